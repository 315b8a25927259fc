"""What could not be done is kept for a week, and goes with whoever wrote it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.commands import Role
from bot.scheduler.housekeeping import tick
from storage.database import Tx
from storage.inbox import events
from storage.inbox.events import PendingEvent
from storage.instants import Microseconds, first_us
from storage.people import people
from storage.privacy import erasure
from tests.talk import NOW, Town

AT = int(NOW.timestamp())


async def keep(place: Town, event: str, body: str, *, failed: bool = True) -> None:
    async def write(tx: Tx) -> None:
        await events.keep(tx, "telegram", [PendingEvent(event, "telegram:1", body, first_us(AT))])
        if failed:
            await events.record(tx, "telegram", event, AT, "failed", "ab12cd")

    await place.db.transaction(write)


async def bodies(place: Town) -> list[tuple[str, ...]]:
    rows = await place.db.read(lambda tx: tx.rows("SELECT event, state, chat, body FROM inbox ORDER BY event"))
    return [tuple(row) for row in rows]


@pytest.mark.promise(44)
async def test_what_failed_is_emptied_after_a_week_and_what_waits_is_never_dropped(place: Town) -> None:
    await keep(place, "1", "failed")
    await keep(place, "2", "waits", failed=False)
    await tick(place.db, NOW + timedelta(days=7))
    assert await bodies(place) == [("1", "failed", "telegram:1", "failed"), ("2", "waiting", "telegram:1", "waits")]
    await tick(place.db, NOW + timedelta(days=7, seconds=1))
    assert await bodies(place) == [("1", "failed", "", ""), ("2", "waiting", "telegram:1", "waits")]
    await tick(place.db, NOW + timedelta(days=15))
    assert await bodies(place) == [("2", "waiting", "telegram:1", "waits")]


async def test_erasure_takes_what_the_person_wrote_even_where_several_read(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    assert awa.id is not None
    person_id = awa.id
    await place.db.transaction(lambda tx: people.identify(tx, "telegram", "4242", person_id, AT))
    await keep(place, "1", json.dumps({"chat": {"id": 4242}, "text": "Je suis Awa"}))
    await keep(place, "2", json.dumps({"chat": {"id": -100}, "from": {"id": 4242}}))
    await keep(place, "3", json.dumps({"chat": {"id": -100}, "from": {"id": 77}}))
    await place.db.transaction(lambda tx: erasure.erase(tx, person_id, AT))
    assert [row[3] for row in await bodies(place)] == ["", "", '{"chat": {"id": -100}, "from": {"id": 77}}']


async def test_what_was_kept_twice_waits_once_and_is_taken_once(place: Town) -> None:
    rows = [
        PendingEvent("1", "telegram:1", "first", Microseconds(5)),
        PendingEvent("2", "telegram:1", "second", Microseconds(6)),
    ]
    assert await place.db.transaction(lambda tx: events.keep(tx, "telegram", rows)) == {"1", "2"}
    assert await place.db.transaction(lambda tx: events.keep(tx, "telegram", rows)) == set()
    assert await place.db.transaction(lambda tx: events.record(tx, "telegram", "1", AT)) is True
    assert await place.db.transaction(lambda tx: events.record(tx, "telegram", "1", AT)) is False
    assert await place.db.transaction(lambda tx: events.record(tx, "telegram", "9", AT)) is True
    assert (
        await place.db.transaction(
            lambda tx: events.keep(tx, "telegram", [PendingEvent("9", "", "late", Microseconds(7))])
        )
        == set()
    )
    left = await place.db.read(lambda tx: events.waiting(tx, "telegram", 10))
    assert list(left) == [PendingEvent("2", "telegram:1", "second", Microseconds(6), 0)]
    assert await place.db.read(lambda tx: events.waiting(tx, "telegram", 10, before=Microseconds(6))) == []
    assert await place.db.read(lambda tx: events.newest(tx, "telegram")) == 6
