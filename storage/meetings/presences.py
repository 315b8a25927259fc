"""Who was at a meeting: organisations and people, there in one way or another, excused or absent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Tx

AWAY = ("excused", "absent")
"""The states of those who were not there."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What is known of one of them. `state`: present, late, remote, replaced, excused or absent.

    `person_id` None: the organisation as a whole; `words` are its name as the minutes say it, or that of a person
    without one, else empty; `replaced_by` are the words for whoever came instead.
    """

    organisation_id: int | None
    person_id: int | None
    words: str
    state: str = "present"
    replaced_by: str = ""


async def put(tx: Tx, meeting_id: int, one: Presence, at: int, entered_by: int | None = None) -> None:
    """This is so from now on, whatever was known of that organisation, or of that person, before."""
    await tx.run(
        "DELETE FROM presences WHERE meeting_id = ? AND COALESCE(person_id, 0) = ? AND COALESCE(organisation_id, 0) = ?"
        " AND (person_id IS NOT NULL OR organisation_id IS NOT NULL)",
        meeting_id,
        one.person_id or 0,
        one.organisation_id or 0,
    )
    await tx.run(
        "INSERT INTO presences (meeting_id, organisation_id, person_id, words, state, replaced_by, entered_by, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        meeting_id,
        one.organisation_id,
        one.person_id,
        one.words,
        one.state,
        one.replaced_by,
        entered_by,
        at,
    )


async def of_meeting(tx: Tx, meeting_id: int) -> list[Presence]:
    """All that is known, in the order in which it was said."""
    rows = await tx.rows(
        "SELECT organisation_id, person_id, words, state, replaced_by FROM presences WHERE meeting_id = ? ORDER BY id",
        meeting_id,
    )
    return [Presence(row[0], row[1], row[2], row[3], row[4]) for row in rows]


async def settle(tx: Tx, meeting_id: int, listed: Sequence[Presence], at: int) -> None:
    """These are all that were spoken of, in this order; of people of other organisations nothing is known any more."""
    there = {one.organisation_id for one in listed if one.organisation_id is not None and one.state not in AWAY}
    for one in await of_meeting(tx, meeting_id):
        if one.person_id is None or one.organisation_id not in there:
            await tx.run(
                "DELETE FROM presences WHERE meeting_id = ? AND COALESCE(organisation_id, 0) = ?"
                " AND COALESCE(person_id, 0) = ?",
                meeting_id,
                one.organisation_id or 0,
                one.person_id or 0,
            )
    for one in listed:
        await put(tx, meeting_id, one, at)
