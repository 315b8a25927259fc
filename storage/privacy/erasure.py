"""Somebody is forgotten: what is only theirs goes, what the group counts stays without a name."""

from __future__ import annotations

from collections.abc import Sequence

import storage.subjects  # noqa: F401 - declares every table
from storage import facts
from storage.database import Tx
from storage.inbox import erasure
from storage.outbox.erasure import drop_files, empty_letters_to, rekey
from storage.people import names as people_names
from storage.privacy import names, quoted
from storage.privacy.personal_data import LOCAL_CHANNEL, local_addresses
from storage.tables import TABLES

WIPE = "wipe"
"""The mark that something was erased of which traces may be left in the files, and since when (UTC seconds)."""
_MENUS = "menu:"
"""How the marks of what a platform shows in somebody's chat begin; the chat is one of the parts of the name."""
_DAY = 86_400

_EMPTIED = (
    "UPDATE memberships SET left_at = COALESCE(left_at, ?), organisation_id = NULL WHERE person_id = ?",
    (
        "UPDATE people SET name = '', named_at = NULL, lang = 'fr', zone = NULL, country = NULL, current_group = NULL,"
        " stopped_at = NULL, paused_until = NULL, quiet_from = NULL, quiet_until = NULL, digest_every = 'never',"
        " digest_weekday = 0, digest_minute = 0, digest_mark = '', text_only = 0, away_at = NULL, erased_at = ?"
        " WHERE id = ?"
    ),
)


async def erase(tx: Tx, person_id: int, at: int) -> None:
    """Forget a person. Votes, replies and attendances stay counted, ideas and comments stay without author.

    Nothing is found by a word that they chose: only by references, and where nothing but names stands.
    """
    # Nobody writes the name once more who has read it before.
    await tx.alone()
    known = await people_names.known(tx, person_id, at)
    addresses = await _addresses(tx, person_id)
    await quoted.withdraw(tx, person_id, known)
    await names.withdraw(tx, person_id, at)
    await _conversations(tx, person_id)
    await empty_letters_to(tx, person_id)
    for address in await local_addresses(tx, person_id):
        await rekey(tx, LOCAL_CHANNEL, address)
        await erasure.drop_marks(tx, LOCAL_CHANNEL, address)
    await erasure.empty_those_of(tx, addresses)
    await _menus(tx, [address for _, address in addresses])
    for table in TABLES.values():
        for statement in table.forgotten:
            await tx.run(statement, person_id)
    await tx.run("DELETE FROM identities WHERE person_id = ?", person_id)
    await drop_files(tx, person_id)
    # To the day: nobody can tell from the instant what else was done at it, and from where.
    for statement in _EMPTIED:
        await tx.run(statement, at - at % _DAY, person_id)
    await facts.put(tx, WIPE, str(at))


async def _conversations(tx: Tx, person_id: int) -> None:
    await tx.run(
        "DELETE FROM conversations WHERE who IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    for address in await local_addresses(tx, person_id):
        await tx.run("DELETE FROM local_messages WHERE address = ?", address)


async def _addresses(tx: Tx, person_id: int) -> list[tuple[str, str]]:
    rows = await tx.rows("SELECT channel, address FROM identities WHERE person_id = ?", person_id)
    return [(row[0], row[1]) for row in rows]


async def _menus(tx: Tx, addresses: Sequence[str]) -> None:
    """Which menus a platform shows to this person alone."""
    theirs = set(addresses)
    for name in await facts.beginning(tx, _MENUS):
        if not theirs.isdisjoint(name.removeprefix(_MENUS).split(":")):
            await facts.drop(tx, name)
