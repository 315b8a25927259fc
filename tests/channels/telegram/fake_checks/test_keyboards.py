"""Keyboards at the fake."""

import json

import pytest

from tests.channels.telegram.fake_client import fake


def _rows(*rows: int) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * count for count in rows]})


def _button(**fields: object) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "a"} | fields]]})


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ('{"inline_keyboard": null}', 'field "inline_keyboard" must be of type Array'),
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": [1]}', 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        (
            '{"inline_keyboard": [[1]]}',
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
        (_button(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            _button(callback_data=""),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (_button(callback_data=5), 'can\'t parse inline keyboard button: Field "callback_data" must be of type String'),
        (_button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (_button(text=" ", callback_data="a"), "BUTTON_TEXT_INVALID"),
        (_button(url="nulle part"), "BUTTON_URL_INVALID"),
        (_rows(9), "reply markup is too long"),
        (_button(text="a" * 10_001, callback_data="a"), "reply markup is too long"),
        (_rows(*[8] * 12, 5), "reply markup is too long"),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
async def test_refused(markup: str, description: str, *, strict: bool) -> None:
    async with fake(strict=strict) as (api, call):
        awa = api.person()
        await awa.starts()
        refusal = await call.refusal("sendMessage", chat_id=awa.id, text="a", reply_markup=markup)
        assert refusal == f"Bad Request: {description}"


@pytest.mark.parametrize("markup", [_rows(8), _rows(*[8] * 12, 4), _button(callback_data="é" * 32)])
async def test_taken(markup: str) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        sent = await call.result("sendMessage", chat_id=awa.id, text="a", reply_markup=markup)
        assert sent["reply_markup"] == json.loads(markup)


@pytest.mark.parametrize("markup", ['{"inline_keyboard": []}', '{"remove_keyboard": true}', '{"force_reply": true}'])
async def test_no_inline_keyboard(markup: str) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        assert "reply_markup" not in await call.result("sendMessage", chat_id=awa.id, text="a", reply_markup=markup)
