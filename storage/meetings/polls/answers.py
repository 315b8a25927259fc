"""Who could come to which moment of a date poll: yes, if need be (`maybe`), or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.relays import PERSON, TYPED, Relayed, relayed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.database import Tx

Said = dict[int, str]
"""What somebody answered, by the number of the moment."""
_TYPED = (
    "SELECT 'poll', q.number, p.name, r.entered_by, b.name, MAX(r.at), MIN(r.confirmed_at), NULL, q.closes_at, g.zone,"
    " r.person_id FROM poll_answers r JOIN polls q ON q.id = r.poll_id AND q.state IN ('open', 'closed')"
    f" JOIN groups g ON g.id = q.group_id {PERSON}{TYPED}"
)
_BY_PERSON = " GROUP BY q.number, p.name, r.entered_by, b.name, q.closes_at, g.zone, r.person_id ORDER BY q.number"


async def keep(tx: Tx, poll_id: int, person_id: int, said: Mapping[int, str], at: int) -> None:
    """Somebody's answers from now on, in place of earlier ones to the same moments. Nobody else typed them."""
    await tx.many(
        "INSERT INTO poll_answers (poll_id, position, person_id, answer, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (poll_id, person_id, position) DO UPDATE SET answer = excluded.answer, at = excluded.at,"
        " entered_by = NULL, confirmed_at = NULL",
        [(poll_id, position, person_id, answer, at) for position, answer in said.items()],
    )


async def of_person(tx: Tx, poll_id: int, person_id: int) -> Said:
    """What somebody answered so far."""
    rows = await tx.rows(
        "SELECT position, answer FROM poll_answers WHERE poll_id = ? AND person_id = ? ORDER BY position",
        poll_id,
        person_id,
    )
    return {row[0]: row[1] for row in rows}


async def of_poll(tx: Tx, poll_id: int) -> dict[int, Said]:
    """What everybody answered, by person; those included who have left since."""
    rows = await tx.rows(
        "SELECT person_id, position, answer FROM poll_answers WHERE poll_id = ? ORDER BY person_id, position", poll_id
    )
    found: dict[int, Said] = {}
    for person_id, position, answer in rows:
        found.setdefault(person_id, {})[position] = answer
    return found


async def become_replies(tx: Tx, poll_id: int, position: int, meeting_id: int, if_need_be: str) -> None:
    """What was answered to one moment is what is replied to the meeting that it has become.

    If need be is a yes with this note. Who typed an answer for somebody else stays with it.
    """
    await tx.run(
        "INSERT INTO replies (meeting_id, person_id, answer, note, at, begins_at, entered_by, confirmed_at)"
        " SELECT m.id, a.person_id, CASE a.answer WHEN 'no' THEN 'no' ELSE 'yes' END,"
        " CASE a.answer WHEN 'maybe' THEN CAST(? AS TEXT) ELSE '' END, a.at, COALESCE(m.starts_at, m.over_at),"
        " a.entered_by, a.confirmed_at FROM poll_answers a JOIN meetings m ON m.id = ?"
        " WHERE a.poll_id = ? AND a.position = ?",
        if_need_be,
        meeting_id,
        poll_id,
        position,
    )


async def typed_for(tx: Tx, group_id: int, person_id: int) -> list[Relayed]:
    """The answers that others typed for a person in a group: one for each poll, confirmed or not."""
    rows = await tx.rows(f"{_TYPED} AND r.person_id = ? AND q.group_id = ?{_BY_PERSON}", person_id, group_id)
    return [relayed(row) for row in rows]


async def typed_in(tx: Tx, poll_id: int) -> list[Relayed]:
    """The answers to a poll that others typed: one for each person."""
    return [relayed(row) for row in await tx.rows(f"{_TYPED} AND q.id = ?{_BY_PERSON}", poll_id)]


async def enter(tx: Tx, poll_id: int, person_id: int, by: int) -> None:
    """The person's answers to a poll were typed by another."""
    await tx.run(
        "UPDATE poll_answers SET entered_by = ?, confirmed_at = NULL WHERE poll_id = ? AND person_id = ?",
        by,
        poll_id,
        person_id,
    )


async def confirm(tx: Tx, poll_id: int, person_id: int, at: int) -> int:
    """What was typed for this person in a poll is right, as they say; how many answers were."""
    return await tx.run(
        "UPDATE poll_answers SET confirmed_at = ? WHERE poll_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        poll_id,
        person_id,
    )
