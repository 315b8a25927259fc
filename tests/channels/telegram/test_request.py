"""The line to Telegram: what has left, what has not, and nothing that tells the token."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator

import pytest
from telegram import InputFile
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.downloads import fetch
from bot.channels.telegram.outgoing.failures import seconds
from bot.channels.telegram.request import CutOff, NotSent, Stranger
from bot.errors import FileLost, FileTooLarge
from bot.messages import Attachment
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.channels.telegram.web_page import web_page


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """Telegram."""
    async with FakeTelegram() as made:
        yield made


@pytest.fixture
async def api(fake: FakeTelegram) -> AsyncIterator[Api]:
    """What reaches it."""
    async with Api(fake.token, fake.url) as made:
        yield made


@pytest.fixture
async def awa(fake: FakeTelegram) -> Person:
    """Somebody who has written first."""
    person = fake.person("Awa")
    await person.starts()
    return person


async def test_a_call_gives_what_telegram_says(fake: FakeTelegram, api: Api) -> None:
    me = await api.get_me()
    assert (me.id, me.username, me.is_bot) == (fake.world.bot.id, fake.username, True)


async def test_words_and_structures_arrive_as_they_are(fake: FakeTelegram, api: Api, awa: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Oui ✓", "callback_data": "oui 1"}]]}
    await api.raw("sendMessage", {"chat_id": awa.id, "text": "Été 👩🏽‍🌾 <b>", "reply_markup": keyboard})
    assert awa.messages[-1].text == "Été 👩🏽‍🌾 <b>"
    assert awa.messages[-1].buttons == [[("Oui ✓", "oui 1")]]
    assert fake.spec_errors == []


async def test_a_file_arrives_under_its_name(fake: FakeTelegram, api: Api, awa: Person) -> None:
    file = Attachment("CR « décembre ».docx", bytes(range(256)) * 5000)
    document = InputFile(file.data, filename=file.name)
    sent = await api.raw("sendDocument", {"chat_id": awa.id, "caption": "Le voilà", "document": document})
    assert awa.messages[-1].document == (file.name, file.data)
    assert awa.messages[-1].caption == "Le voilà"
    assert await fetch(api, sent["document"]["file_id"], len(file.data)) == file.data
    assert fake.spec_errors == []


async def test_a_file_is_not_fetched_beyond_what_is_wanted(api: Api, awa: Person) -> None:
    told = await awa.sends(("cr.txt", b"a" * 200_000))
    with pytest.raises(FileTooLarge):
        await fetch(api, told["document"]["file_id"], most=100_000)


async def test_a_file_that_is_no_more_cannot_be_fetched(api: Api) -> None:
    with pytest.raises(FileLost):
        await fetch(api, "no such file", 100)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (409, Conflict),
        (401, InvalidToken),
        (500, NetworkError),
        (502, NetworkError),
        ("reset", CutOff),
        ("drop", CutOff),
    ],
)
async def test_what_goes_wrong(fake: FakeTelegram, api: Api, kind: int | str, error: type[TelegramError]) -> None:
    fake.fail("getMe", kind)
    with pytest.raises(error):
        await api.get_me()


async def test_too_fast_says_for_how_long(fake: FakeTelegram, api: Api) -> None:
    fake.fail("getMe", 429, retry_after=37)
    with pytest.raises(RetryAfter) as caught:
        await api.get_me()
    assert seconds(caught.value) == 37


@pytest.mark.parametrize("kind", ["hang", "mute"])
async def test_no_answer_may_have_arrived(fake: FakeTelegram, api: Api, kind: str) -> None:
    fake.fail("getMe", kind)
    with pytest.raises(TimedOut):
        await api.get_me(read_timeout=0.2)


async def test_an_answer_that_trickles_in_is_waited_for(fake: FakeTelegram, api: Api) -> None:
    fake.server.trickle_rate = 200
    fake.fail("getMe", "trickle")
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert (await api.get_me(read_timeout=0.4)).username == fake.username
    assert loop.time() - began > 0.8


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://no.such.host.invalid", "nonsense"])
async def test_what_never_left(url: str) -> None:
    async with Api("1:secret", url) as api:
        with pytest.raises(NotSent):
            await api.get_me()


async def test_a_closed_port_and_its_opening_again(fake: FakeTelegram, api: Api) -> None:
    await api.get_me()
    fake.goes_down()
    await asyncio.sleep(0.05)
    with pytest.raises(NotSent):
        await api.get_me()
    fake.comes_back()
    await asyncio.sleep(0.05)
    assert (await api.get_me()).username == fake.username


@pytest.mark.parametrize("kind", [401, 404, 409, 500, 502, "reset", "hang", "refuse"])
async def test_no_error_tells_the_token(fake: FakeTelegram, api: Api, kind: int | str) -> None:
    fake.fail("getMe", kind)
    with pytest.raises(TelegramError) as caught:
        await api.get_me(read_timeout=0.2)
    told = "".join(traceback.format_exception(caught.value))
    assert fake.token.partition(":")[2] not in told
    assert (caught.value.__context__, caught.value.__cause__) == (None, None) or kind in (404, 502)


@pytest.mark.parametrize("status", ["401 Unauthorized", "404 Not Found"])
async def test_somebody_else_on_the_way_says_nothing_of_the_token(status: str) -> None:
    async with web_page(status) as url, Api("1:secret", url) as api:
        for call in (api.get_me(), api.raw("sendMessage", {"chat_id": 5, "text": "Bonjour"})):
            with pytest.raises(Stranger):
                await call


async def test_what_reaches_telegram_does_not_show_the_token(fake: FakeTelegram, api: Api) -> None:
    assert fake.token not in f"{api!r} {api}"


async def test_a_proxy_is_taken_from_the_environment(fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", fake.url)
    monkeypatch.setenv("no_proxy", "localhost")
    async with Api(fake.token, "http://api.telegram.invalid") as api:
        # The fake takes no whole addresses: that it was asked is what counts.
        with pytest.raises(TelegramError) as caught:
            await api.get_me()
    assert not isinstance(caught.value, NotSent)
