"""Keyboards: what Telegram reads, and what it refuses."""

import re

from tests.channels.telegram.fake.errors import BotApiError, bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA = 64
MOST_WEIGHT = 10_000
"""Characters in all labels and data together, about."""
_ADDRESS = re.compile(r"tg://\S+|(?:https?://)?[^\s/:]+\.[^\s/:]+(?:[/:?#]\S*)?", re.IGNORECASE)


def keyboard_of(params: Params) -> Json | None:
    """The inline keyboard of a request, as it will stand under the message.

    Raises: BotApiError for what cannot be read.
    """
    try:
        markup = params.decoded("reply_markup")
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    read = [_row(row) for row in rows]
    return {"inline_keyboard": read} if any(read) else None


def check_keyboard(markup: Json | None) -> None:
    """Raises: BotApiError for a keyboard that breaks a limit."""
    if markup is None:
        return
    rows = markup["inline_keyboard"]
    buttons = [button for row in rows for button in row]
    weight = sum(len(button["text"]) + len(button.get("callback_data", "")) for button in buttons)
    if len(buttons) > MOST_BUTTONS or max(map(len, rows)) > MOST_IN_A_ROW or weight > MOST_WEIGHT:
        raise bad_request("reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            raise bad_request("BUTTON_TEXT_INVALID")
        if len(button.get("callback_data", "").encode()) > MOST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        if "url" in button and not _ADDRESS.fullmatch(button["url"]):
            raise bad_request("BUTTON_URL_INVALID")


def _row(row: object) -> list[Json]:
    if not isinstance(row, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [_button(button) for button in row]


def _button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _cannot_parse("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _cannot_parse('Can\'t find field "text"')
    for name in ("text", "url", "callback_data"):
        if name in button and not isinstance(button[name], str):
            raise _cannot_parse(f'Field "{name}" must be of type String')
    if not any(value for name, value in button.items() if name != "text"):
        raise _cannot_parse("Text buttons are unallowed in the inline keyboard")
    return {name: value for name, value in button.items() if value != ""}


def _cannot_parse(sentence: str) -> BotApiError:
    return bad_request(f"can't parse inline keyboard button: {sentence}")
