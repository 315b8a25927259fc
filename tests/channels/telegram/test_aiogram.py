"""The fake Bot API as a client sees it that this project did not write."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.channels.telegram.fake import FakeTelegram, Person
from tests.cli_process import PROJECT, free_port

PYTHON = PROJECT / ".venv-aiogram" / "bin" / "python"
SECONDS = 60.0
"""After so many the client is taken for lost: aiogram alone needs several to start."""
BENCH = PROJECT / "tests" / "bench" / "bots"

NO_MODIFICATION = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
# One client serves them all: it takes seconds to start.
pytestmark = [
    pytest.mark.skipif(not PYTHON.exists(), reason="there is no .venv-aiogram: make install-dev"),
    pytest.mark.asyncio(loop_scope="module"),
]
BOTS = [
    pytest.param(PYTHON, "aiogram_echo.py", id="aiogram", marks=pytest.mark.soak),
    pytest.param(Path(sys.executable), "ptb_echo.py", id="ptb"),
]


class Bot:
    """The client's process, and what it prints."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def saw(self, *what: Any) -> None:  # noqa: ANN401 - JSON
        """What it saw next."""
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), SECONDS)
        assert json.loads(line) == list(what)


Served = tuple[FakeTelegram, Bot]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def served() -> AsyncIterator[Served]:
    """A fake, and a client that polls it."""
    async with client() as both:
        yield both


@asynccontextmanager
async def client(*, webhook: bool = False) -> AsyncIterator[Served]:
    """A fake, and the client at work on it."""
    async with FakeTelegram() as telegram:
        telegram.allow_http_webhook = True
        port = free_port() if webhook else 0
        async with process(telegram, PYTHON, Path(__file__).with_name("aiogram_client.py"), port) as running:
            bot = Bot(running)
            await bot.saw("me", telegram.username)
            if webhook:
                await bot.saw("webhook", 0)
            yield telegram, bot
        assert telegram.spec_errors == []


@asynccontextmanager
async def process(
    telegram: FakeTelegram, python: Path, script: Path, port: int
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A bot at work on a fake; it ends when told to."""
    env = {"BOT_API_URL": telegram.url, "BOT_TOKEN": telegram.token} | ({"BOT_WEBHOOK_PORT": str(port)} if port else {})
    running = await asyncio.create_subprocess_exec(
        python, script, env=env, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield running
    finally:
        running.terminate()
        await running.communicate()


async def until(true: Callable[[], bool]) -> None:
    """Wait until the fake has seen it."""
    async with asyncio.timeout(SECONDS):
        while not true():  # noqa: ASYNC110 - nobody rings
            await asyncio.sleep(0.01)


def texts(person: Person) -> list[str]:
    """The bot's messages as the person sees them."""
    return [message.text for message in person.messages]


async def test_what_is_said_is_seen_on_both_sides_and_confirmed(served: Served) -> None:
    await _talk(*served)


async def test_the_same_where_the_client_is_called() -> None:
    async with client(webhook=True) as both:
        await _talk(*both)


async def _talk(telegram: FakeTelegram, bot: Bot) -> None:
    awa = telegram.person(language_code="fr")
    await awa.starts("CODE_7-x")
    await bot.saw("start", "CODE_7-x", "fr")
    await awa.types("Où est la réunion ? 🥁")
    await bot.saw("said", "Où est la réunion ? 🥁", "private", None)
    await until(lambda: texts(awa) == ["Votez.", "Où est la réunion ? 🥁"])
    await until(lambda: not telegram.pending)


async def test_a_press_edits_once_and_the_same_again_is_refused(served: Served) -> None:
    telegram, bot = served
    awa = telegram.person()
    await awa.starts()
    await bot.saw("start", None, "fr")
    await until(lambda: texts(awa) == ["Votez."])
    press = await awa.presses("Oui")
    await bot.saw("pressed", "vote 1")
    await bot.saw("refused", "TelegramBadRequest", NO_MODIFICATION)
    await until(lambda: [answer.text for answer in press.answers] == ["Merci"])
    assert [(message.text, message.edited) for message in awa.messages] == [("Vu : vote 1", 1)]


async def test_a_document_goes_both_ways(served: Served) -> None:
    telegram, bot = served
    awa = telegram.person()
    await awa.sends(("compte-rendu.txt", b"\x00abc" * 1000), "Le compte-rendu")
    await bot.saw("document", "compte-rendu.txt", 4000, "Le compte-rendu")
    await until(lambda: bool(awa.messages))
    assert [(one.document, one.caption) for one in awa.messages] == [(("retour.txt", b"cba\x00" * 1000), "Voici")]


async def test_menus_by_scope_and_language(served: Served) -> None:
    telegram, bot = served
    awa, john, ana = telegram.person(), telegram.person(language_code="en"), telegram.person()
    await awa.types("/menus")
    await bot.saw("menus", ["help"])
    assert [telegram.menu(who) for who in (awa, john, ana)] == [["help"], ["help"], ["aide"]]
    assert telegram.menu(awa, telegram.group("GTM", [awa])) == ["aide"]
    await bot.saw("membership", "group", "left", "member")


async def test_errors_are_those_that_a_client_knows(served: Served) -> None:
    telegram, bot = served
    awa, ben, stranger = (telegram.person() for _ in range(3))
    await ben.starts()
    await bot.saw("start", None, "fr")
    await until(lambda: texts(ben) == ["Votez."])
    telegram.fail("sendMessage", 429, chat=ben.id, retry_after=1)
    await awa.types(f"/tell {ben.id} Bonjour")
    await bot.saw("refused", "TelegramRetryAfter", "Too Many Requests: retry after 1", 1)
    await bot.saw("told", "Bonjour")
    ben.blocks()
    await bot.saw("membership", "private", "member", "kicked")
    await awa.types(f"/tell {ben.id} Encore")
    await bot.saw("refused", "TelegramForbiddenError", "Forbidden: bot was blocked by the user")
    await awa.types(f"/tell {stranger.id} Bonjour")
    await bot.saw("refused", "TelegramBadRequest", "Bad Request: chat not found")
    assert texts(ben) == ["Votez.", "Bonjour"]


async def test_a_group_that_has_grown_is_followed(served: Served) -> None:
    telegram, bot = served
    awa = telegram.person()
    group = telegram.group("GTM", [awa])
    await bot.saw("membership", "group", "left", "member")
    old, new = group.id, group.becomes_supergroup()
    await awa.types(f"/tell {old} Bonjour")
    grown = "Bad Request: group chat was upgraded to a supergroup chat"
    await bot.saw("refused", "TelegramMigrateToChat", grown, new)
    await bot.saw("told", "Bonjour")
    assert [message.text for message in group.messages] == ["Bonjour"]


async def test_a_topic_is_kept(served: Served) -> None:
    telegram, bot = served
    awa = telegram.person()
    forum = telegram.group("GTM", [awa], forum=True, privacy=False)
    await bot.saw("membership", "supergroup", "left", "member")
    thread = forum.topic("Réunions")
    await forum.says(awa, "Bonjour", thread=thread)
    await bot.saw("said", "Bonjour", "supergroup", thread)
    await until(lambda: [(one.text, one.thread_id) for one in forum.messages] == [("Bonjour", thread)])


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
@pytest.mark.parametrize(("python", "script"), BOTS)
async def test_the_bare_bots_of_the_bench_echo(python: Path, script: str, webhook: bool) -> None:  # noqa: FBT001
    async with FakeTelegram() as telegram:
        telegram.allow_http_webhook = True
        awa = telegram.person()
        await awa.types("un")
        async with process(telegram, python, BENCH / script, free_port() if webhook else 0):
            await until(lambda: texts(awa) == ["un"])
            await awa.types("deux")
            await until(lambda: texts(awa) == ["un", "deux"])
            assert bool(telegram.webhook.url) is webhook
