"""Requests at the fake beside the machine-readable Bot API."""

import json
import time

import pytest

from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.spec import Spec, spec
from tests.channels.telegram.fake_client import fake

_BUTTON = {"text": "a", "callback_data": "a"}


@pytest.fixture
def known() -> Spec:
    """The checks."""
    if (found := spec()) is None:
        pytest.skip("the machine-readable Bot API is not here")
    return found


@pytest.mark.parametrize(
    ("method", "values", "errors"),
    [
        ("sendMessage", {"chat_id": "5", "text": "a"}, []),
        ("sendMessage", {"chat_id": 5, "text": "a", "disable_notification": True}, []),
        ("sendMessage", {"chat_id": "5", "text": "a", "reply_markup": "{}"}, []),
        ("sendMessage", {"chat_id": "5"}, ["sendMessage.text: missing"]),
        ("sendMessage", {"chat_id": "5", "text": "a", "txt": "b"}, ["sendMessage.txt: no such parameter"]),
        ("sendMessage", {"chat_id": "5", "text": 5}, ["sendMessage.text: int is no String"]),
        (
            "sendMessage",
            {"chat_id": "5", "text": "a", "disable_notification": "yes"},
            ["sendMessage.disable_notification: 'yes' is no Boolean"],
        ),
        ("getUpdates", {"limit": "many"}, ["getUpdates.limit: 'many' is no Integer"]),
        ("getUpdates", {"allowed_updates": '["message", 5]'}, ["getUpdates.allowed_updates[1]: int is no String"]),
        ("sendMessage", {"chat_id": 1, "text": "a", "reply_markup": "{"}, ["sendMessage.reply_markup: no JSON"]),
        (
            "editMessageText",
            {"text": "a", "reply_markup": {"inline_keyboard": [[_BUTTON, {"callback_data": 5}]]}},
            [
                "editMessageText.reply_markup.inline_keyboard[0][1].text: missing",
                "editMessageText.reply_markup.inline_keyboard[0][1].callback_data: int is no String",
            ],
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_parameters": '{"message_id": 5, "chat": 6}'},
            ["sendMessage.reply_parameters.chat: no such field"],
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "link_preview_options": {"is_disabled": 1}},
            ["sendMessage.link_preview_options.is_disabled: int is no Boolean"],
        ),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, []),
        (
            "setMyCommands",
            {"commands": [], "scope": {"type": "chat"}},
            ["setMyCommands.scope.type: 'chat' is not 'default'"],
        ),
        ("getNothing", {}, ["getNothing: no such method"]),
    ],
)
def test_requests(known: Spec, method: str, values: dict[str, object], errors: list[str]) -> None:
    assert known.request_errors(method, Params(dict(values))) == errors


async def test_deviations_are_refused_and_kept(known: Spec) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        refusal = await call.refusal("sendMessage", chat_id=awa.id, text="a", txt="b")
        assert refusal == "Bad Request: not in the Bot API: sendMessage.txt: no such parameter"
        assert await call.refusal("getNothing") == "Not Found"
        assert api.spec_errors == ["sendMessage.txt: no such parameter", "getNothing: no such method"]
        assert awa.messages == []


async def test_the_check_can_be_off() -> None:
    async with fake(strict=False) as (api, call):
        await call.result("getMe", a="b")
        assert api.spec_errors == []


def test_a_check_is_cheap(known: Spec) -> None:
    markup = json.dumps({"inline_keyboard": [[_BUTTON] * 5] * 2})
    params = Params({"chat_id": "5", "text": "a" * 500, "reply_markup": markup})
    known.request_errors("sendMessage", params)
    times = []
    for _ in range(50):
        began = time.perf_counter()
        known.request_errors("sendMessage", params)
        times.append(time.perf_counter() - began)
    assert min(times) < 100e-6
