"""Files that people send on Telegram: those that will never come are told at once, the others are tried again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.event_queue import LineFailed
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.downloads import fetch
from bot.commands import Role
from bot.errors import FileLost, FileTooLarge
from bot.papers.upload import MOST_BYTES
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.telegram_town import TelegramTown, telegram_town
from tests.databases.sqlite import sqlite_url
from tests.handlers.minutes.minutes_files import FRENCH
from tests.talk import Talker

TOO_LARGE = (
    "Ce fichier est trop lourd pour moi : 2 Mo au plus.\n"
    "Que voulez-vous en faire ?\n1. L’ajouter aux documents\n2. C’est une nouvelle version…"
)
MUCH_TOO_LARGE = "Ce fichier est trop lourd : je garde 5 Mo au plus. Envoyez-en un plus léger, ou un lien."
LOST = "Je ne peux pas ouvrir ce fichier : envoyez-le encore une fois."
GETTING, COMING = "getFile", "file"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[TelegramTown]:
    """A town on Telegram."""
    async with telegram_town(sqlite_url(tmp_path)) as made:
        yield made


@pytest.fixture
async def fatou(town: TelegramTown) -> Talker:
    """Who may send files."""
    return await town.joins("Fatou", Role.COORDINATOR)


async def sends(town: TelegramTown, who: Talker, content: bytes, size: int | None = None, **changed: str) -> str:
    """A file of which Telegram does not say how large it is; what Tama answers."""
    await town.phones[who.address].sends(("cr.txt", content), size=size)
    (update,) = town.fake.pending
    del update["message"]["document"]["file_size"]
    update["message"]["document"] |= changed
    await town.line.hears()
    return await town.read_by(who.address)


def asked(fake: FakeTelegram) -> list[str]:
    """What Telegram was asked for, so far as it is about files. What it refused of that is in order."""
    methods = [one.method for one in fake.requests if one.method in {GETTING, COMING}]
    fake.requests[:] = [one for one in fake.requests if one.method not in {GETTING, COMING}]
    return methods


async def test_a_file_that_turns_out_too_large_is_refused_at_once(town: TelegramTown, fatou: Talker) -> None:
    assert await sends(town, fatou, b"a" * (MOST_BYTES + 1)) == TOO_LARGE
    # Telegram says its size when it is asked where it is: too much to be read, not to be kept.
    assert asked(town.fake) == [GETTING, GETTING, COMING]


async def test_a_file_that_telegram_gives_to_no_bot_is_refused_at_once(town: TelegramTown, fatou: Talker) -> None:
    assert await sends(town, fatou, b"a", size=25_000_000) == MUCH_TOO_LARGE
    assert asked(town.fake) == [GETTING, GETTING]


async def test_a_file_that_telegram_does_not_know_is_asked_for_again(town: TelegramTown, fatou: Talker) -> None:
    assert await sends(town, fatou, FRENCH.encode(), file_id="BQAC") == LOST
    assert asked(town.fake) == [GETTING]


async def test_a_file_that_is_no_longer_where_it_was_is_asked_for_again(town: TelegramTown, fatou: Talker) -> None:
    town.fake.fail(COMING, 404)
    assert await sends(town, fatou, FRENCH.encode()) == LOST
    assert asked(town.fake) == [GETTING, COMING]


@pytest.mark.parametrize("method", [GETTING, COMING])
@pytest.mark.parametrize("kind", ["reset", 429, 500, 502])
async def test_a_line_that_fails_is_no_answer_about_the_file(
    town: TelegramTown, fatou: Talker, method: str, kind: str | int
) -> None:
    town.fake.fail(method, kind, times=None)
    with pytest.raises(LineFailed):
        await sends(town, fatou, FRENCH.encode())
    assert len(asked(town.fake)) >= 1
    assert await town.read_by(fatou.address) == ""


async def test_of_what_says_nothing_of_its_size_no_more_is_read_than_is_wanted(fake: FakeTelegram, api: Api) -> None:
    document = (await fake.person("Awa").sends(("cr.txt", b"a" * 200_000)))["document"]
    with pytest.raises(FileTooLarge):
        await fetch(api, document["file_id"], 199_999)
    assert await fetch(api, document["file_id"], 200_000) == b"a" * 200_000
    with pytest.raises(FileLost):
        await fetch(api, "BQAC", 100)


async def test_a_file_that_trickles_in_is_given_up_in_time(fake: FakeTelegram, api: Api) -> None:
    document = (await fake.person("Awa").sends(("cr.txt", b"a" * 2_000)))["document"]
    fake.fail(COMING, "trickle")
    with pytest.raises(LineFailed, match="TimeoutError"):
        await fetch(api, document["file_id"], 2_000, seconds=0.3)


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
