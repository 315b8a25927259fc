"""How coordinators reach people of their group without Tama: an e-mail address, a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Contact:
    """Where somebody is reached; either may be empty."""

    email: str = ""
    phone: str = ""


async def keep(tx: Tx, person_id: int, group_id: int, contact: Contact) -> None:
    """Somebody is reached there from now on."""
    await tx.run(
        "INSERT INTO contacts (person_id, group_id, email, phone) VALUES (?, ?, ?, ?) ON CONFLICT (person_id, group_id)"
        " DO UPDATE SET email = excluded.email, phone = excluded.phone",
        person_id,
        group_id,
        contact.email,
        contact.phone,
    )


async def in_group(tx: Tx, group_id: int) -> dict[int, Contact]:
    """How the people of a group are reached, by their id."""
    rows = await tx.rows("SELECT person_id, email, phone FROM contacts WHERE group_id = ?", group_id)
    return {row[0]: Contact(row[1], row[2]) for row in rows}
