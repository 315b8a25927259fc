"""Votes: one row per idea and person; `weight` is 1, a score, or a rank, as the space's rule says."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Vote:
    """A person's vote for an idea, with the idea's number in the group."""

    number: int
    idea_id: int
    weight: int


async def cast(
    tx: Tx, space_id: int, person_id: int, weights: Mapping[int, int], at: int, ordering_key: str = ""
) -> None:
    """Vote for ideas (by id); the last vote of a person for an idea is the one that counts.

    Said at `at` (UTC seconds); `ordering_key` is a chat of a channel, within which order is kept.
    """
    await tx.many(
        "INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at, lane) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (idea_id, person_id) DO UPDATE SET weight = excluded.weight, cast_at = excluded.cast_at,"
        " lane = excluded.lane",
        [(space_id, idea_id, person_id, weight, at, ordering_key) for idea_id, weight in weights.items()],
    )


async def replace(
    tx: Tx, space_id: int, person_id: int, weights: Mapping[int, int], at: int, ordering_key: str = ""
) -> None:
    """Vote for ideas (by id) instead of whatever the person voted for before."""
    await tx.run("DELETE FROM votes WHERE space_id = ? AND person_id = ?", space_id, person_id)
    await cast(tx, space_id, person_id, weights, at, ordering_key)


async def withdraw(tx: Tx, person_id: int, idea_ids: Collection[int], at: int, ordering_key: str = "") -> None:
    """Take a person's votes for these ideas back, be there any or not; when and where they said so: see `cast`."""
    await tx.many(
        "DELETE FROM votes WHERE idea_id = ? AND person_id = ?", [(idea_id, person_id) for idea_id in idea_ids]
    )
    await tx.many(
        "INSERT INTO withdrawn_votes (person_id, idea_id, lane, withdrawn_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (person_id, idea_id) DO UPDATE SET lane = excluded.lane, withdrawn_at = excluded.withdrawn_at",
        [(person_id, idea_id, ordering_key, at) for idea_id in idea_ids],
    )


async def said_since(tx: Tx, space_id: int, person_id: int, at: int, ordering_key: str) -> set[int]:
    """The numbers of the ideas on which a person, elsewhere, voted or took a vote back after `at`."""
    rows = await tx.rows(
        "SELECT i.number FROM votes v JOIN ideas i ON i.id = v.idea_id"
        " WHERE v.space_id = ? AND v.person_id = ? AND v.cast_at > ? AND v.lane <> ?"
        " UNION SELECT i.number FROM withdrawn_votes w JOIN ideas i ON i.id = w.idea_id"
        " WHERE i.space_id = ? AND w.person_id = ? AND w.withdrawn_at > ? AND w.lane <> ?",
        *(space_id, person_id, at, ordering_key) * 2,
    )
    return {row[0] for row in rows}


async def forget_withdrawn(tx: Tx, before: int) -> None:
    """Drop what was kept of votes taken back before that instant, in UTC seconds."""
    await tx.run("DELETE FROM withdrawn_votes WHERE withdrawn_at < ?", before)


async def mine(tx: Tx, space_id: int, person_id: int) -> list[Vote]:
    """A person's votes in a space, by the number of the idea."""
    rows = await tx.rows(
        "SELECT i.number, v.idea_id, v.weight FROM votes v JOIN ideas i ON i.id = v.idea_id"
        " WHERE v.space_id = ? AND v.person_id = ? ORDER BY i.number",
        space_id,
        person_id,
    )
    return [Vote(row[0], row[1], row[2]) for row in rows]


async def sums(tx: Tx, space_id: int) -> dict[int, int]:
    """The weights given to each idea added up, by the idea's id: where each weighs 1, the number of votes."""
    rows = await tx.rows(
        "SELECT idea_id, CAST(SUM(weight) AS BIGINT) FROM votes WHERE space_id = ? GROUP BY idea_id", space_id
    )
    return {row[0]: row[1] for row in rows}


async def ballots(tx: Tx, space_id: int) -> dict[int, dict[int, int]]:
    """Everybody's votes in a space: weight by idea id, by person id."""
    rows = await tx.rows("SELECT person_id, idea_id, weight FROM votes WHERE space_id = ?", space_id)
    found: dict[int, dict[int, int]] = {}
    for person_id, idea_id, weight in rows:
        found.setdefault(person_id, {})[idea_id] = weight
    return found


async def for_idea(tx: Tx, idea_id: int) -> int:
    """How many people voted for an idea."""
    count: int = await tx.value("SELECT COUNT(*) FROM votes WHERE idea_id = ?", idea_id)
    return count


async def answered(tx: Tx, space_id: int) -> set[int]:
    """The ids of those who voted in a space, or said that they abstain."""
    rows = await tx.rows(
        "SELECT person_id FROM votes WHERE space_id = ? UNION SELECT person_id FROM abstentions WHERE space_id = ?",
        space_id,
        space_id,
    )
    return {row[0] for row in rows}


async def has_answered(tx: Tx, space_id: int, person_id: int) -> bool:
    """Whether a person voted in a space, or said that they abstain."""
    found = (
        "SELECT 1 FROM votes WHERE space_id = ? AND person_id = ?"
        " UNION SELECT 1 FROM abstentions WHERE space_id = ? AND person_id = ?"
    )
    return await tx.value(found, *(space_id, person_id) * 2) is not None


class Participation(NamedTuple):
    """How many voted and how many abstained, of how many who may vote."""

    voted: int
    abstained: int
    may: int


async def participation(tx: Tx, space_id: int, group_id: int, least_role: int) -> Participation:
    """Of members with at least this role, and of those who answered and have left since."""
    voted: int = await tx.value("SELECT COUNT(DISTINCT person_id) FROM votes WHERE space_id = ?", space_id)
    abstained: int = await tx.value("SELECT COUNT(*) FROM abstentions WHERE space_id = ?", space_id)
    may: int = await tx.value(
        "SELECT COUNT(*) FROM (SELECT m.person_id FROM memberships m JOIN people p ON p.id = m.person_id"
        " WHERE m.group_id = ? AND m.role >= ? AND m.left_at IS NULL AND p.erased_at IS NULL"
        " UNION SELECT v.person_id FROM votes v WHERE v.space_id = ?"
        " UNION SELECT a.person_id FROM abstentions a WHERE a.space_id = ?) AS entitled",
        group_id,
        least_role,
        space_id,
        space_id,
    )
    return Participation(voted, abstained, may)


async def move(tx: Tx, from_idea: int, to_idea: int, *, least: bool) -> None:
    """Give an idea's votes to another: whoever voted for both counts once, with the lesser or the greater weight."""
    better = "<" if least else ">"
    await tx.run(
        "INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at, lane)"
        " SELECT v.space_id, CAST(? AS BIGINT), v.person_id, v.weight, v.cast_at, v.lane FROM votes v"
        " WHERE v.idea_id = ?"
        " ON CONFLICT (idea_id, person_id) DO UPDATE SET weight ="
        f" CASE WHEN excluded.weight {better} votes.weight THEN excluded.weight ELSE votes.weight END",
        to_idea,
        from_idea,
    )
    await drop(tx, from_idea)


async def drop(tx: Tx, idea_id: int) -> None:
    """Forget everybody's vote for an idea."""
    await tx.run("DELETE FROM votes WHERE idea_id = ?", idea_id)
