"""One event, one transaction: done once, undone when refused, answered even when it breaks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.inbox import events
from tests.databases.sqlite import sqlite_url
from tests.talk import Talker, Town, open_space, town


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(sqlite_url(tmp_path)) as made:
        await open_space(made, "Visites d’échange", "Cartographie")
        yield made


@pytest.fixture
async def awa(place: Town) -> Talker:
    return await place.joins("Awa", Role.MEMBER)


async def count(place: Town, table: str) -> int:
    return int(await place.db.read(lambda tx: tx.value(f"SELECT COUNT(*) FROM {table}")))  # noqa: S608


async def test_same_event_twice_is_done_and_answered_once(place: Town, awa: Talker) -> None:
    first = await awa.says("vote 1", event="twice")
    again = await awa.says("vote 1", event="twice")
    assert first.startswith("✓")
    assert again == ""
    assert (await count(place, "votes"), await count(place, "outbox")) == (1, 1)


async def test_same_event_fifty_times_at_once_is_done_once(place: Town, awa: Talker) -> None:
    await asyncio.gather(*(awa.says("vote 1 2", event="at once") for _ in range(50)))
    assert (await count(place, "votes"), await count(place, "outbox")) == (2, 1)


async def test_refusal_undoes_what_the_command_had_begun(place: Town, awa: Talker) -> None:
    answer = await awa.says("vote 1 9")
    assert "9" in answer
    assert await count(place, "votes") == 0
    assert await count(place, "inbox") == 1


async def test_fault_answers_with_a_reference_and_keeps_it(
    place: Town, awa: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    async def break_votes(tx: Tx) -> None:
        await tx.run("ALTER TABLE votes RENAME TO lost_votes")

    await place.db.transaction(break_votes)
    with caplog.at_level(logging.ERROR):
        answer = await awa.says("vote 1 tout à fait secret", event="broken")
        answer = await awa.says("vote 1", event="broken too")
    reference = answer.rsplit(" ", 1)[-1]
    assert answer == f"Un problème est survenu de mon côté ; rien n’est perdu. Référence : {reference}"
    assert reference in caplog.text
    kept = await place.db.read(lambda tx: tx.value("SELECT reference FROM inbox WHERE event = 'broken too'"))
    assert kept == reference


async def test_what_another_event_asked_is_not_lost_by_a_fault(place: Town, awa: Talker) -> None:
    await awa.says("vote")

    async def add_broken(tx: Tx) -> None:
        await events.record(tx, "terminal", "taken", 0)

    await place.db.transaction(add_broken)
    assert await awa.says("1", event="taken") == ""
    assert (await awa.says("1")).startswith("✓")
