"""Webinars, numbered in their group. Who attended stands in `storage.webinars.attendances`."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Webinar:
    """A webinar. `state` is draft (only coordinators see it) or published; instants in UTC seconds.

    `published_at` is None where it was published from the start.
    """

    id: int
    number: int
    title: str
    lang: str
    starts_at: int
    ends_at: int | None
    speakers: str
    link: str
    state: str
    group_id: int
    published_at: int | None


@dataclass(frozen=True, slots=True)
class NewWebinar:
    """A webinar to be written. `lang` is the language of its title; instants in UTC seconds."""

    title: str
    lang: str
    starts_at: int
    ends_at: int | None = None
    link: str = ""
    speakers: str = ""
    state: str = "draft"


_COLUMNS = (
    "w.id, w.number, w.title, w.lang, w.starts_at, w.ends_at, w.speakers, w.link, w.state, w.group_id, w.published_at"
)


def _webinar(row: Row) -> Webinar:
    return Webinar(*(row[column] for column in range(11)))


async def create(tx: Tx, group_id: int, new: NewWebinar, created_by: int | None, at: int) -> int:
    """Write a new webinar; its number in the group."""
    number = await next_number(tx, group_id, "webinar")
    await tx.run(
        "INSERT INTO webinars (group_id, number, title, lang, starts_at, ends_at, speakers, link, state, created_by,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        group_id,
        number,
        new.title,
        new.lang,
        new.starts_at,
        new.ends_at,
        new.speakers,
        new.link,
        new.state,
        created_by,
        at,
    )
    return number


async def publish(tx: Tx, webinar_id: int, at: int) -> bool:
    """Everybody may see it from now on; False if they could before."""
    published = await tx.run(
        "UPDATE webinars SET state = 'published', published_at = ?, wake_at = 0 WHERE id = ? AND state = 'draft'",
        at,
        webinar_id,
    )
    return published == 1


async def by_id(tx: Tx, webinar_id: int) -> Webinar | None:
    """One webinar."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM webinars w WHERE w.id = ?", webinar_id)
    return None if row is None else _webinar(row)


async def by_number(tx: Tx, group_id: int, number: int) -> Webinar | None:
    """The webinar of that number in the group, drafts included."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.number = ?", group_id, number)
    return None if row is None else _webinar(row)


async def in_group(tx: Tx, group_id: int) -> list[Webinar]:
    """The group's webinars, drafts included, the latest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? ORDER BY w.starts_at DESC, w.number DESC", group_id
    )
    return [_webinar(row) for row in rows]


async def published(tx: Tx, group_id: int, most: int, skip: int) -> list[Webinar]:
    """Some of the webinars that everybody may see, the latest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.state = 'published'"
        " ORDER BY w.starts_at DESC, w.number DESC LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_webinar(row) for row in rows]


async def count_published(tx: Tx, group_id: int) -> int:
    """How many webinars everybody may see."""
    count: int = await tx.value("SELECT COUNT(*) FROM webinars WHERE group_id = ? AND state = 'published'", group_id)
    return count


async def unreported(tx: Tx, group_id: int, person_id: int, now: int) -> list[Webinar]:
    """The published webinars that are over and that this person has not answered for, the oldest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.state = 'published'"
        " AND COALESCE(w.ends_at, w.starts_at) <= ?"
        " AND NOT EXISTS (SELECT 1 FROM attendances a WHERE a.webinar_id = w.id AND a.person_id = ?)"
        " ORDER BY w.starts_at, w.number",
        group_id,
        now,
        person_id,
    )
    return [_webinar(row) for row in rows]
