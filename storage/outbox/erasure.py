"""Letters to somebody who is forgotten, and letters to others that may name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx

EMPTY = '{"text":""}'
"""A letter with nothing in it."""
_FILE = '%"file":%'
_IN_THEIR_GROUPS = (
    "SELECT id FROM outbox WHERE group_id IS NULL OR group_id IN (SELECT group_id FROM memberships WHERE person_id = ?)"
)


async def empty_letters_to(tx: Tx, person_id: int) -> None:
    """Letters to this person, those from before they joined too: nothing of them is left but that they were written."""
    await tx.run(
        "DELETE FROM chats WHERE chat IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    await tx.run(
        "UPDATE outbox SET body = ?, basis = NULL, topic = '', place = '', thread = '', edits = '', message = '',"
        " person_id = NULL, address = NULL,"
        " state = CASE WHEN state IN ('waiting', 'sending') THEN 'superseded' ELSE state END"
        " WHERE person_id = ? OR channel || ':' || address IN"
        " (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        EMPTY,
        person_id,
        person_id,
    )


async def drop_files(tx: Tx, person_id: int) -> None:
    """Files that others in the same groups were sent may name this person where nobody can look: they go."""
    for table, letter in (("outbox", "id"), ("local_messages", "outbox_id")):
        rows = await tx.rows(
            f"SELECT body, id FROM {table} WHERE body LIKE ? AND {letter} IN ({_IN_THEIR_GROUPS})", _FILE, person_id
        )
        await tx.many(f"UPDATE {table} SET body = ? WHERE id = ?", [(_without_file(row[0]), row[1]) for row in rows])


def _without_file(body: str) -> str:
    data = {name: value for name, value in json.loads(body).items() if name != "file"}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
