"""Meetings of a group: when, where, and whether people have been told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from storage.counters import next_number
from storage.instants import to_seconds
from storage.meetings.agenda import agendas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx
    from storage.meetings.agenda.agendas import NewItem


@dataclass(frozen=True, slots=True)
class Timing:
    """When it takes place, on the clocks of `zone` (an IANA name).

    Days are ISO text, instants UTC seconds; None is not set. `last_day` is set for several days only.
    """

    day: str
    zone: str
    starts_at: int | None = None
    ends_at: int | None = None
    last_day: str | None = None

    @property
    def answered_for(self) -> int:
        """What a reply is for: the beginning, or the end where no hour is known. Moved by this, a no is asked again."""
        return self.over_at if self.starts_at is None else self.starts_at

    @property
    def over_at(self) -> int:
        """The instant from which it is past: its end, or else the midnight after it."""
        if self.ends_at is not None:
            return self.ends_at
        last = date.fromisoformat(self.last_day or self.day) + timedelta(days=1)
        return to_seconds(datetime.combine(last, time(), ZoneInfo(self.zone)))


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting to be kept. `kind`: meeting, workshop or event; `state`: draft, published or cancelled."""

    timing: Timing
    title: str = ""
    lang: str = "fr"
    venue: str = ""
    kind: str = "meeting"
    state: str = "draft"
    link: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, numbered in its group.

    `revision` counts its changes; `told` is the revision that everybody was last told of, 0 for none, and `told_as` how
    it was then (see `bot.rules.meetings.news`). `reminders` are its own, in minutes before it begins (`10080 60`), None
    for the group's. A reminder that was due at or before `reminded_from` (UTC seconds) is not missed: everybody was
    told since, or reminders were set since.
    """

    id: int
    group_id: int
    number: int
    kind: str
    title: str
    lang: str
    venue: str
    state: str
    revision: int
    told: int
    minutes_at: int | None
    timing: Timing
    reminders: str | None = None
    reminded_from: int = 0
    told_as: str = ""
    link: str = ""


COLUMNS = (
    "id, group_id, number, kind, title, lang, place, state, revision, told, minutes_at,"
    " day, zone, starts_at, ends_at, last_day,"
    " reminders, COALESCE(told_at, created_at), COALESCE(reminders_at, 0), told_as, link"
)


def meeting_of(row: Row) -> Meeting:
    """The meeting of a row of `COLUMNS`."""
    timing = Timing(row[11], row[12], row[13], row[14], row[15])
    return Meeting(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], timing,
        reminders=row[16], reminded_from=max(row[17], row[18]), told_as=row[19], link=row[20],
    )  # fmt: skip


async def create(
    tx: Tx, group_id: int, meeting: NewMeeting, agenda: Sequence[NewItem], created_by: int | None, at: int
) -> Meeting:
    """A new meeting of the group with its agenda; nobody is told. Its day may be past."""
    timing = meeting.timing
    row = await tx.row(
        "INSERT INTO meetings (group_id, number, kind, title, lang, place, state, day, zone, starts_at, ends_at,"
        " last_day, over_at, created_by, created_at, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        f" RETURNING {COLUMNS}",
        group_id,
        await next_number(tx, group_id, "meeting"),
        meeting.kind,
        meeting.title,
        meeting.lang,
        meeting.venue,
        meeting.state,
        timing.day,
        timing.zone,
        timing.starts_at,
        timing.ends_at,
        timing.last_day,
        timing.over_at,
        created_by,
        at,
        meeting.link,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    made = meeting_of(row)
    await agendas.replace(tx, made.id, agenda, made.lang)
    return made


async def by_number(tx: Tx, group_id: int, number: int) -> Meeting | None:
    """The meeting of that number in the group, whatever its state."""
    row = await tx.row(f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else meeting_of(row)


async def by_id(tx: Tx, meeting_id: int) -> Meeting | None:
    """One meeting, whatever its state."""
    row = await tx.row(f"SELECT {COLUMNS} FROM meetings WHERE id = ?", meeting_id)
    return None if row is None else meeting_of(row)


async def coming(tx: Tx, group_id: int, now: int) -> list[Meeting]:
    """Published meetings that are not over, the next one first."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND state = 'published' AND over_at > ?"
        " ORDER BY day, COALESCE(starts_at, over_at), number",
        group_id,
        now,
    )
    return [meeting_of(row) for row in rows]


async def past(tx: Tx, group_id: int, now: int) -> list[Meeting]:
    """Meetings that are over or were cancelled, the latest first."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ?"
        " AND (state = 'cancelled' OR (state = 'published' AND over_at <= ?)) ORDER BY day DESC, number DESC",
        group_id,
        now,
    )
    return [meeting_of(row) for row in rows]


async def drafts(tx: Tx, group_id: int) -> list[Meeting]:
    """Meetings that nobody has been told of yet, by number."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND state = 'draft' ORDER BY number", group_id
    )
    return [meeting_of(row) for row in rows]


async def change(tx: Tx, meeting: Meeting) -> Meeting:
    """Keep a meeting whose title, place, state or timing is another; it counts as one more revision."""
    timing = meeting.timing
    changed = replace(meeting, revision=meeting.revision + 1)
    await tx.run(
        "UPDATE meetings SET kind = ?, title = ?, lang = ?, place = ?, link = ?, state = ?, revision = ?, day = ?,"
        " zone = ?, starts_at = ?, ends_at = ?, last_day = ?, over_at = ?, wake_at = 0 WHERE id = ?",
        meeting.kind,
        meeting.title,
        meeting.lang,
        meeting.venue,
        meeting.link,
        meeting.state,
        changed.revision,
        timing.day,
        timing.zone,
        timing.starts_at,
        timing.ends_at,
        timing.last_day,
        timing.over_at,
        meeting.id,
    )
    return changed


async def told(tx: Tx, meeting: Meeting, told_as: str, at: int) -> None:
    """Everybody is told of the meeting as it stands, at this instant (UTC seconds), perhaps one to come."""
    await tx.run(
        "UPDATE meetings SET told = ?, told_as = ?, told_at = ?, wake_at = 0 WHERE id = ?",
        meeting.revision,
        told_as,
        at,
        meeting.id,
    )


async def delete_draft(tx: Tx, meeting: Meeting) -> None:
    """A draft that is not wanted; its number is not used again."""
    for table in ("agenda_items", "programme_sessions", "delegates"):
        await tx.run(f"DELETE FROM {table} WHERE meeting_id = ?", meeting.id)
    await tx.run("DELETE FROM meetings WHERE id = ? AND state = 'draft'", meeting.id)


async def next_after(tx: Tx, meeting: Meeting) -> Meeting | None:
    """Of the group's published meetings and workshops on later days the first one."""
    row = await tx.row(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND state = 'published'"
        " AND kind IN ('meeting', 'workshop') AND day > ? ORDER BY day, COALESCE(starts_at, over_at), number LIMIT 1",
        meeting.group_id,
        meeting.timing.last_day or meeting.timing.day,
    )
    return None if row is None else meeting_of(row)


async def on_day(tx: Tx, group_id: int, day: str) -> list[Meeting]:
    """The meetings that begin on this ISO day, drafts too, by number; not those that were cancelled."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND day = ? AND state <> 'cancelled' ORDER BY number",
        group_id,
        day,
    )
    return [meeting_of(row) for row in rows]


async def told_between(tx: Tx, group_id: int, since: int, until: int) -> list[int]:
    """The numbers of meetings not over yet of which everybody was told between two instants, the first left out."""
    rows = await tx.rows(
        "SELECT number FROM meetings WHERE group_id = ? AND told_at > ? AND told_at <= ? AND over_at > ?"
        " AND state <> 'draft' ORDER BY day, number",
        group_id,
        since,
        until,
        until,
    )
    return [row[0] for row in rows]


async def known_to_all(tx: Tx, group_id: int, now: int, most: int, skip: int) -> list[Meeting]:
    """Some of the meetings that are no drafts: those to come, the next one first, then the others, the latest first."""
    rows = await tx.rows(
        f"SELECT {COLUMNS}, CASE WHEN state = 'published' AND over_at > ? THEN 0 ELSE 1 END AS past"
        " FROM meetings WHERE group_id = ? AND state <> 'draft'"
        " ORDER BY past, CASE WHEN state = 'published' AND over_at > ? THEN day ELSE '' END, day DESC, number"
        " LIMIT ? OFFSET ?",
        now,
        group_id,
        now,
        most,
        skip,
    )
    return [meeting_of(row) for row in rows]


async def count_known_to_all(tx: Tx, group_id: int) -> int:
    """How many meetings of a group are no drafts."""
    count: int = await tx.value("SELECT COUNT(*) FROM meetings WHERE group_id = ? AND state <> 'draft'", group_id)
    return count
