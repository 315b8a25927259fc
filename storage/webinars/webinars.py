"""Webinars, numbered in their group. Who registered and who attended stands beside them."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Webinar:
    """A webinar. `state` is draft (only coordinators see it), published or cancelled; instants in UTC seconds.

    `published_at` is None where it was published from the start. `revision` counts its dates. `places`: for how many
    people, None for any number. `link_kept`: only those who registered get the link.
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
    moved_at: int | None = None
    revision: int = 1
    places: int | None = None
    link_kept: bool = False


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
    "w.id, w.number, w.title, w.lang, w.starts_at, w.ends_at, w.speakers, w.link,"
    " CASE WHEN w.cancelled_at IS NULL THEN w.state ELSE 'cancelled' END, w.group_id, w.published_at,"
    " w.moved_at, w.revision, w.places, w.link_kept"
)


def _webinar(row: Row) -> Webinar:
    return Webinar(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10],
        moved_at=row[11], revision=row[12], places=row[13], link_kept=bool(row[14]),
    )  # fmt: skip


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


async def change(tx: Tx, webinar: Webinar) -> None:
    """Keep a webinar of which the title, the speakers, the link or the places are others."""
    await tx.run(
        "UPDATE webinars SET title = ?, lang = ?, speakers = ?, link = ?, link_kept = ?, places = ?, wake_at = 0"
        " WHERE id = ?",
        webinar.title,
        webinar.lang,
        webinar.speakers,
        webinar.link,
        int(webinar.link_kept),
        webinar.places,
        webinar.id,
    )


async def move(tx: Tx, webinar: Webinar, starts_at: int, ends_at: int | None, at: int) -> None:
    """Another date."""
    await tx.run(
        "UPDATE webinars SET starts_at = ?, ends_at = ?, moved_at = ?, revision = revision + 1, wake_at = 0"
        " WHERE id = ?",
        starts_at,
        ends_at,
        at,
        webinar.id,
    )


async def cancel(tx: Tx, webinar: Webinar, at: int) -> None:
    """It does not take place."""
    await tx.run(
        "UPDATE webinars SET cancelled_at = ?, revision = revision + 1, wake_at = 0 WHERE id = ?", at, webinar.id
    )


async def look_again(tx: Tx, webinar_id: int) -> None:
    """Time must look at it: somebody may move up from its waiting list."""
    await tx.run("UPDATE webinars SET wake_at = 0 WHERE id = ?", webinar_id)


async def rate_of(tx: Tx, group_id: int) -> int | None:
    """Under how many percent of attendance a group's coordinators are warned; None for never."""
    rate: int | None = await tx.value("SELECT webinar_rate FROM groups WHERE id = ?", group_id)
    return rate


async def set_rate(tx: Tx, group_id: int, rate: int | None) -> None:
    """Set it."""
    await tx.run("UPDATE groups SET webinar_rate = ? WHERE id = ?", rate, group_id)


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


async def coming(tx: Tx, group_id: int, now: int) -> list[Webinar]:
    """The published webinars that have not begun, the next one first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.state = 'published' AND w.cancelled_at IS NULL"
        " AND w.starts_at > ? ORDER BY w.starts_at, w.number",
        group_id,
        now,
    )
    return [_webinar(row) for row in rows]


async def changed_between(tx: Tx, group_id: int, since: int, until: int) -> list[Webinar]:
    """The published webinars not begun yet that were moved or cancelled between two instants, the first left out."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.state = 'published' AND w.starts_at > ?"
        " AND COALESCE(w.cancelled_at, w.moved_at) > ? AND COALESCE(w.cancelled_at, w.moved_at) <= ?"
        " ORDER BY w.starts_at, w.number",
        group_id,
        until,
        since,
        until,
    )
    return [_webinar(row) for row in rows]


async def unreported(tx: Tx, group_id: int, person_id: int, now: int) -> list[Webinar]:
    """The published webinars that are over and that this person has not answered for, the oldest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM webinars w WHERE w.group_id = ? AND w.state = 'published'"
        " AND w.cancelled_at IS NULL AND COALESCE(w.ends_at, w.starts_at) <= ?"
        " AND NOT EXISTS (SELECT 1 FROM attendances a WHERE a.webinar_id = w.id AND a.person_id = ?)"
        " ORDER BY w.starts_at, w.number",
        group_id,
        now,
        person_id,
    )
    return [_webinar(row) for row in rows]
