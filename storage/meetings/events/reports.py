"""What is reported back from an outside event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class EventReport:
    """What one person reports back, at this instant (UTC seconds)."""

    person_id: int
    name: str
    text: str
    lang: str
    at: int


async def of_meeting(tx: Tx, meeting_id: int) -> list[EventReport]:
    """All that was reported of an event, the first report first."""
    rows = await tx.rows(
        "SELECT r.person_id, p.name, r.text, r.lang, r.at FROM event_reports r JOIN people p ON p.id = r.person_id"
        " WHERE r.meeting_id = ? ORDER BY r.at, r.person_id",
        meeting_id,
    )
    return [EventReport(*(row[column] for column in range(5))) for row in rows]


async def keep(tx: Tx, meeting_id: int, report: EventReport) -> None:
    """Somebody's report from now on, in place of an earlier one."""
    await tx.run(
        "INSERT INTO event_reports (meeting_id, person_id, text, lang, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE SET text = excluded.text, lang = excluded.lang,"
        " at = excluded.at",
        meeting_id,
        report.person_id,
        report.text,
        report.lang,
        report.at,
    )


async def reported_between(tx: Tx, group_id: int, since: int, until: int) -> list[int]:
    """The numbers of the events of which something was reported between two instants, the first left out."""
    rows = await tx.rows(
        "SELECT DISTINCT m.number FROM event_reports r JOIN meetings m ON m.id = r.meeting_id"
        " WHERE m.group_id = ? AND r.at > ? AND r.at <= ? ORDER BY m.number",
        group_id,
        since,
        until,
    )
    return [row[0] for row in rows]
