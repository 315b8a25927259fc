"""Date polls of a group: among which moments it chooses, until when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number
from storage.meetings.meetings import Timing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class NewPoll:
    """A poll to be kept, with its moments in their order. `closes_at` in UTC seconds."""

    moments: Sequence[Timing]
    closes_at: int
    title: str = ""
    lang: str = "fr"
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A date poll, numbered in its group. `state`: draft, open, closed, decided or cancelled.

    `moments` are numbered from 1 in their order; `meeting_id` is what one of them has become. Instants in UTC seconds:
    it was shown to all at `opened_at`, its close was last moved at `moved_at`, it ended at `ended_at`.
    """

    id: int
    group_id: int
    number: int
    title: str
    lang: str
    venue: str
    state: str
    closes_at: int
    meeting_id: int | None
    opened_at: int | None
    ended_at: int | None
    moved_at: int | None
    moments: tuple[Timing, ...] = ()


_COLUMNS = "id, group_id, number, title, lang, place, state, closes_at, meeting_id, opened_at, ended_at, moved_at"


async def create(tx: Tx, group_id: int, new: NewPoll, created_by: int, at: int) -> Poll:
    """A new draft of a poll of the group; nobody is told."""
    number = await next_number(tx, group_id, "poll")
    poll_id: int = await tx.value(
        "INSERT INTO polls (group_id, number, title, lang, place, state, closes_at, created_by, created_at)"
        " VALUES (?, ?, ?, ?, ?, 'draft', ?, ?, ?) RETURNING id",
        group_id,
        number,
        new.title,
        new.lang,
        new.venue,
        new.closes_at,
        created_by,
        at,
    )
    await tx.many(
        "INSERT INTO poll_moments (poll_id, position, day, zone, starts_at, ends_at, last_day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (poll_id, position, one.day, one.zone, one.starts_at, one.ends_at, one.last_day)
            for position, one in enumerate(new.moments, 1)
        ],
    )
    found = await by_id(tx, poll_id)
    assert found is not None  # noqa: S101 - it was just written
    return found


async def _found(tx: Tx, where: str, *values: int) -> list[Poll]:
    found = []
    for row in await tx.rows(f"SELECT {_COLUMNS} FROM polls WHERE {where}", *values):
        moments = await tx.rows(
            "SELECT day, zone, starts_at, ends_at, last_day FROM poll_moments WHERE poll_id = ? ORDER BY position",
            row[0],
        )
        kept = tuple(Timing(one[0], one[1], one[2], one[3], one[4]) for one in moments)
        found.append(
            Poll(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], row[11], kept)
        )
    return found


async def by_id(tx: Tx, poll_id: int) -> Poll | None:
    """One poll, whatever its state."""
    return next(iter(await _found(tx, "id = ?", poll_id)), None)


async def by_number(tx: Tx, group_id: int, number: int) -> Poll | None:
    """The poll of that number in the group, whatever its state."""
    return next(iter(await _found(tx, "group_id = ? AND number = ?", group_id, number)), None)


async def open_in(tx: Tx, group_id: int) -> list[Poll]:
    """The polls that the group answers now, by number."""
    return await _found(tx, "group_id = ? AND state = 'open' ORDER BY number", group_id)


async def undecided(tx: Tx, group_id: int) -> list[Poll]:
    """The polls of which a moment can be chosen, open or closed, by number."""
    return await _found(tx, "group_id = ? AND state IN ('open', 'closed') ORDER BY number", group_id)


async def all_in(tx: Tx, group_id: int) -> list[Poll]:
    """All the polls of a group but those that nobody wanted, the newest first."""
    return await _found(tx, "group_id = ? AND state <> 'cancelled' ORDER BY number DESC", group_id)


async def start(tx: Tx, poll_id: int, at: int) -> bool:
    """A draft is shown to all from this instant (UTC seconds); False if it is none."""
    return (
        await tx.run(
            "UPDATE polls SET state = 'open', opened_at = ?, wake_at = 0 WHERE id = ? AND state = 'draft'", at, poll_id
        )
        == 1
    )


async def end(tx: Tx, poll_id: int, state: str, at: int, meeting_id: int | None = None) -> None:
    """It is closed, cancelled, or decided for a meeting, since this instant (UTC seconds)."""
    await tx.run(
        "UPDATE polls SET state = ?, ended_at = ?, meeting_id = ?, wake_at = 0 WHERE id = ?",
        state,
        at,
        meeting_id,
        poll_id,
    )


async def move_close(tx: Tx, poll_id: int, closes_at: int, at: int) -> None:
    """It is open until another instant (UTC seconds), be it that it was closed before."""
    await tx.run(
        "UPDATE polls SET state = 'open', closes_at = ?, moved_at = ?, ended_at = NULL, wake_at = 0 WHERE id = ?",
        closes_at,
        at,
        poll_id,
    )
