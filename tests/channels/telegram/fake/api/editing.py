"""editMessageText, editMessageReplyMarkup, deleteMessage."""

from datetime import timedelta

from tests.channels.telegram.fake.api.keyboards import check_keyboard, keyboard_of
from tests.channels.telegram.fake.api.sending import preview_options
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.text import utf16
from tests.channels.telegram.fake.text.formatting import MOST_TEXT, formatted
from tests.channels.telegram.fake.world import World

_DELETABLE = timedelta(hours=48)
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def edit_message_text(world: World, params: Params) -> Json:
    """Put other words, and another keyboard, in their place."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(params, "text", "entities")
    markup = keyboard_of(params)
    message = _ours(world, params)
    if message.document is not None:
        raise bad_request("there is no text in the message to edit")
    if not text.strip():
        raise bad_request("text must be non-empty")
    if utf16.length(text) > MOST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    check_keyboard(markup)
    if (text, entities, markup) == (message.sent_text, message.entities, message.markup):
        raise bad_request(_SAME)
    message.sent_text, message.entities, message.markup, message.body = text, entities, markup, preview_options(params)
    return _edited(world, message)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Put another keyboard in its place, or none."""
    markup = keyboard_of(params)
    message = _ours(world, params)
    check_keyboard(markup)
    if markup == message.markup:
        raise bad_request(_SAME)
    message.markup = markup
    return _edited(world, message)


def delete_message(world: World, params: Params) -> bool:
    """Take a message away."""
    chat = world.chat_for(params)
    chat.check_edit()
    message = chat.log.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    if world.now() - message.date > _DELETABLE or not (message.from_bot or chat.bot_deletes):
        raise bad_request("message can't be deleted")
    message.deleted = True
    return True


def _ours(world: World, params: Params) -> Message:
    chat = world.chat_for(params)
    chat.check_edit()
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.log.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _edited(world: World, message: Message) -> Json:
    message.edited_at.append(world.now())
    message.weigh()
    return message.json()
