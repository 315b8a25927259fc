"""What was said without a name: once its evaluation is closed, no backup tells whose it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.backups.make import shelve
from bot.backups.restore import restore
from bot.backups.shelf import shelf_of
from bot.commands import Role
from storage.inbox import events
from storage.inbox.events import PendingEvent
from storage.instants import to_microseconds
from tests.talk import town

ONE, OTHER, HALF = "la cellule de Maradi attend ses fonds", "la section de Zinder manque de monde", "il y a trop d’eau"


def _state(copy: Path) -> str:
    with closing(sqlite3.connect(copy)) as connection:
        return str(connection.execute("SELECT state FROM evaluations").fetchone()[0])


async def test_no_backup_of_the_time_before_the_close_holds_it_afterwards(sqlite_url: str) -> None:
    shelf = shelf_of(sqlite_url, "")
    async with town(sqlite_url) as place:
        fatou = await place.joins("Fatou", Role.COORDINATOR)
        awa, lamin = await place.joins("Awa", Role.MEMBER), await place.joins("Lamin", Role.MEMBER)
        await place.wants_no_digests()
        await fatou.says("evaluation jusqu’au 20 décembre 18h")
        await fatou.says("oui")
        await awa.says(f"lacune {ONE}")
        # Why, is asked: what waits there is hers, and so is a line that is not done yet.
        await awa.says("maintien non")
        line = PendingEvent("e1", "1", f"lacune {HALF}", to_microseconds(place.clock.now()))
        await place.db.transaction(lambda tx: events.keep(tx, "telegram", [line]))
        first = (await shelve(sqlite_url, shelf, place.clock.now())).path
        assert ONE.encode() in first.read_bytes()
        for theirs in (b"keep_group", HALF.encode()):
            assert theirs not in first.read_bytes()
        place.clock.forward(days=1)
        await lamin.says(f"lacune {OTHER}")
        second = (await shelve(sqlite_url, shelf, place.clock.now())).path
        assert OTHER.encode() in second.read_bytes()
        place.clock.forward(days=19)
        await place.ticks()
        last = (await shelve(sqlite_url, shelf, place.clock.now())).path
        now = place.clock.now()
    assert (_state(first), _state(second), _state(last)) == ("open", "open", "closed")
    for words in (ONE, OTHER):
        assert words.encode() not in first.read_bytes() + second.read_bytes()
        assert words.encode() in last.read_bytes()
    assert (await restore(sqlite_url, first, shelf, now)).evaluation
    assert not (await restore(sqlite_url, last, shelf, now)).evaluation
