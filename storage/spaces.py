"""Ideation spaces: a question put to the group, with its rule and its dates."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Space:
    """An ideation space. `rule`: approval, limited (to `votes_each`), score (1 to 5) or ranked.

    `named`: authors are shown; `live`: results are shown before the close. Instants in UTC seconds, None if not set.
    """

    id: int
    number: int
    title: str
    lang: str
    rule: str
    votes_each: int | None
    opens_at: int | None
    closes_at: int | None
    named: bool
    live: bool
    state: str
    outcome: str | None
    outcome_lang: str | None


_COLUMNS = (
    "id, number, title, lang, rule, votes_each, opens_at, closes_at, named, live, state, outcome, outcome_lang"
)


def _space(row: Row) -> Space:
    return Space(*(row[place] for place in range(8)), bool(row[8]), bool(row[9]), row[10], row[11], row[12])


async def create(tx: Tx, group_id: int, space: Space, created_by: int | None, at: int) -> Space:
    """A new space of the group; its `id` and `number` are given here."""
    number = await next_number(tx, group_id, "space")
    row = await tx.row(
        "INSERT INTO spaces (group_id, number, title, lang, rule, votes_each, opens_at, closes_at, named, live, state,"
        f" created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        group_id,
        number,
        space.title,
        space.lang,
        space.rule,
        space.votes_each,
        space.opens_at,
        space.closes_at,
        int(space.named),
        int(space.live),
        space.state,
        created_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _space(row)


async def latest(tx: Tx, group_id: int) -> Space | None:
    """The group's newest space that is or was open."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM spaces WHERE group_id = ? AND state <> 'draft' ORDER BY number DESC LIMIT 1", group_id
    )
    return None if row is None else _space(row)


async def by_number(tx: Tx, group_id: int, number: int) -> Space | None:
    """The space of that number in the group."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM spaces WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _space(row)
