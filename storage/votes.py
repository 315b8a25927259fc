"""Votes: one row per idea and person; `weight` is 1, a score, or a rank, as the space's rule says."""

from __future__ import annotations

from collections.abc import Mapping

from storage.database import Tx


async def cast(tx: Tx, space_id: int, person_id: int, weights: Mapping[int, int], at: int) -> None:
    """Vote for ideas (by id); the last vote of a person for an idea is the one that counts."""
    await tx.many(
        "INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (idea_id, person_id) DO UPDATE SET weight = excluded.weight, cast_at = excluded.cast_at",
        [(space_id, idea_id, person_id, weight, at) for idea_id, weight in weights.items()],
    )


async def withdraw(tx: Tx, idea_id: int, person_id: int) -> bool:
    """Take a vote back; False if there was none."""
    return await tx.run("DELETE FROM votes WHERE idea_id = ? AND person_id = ?", idea_id, person_id) == 1


async def of_person(tx: Tx, space_id: int, person_id: int) -> dict[int, int]:
    """A person's votes in a space: weight by idea id."""
    rows = await tx.rows(
        "SELECT idea_id, weight FROM votes WHERE space_id = ? AND person_id = ?", space_id, person_id
    )
    return {row[0]: row[1] for row in rows}


async def totals(tx: Tx, space_id: int) -> dict[int, int]:
    """How many people voted for each idea, by the idea's id."""
    rows = await tx.rows("SELECT idea_id, COUNT(*) FROM votes WHERE space_id = ? GROUP BY idea_id", space_id)
    return {row[0]: row[1] for row in rows}
