"""Ideas and the comments on them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx
from storage.folding import fold


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea, numbered in its group. `state` is open, merged (into the idea numbered `merged_into`) or withdrawn.

    `author` is None for somebody who was erased.
    """

    id: int
    space_id: int
    number: int
    text: str
    lang: str
    author_id: int | None
    author: str | None
    state: str
    merged_into: int | None


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody says about an idea; `author` is None for somebody who was erased."""

    text: str
    lang: str
    author_id: int | None
    author: str | None


_COLUMNS = "i.id, i.space_id, i.number, i.text, i.lang, i.author_id, p.name, i.state, m.number"
_FROM = (
    "FROM ideas i LEFT JOIN people p ON p.id = i.author_id AND p.erased_at IS NULL"
    " LEFT JOIN ideas m ON m.id = i.merged_into"
)


def _idea(row: Row) -> Idea:
    return Idea(*(row[column] for column in range(9)))


async def add(  # noqa: PLR0913, PLR0917
    tx: Tx, group_id: int, space_id: int, text: str, lang: str, author_id: int | None, at: int
) -> int:
    """A new idea; its number in the group."""
    number = await next_number(tx, group_id, "idea")
    await tx.run(
        "INSERT INTO ideas (group_id, space_id, number, text, folded, lang, author_id, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        group_id,
        space_id,
        number,
        text,
        fold(text),
        lang,
        author_id,
        at,
    )
    return number


async def in_space(tx: Tx, space_id: int) -> list[Idea]:
    """All ideas of a space, whatever their state, by number."""
    rows = await tx.rows(f"SELECT {_COLUMNS} {_FROM} WHERE i.space_id = ? ORDER BY i.number", space_id)
    return [_idea(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of an idea without its words: how many characters they have."""

    id: int
    number: int
    length: int


async def outlines(tx: Tx, space_id: int) -> list[Outline]:
    """All ideas of a space that are not withdrawn, by number: enough to cut the list into pages."""
    rows = await tx.rows(
        "SELECT id, number, LENGTH(text) FROM ideas WHERE space_id = ? AND state <> 'withdrawn' ORDER BY number",
        space_id,
    )
    return [Outline(row[0], row[1], row[2]) for row in rows]


async def open_in(tx: Tx, space_id: int, most: int, author_id: int | None = None) -> list[Idea]:
    """The first open ideas of a space, at most so many; only those of an author, if one is given."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} {_FROM} WHERE i.space_id = ? AND i.state = 'open'"
        " AND (CAST(? AS BIGINT) IS NULL OR i.author_id = ?) ORDER BY i.number LIMIT ?",
        space_id,
        author_id,
        author_id,
        most,
    )
    return [_idea(row) for row in rows]


async def open_ids(tx: Tx, space_id: int) -> list[int]:
    """The ids of the open ideas of a space, by number."""
    rows = await tx.rows("SELECT id FROM ideas WHERE space_id = ? AND state = 'open' ORDER BY number", space_id)
    return [row[0] for row in rows]


async def count_open(tx: Tx, space_id: int) -> int:
    """How many ideas of a space are open."""
    count: int = await tx.value("SELECT COUNT(*) FROM ideas WHERE space_id = ? AND state = 'open'", space_id)
    return count


async def count_of(tx: Tx, space_id: int, author_id: int) -> tuple[int, int]:
    """How many ideas somebody has in a space, and how many they have added there, whatever became of them."""
    row = await tx.row(
        "SELECT COALESCE(SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END), 0), COUNT(*) FROM ideas"
        " WHERE space_id = ? AND author_id = ?",
        space_id,
        author_id,
    )
    assert row is not None  # noqa: S101 - a count always answers
    return row[0], row[1]


async def open_like(tx: Tx, space_id: int, text: str) -> int | None:
    """The number of the open idea of a space that says the same, but for case, accents and spaces."""
    # Ideas of earlier versions are folded once, when the next one comes.
    before = await tx.rows("SELECT text, id FROM ideas WHERE space_id = ? AND folded IS NULL", space_id)
    await tx.many("UPDATE ideas SET folded = ? WHERE id = ?", [(fold(row[0]), row[1]) for row in before])
    number: int | None = await tx.value(
        "SELECT MIN(number) FROM ideas WHERE space_id = ? AND folded = ? AND state = 'open'", space_id, fold(text)
    )
    return number


async def numbered(tx: Tx, group_id: int, numbers: Collection[int]) -> dict[int, Idea]:
    """The group's ideas of these numbers, by number; those there are."""
    marks = ", ".join("?" * len(numbers))
    rows = await tx.rows(
        f"SELECT {_COLUMNS} {_FROM} WHERE i.group_id = ? AND i.number IN ({marks})", group_id, *numbers
    )
    return {row[2]: _idea(row) for row in rows}


async def by_number(tx: Tx, group_id: int, number: int) -> Idea | None:
    """The idea of that number in the group."""
    return (await numbered(tx, group_id, [number])).get(number)


async def edit(tx: Tx, idea_id: int, text: str, lang: str) -> None:
    """Put an idea into other words."""
    await tx.run("UPDATE ideas SET text = ?, folded = ?, lang = ? WHERE id = ?", text, fold(text), lang, idea_id)


async def withdraw(tx: Tx, idea_id: int) -> None:
    """Nobody can vote for it any more; it keeps its number."""
    await tx.run("UPDATE ideas SET state = 'withdrawn' WHERE id = ?", idea_id)


async def merge(tx: Tx, idea_id: int, into_id: int) -> None:
    """One idea goes into another, with its comments and with what was merged into it before."""
    await tx.run("UPDATE ideas SET state = 'merged', merged_into = ? WHERE id = ?", into_id, idea_id)
    await tx.run("UPDATE ideas SET merged_into = ? WHERE merged_into = ?", into_id, idea_id)
    await tx.run("UPDATE comments SET idea_id = ? WHERE idea_id = ?", into_id, idea_id)


async def comment(tx: Tx, idea_id: int, author_id: int, text: str, lang: str, at: int) -> bool:
    """Say something about an idea; False if this person has said the very same before."""
    written = await tx.run(
        "INSERT INTO comments (idea_id, author_id, text, lang, created_at)"
        " SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT)"
        " WHERE NOT EXISTS (SELECT 1 FROM comments WHERE idea_id = ? AND author_id = ? AND text = ?)",
        idea_id,
        author_id,
        text,
        lang,
        at,
        idea_id,
        author_id,
        text,
    )
    return written == 1


async def comments_of(tx: Tx, space_id: int, author_id: int) -> int:
    """How many comments somebody has written on the ideas of a space."""
    count: int = await tx.value(
        "SELECT COUNT(*) FROM comments c JOIN ideas i ON i.id = c.idea_id WHERE c.author_id = ? AND i.space_id = ?",
        author_id,
        space_id,
    )
    return count


async def comment_lengths(tx: Tx, idea_id: int) -> list[int]:
    """How many characters each comment on an idea has, oldest first: enough to cut them into pages."""
    rows = await tx.rows("SELECT LENGTH(text) FROM comments WHERE idea_id = ? ORDER BY id", idea_id)
    return [row[0] for row in rows]


async def comments(tx: Tx, idea_id: int, skip: int = 0, most: int = 1_000_000) -> list[Comment]:
    """What was said about an idea, oldest first: at most so many, after those that are skipped."""
    rows = await tx.rows(
        "SELECT c.text, c.lang, c.author_id, p.name FROM comments c LEFT JOIN people p ON p.id = c.author_id"
        " AND p.erased_at IS NULL WHERE c.idea_id = ? ORDER BY c.id LIMIT ? OFFSET ?",
        idea_id,
        most,
        skip,
    )
    return [Comment(row[0], row[1], row[2], row[3]) for row in rows]


async def comment_counts(tx: Tx, space_id: int) -> dict[int, int]:
    """How many comments each idea of the space has, by the idea's id."""
    rows = await tx.rows(
        "SELECT c.idea_id, COUNT(*) FROM comments c JOIN ideas i ON i.id = c.idea_id"
        " WHERE i.space_id = ? GROUP BY c.idea_id",
        space_id,
    )
    return {row[0]: row[1] for row in rows}


async def added(tx: Tx, space_id: int, since: int, until: int) -> dict[int | None, int]:
    """How many ideas were added to a space between two instants, the first left out, by the id of their author."""
    rows = await tx.rows(
        "SELECT author_id, COUNT(*) FROM ideas WHERE space_id = ? AND created_at > ? AND created_at <= ?"
        " AND state = 'open' GROUP BY author_id",
        space_id,
        since,
        until,
    )
    return {row[0]: row[1] for row in rows}
