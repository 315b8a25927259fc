"""Rows whose time has come have their turn, each in a transaction of its own, or some of them in one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.letters import notice_letter, post_letters
from bot.messages import Notice, Post
from bot.rules.sending.steps import current
from storage import locks, waking
from storage.engine.shared_reads import SharedReads
from storage.errors import UnavailableError
from storage.instants import to_seconds
from storage.outbox import letters as outbox
from storage.outbox.letters import REMINDER

if TYPE_CHECKING:
    from bot.rules.sending.steps import Step
    from storage.database import Database, Tx
    from storage.outbox.letters import Letter
    from storage.people.people import Member

log = logging.getLogger(__name__)
BATCH = 100
LATER = timedelta(minutes=10)
"""When a row is looked at again whose turn has failed."""


@dataclass(slots=True)
class Turn:
    """One row's turn: the transaction, the instant of the tick (aware, in UTC), and what is to be said.

    `row`: the table and the id; `since`: when its time had come, in UTC seconds, 0 where it was changed.
    """

    tx: Tx
    now: datetime
    row: str = ""
    since: int = 0
    letters: list[Letter] = field(default_factory=list)

    @property
    def seconds(self) -> int:
        """The instant of the tick, in the unit in which storage keeps time."""
        return to_seconds(self.now)

    def due(self, steps: Sequence[Step], told: int = 0) -> Step | None:
        """The step that is due; the host hears of those that became pointless while nobody looked.

        `told`: all that was due until then was told anyway.
        """
        for step in steps:
            if 0 < self.since <= step.due_at and told < step.due_at and step.useless_after <= self.seconds:
                log.info("%s: “%s” was due %s s ago and is dropped", self.row, step.name, self.seconds - step.due_at)
        return current(steps, self.seconds, told)

    def tell(self, notice: Notice, member: Member | None, priority: int = REMINDER) -> None:
        """Say something, once for its key; `member`: anybody's membership in the group that it is about."""
        self.letters.append(notice_letter(notice, member, priority))

    async def post(self, post: Post, group_id: int, priority: int = REMINDER) -> None:
        """Say something to all of a group where it meets."""
        self.letters += await post_letters(self.tx, post, group_id, priority)


@dataclass(frozen=True, slots=True)
class Finder:
    """A table whose rows time touches, and what happens in a row's turn: it gives the row's next `wake_at`.

    `together`: how many rows have their turn in one transaction, where they read much the same and none reads what
    another writes.
    """

    table: str
    act: Callable[[Turn, int], Awaitable[int]]
    together: int = 1


async def take_turns(db: Database, finder: Finder, now: datetime) -> list[str]:
    """Let every row that is due have its turn; the keys of the letters that are new."""
    at, keys = to_seconds(now), list[str]()
    try:
        while ids := await db.read(lambda tx: waking.woken(tx, finder.table, at, BATCH)):
            batches = (ids[first : first + finder.together] for first in range(0, len(ids), finder.together))
            for new in await asyncio.gather(*(_turns(db, finder, batch, now) for batch in batches)):
                keys += new
    except UnavailableError as fault:
        log.warning("%s wait for their turn: %s", finder.table, fault)
    return keys


async def _turns(db: Database, finder: Finder, ids: Sequence[int], now: datetime) -> list[str]:
    """One row must not hold up the others: those of a batch that fails have their turn one by one."""
    try:
        return await db.transaction(lambda tx: _act_on_all(tx, finder, ids, now), locks.turns(finder.table))
    except UnavailableError:
        # No fault of the rows': they are looked at again with the next tick.
        raise
    except Exception:
        log.exception("a turn of %s %s failed", finder.table, ids)
    if len(ids) == 1:
        later = to_seconds(now + LATER)
        await db.transaction(lambda tx: _sleep_on(tx, finder, ids[0], now, later), locks.turns(finder.table))
        return []
    return [key for row_id in ids for key in await _turns(db, finder, [row_id], now)]


async def _sleep_on(tx: Tx, finder: Finder, row_id: int, now: datetime, later: int) -> None:
    """Unless somebody else has looked at the row meanwhile: then it knows better when it is due."""
    await waking.hold(tx, finder.table, [row_id])
    if await waking.awake_since(tx, finder.table, row_id, to_seconds(now)) is not None:
        await waking.sleep_until(tx, finder.table, row_id, later)


async def _act_on_all(tx: Tx, finder: Finder, ids: Sequence[int], now: datetime) -> list[str]:
    await waking.hold(tx, finder.table, ids)
    looked_at = tx if len(ids) == 1 else SharedReads(tx)
    return [key for row_id in ids for key in await _act(tx, looked_at, finder, row_id, now)]


async def _act(tx: Tx, looked_at: Tx, finder: Finder, row_id: int, now: datetime) -> list[str]:
    since = await waking.awake_since(tx, finder.table, row_id, to_seconds(now))
    if since is None:
        return []
    turn = Turn(looked_at, now, f"{finder.table} {row_id}", since)
    next_at = await finder.act(turn, row_id)
    await waking.sleep_until(tx, finder.table, row_id, max(next_at, turn.seconds + 1))
    return [letter.key for letter in turn.letters if await outbox.put(tx, letter, turn.seconds)]
