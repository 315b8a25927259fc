"""When people want to hear from Tama: their zone, their digest, their quiet hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody wants it. `own_zone` (an IANA name) is None for those who live by the group's.

    `every`: never, daily, weekly or fortnightly; `weekday` 0 is Monday; `minute`, `quiet_from` and `quiet_until` are
    minutes after midnight on the person's clocks, the last two None without quiet hours.
    """

    own_zone: str | None
    group_zone: str | None
    every: str
    weekday: int
    minute: int
    quiet_from: int | None
    quiet_until: int | None

    @property
    def zone(self) -> str:
        """The clocks by which they live: their own, or those of the group in which they speak."""
        return self.own_zone or self.group_zone or "UTC"

    @property
    def clocks(self) -> ZoneInfo:
        """The time zone of these habits, to reckon with."""
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Somebody whose digest may be due. `silent`: they want no messages, or do not get any at the moment.

    `mark` is what the last digest told, as `bot.rules.todo.digest` writes it. `created_at` in UTC seconds, as is
    `silent_until`: when they want messages again, if they have said so.
    """

    habits: Habits
    created_at: int
    silent: bool
    mark: str
    silent_until: int | None


_HABITS = "p.zone, g.zone, p.digest_every, p.digest_weekday, p.digest_minute, p.quiet_from, p.quiet_until"
_FROM = "FROM people p LEFT JOIN groups g ON g.id = p.current_group WHERE p.id = ? AND p.erased_at IS NULL"


def _habits(row: Row) -> Habits:
    return Habits(row[0], row[1], row[2], row[3], row[4], row[5], row[6])


async def of_person(tx: Tx, person_id: int) -> Habits:
    """What somebody wants; the person must be known."""
    row = await tx.row(f"SELECT {_HABITS} {_FROM}", person_id)
    assert row is not None  # noqa: S101 - whoever asks is known
    return _habits(row)


async def subscriber(tx: Tx, person_id: int) -> Subscriber | None:
    """Somebody whose turn it is; None if they were erased."""
    row = await tx.row(
        f"SELECT {_HABITS}, p.created_at, COALESCE(p.stopped_at, p.away_at), p.digest_mark,"
        f" CASE WHEN p.stopped_at IS NOT NULL THEN p.paused_until END {_FROM}",
        person_id,
    )
    return None if row is None else Subscriber(_habits(row), row[7], row[8] is not None, row[9], row[10])


async def set_digest(tx: Tx, person_id: int, habits: Habits, wake_at: int) -> None:
    """How often, when and on which clocks the digest comes from now on; `wake_at`: when the next one is due."""
    await tx.run(
        "UPDATE people SET zone = ?, digest_every = ?, digest_weekday = ?, digest_minute = ?,"
        " wake_at = CASE WHEN stopped_at IS NOT NULL AND paused_until < ? THEN paused_until ELSE ? END WHERE id = ?",
        habits.own_zone,
        habits.every,
        habits.weekday,
        habits.minute,
        wake_at,
        wake_at,
        person_id,
    )


async def set_quiet(tx: Tx, person_id: int, start: int | None, end: int | None) -> None:
    """From when to when nothing may disturb; None and None: never quiet."""
    await tx.run("UPDATE people SET quiet_from = ?, quiet_until = ? WHERE id = ?", start, end, person_id)


async def digest_told(tx: Tx, person_id: int, mark: str) -> None:
    """What the digest told that has just been put."""
    await tx.run("UPDATE people SET digest_mark = ? WHERE id = ?", mark, person_id)
