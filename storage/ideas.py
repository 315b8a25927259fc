"""Ideas and the comments on them."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea, numbered in its group. `state` is open, merged (into the idea of id `merged_into`) or withdrawn."""

    id: int
    space_id: int
    number: int
    text: str
    lang: str
    author_id: int | None
    author: str | None
    state: str
    merged_into: int | None


_COLUMNS = "i.id, i.space_id, i.number, i.text, i.lang, i.author_id, p.name, i.state, i.merged_into"
_FROM = "FROM ideas i LEFT JOIN people p ON p.id = i.author_id AND p.erased_at IS NULL"


def _idea(row: Row) -> Idea:
    return Idea(*(row[place] for place in range(9)))


async def add(tx: Tx, group_id: int, space_id: int, text: str, lang: str, author_id: int | None, at: int) -> int:  # noqa: PLR0913
    """A new idea; its number in the group."""
    number = await next_number(tx, group_id, "idea")
    await tx.run(
        "INSERT INTO ideas (group_id, space_id, number, text, lang, author_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        group_id,
        space_id,
        number,
        text,
        lang,
        author_id,
        at,
    )
    return number


async def in_space(tx: Tx, space_id: int) -> list[Idea]:
    """All ideas of a space, whatever their state, by number."""
    rows = await tx.rows(f"SELECT {_COLUMNS} {_FROM} WHERE i.space_id = ? ORDER BY i.number", space_id)
    return [_idea(row) for row in rows]


async def by_number(tx: Tx, group_id: int, number: int) -> Idea | None:
    """The idea of that number in the group."""
    row = await tx.row(f"SELECT {_COLUMNS} {_FROM} WHERE i.group_id = ? AND i.number = ?", group_id, number)
    return None if row is None else _idea(row)


async def comment(tx: Tx, idea_id: int, author_id: int, text: str, lang: str, at: int) -> None:  # noqa: PLR0913
    """Say something about an idea."""
    await tx.run(
        "INSERT INTO comments (idea_id, author_id, text, lang, created_at) VALUES (?, ?, ?, ?, ?)",
        idea_id,
        author_id,
        text,
        lang,
        at,
    )


async def comment_counts(tx: Tx, space_id: int) -> dict[int, int]:
    """How many comments each idea of the space has, by the idea's id."""
    rows = await tx.rows(
        "SELECT c.idea_id, COUNT(*) FROM comments c JOIN ideas i ON i.id = c.idea_id"
        " WHERE i.space_id = ? GROUP BY c.idea_id",
        space_id,
    )
    return {row[0]: row[1] for row in rows}
