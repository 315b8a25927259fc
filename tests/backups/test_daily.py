"""A backup a day by itself, and who was forgotten beside it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.backups.daily import Daily
from bot.backups.shelf import Shelf
from bot.commands import Role
from bot.tasks import spawn
from tests.talk import Town, town


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "backups", "tama", ".db")


async def lasts(daily: Daily, place: Town, **time: float) -> None:
    """The daily backup is at work for so long."""
    until = place.clock.now() + timedelta(**time)
    running = spawn(daily.run(), "daily")
    while place.clock.now() < until:  # noqa: ASYNC110 - a clock that is held rings for nobody
        await asyncio.sleep(0)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_one_a_day_that_can_be_read(sqlite_url: str, shelf: Shelf) -> None:
    async with town(sqlite_url) as place:
        daily = Daily(sqlite_url, shelf, place.db, place.clock)
        for _ in range(5):
            await daily.look(place.clock.now())
            place.clock.forward(hours=12)
        assert [f"{one.at:%d %H}" for one in shelf.backups()] == ["03 10", "02 10", "01 10"]
        assert daily.failed is False
        with closing(sqlite3.connect(shelf.backups()[0].path)) as copy:
            assert copy.execute("SELECT COUNT(*) FROM groups").fetchone() == (1,)


async def test_it_comes_by_itself_and_notes_who_was_forgotten_within_seconds(sqlite_url: str, shelf: Shelf) -> None:
    async with town(sqlite_url) as place:
        awa = await place.joins("Awa", Role.MEMBER)
        daily = Daily(sqlite_url, shelf, place.db, place.clock)
        await lasts(daily, place, minutes=2)
        assert len(shelf.backups()) == 1
        assert not shelf.journal.exists()
        await awa.says("oubliezmoi oui")
        await lasts(daily, place, seconds=15)
        [line] = shelf.journal.read_text("ascii").splitlines()
        assert line.split()[0] == str(awa.id)
        assert "Awa" not in line


async def test_one_that_fails_is_told_once_an_hour_and_tried_again(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "backups").write_bytes(b"no folder")
    shelf = Shelf(tmp_path / "backups", "tama", ".db")
    async with town(sqlite_url) as place:
        daily = Daily(sqlite_url, shelf, place.db, place.clock)
        await lasts(daily, place, minutes=50)
        assert daily.failed is True
        told = f"The folder {shelf.folder} cannot be used: File exists."
        assert [one.message for one in caplog.records if one.levelname == "ERROR"] == [told]
        shelf.folder.unlink()
        await lasts(daily, place, minutes=61)
    assert (daily.failed, len(shelf.backups())) == (False, 1)


async def test_a_clock_that_is_years_ahead_and_put_right_holds_nothing_up(sqlite_url: str, shelf: Shelf) -> None:
    async with town(sqlite_url) as place:
        daily = Daily(sqlite_url, shelf, place.db, place.clock)
        await daily.look(place.clock.now() + timedelta(days=4000))
        await daily.look(place.clock.now())
    assert len(shelf.backups()) == 2
