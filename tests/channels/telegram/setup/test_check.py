"""`tama check` with a token: what it says of each thing that may be wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import ChatFullInfo, ChatMember, User, WebhookInfo

from bot.channels.telegram.incoming.webhook import PATH
from bot.channels.telegram.setup.check import STRANGE, UNREACHED_SERVER, WRONG, check_telegram
from bot.channels.telegram.setup.check_findings import Finding, about_address, about_chat, about_me
from bot.host.settings import Settings
from storage import facts
from storage.people import group_chats
from storage.people.group_chats import GroupChat
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.payloads import POWERS, RIGHTS, Json
from tests.channels.telegram.web_page import web_page
from tests.cli_process import Host, free_port
from tests.talk import Town

OURS = "https://tama.example.org/telegram"
PRIVACY = "Privacy mode: on, which is enough; in a group chat Tama hears what is said to it."
OPEN = (
    "Privacy mode: off, which Tama does not need; it ignores what is not said to it."
    " To turn it on: /setprivacy at @BotFather."
)
ELSEWHERE = (
    "Updates: Telegram sends them to an address, but TAMA_PUBLIC_URL is not set: set it, or start Tama, which ends that"
    " and asks for them. If another program runs the bot, stop that."
)
ONCE = (
    "Updates: Telegram calls tama.example.org; nothing waits, and the last failure was at 2020-09-13 12:26 UTC:"
    " Wrong response from the webhook: 502 Bad Gateway."
)
POLLS = "Updates: Tama asks Telegram for them, so no public address is needed; 0 wait."
TWO = "add the bot again, or end it with deconnecter."


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


def settings(telegram: FakeTelegram, **more: str) -> Settings:
    return Settings(telegram_token=telegram.token, telegram_api_url=telegram.url, **more)  # type: ignore[arg-type]


def hello(telegram: FakeTelegram) -> list[str]:
    server = telegram.url.removeprefix("http://")
    return [
        f"Telegram: another Bot API server answers, {server}.",
        "Telegram: the token is right; the bot is Tama, @TamaTestBot.",
        PRIVACY,
    ]


async def said(telegram: FakeTelegram, place: Town, **more: str) -> list[str]:
    """What is found, the wrong things marked."""
    found = await check_telegram(settings(telegram, **more), place.db)
    return [f"{'✗ ' if one.wrong else ''}{one.words}" for one in found]


# --- decided from what Telegram tells -------------------------------------------------------------------------------


ME = {
    "id": 7,
    "is_bot": True,
    "first_name": "Tama",
    "username": "TamaTestBot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
}


@pytest.mark.parametrize(
    ("more", "sentences"),
    [
        ({}, [PRIVACY]),
        (
            {"can_read_all_group_messages": True},
            [OPEN],
        ),
        (
            {"can_join_groups": False},
            [PRIVACY, "Group chats: the bot may be added to none; to allow it: /setjoingroups at @BotFather."],
        ),
    ],
)
def test_what_the_bot_may_hear(more: dict[str, bool], sentences: list[str]) -> None:
    first, *rest = about_me(User.de_json(ME | more))
    assert first == Finding("Telegram: the token is right; the bot is Tama, @TamaTestBot.")
    assert rest == [Finding(sentence) for sentence in sentences]


@pytest.mark.parametrize(
    ("told", "ours", "sentence", "wrong"),
    [
        ({"url": "", "pending_update_count": 0}, "", POLLS, False),
        (
            {"url": "https://elsewhere.example/x", "pending_update_count": 0},
            "",
            ELSEWHERE,
            True,
        ),
        (
            {"url": "", "pending_update_count": 3},
            OURS,
            "Updates: Telegram knows no address yet; tama run tells it tama.example.org; 3 wait.",
            False,
        ),
        (
            {"url": "https://elsewhere.example/x", "pending_update_count": 0},
            OURS,
            "Updates: Telegram knows another address; tama run tells it tama.example.org; 0 wait.",
            False,
        ),
        (
            {"url": OURS, "pending_update_count": 1},
            OURS,
            "Updates: Telegram calls tama.example.org, and nothing went wrong there; 1 wait.",
            False,
        ),
        (
            {
                "url": OURS,
                "pending_update_count": 2,
                "last_error_date": 1_600_000_000,
                "last_error_message": "Connection refused",
            },
            OURS,
            "Updates: Telegram calls tama.example.org in vain, at 2020-09-13 12:26 UTC: Connection refused; 2 wait.",
            True,
        ),
        (
            {
                "url": OURS,
                "pending_update_count": 0,
                "last_error_date": 1_600_000_000,
                "last_error_message": "Wrong response from the webhook: 502 Bad Gateway",
            },
            OURS,
            ONCE,
            False,
        ),
    ],
)
def test_how_updates_come(told: dict[str, Any], ours: str, sentence: str, wrong: bool) -> None:  # noqa: FBT001
    assert about_address(WebhookInfo.de_json({"has_custom_certificate": False} | told), ours) == [
        Finding(sentence, wrong)
    ]


GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
CHAT: Json = {
    "id": -7,
    "type": "supergroup",
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(GIFTS, False),
}
BESIDES: dict[str, Json] = {
    "restricted": {"until_date": 0} | dict.fromkeys(RIGHTS, True),
    "administrator": dict.fromkeys(POWERS, False),
    "kicked": {"until_date": 0},
}
"""What Telegram tells of each besides."""
SILENT = {"permissions": {"can_send_messages": False}}
IN, MUTE, OUT = (
    Finding("G: Tama is in it and may write."),
    Finding("G: Tama is in it but may not write; let it, or make it an administrator.", wrong=True),
    Finding(f"G: Tama is not in it any more; {TWO}", wrong=True),
)


@pytest.mark.parametrize(
    ("chat", "me", "finding"),
    [
        ({}, {"status": "member"}, IN),
        (SILENT, {"status": "member"}, MUTE),
        (SILENT, {"status": "administrator"}, IN),
        ({}, {"status": "restricted", "is_member": True, "can_send_messages": False}, MUTE),
        (SILENT, {"status": "restricted", "is_member": True, "can_send_messages": True}, IN),
        ({}, {"status": "restricted", "is_member": False, "can_send_messages": True}, OUT),
        ({}, {"status": "left"}, OUT),
        ({}, {"status": "kicked"}, OUT),
    ],
)
def test_whether_tama_may_write(chat: dict[str, Any], me: dict[str, Any], finding: Finding) -> None:
    told = ChatFullInfo.de_json(CHAT | chat)
    assert about_chat("G", told, ChatMember.de_json({"user": ME} | BESIDES.get(me["status"], {}) | me)) == finding


# --- at a Bot API ---------------------------------------------------------------------------------------------------


async def test_all_is_well(place: Town, telegram: FakeTelegram) -> None:
    assert await said(telegram, place) == [*hello(telegram), POLLS]
    assert {request.method for request in telegram.requests} == {"getMe", "getWebhookInfo"}
    assert await place.db.read(lambda tx: facts.get(tx, "telegram:me")) is None
    assert telegram.spec_errors == []


async def test_a_wrong_token_is_one_sentence_that_does_not_tell_it(place: Town, telegram: FakeTelegram) -> None:
    other = settings(telegram).model_copy(update={"telegram_token": type(settings(telegram).telegram_token)("12:abc")})
    assert await check_telegram(other, place.db) == [WRONG]
    assert "12" not in WRONG.words


async def test_nobody_there(place: Town, telegram: FakeTelegram) -> None:
    telegram.goes_down()
    assert await check_telegram(settings(telegram), place.db) == [UNREACHED_SERVER]


@pytest.mark.parametrize("status", ["200 OK", "404 Not Found"])
async def test_something_else_there(place: Town, telegram: FakeTelegram, status: str) -> None:
    async with web_page(status) as url:
        elsewhere = settings(telegram).model_copy(update={"telegram_api_url": url})
        assert await check_telegram(elsewhere, place.db) == [STRANGE]


async def test_an_address_set_elsewhere(place: Town, telegram: FakeTelegram) -> None:
    telegram.allow_http_webhook = True
    address = "http://127.0.0.1:8421"
    assert (await said(telegram, place, public_url=address))[-1] == (
        "Updates: Telegram knows no address yet; tama run tells it 127.0.0.1:8421; 0 wait."
    )
    await place_webhook(telegram, f"{address}{PATH}")
    assert (await said(telegram, place, public_url=address))[-1] == (
        "Updates: Telegram calls 127.0.0.1:8421, and nothing went wrong there; 0 wait."
    )
    assert (await said(telegram, place))[-1] == f"✗ {ELSEWHERE}"


async def place_webhook(telegram: FakeTelegram, url: str) -> None:
    telegram.webhook.url = url


async def test_each_group_chat_has_its_sentence(place: Town, telegram: FakeTelegram) -> None:
    people = [telegram.person()]
    fine, mute, out = (telegram.group(title, people) for title in ("Un", "Deux", "Trois"))
    for chat in (fine, mute, out):
        bound = GroupChat(0, "telegram", str(chat.id), "", place.group_id, "fr", chat.chat.title, None, None, None)
        await place.db.transaction(lambda tx, bound=bound: group_chats.bind(tx, bound, 0))  # type: ignore[misc]
    mute.mutes_bot()
    out.removes_bot()
    assert (await said(telegram, place))[4:] == [
        "Group chat “Un” of gtm: Tama is in it and may write.",
        "✗ Group chat “Deux” of gtm: Tama is in it but may not write; let it, or make it an administrator.",
        f"✗ Group chat “Trois” of gtm: Tama is not in it any more; {TWO}",
    ]


@pytest.mark.parametrize("method", ["getWebhookInfo", "getChat"])
async def test_a_mistake_in_one_thing_stops_no_other(place: Town, telegram: FakeTelegram, method: str) -> None:
    group = telegram.group("Un", [telegram.person()])
    bound = GroupChat(0, "telegram", str(group.id), "", place.group_id, "fr", "Un", None, None, None)
    await place.db.transaction(lambda tx: group_chats.bind(tx, bound, 0))
    telegram.fail(method, 500)
    found, chat = (await said(telegram, place))[3:], "Group chat “Un” of gtm"
    expected = {
        "getWebhookInfo": [
            "✗ Updates: Telegram does not tell now how it brings them.",
            f"{chat}: Tama is in it and may write.",
        ],
        "getChat": [POLLS.replace("0", "2"), f"✗ {chat}: Telegram does not tell now whether Tama may write there."],
    }
    assert found == expected[method]


async def test_the_command_says_it_and_ends_with_2_if_something_is_wrong(host: Host, telegram: FakeTelegram) -> None:
    host.env |= {
        "TAMA_TELEGRAM_TOKEN": telegram.token,
        "TAMA_TELEGRAM_API_URL": telegram.url,
        "TAMA_PORT": str(free_port()),
    }
    done = await asyncio.to_thread(host.tama, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[4:8] == [*hello(telegram), POLLS]
    code = (await asyncio.to_thread(host.tama, "invite", "gtm", "--new", "Groupe")).stdout.splitlines()
    assert code[1] == f"https://t.me/TamaTestBot?start={code[0].removeprefix('rejoindre ')}"
    telegram.webhook.url = "https://elsewhere.example/secret"
    done = await asyncio.to_thread(host.tama, "check")
    assert (done.returncode, done.stderr) == (2, "")
    assert "secret" not in done.stdout
    telegram.goes_down()
    done = await asyncio.to_thread(host.tama, "check")
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.splitlines()[4] == UNREACHED_SERVER.words
    assert telegram.token not in done.stdout
