"""Answers to validations that somebody typed in a colleague's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.relays import PERSON, TYPED, Relayed, relayed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Tx

_ANSWERS = (
    "SELECT 'validation', d.number, COALESCE(NULLIF(o.acronym, ''), o.name, p.name), r.entered_by, b.name,"
    " COALESCE(r.at, 0), r.confirmed_at, NULL, s.closes_at, g.zone, r.person_id FROM validators r"
    " JOIN validations s ON s.id = r.validation_id AND s.state IN ('open', 'closed')"
    " JOIN documents d ON d.id = s.document_id JOIN groups g ON g.id = s.group_id"
    f" LEFT JOIN organisations o ON o.id = r.organisation_id {PERSON}{TYPED}"
)


async def of_round(tx: Tx, round_id: int) -> list[Relayed]:
    """The answers in a round that others typed, in the order in which those who were asked were named."""
    return [relayed(row) for row in await tx.rows(f"{_ANSWERS} AND s.id = ? ORDER BY r.id", round_id)]


async def of_person(tx: Tx, group_id: int, person_id: int, organisation_id: int | None) -> list[Relayed]:
    """What others typed in open rounds for a person, or their organisation: confirmed or not, by document."""
    mine = (
        f"{_ANSWERS} AND s.state = 'open' AND (r.organisation_id = ? OR r.person_id = ?) AND s.group_id = ?"
        " ORDER BY d.number"
    )
    return [relayed(row) for row in await tx.rows(mine, organisation_id, person_id, group_id)]


async def enter(tx: Tx, validator_ids: Sequence[int], by: int) -> None:
    """These answers were given by telephone: this person typed them."""
    await tx.many(
        "UPDATE validators SET entered_by = ?, confirmed_at = NULL WHERE id = ?", [(by, one) for one in validator_ids]
    )


async def confirm(tx: Tx, validator_ids: Sequence[int], by: int, at: int) -> int:
    """What was typed is right, as somebody says who answers for them; how many answers were."""
    confirmed = 0
    for one in validator_ids:
        confirmed += await tx.run(
            "UPDATE validators SET confirmed_at = ?, answered_by = ? WHERE id = ? AND entered_by IS NOT NULL"
            " AND confirmed_at IS NULL",
            at,
            by,
            one,
        )
    return confirmed
