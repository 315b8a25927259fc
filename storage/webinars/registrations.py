"""Who registered for a webinar, who waits for a place, who does not come: one row a person."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx
from storage.relays import PERSON, TYPED, Relayed, relayed


@dataclass(frozen=True, slots=True)
class Registration:
    """A person's registration, with so many colleagues. `state`: registered, waiting or declined; `at` in UTC seconds.

    The organisation is the one at the time; the country is the organisation's, else the person's.
    """

    webinar_id: int
    person_id: int
    name: str
    organisation_id: int | None
    organisation: str | None
    country: str | None
    state: str
    guests: int
    at: int

    @property
    def seats(self) -> int:
        """How many places it takes."""
        return 1 + self.guests


_SELECT = (
    "SELECT r.webinar_id, r.person_id, p.name, r.organisation_id, COALESCE(NULLIF(o.acronym, ''), o.name),"
    " COALESCE(o.country, p.country), r.state, r.guests, r.at FROM registrations r"
    " JOIN webinars w ON w.id = r.webinar_id JOIN people p ON p.id = r.person_id"
    " LEFT JOIN organisations o ON o.id = r.organisation_id"
)
_RELAYED = (
    "SELECT 'registration', a.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL, a.starts_at, g.zone,"
    " r.person_id FROM registrations r JOIN webinars a ON a.id = r.webinar_id JOIN groups g ON g.id = a.group_id"
    f" {PERSON}{TYPED}"
)


def _registration(row: Row) -> Registration:
    return Registration(*(row[column] for column in range(9)))


async def keep(
    tx: Tx, webinar_id: int, person_id: int, organisation_id: int | None, said: tuple[str, int], at: int
) -> None:
    """Keep a state and how many colleagues, in the place of what the person said before; nobody else typed it."""
    await tx.run(
        "INSERT INTO registrations (webinar_id, person_id, organisation_id, state, guests, at, position)"
        " VALUES (?, ?, ?, ?, ?, ?,"
        " (SELECT COALESCE(MAX(position), 0) + 1 FROM registrations WHERE webinar_id = ?))"
        " ON CONFLICT (webinar_id, person_id) DO UPDATE SET"
        " organisation_id = excluded.organisation_id, state = excluded.state, guests = excluded.guests,"
        " at = excluded.at, position = excluded.position, entered_by = NULL, confirmed_at = NULL",
        webinar_id,
        person_id,
        organisation_id,
        *said,
        at,
        webinar_id,
    )


async def move_up(tx: Tx, webinar_id: int, person_id: int) -> None:
    """Whoever waited has a place."""
    await tx.run(
        "UPDATE registrations SET state = 'registered' WHERE webinar_id = ? AND person_id = ?", webinar_id, person_id
    )


async def of_webinar(tx: Tx, webinar_id: int) -> list[Registration]:
    """All the registrations for a webinar, in the order in which they came."""
    rows = await tx.rows(f"{_SELECT} WHERE r.webinar_id = ? ORDER BY r.position", webinar_id)
    return [_registration(row) for row in rows]


async def of_person(tx: Tx, group_id: int, person_id: int) -> dict[int, Registration]:
    """A person's registrations in a group, by the webinar's id."""
    rows = await tx.rows(f"{_SELECT} WHERE w.group_id = ? AND r.person_id = ?", group_id, person_id)
    return {row[0]: _registration(row) for row in rows}


async def typed_for(tx: Tx, group_id: int, person_id: int) -> list[Relayed]:
    """What others typed for a person in a group: confirmed or not, by number."""
    mine = f"{_RELAYED} AND r.person_id = ? AND a.group_id = ? ORDER BY a.number"
    return [relayed(row) for row in await tx.rows(mine, person_id, group_id)]


async def enter(tx: Tx, webinar_id: int, person_id: int, by: int) -> None:
    """The person's registration was typed by another."""
    await tx.run(
        "UPDATE registrations SET entered_by = ?, confirmed_at = NULL WHERE webinar_id = ? AND person_id = ?",
        by,
        webinar_id,
        person_id,
    )


async def confirm(tx: Tx, webinar_id: int, person_id: int, at: int) -> int:
    """What was typed for this person is right, as they say; how many were."""
    return await tx.run(
        "UPDATE registrations SET confirmed_at = ? WHERE webinar_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        webinar_id,
        person_id,
    )
