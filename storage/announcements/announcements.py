"""What coordinators announce: to whom, when, and who has said that they read it."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx
from storage.outbox.copies import REACHED
from storage.waking import NEVER


@dataclass(frozen=True, slots=True)
class NewAnnouncement:
    """What is to be announced. `audience` in the form of `bot.rules.announcements.audience`; `receipt`: readers say so.

    `send_at`: not before this instant (UTC seconds), None for at once.
    """

    text: str
    lang: str
    audience: str
    receipt: bool = False
    send_at: int | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement, numbered in its group. `state`: draft, planned, sent or cancelled; instants in UTC seconds.

    What was cancelled while it was going out keeps its `sent_at`.
    """

    id: int
    group_id: int
    number: int
    text: str
    lang: str
    audience: str
    receipt: bool
    state: str
    send_at: int | None
    sent_at: int | None
    created_by: int | None


_COLUMNS = "id, group_id, number, text, lang, audience, receipt, state, send_at, sent_at, created_by"


def _announcement(row: Row) -> Announcement:
    return Announcement(
        row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7], row[8], row[9], row[10]
    )  # fmt: skip


async def create(tx: Tx, group_id: int, new: NewAnnouncement, created_by: int, at: int) -> Announcement:
    """A new draft of the group; nobody is told."""
    number = await next_number(tx, group_id, "announcement")
    row = await tx.row(
        "INSERT INTO announcements (group_id, number, text, lang, audience, receipt, send_at, created_by,"
        f" created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        group_id,
        number,
        new.text,
        new.lang,
        new.audience,
        int(new.receipt),
        new.send_at,
        created_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _announcement(row)


async def by_number(tx: Tx, group_id: int, number: int) -> Announcement | None:
    """The announcement of that number in the group, whatever its state."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM announcements WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _announcement(row)


async def by_id(tx: Tx, announcement_id: int) -> Announcement | None:
    """One announcement."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM announcements WHERE id = ?", announcement_id)
    return None if row is None else _announcement(row)


async def in_group(tx: Tx, group_id: int) -> list[Announcement]:
    """All of a group, the latest first."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM announcements WHERE group_id = ? ORDER BY number DESC", group_id)
    return [_announcement(row) for row in rows]


async def plan(tx: Tx, announcement_id: int, send_at: int) -> None:
    """The announcement goes out at this instant (UTC seconds)."""
    await tx.run(
        "UPDATE announcements SET state = 'planned', send_at = ?, wake_at = ? WHERE id = ?",
        send_at,
        send_at,
        announcement_id,
    )


async def sent(tx: Tx, announcement_id: int, at: int) -> None:
    """The announcement goes out now."""
    await tx.run(
        "UPDATE announcements SET state = 'sent', sent_at = ?, wake_at = ? WHERE id = ?", at, NEVER, announcement_id
    )


async def cancel(tx: Tx, announcement_id: int) -> None:
    """The announcement does not go out any more."""
    await tx.run("UPDATE announcements SET state = 'cancelled', wake_at = ? WHERE id = ?", NEVER, announcement_id)


async def send_at_once(tx: Tx, announcement_id: int) -> None:
    """A draft that was to go out at some instant goes out as soon as somebody agrees."""
    await tx.run("UPDATE announcements SET send_at = NULL WHERE id = ? AND state = 'draft'", announcement_id)


async def acknowledge(tx: Tx, announcement_id: int, person_id: int, at: int) -> bool:
    """Somebody says that they have read it; False if they had said so."""
    noted = await tx.run(
        "INSERT INTO acknowledgements (announcement_id, person_id, at) VALUES (?, ?, ?)"
        " ON CONFLICT (announcement_id, person_id) DO NOTHING",
        announcement_id,
        person_id,
        at,
    )
    return noted == 1


async def acknowledged(tx: Tx, announcement_id: int) -> set[int]:
    """The ids of those who have said that they read it."""
    rows = await tx.rows("SELECT person_id FROM acknowledgements WHERE announcement_id = ?", announcement_id)
    return {row[0] for row in rows}


async def to_acknowledge(tx: Tx, group_id: int, person_id: int, since: int) -> list[Announcement]:
    """What this person got since that instant and should say that they read, the oldest first.

    What they missed while they were away waits for them too.
    """
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM announcements a WHERE a.group_id = ? AND a.receipt = 1 AND a.sent_at >= ?"
        f" AND {REACHED}"
        " AND NOT EXISTS (SELECT 1 FROM acknowledgements k WHERE k.announcement_id = a.id AND k.person_id = ?)"
        " ORDER BY a.number",
        group_id,
        since,
        person_id,
        person_id,
    )
    return [_announcement(row) for row in rows]
