"""Somebody is forgotten: what is only theirs goes, what the group counts stays without a name."""

from __future__ import annotations

import re

import storage.subjects  # noqa: F401 - declares every table
from storage import facts
from storage.database import Tx
from storage.inbox import erasure
from storage.outbox.erasure import drop_files, empty_letters_to
from storage.privacy.personal_data import local_addresses
from storage.privacy.redaction import redact
from storage.redaction import spellings
from storage.tables import TABLES

_NUMBER = re.compile(r"\+?\d{6,}")
"""An address that nobody writes who does not mean it."""
_MENUS = "menu:"
"""How the marks of what a platform shows in somebody's chat begin; the chat is one of the parts of the name."""

_EMPTIED = (
    "UPDATE memberships SET left_at = COALESCE(left_at, ?), organisation_id = NULL WHERE person_id = ?",
    (
        "UPDATE people SET name = '', lang = 'fr', zone = NULL, country = NULL, current_group = NULL,"
        " stopped_at = NULL, quiet_from = NULL, quiet_until = NULL, digest_every = 'never', digest_weekday = 0,"
        " digest_minute = 0, digest_mark = '', away_at = NULL, erased_at = ? WHERE id = ?"
    ),
)


async def erase(tx: Tx, person_id: int, at: int) -> None:
    """Forget a person. Votes, replies and attendances stay counted, ideas and comments stay without author."""
    # Nobody writes the name once more who has read it before.
    await tx.alone()
    name = await tx.value("SELECT name FROM people WHERE id = ?", person_id)
    await _conversations(tx, person_id)
    await empty_letters_to(tx, person_id)
    await erasure.empty_failed_of(tx, person_id)
    addresses = await _addresses(tx, person_id)
    await _menus(tx, addresses)
    # What others could still take back may hold this person's words.
    await tx.run("UPDATE sheets SET undo = '', answered_at = NULL WHERE undo <> ''")
    for table in TABLES.values():
        for statement in table.forgotten:
            await tx.run(statement, person_id)
    await tx.run("DELETE FROM identities WHERE person_id = ?", person_id)
    if forms := spellings([name, *filter(_NUMBER.fullmatch, addresses)]):
        await redact(tx, person_id, forms)
        await erasure.redact(tx, forms)
    await drop_files(tx, person_id)
    for statement in _EMPTIED:
        await tx.run(statement, at, person_id)


async def _conversations(tx: Tx, person_id: int) -> None:
    await tx.run(
        "DELETE FROM conversations WHERE who IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    for address in await local_addresses(tx, person_id):
        await tx.run("DELETE FROM local_messages WHERE address = ?", address)


async def _addresses(tx: Tx, person_id: int) -> list[str]:
    rows = await tx.rows("SELECT DISTINCT address FROM identities WHERE person_id = ?", person_id)
    return [row[0] for row in rows]


async def _menus(tx: Tx, addresses: list[str]) -> None:
    """Which menus a platform shows to this person alone."""
    theirs = set(addresses)
    for name in await facts.beginning(tx, _MENUS):
        if not theirs.isdisjoint(name.removeprefix(_MENUS).split(":")):
            await facts.drop(tx, name)
