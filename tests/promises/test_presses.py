"""Promise 15: every press is answered by a real `tama run`, whatever becomes of what it asked for."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.channels.telegram.fake import Group, Press
from tests.channels.telegram.tama_process import Home, Life, home, until
from tests.promises.report import Shows

PEOPLE, EACH, A_SECOND = 40, 25, 12
HELD = 0.7
"""Seconds for which nobody else can write, again and again, on a slow disk."""
P95 = 2


@pytest.mark.promise(15)
@pytest.mark.soak
async def test_every_press_is_answered_in_time(tmp_path: Path, shows: Shows) -> None:
    """While handlers fail, while the database is slow, and on messages in groups and in private."""
    async with home(tmp_path, members=PEOPLE) as place, place.life() as life:
        group = await _shown(place)
        well = await _pressed(place, group)
        slow = await _while_slow(place, group)
        _change(place, "ALTER TABLE votes RENAME TO lost")
        failing = await _pressed(place, group)
        _change(place, "ALTER TABLE lost RENAME TO votes")
        late = await _expired(place, life)
    waits = sorted((one.answers[0].at - one.at).total_seconds() for one in (*well, *slow, *failing))
    p95 = waits[int(0.95 * len(waits))]
    assert p95 <= P95
    shows(
        f"{len(waits)} presses, a third on a slow disk, a third with handlers that fail: p95 {p95:.1f} s, all answered"
    )
    shows(f"{late} that were too old: tried, and went on")


async def _shown(place: Home) -> Group:
    """Everybody has a list of ideas with buttons, in private and in the chat of the group."""
    _change(place, "UPDATE memberships SET role = 4 WHERE person_id = (SELECT MIN(person_id) FROM memberships)")
    group = place.fake.group("GTM", place.members)
    await group.says(place.members[0], f"/connecter@{place.fake.username}")
    await until(lambda: len(group.messages) >= 2)
    await group.says(place.members[0], "/idees")
    for one in place.members:
        await one.types("idees")
    await until(lambda: bool(group.messages[-1].buttons))
    await until(lambda: all(one.messages and one.messages[-1].buttons for one in place.members))
    return group


async def _pressed(place: Home, group: Group) -> Sequence[Press]:
    """Many a second, half of them in the group; once all have been answered."""

    async def one(number: int) -> Press:
        await asyncio.sleep(number / A_SECOND)
        who = place.members[number % PEOPLE]
        return await (group.forges(who, "@gtm vote 1") if number % 2 else who.forges("@gtm vote 1"))

    presses = await asyncio.gather(*(one(number) for number in range(PEOPLE * EACH // 3)))
    await until(lambda: all(press.answers for press in presses), 60)
    assert [len(press.answers) for press in presses] == [1] * len(presses)
    return presses


async def _while_slow(place: Home, group: Group) -> Sequence[Press]:
    pressing = asyncio.gather(_pressed(place, group))
    while not pressing.done():
        await asyncio.to_thread(_hold_up, place.file)
        await asyncio.sleep(HELD)
    return (await pressing)[0]


def _hold_up(file: Path) -> None:
    with closing(sqlite3.connect(file, timeout=20, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(HELD)
        other.execute("ROLLBACK")


async def _expired(place: Home, life: Life) -> int:
    """What Telegram no longer lets anybody answer is tried, and stops nothing."""
    place.fake.world.answer_within = -1
    before = len(_tries(place))
    for one in place.members:
        await one.forges("@gtm vote 1")
    await until(lambda: len(_tries(place)) >= before + PEOPLE, 60)
    place.fake.world.answer_within = 15
    press = await place.members[0].forges("@gtm vote 1")
    await until(lambda: bool(press.answers))
    assert await life.is_told_to_end() <= 10
    return PEOPLE


def _tries(place: Home) -> list[object]:
    return [one for one in place.fake.requests if one.method.lower() == "answercallbackquery"]


def _change(place: Home, sql: str) -> None:
    with closing(sqlite3.connect(place.file, timeout=20)) as connection, connection:
        connection.execute(sql)
