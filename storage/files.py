"""What stands in files, of documents and of letters: each content once, whoever was sent it, no longer than needed."""

from __future__ import annotations

from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from storage import locks

if TYPE_CHECKING:
    from storage.database import Tx

_UNUSED = (
    "NOT EXISTS (SELECT 1 FROM outbox o WHERE o.file = files.key)"
    " AND NOT EXISTS (SELECT 1 FROM local_messages m WHERE m.file = files.key)"
    " AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.file = files.key)"
    " AND NOT EXISTS (SELECT 1 FROM document_versions v WHERE v.file = files.key)"
    " AND NOT EXISTS (SELECT 1 FROM uploads u WHERE u.file = files.key)"
    " AND NOT EXISTS (SELECT 1 FROM waiting_files w WHERE w.file = files.key)"
)


async def keep(tx: Tx, data: bytes) -> str:
    """Keep a content; its key."""
    await tx.lock(locks.FILES)
    key = sha256(data).hexdigest()
    await tx.run(
        "INSERT INTO files (key, content, size) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING",
        key,
        b64encode(data).decode(),
        len(data),
    )
    return key


async def content(tx: Tx, key: str) -> bytes | None:
    """The content of that key; None if it is no longer kept."""
    found = await tx.value("SELECT content FROM files WHERE key = ?", key)
    return None if found is None else b64decode(found)


async def drop_unused(tx: Tx) -> None:
    """Drop what goes with nothing any more."""
    await tx.lock(locks.FILES)
    await tx.run(f"DELETE FROM files WHERE {_UNUSED}")


async def release_answers(tx: Tx, person_id: int, name: str, but: str) -> None:
    """Only the last file of a name stays with what a person was sent: its letter has the key `but`."""
    named = f'%"file":{{"name":"{name}"%'
    theirs = "SELECT id FROM outbox WHERE person_id = ? AND file IS NOT NULL AND key <> ? AND body LIKE ?"
    await tx.run(f"UPDATE outbox SET file = NULL WHERE id IN ({theirs})", person_id, but, named)
    await drop_unused(tx)


async def release_messages(tx: Tx, address: str, name: str, but: int) -> None:
    """Only the last file of a name stays in a conversation of the local chat: it came with the letter `but`."""
    await tx.run(
        "UPDATE local_messages SET file = NULL WHERE address = ? AND file IS NOT NULL AND outbox_id <> ?"
        " AND body LIKE ?",
        address,
        but,
        f'%"file":{{"name":"{name}"%',
    )
    await drop_unused(tx)
