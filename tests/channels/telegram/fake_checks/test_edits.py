"""Edits, deletions and replies at the fake."""

from typing import Any

import pytest

from tests.channels.telegram.fake import FakeTelegram, Person
from tests.channels.telegram.fake_client import Client, Moment, fake

_SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
_KEYS = {"inline_keyboard": [[{"text": "Oui", "callback_data": "1"}]]}


async def _sent(api: FakeTelegram, call: Client) -> tuple[Person, dict[str, Any]]:
    awa = api.person()
    await awa.starts()
    message = await call.result("sendMessage", chat_id=awa.id, text="a", reply_markup=_KEYS)
    return awa, {"chat_id": awa.id, "message_id": message["message_id"]}


async def test_an_edit_replaces_words_and_keyboard() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        awa, place = await _sent(api, call)
        first = awa.messages[0].bytes_down
        moment.forward(seconds=5)
        edited = await call.result("editMessageText", **place, text="<b>b</b>", parse_mode="HTML", reply_markup=_KEYS)
        assert (edited["text"], edited["edit_date"] - edited["date"]) == ("b", 5)
        await call.result("editMessageText", **place, text="c")
        [message] = awa.messages
        assert (message.text, message.buttons, message.edited) == ("c", [], 2)
        assert message.edited_at == [moment.at, moment.at]
        assert message.bytes_down > 2 * first


async def test_only_the_keyboard() -> None:
    async with fake() as (api, call):
        awa, place = await _sent(api, call)
        other = {"inline_keyboard": [[{"text": "Non", "callback_data": "0"}]]}
        await call.result("editMessageReplyMarkup", **place, reply_markup=other)
        assert (awa.messages[0].text, awa.messages[0].buttons) == ("a", [[("Non", "0")]])
        await call.result("editMessageReplyMarkup", **place)
        assert awa.messages[0].buttons == []
        assert await call.refusal("editMessageReplyMarkup", **place) == _SAME


@pytest.mark.parametrize(
    ("change", "description"),
    [
        ({"text": "a", "reply_markup": _KEYS}, _SAME),
        ({"text": " a ", "reply_markup": _KEYS}, _SAME),
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": "a" * 4097}, "Bad Request: MESSAGE_TOO_LONG"),
        ({"text": "a", "message_id": 99}, "Bad Request: message to edit not found"),
        ({"text": "a", "message_id": 1}, "Bad Request: message can't be edited"),
        ({"text": "a", "chat_id": 99}, "Bad Request: chat not found"),
    ],
)
async def test_refused_edits(change: dict[str, Any], description: str) -> None:
    async with fake() as (api, call):
        _, place = await _sent(api, call)
        assert await call.refusal("editMessageText", **place | change) == description


async def test_what_is_deleted_is_gone() -> None:
    async with fake() as (api, call):
        awa, place = await _sent(api, call)
        await call.result("deleteMessage", **place)
        assert awa.messages == []
        assert await call.refusal("deleteMessage", **place) == "Bad Request: message to delete not found"
        assert await call.refusal("editMessageText", **place, text="b") == "Bad Request: message to edit not found"


async def test_who_may_delete_what() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        awa, place = await _sent(api, call)
        group = api.group("GTM", [awa])
        said = await group.says(awa, "/aide")
        there = {"chat_id": group.id, "message_id": said["message_id"]}
        assert await call.refusal("deleteMessage", **there) == "Bad Request: message can't be deleted"
        group.promotes_bot()
        await call.result("deleteMessage", **there)
        moment.forward(hours=48, seconds=1)
        assert await call.refusal("deleteMessage", **place) == "Bad Request: message can't be deleted"


async def test_answers_to_a_message() -> None:
    async with fake() as (api, call):
        awa, place = await _sent(api, call)
        asked = {"message_id": place["message_id"]}
        answer = await call.result("sendMessage", chat_id=awa.id, text="b", reply_parameters=asked)
        assert answer["reply_to_message"]["message_id"] == place["message_id"]
        gone = {"message_id": 99}
        refusal = await call.refusal("sendMessage", chat_id=awa.id, text="b", reply_parameters=gone)
        assert refusal == "Bad Request: message to be replied not found"
        gone["allow_sending_without_reply"] = True
        assert "reply_to_message" not in await call.result(
            "sendMessage", chat_id=awa.id, text="b", reply_parameters=gone
        )


async def test_silent_and_without_previews() -> None:
    async with fake() as (api, call):
        awa, _ = await _sent(api, call)
        options = {"is_disabled": True}
        await call.result(
            "sendMessage", chat_id=awa.id, text="example.org", disable_notification=True, link_preview_options=options
        )
        await call.result("sendMessage", chat_id=awa.id, text="example.org")
        assert [(message.silent, message.preview) for message in awa.messages[1:]] == [(True, False), (False, True)]
