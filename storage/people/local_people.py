"""Who one may be in the local chat: people of sample groups, and those who joined there."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """A person's membership in one group. `address` is where their conversation stands.

    `organisation` may be empty; `role` is 1 observer, 2 member, 3 focal point, 4 coordinator.
    """

    id: int
    name: str
    lang: str
    role: int
    organisation: str
    group: str
    address: str


_ALLOWED = """(
    EXISTS (SELECT 1 FROM memberships s JOIN groups sg ON sg.id = s.group_id
            WHERE s.person_id = p.id AND s.left_at IS NULL AND sg.sample = 1)
    OR EXISTS (SELECT 1 FROM identities i WHERE i.person_id = p.id AND i.channel = 'web'))"""

_LISTED = f"""
SELECT p.id, p.name, p.lang, m.role, COALESCE(NULLIF(o.acronym, ''), o.name, ''), g.name,
       COALESCE((SELECT i.address FROM identities i WHERE i.person_id = p.id AND i.channel = 'web'
                 ORDER BY i.seen_at DESC, i.address LIMIT 1), CAST(p.id AS TEXT))
FROM memberships m
JOIN people p ON p.id = m.person_id
JOIN groups g ON g.id = m.group_id
LEFT JOIN organisations o ON o.id = m.organisation_id
WHERE m.left_at IS NULL AND p.erased_at IS NULL AND {_ALLOWED}
ORDER BY g.id, m.role DESC, p.id"""


async def listed(tx: Tx) -> list[LocalPerson]:
    """Everybody one may be, once for each of their groups: group by group, coordinators first."""
    return [LocalPerson(*row) for row in await tx.rows(_LISTED)]


async def allowed(tx: Tx, person_id: int) -> bool:
    """Whether one may be this person here: never somebody of a real group whom another channel knows."""
    found = await tx.value(f"SELECT 1 FROM people p WHERE p.id = ? AND p.erased_at IS NULL AND {_ALLOWED}", person_id)
    return found is not None


async def others_have_joined(tx: Tx) -> bool:
    """Whether somebody of a real group is there by another channel than this computer's own."""
    found = await tx.value(
        "SELECT 1 FROM identities i JOIN memberships m ON m.person_id = i.person_id AND m.left_at IS NULL"
        " JOIN groups g ON g.id = m.group_id WHERE i.channel NOT IN ('web', 'terminal') AND g.sample = 0 LIMIT 1"
    )
    return found is not None
