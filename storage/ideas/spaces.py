"""Ideation spaces: a question put to the group, with its rule and its dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from storage.counters import next_number
from storage.database import Row, Tx


class Settled(NamedTuple):
    """A vote that was closed, or whose outcome was told."""

    title: str
    lang: str
    decided: bool


@dataclass(frozen=True, slots=True)
class Space:
    """An ideation space. `rule`: approval, limited (to `votes_each`), score (1 to 5) or ranked.

    `named`: authors are shown; `live`: results are shown before the close. Instants in UTC seconds, None if not set.
    `outcome` was told to the group at `outcome_at`; until then it is a draft, the `outcome_revision`-th.
    Those who have not voted were last reminded at `reminded_at`. Voting may begin after `opened_at`: at `opens_at`.
    The close was last moved at `moved_at`; `told_result` (JSON) is what was told before the vote was opened again.
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
    outcome_revision: int = 0
    outcome_at: int | None = None
    reminded_at: int | None = None
    group_id: int = 0
    opened_at: int | None = None
    closed_at: int | None = None
    moved_at: int | None = None
    told_result: str | None = None


_COLUMNS = (
    "id, number, title, lang, rule, votes_each, opens_at, closes_at, named, live, state, outcome, outcome_lang,"
    " outcome_revision, outcome_at, reminded_at, group_id, opened_at, closed_at, moved_at,"
    " told_result"
)


def _space(row: Row) -> Space:
    values: list[Any] = list(row)
    values[8:10] = map(bool, values[8:10])
    return Space(*values)


async def create(tx: Tx, group_id: int, space: Space, created_by: int | None, at: int) -> Space:
    """A new space of the group; its `id` and `number` are given here."""
    number = await next_number(tx, group_id, "space")
    row = await tx.row(
        "INSERT INTO spaces (group_id, number, title, lang, rule, votes_each, opens_at, closes_at, named, live, state,"
        f" opened_at, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
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
        None if space.state == "draft" else at,
        created_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _space(row)


async def latest(tx: Tx, group_id: int) -> Space | None:
    """The group's space opened last, closed or not."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM spaces WHERE group_id = ? AND state <> 'draft'"
        " ORDER BY COALESCE(opened_at, 0) DESC, number DESC LIMIT 1",
        group_id,
    )
    return None if row is None else _space(row)


async def in_group(tx: Tx, group_id: int) -> list[Space]:
    """The spaces of a group that were opened, by number."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM spaces WHERE group_id = ? AND state <> 'draft' ORDER BY number", group_id
    )
    return [_space(row) for row in rows]


async def all_open(tx: Tx) -> list[Space]:
    """The open spaces of all groups, those included in which voting begins later or has just ended."""
    return [_space(row) for row in await tx.rows(f"SELECT {_COLUMNS} FROM spaces WHERE state = 'open' ORDER BY id")]


async def by_number(tx: Tx, group_id: int, number: int) -> Space | None:
    """The space of that number in the group."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM spaces WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _space(row)


async def by_id(tx: Tx, space_id: int) -> Space | None:
    """One space."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM spaces WHERE id = ?", space_id)
    return None if row is None else _space(row)


async def open_draft(tx: Tx, space_id: int, at: int) -> bool:
    """Make a draft the group's open space; False if it is none, or if another is open."""
    opened = await tx.run(
        "UPDATE spaces SET state = 'open', opened_at = ?, wake_at = 0 WHERE id = ? AND state = 'draft' AND NOT EXISTS"
        " (SELECT 1 FROM spaces o WHERE o.group_id = spaces.group_id AND o.state = 'open')",
        at,
        space_id,
    )
    return opened == 1


async def close(tx: Tx, space_id: int, at: int) -> bool:
    """No more votes from this instant; False if it was not open."""
    closed = await tx.run(
        "UPDATE spaces SET state = 'closed', closed_at = ?, wake_at = 0 WHERE id = ? AND state = 'open'", at, space_id
    )
    return closed == 1


async def ends_at(tx: Tx, space_id: int, at: int) -> None:
    """Voting ends at this instant, once what was said before has been heard."""
    await tx.run("UPDATE spaces SET closes_at = ?, wake_at = 0 WHERE id = ? AND state = 'open'", at, space_id)


async def move_close(tx: Tx, space_id: int, closes_at: int, at: int) -> bool:
    """An open space closes then instead, both in UTC seconds; False if it is closed."""
    moved = await tx.run(
        "UPDATE spaces SET closes_at = ?, moved_at = ?, wake_at = 0 WHERE id = ? AND state = 'open'",
        closes_at,
        at,
        space_id,
    )
    return moved == 1


async def reopen(tx: Tx, space_id: int, closes_at: int, at: int, told_result: str) -> None:
    """A space whose time was over is open again until then; `told_result` is how it had ended."""
    await tx.run(
        "UPDATE spaces SET state = 'open', closed_at = NULL, closes_at = ?, moved_at = ?, told_result = ?, wake_at = 0"
        " WHERE id = ?",
        closes_at,
        at,
        told_result,
        space_id,
    )


async def reminded(tx: Tx, space_id: int, at: int) -> None:
    """The space's silent voters are reminded at this instant (UTC seconds)."""
    await tx.run("UPDATE spaces SET reminded_at = ? WHERE id = ?", at, space_id)


async def draft_outcome(tx: Tx, space_id: int, text: str, lang: str) -> int:
    """What the coordinator wants to tell about the result; which revision of it this is."""
    revision: int = await tx.value(
        "UPDATE spaces SET outcome = ?, outcome_lang = ?, outcome_revision = outcome_revision + 1, outcome_at = NULL"
        " WHERE id = ? RETURNING outcome_revision",
        text,
        lang,
        space_id,
    )
    return revision


async def publish_outcome(tx: Tx, space_id: int, revision: int, at: int) -> bool:
    """The outcome is told at this instant; False if it was told already or is another revision."""
    published = await tx.run(
        "UPDATE spaces SET outcome_at = ? WHERE id = ? AND outcome_revision = ? AND outcome_at IS NULL",
        at,
        space_id,
        revision,
    )
    return published == 1


async def settled(tx: Tx, group_id: int, since: int, until: int) -> list[Settled]:
    """The votes of which there is a result, or what was made of it, between two instants, the first left out."""
    rows = await tx.rows(
        "SELECT title, lang, outcome_at > ? FROM spaces WHERE group_id = ? AND state = 'closed'"
        " AND ((closed_at > ? AND closed_at <= ?) OR (outcome_at > ? AND outcome_at <= ?)) ORDER BY number",
        since,
        group_id,
        since,
        until,
        since,
        until,
    )
    return [Settled(row[0], row[1], bool(row[2])) for row in rows]
