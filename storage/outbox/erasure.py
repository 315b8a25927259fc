"""Letters to somebody who is forgotten, and letters to others that may name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import files

if TYPE_CHECKING:
    from storage.database import Tx

EMPTY = '{"text":""}'
"""A letter with nothing in it."""
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
        "UPDATE outbox SET body = ?, basis = NULL, shows = NULL, topic = '', place = '', thread = '', edits = '',"
        " message = '', person_id = NULL, address = NULL, file = NULL, secret = NULL,"
        " state = CASE WHEN state IN ('waiting', 'sending') THEN 'superseded' ELSE state END"
        " WHERE person_id = ? OR channel || ':' || address IN"
        " (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        EMPTY,
        person_id,
        person_id,
    )


async def rekey(tx: Tx, channel: str, address: str) -> None:
    """Keys of answers, as earlier versions made them: the address stood in them."""
    await tx.run(
        "UPDATE outbox SET key = 'erased:' || id WHERE key LIKE ? OR key LIKE ?",
        f"answer:{channel}:{address}.%",
        f"press:{channel}:{address}.%",
    )


async def drop_files(tx: Tx, person_id: int) -> None:
    """Files that others in the same groups were sent may name this person where nobody can look: they go."""
    for table, letter in (("outbox", "id"), ("local_messages", "outbox_id")):
        await tx.run(
            f"UPDATE {table} SET file = NULL WHERE file IS NOT NULL AND {letter} IN ({_IN_THEIR_GROUPS})", person_id
        )
    await files.drop_unused(tx)
