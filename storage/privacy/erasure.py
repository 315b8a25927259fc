"""Somebody is forgotten: what is only theirs goes, what the group counts stays without a name."""

from __future__ import annotations

import json
import re

from storage import facts
from storage.database import Tx
from storage.inbox import erasure
from storage.privacy.personal_data import local_addresses
from storage.privacy.redaction import redact
from storage.redaction import spellings

EMPTY = '{"text":""}'
"""A letter with nothing in it."""
_FILE = '%"file":%'
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
_GONE = (
    (
        "UPDATE action_points SET wake_at = 0 WHERE id IN"
        " (SELECT point_id FROM point_owners WHERE person_id = ? AND state <> 'done')"
    ),
    "DELETE FROM point_owners WHERE person_id = ? AND state <> 'done'",
    "UPDATE point_owners SET note = '' WHERE person_id = ?",
    "UPDATE point_owners SET note = '', by_person = NULL WHERE by_person = ?",
    "UPDATE replies SET note = '', replacement = '' WHERE person_id = ?",
    "UPDATE presences SET words = '' WHERE person_id = ?",
    "UPDATE ideas SET author_id = NULL WHERE author_id = ?",
    "UPDATE comments SET author_id = NULL WHERE author_id = ?",
    "UPDATE agenda_items SET proposed_by = NULL WHERE proposed_by = ?",
    "UPDATE meetings SET rapporteur_id = NULL, rapporteur_at = NULL, wake_at = 0 WHERE rapporteur_id = ?",
    "DELETE FROM withdrawn_votes WHERE person_id = ?",
    "DELETE FROM sheets WHERE person_id = ?",
    "DELETE FROM identities WHERE person_id = ?",
)


async def erase(tx: Tx, person_id: int, at: int) -> None:
    """Forget a person. Votes, replies and attendances stay counted, ideas and comments stay without author."""
    name = await tx.value("SELECT name FROM people WHERE id = ?", person_id)
    await _conversations(tx, person_id)
    await _letters(tx, person_id)
    await erasure.empty_failed_of(tx, person_id)
    addresses = await _addresses(tx, person_id)
    await _menus(tx, addresses)
    # What others could still take back may hold this person's words.
    await tx.run("UPDATE sheets SET undo = '', answered_at = NULL WHERE undo <> ''")
    for statement in _GONE:
        await tx.run(statement, person_id)
    if forms := spellings([name, *filter(_NUMBER.fullmatch, addresses)]):
        await redact(tx, person_id, forms)
        await erasure.redact(tx, forms)
    await _files(tx, person_id)
    for statement in _EMPTIED:
        await tx.run(statement, at, person_id)


async def _conversations(tx: Tx, person_id: int) -> None:
    await tx.run(
        "DELETE FROM chats WHERE chat IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    await tx.run(
        "DELETE FROM conversations WHERE who IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    for address in await local_addresses(tx, person_id):
        await tx.run("DELETE FROM local_messages WHERE address = ?", address)


async def _letters(tx: Tx, person_id: int) -> None:
    """Letters to this person, those from before they joined too: nothing of them is left but that they were written."""
    await tx.run(
        "UPDATE outbox SET body = ?, topic = '', place = '', thread = '', edits = '', message = '', person_id = NULL,"
        " address = NULL,"
        " state = CASE WHEN state IN ('waiting', 'sending') THEN 'superseded' ELSE state END"
        " WHERE person_id = ? OR channel || ':' || address IN"
        " (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        EMPTY,
        person_id,
        person_id,
    )


async def _addresses(tx: Tx, person_id: int) -> list[str]:
    rows = await tx.rows("SELECT DISTINCT address FROM identities WHERE person_id = ?", person_id)
    return [row[0] for row in rows]


async def _menus(tx: Tx, addresses: list[str]) -> None:
    """Which menus a platform shows to this person alone."""
    theirs = set(addresses)
    for name in await facts.beginning(tx, _MENUS):
        if not theirs.isdisjoint(name.removeprefix(_MENUS).split(":")):
            await facts.drop(tx, name)


async def _files(tx: Tx, person_id: int) -> None:
    """Files that others in the same groups were sent may name this person where nobody can look: they go."""
    letters = (
        "SELECT id FROM outbox WHERE group_id IS NULL"
        " OR group_id IN (SELECT group_id FROM memberships WHERE person_id = ?)"
    )
    for table, key in (("outbox", "id"), ("local_messages", "outbox_id")):
        rows = await tx.rows(
            f"SELECT body, id FROM {table} WHERE body LIKE ? AND {key} IN ({letters})", _FILE, person_id
        )
        await tx.many(f"UPDATE {table} SET body = ? WHERE id = ?", [(_without_file(row[0]), row[1]) for row in rows])


def _without_file(body: str) -> str:
    data = {name: value for name, value in json.loads(body).items() if name != "file"}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
