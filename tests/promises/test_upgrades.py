"""Promise 35: an upgrade that was killed, wherever it was, goes on and leaves what it would have left."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from storage.engine.opening import open_database
from tests.landings.test_landings import LANDINGS, Kept, as_it_was, load
from tests.promises.cutting import is_killed_upgrading
from tests.promises.report import Shows


def rows(file: Path) -> list[str]:
    """All that stands in a file, as statements."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


async def up_to_date(file: Path) -> list[str]:
    """What stands in a file once its tables are up to date."""
    db = await open_database(f"sqlite:///{file}")
    await db.close()
    return rows(file)


def fresh(left: Path) -> Path:
    """The database as the landing left it, in the place of the one before."""
    for one in left.parent.glob("again.db*"):
        one.unlink()
    return Path(shutil.copy(left, left.with_name("again.db")))


async def kills(landing: str, folder: Path, every: int) -> int:
    """Kill the upgrade of a landing at each so-many-th statement, each time from the beginning; how often it was."""
    before, left = as_it_was(landing, folder / landing), folder / f"{landing}.db"
    await load(f"sqlite:///{left}", landing, Kept.of(landing).columns, before)
    wanted = await up_to_date(fresh(left))
    at = 1
    while True:
        file = fresh(left)
        ended = await asyncio.to_thread(is_killed_upgrading, f"sqlite:///{file}", before, at)
        assert await up_to_date(file) == wanted, f"{landing}, killed at statement {at}"
        if ended:
            return (at - 1) // every + 1
        at += every


@pytest.mark.promise(35)
@pytest.mark.parametrize(
    ("landings", "every"), [(LANDINGS[:1], 60), pytest.param(LANDINGS, 1, id="all", marks=pytest.mark.soak)]
)
async def test_an_upgrade_that_was_killed_goes_on(
    tmp_path: Path, landings: Sequence[str], every: int, shows: Shows
) -> None:
    found = {landing: await kills(landing, tmp_path, every) for landing in landings}
    assert all(found.values())
    shows(f"{sum(found.values())} SIGKILLs in upgrades from {len(found)} landings: equal rows each time")
