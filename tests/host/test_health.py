"""What the host's own watch is told, and what goes to the log where nothing can be written down."""

from __future__ import annotations

import logging
from collections import namedtuple
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.limits import NAME
from bot.commands import Role
from bot.host.health import Watch, identity
from bot.host.standing import Standing
from bot.host.unwritten import Unwritten
from storage.engine.opening import open_database
from storage.errors import UnavailableError
from tests.talk import NOW, Town, town

FULL = UnavailableError("The disk of the database is full.")


@pytest.fixture
async def place(url: str) -> AsyncIterator[Town]:
    """A town at an address that the test knows."""
    async with town(url) as made:
        yield made


def watch(place: Town, url: str, *standings: Standing, failed: bool = False) -> Watch:
    return Watch(url, place.db, place.clock, standings, Unwritten(), lambda: failed, NOW)


async def test_all_is_well(place: Town, url: str) -> None:
    telegram = Standing(NAME, NOW, who="@tama_bot")
    telegram.works(NOW)
    health = await watch(place, url, telegram).look()
    assert health.wrong == []
    seen = {"database": "written and read", "letters waiting": 0, "oldest due since": None, "refused lately": 0}
    assert health.seen.items() >= (seen | {"telegram": "works since 2020-12-01T10:00:00+00:00"}).items()


async def test_a_database_that_is_gone_is_wrong(place: Town, url: str) -> None:
    closed = await open_database(url)
    await closed.close()
    looking = replace(watch(place, url), db=closed)
    assert (await looking.look()).wrong == ["Database: The database is closed."]


async def test_a_disk_with_nothing_left_is_wrong(sqlite_url: str, place: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as the library has it
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage(50 * 10**9, 0, 99 * 10**6))
    assert (await watch(place, sqlite_url).look()).wrong == ["Disk: 99.0 MB are left."]
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage(3 * 10**6, 0, 10**6))
    assert (await watch(place, sqlite_url).look()).wrong == []


async def test_a_channel_that_is_silent_is_wrong_after_a_while(place: Town, url: str) -> None:
    telegram = Standing(NAME, NOW)
    looking = watch(place, url, telegram)
    place.clock.forward(minutes=2)
    assert (await looking.look()).wrong == []
    place.clock.forward(minutes=2)
    assert (await looking.look()).wrong == ["telegram: it has not answered for 4 minutes."]
    telegram.works(place.clock.now())
    assert (await looking.look()).wrong == []


async def test_a_letter_that_nobody_sends_is_wrong_after_an_hour(place: Town, url: str) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await place.db.transaction(
        lambda tx: tx.run(
            "INSERT INTO outbox (key, person_id, kind, priority, body, due_at, state, created_at)"
            " VALUES ('k', ?, 'notice', 5, '{}', ?, 'waiting', ?)",
            awa.id, int(NOW.timestamp()), int(NOW.timestamp()),
        )
    )  # fmt: skip
    place.clock.forward(minutes=59)
    assert (await watch(place, url).look()).wrong == []
    place.clock.forward(minutes=2)
    told = "Outbox: a letter has waited since 2020-12-01 10:00 UTC and is not sent."
    assert (await watch(place, url).look()).wrong == [told]
    just_started = replace(watch(place, url), began=place.clock.now())
    assert (await just_started.look()).wrong == []
    # One that was tried and has to wait says nothing of Tama.
    await place.db.transaction(lambda tx: tx.run("UPDATE outbox SET attempts = 1"))
    assert (await watch(place, url).look()).wrong == []


async def test_refusals_and_backups_that_failed_are_told(place: Town, url: str) -> None:
    looking = watch(place, url, failed=True)
    looking.unwritten.note(FULL, place.clock.now())
    assert (await looking.look()).wrong == [
        "1 lines or pages were refused lately, as nothing could be written down.",
        "The last backup failed; the log says why.",
    ]
    place.clock.forward(minutes=11)
    assert (await replace(looking, backup_failed=lambda: False).look()).wrong == []


def test_refusals_are_logged_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    unwritten = Unwritten()
    for second in (0, 1, 2, 59, 61, 62):
        unwritten.note(FULL, NOW + timedelta(seconds=second))
    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("ERROR", f"refused, as it cannot be written down: {FULL} (1 since the last word of it)"),
        ("ERROR", f"refused, as it cannot be written down: {FULL} (4 since the last word of it)"),
    ]


def test_that_a_channel_works_is_logged_once_and_again_after_it_failed(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    telegram = Standing(NAME, NOW, who="@tama_bot", how="asking for updates")
    for _ in range(2):
        telegram.works(NOW)
    telegram.fails()
    telegram.works(NOW)
    assert [one.getMessage() for one in caplog.records] == ["telegram works: @tama_bot, asking for updates"] * 2


def test_a_file_is_the_same_by_whatever_name(tmp_path: Path) -> None:
    (tmp_path / "tama.db").write_bytes(b"x")
    (tmp_path / "link.db").symlink_to(tmp_path / "tama.db")
    (tmp_path / "other.db").write_bytes(b"x")
    one, same, other = (identity(f"sqlite:///{tmp_path}/{name}.db") for name in ("tama", "link", "other"))
    assert (one == same, one == other) == (True, False)


def test_a_server_is_told_apart_without_its_password() -> None:
    one, same = (identity(f"postgresql://tama:{word}@host/groups") for word in ("one", "two"))
    assert one == same != identity("postgresql://tama:one@host/other")
