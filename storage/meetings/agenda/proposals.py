"""What members propose to speak of, until a coordinator accepts or declines it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx
    from storage.meetings.agenda.agendas import NewItem
    from storage.meetings.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that a member proposes, numbered in the group. `state`: proposed, accepted or declined.

    `person_id` is None once that person is forgotten; `reason` is why it was declined, if that was said.
    """

    id: int
    number: int
    meeting_id: int
    title: str
    lang: str
    presenter: str
    minutes: int | None
    state: str
    reason: str
    person_id: int | None
    name: str | None


_SELECT = (
    "SELECT a.id, a.proposal, a.meeting_id, a.title, a.lang, a.presenter, a.minutes, a.state, a.reason, a.proposed_by,"
    " p.name FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id LEFT JOIN people p ON p.id = a.proposed_by"
)


def _proposal(row: Row) -> Proposal:
    return Proposal(*(row[column] for column in range(11)))


async def propose(tx: Tx, meeting: Meeting, item: NewItem, lang: str, proposed_by: int) -> Proposal:
    """One more proposal for a meeting of the group."""
    number = await next_number(tx, meeting.group_id, "proposal")
    await tx.run(
        "INSERT INTO agenda_items (meeting_id, position, title, lang, presenter, minutes, proposed_by, state, proposal)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'proposed', ?)",
        meeting.id,
        -number,
        item.title,
        lang,
        item.presenter,
        item.minutes,
        proposed_by,
        number,
    )
    found = await by_number(tx, meeting.group_id, number)
    assert found is not None  # noqa: S101 - it was just written
    return found


async def by_number(tx: Tx, group_id: int, number: int) -> Proposal | None:
    """The proposal of that number in the group, whatever became of it."""
    row = await tx.row(f"{_SELECT} WHERE m.group_id = ? AND a.proposal = ?", group_id, number)
    return None if row is None else _proposal(row)


async def of_meeting(tx: Tx, meeting_id: int) -> list[Proposal]:
    """What is proposed for a meeting and neither accepted nor declined yet, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE a.meeting_id = ? AND a.state = 'proposed' ORDER BY a.proposal", meeting_id)
    return [_proposal(row) for row in rows]


async def count_by(tx: Tx, meeting_id: int, person_id: int) -> int:
    """How many items somebody has proposed for a meeting, whatever became of them."""
    count: int = await tx.value(
        "SELECT COUNT(*) FROM agenda_items WHERE meeting_id = ? AND proposed_by = ?", meeting_id, person_id
    )
    return count


async def waiting(tx: Tx, group_id: int, now: int) -> list[Proposal]:
    """What is proposed for meetings of the group that are to come, by number."""
    rows = await tx.rows(
        f"{_SELECT} WHERE m.group_id = ? AND a.state = 'proposed' AND m.state = 'published' AND m.over_at > ?"
        " ORDER BY a.proposal",
        group_id,
        now,
    )
    return [_proposal(row) for row in rows]


async def accept(tx: Tx, proposals: Sequence[Proposal], by: int | None) -> None:
    """They are on the agenda of their meeting from now on, at its end."""
    for one in proposals:
        await tx.run(
            "UPDATE agenda_items SET state = 'accepted', reason = '', decided_by = ?, position ="
            " (SELECT 1 + MAX(CASE WHEN o.position > 0 THEN o.position ELSE 0 END) FROM agenda_items o"
            " WHERE o.meeting_id = agenda_items.meeting_id) WHERE id = ?",
            by,
            one.id,
        )


async def decline(tx: Tx, proposals: Sequence[Proposal], reason: str, lang: str, by: int) -> None:
    """They are not spoken of, for a reason that may be empty."""
    for one in proposals:
        await tx.run(
            "UPDATE agenda_items SET state = 'declined', position = -proposal, reason = ?, reason_lang = ?,"
            " decided_by = ? WHERE id = ?",
            reason,
            lang,
            by,
            one.id,
        )


async def edit(tx: Tx, proposal: Proposal, item: NewItem) -> None:
    """A proposal in other words, be it accepted already."""
    await tx.run(
        "UPDATE agenda_items SET title = ?, presenter = ?, minutes = ? WHERE id = ?",
        item.title,
        item.presenter,
        item.minutes,
        proposal.id,
    )
