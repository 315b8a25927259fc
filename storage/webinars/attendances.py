"""Who attended a webinar: one answer a person, the last one counts."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person's answer: attended, partly, missed or recording (seen since), with so many colleagues who do not answer.

    The organisation is the one at the time of the answer; the country is the organisation's, else the person's.
    """

    webinar_id: int
    person_id: int
    organisation_id: int | None
    organisation: str | None
    country: str | None
    answer: str
    guests: int


_SELECT = (
    "SELECT a.webinar_id, a.person_id, a.organisation_id, o.acronym, o.name, COALESCE(o.country, p.country),"
    " a.answer, a.guests FROM attendances a JOIN webinars w ON w.id = a.webinar_id"
    " LEFT JOIN organisations o ON o.id = a.organisation_id LEFT JOIN people p ON p.id = a.person_id"
)


def _attendance(row: Row) -> Attendance:
    return Attendance(row[0], row[1], row[2], row[3] or row[4], row[5], row[6], row[7])


async def answer(tx: Tx, said: Attendance, at: int) -> None:
    """Keep an answer in the place of the person's former one. Nobody else typed it (`storage.relays`)."""
    await tx.run(
        "INSERT INTO attendances (webinar_id, person_id, organisation_id, answer, guests, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (webinar_id, person_id) DO UPDATE SET organisation_id = excluded.organisation_id,"
        " answer = excluded.answer, guests = excluded.guests, at = excluded.at, entered_by = NULL, confirmed_at = NULL",
        said.webinar_id,
        said.person_id,
        said.organisation_id,
        said.answer,
        said.guests,
        at,
    )


async def of_webinar(tx: Tx, webinar_id: int) -> list[Attendance]:
    """All the answers for a webinar."""
    rows = await tx.rows(f"{_SELECT} WHERE a.webinar_id = ? ORDER BY a.at, a.person_id", webinar_id)
    return [_attendance(row) for row in rows]


async def in_group(tx: Tx, group_id: int) -> list[Attendance]:
    """All the answers for all webinars of a group."""
    rows = await tx.rows(f"{_SELECT} WHERE w.group_id = ? ORDER BY a.webinar_id, a.person_id", group_id)
    return [_attendance(row) for row in rows]


async def of_person(tx: Tx, group_id: int, person_id: int) -> dict[int, Attendance]:
    """A person's answers in a group, by the webinar's id."""
    rows = await tx.rows(f"{_SELECT} WHERE w.group_id = ? AND a.person_id = ?", group_id, person_id)
    return {row[0]: _attendance(row) for row in rows}
