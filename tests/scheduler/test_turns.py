"""A row whose turn fails is looked at again later; what is put is due when its step was, however late the tick."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.scheduler.turns import Finder, Turn, take_turns
from tests.handlers.cast import trio
from tests.talk import Town, open_space


async def wakes(place: Town) -> int:
    at: int = await place.db.read(lambda tx: tx.value("SELECT wake_at FROM spaces"))
    return at


async def due(place: Town, keys: str) -> list[datetime]:
    """When the letters whose keys begin so were due."""
    rows = await place.db.read(lambda tx: tx.rows("SELECT due_at FROM outbox WHERE key LIKE ? ORDER BY id", f"{keys}%"))
    return [datetime.fromtimestamp(row[0], UTC) for row in rows]


async def test_a_row_whose_turn_fails_has_it_ten_minutes_later(place: Town) -> None:
    await open_space(place)

    async def stumble(turn: Turn, row_id: int) -> int:
        raise ZeroDivisionError

    assert await take_turns(place.db, Finder("spaces", stumble), place.clock.now()) == []
    assert await wakes(place) == int((place.clock.now() + timedelta(minutes=10)).timestamp())


async def test_what_a_late_tick_puts_was_due_at_its_step(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    await coumba.says("reunion Bilan, 14 décembre 2020 9h-11h, Salle 2")
    await coumba.says("oui")
    await awa.says("digest hebdo lundi 8h")
    place.clock.forward(days=6, hours=3)
    await place.ticks()
    assert await due(place, "meeting:1:1607936400:10080") == [datetime(2020, 12, 7, 9, 0, tzinfo=UTC)] * 3
    assert set(await due(place, "digest")) == {datetime(2020, 12, 7, 8, 0, tzinfo=UTC)}


async def test_what_became_pointless_while_nobody_looked_is_told_to_the_host(
    place: Town, caplog: pytest.LogCaptureFixture
) -> None:
    coumba, *_ = await trio(place)
    await coumba.says("reunion Bilan, 14 décembre 2020 9h-11h, Salle 2")
    await coumba.says("oui")
    await place.ticks()
    place.clock.forward(days=12, hours=23)
    with caplog.at_level(logging.INFO, "bot"):
        await place.ticks()
        await place.ticks()
    told = [one.getMessage() for one in caplog.records if "dropped" in one.getMessage()]
    assert told == [
        "meetings 1: “10080” was due 604800 s ago and is dropped",
        "meetings 1: “1440” was due 86400 s ago and is dropped",
        "meetings 1: “60” was due 3600 s ago and is dropped",
    ]
