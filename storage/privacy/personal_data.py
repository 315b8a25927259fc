"""Everything that is held about one person."""

from __future__ import annotations

import json

import storage.subjects  # noqa: F401 - declares every table
from storage.database import Tx, Value
from storage.inbox.erasure import of_address
from storage.people.browsers import CHANNEL
from storage.tables import TABLES
from storage.whose import plain

Record = dict[str, Value]

LOCAL_CHANNEL = "web"
"""The channel of the local chat."""
PAGES = (LOCAL_CHANNEL, CHANNEL)
"""The channels whose conversations stand in `local_messages`."""
MOST = 2000
"""So many rows of each subject, the latest of messages: more nobody reads, and nobody should wait for."""

_FIRST = ("people", "identities", "memberships")
"""The tables that say who somebody is."""


async def held(tx: Tx, person_id: int) -> dict[str, list[Record]]:
    """What is held about a person, by subject: instants in UTC seconds, `body` of messages and `state` as JSON.

    No file is in it, as it would be in the next: only what they are called. `cut_short` names the subjects of which
    there is more.
    """
    tables = sorted(TABLES.values(), key=lambda table: table.name not in _FIRST)
    found = {
        one.subject: await _records(tx, one.columns, one.source, person_id) for table in tables for one in table.held
    }
    found["local_chat"] = await _local_chat(tx, person_id)
    found["not_done"] = await _not_done(tx, person_id)
    cut: list[Record] = [{"subject": name, "shown": MOST} for name, rows in found.items() if len(rows) > MOST]
    return {name: rows[-MOST:] for name, rows in found.items()} | {"cut_short": cut}


async def _records(tx: Tx, columns: str, source: str, person_id: int) -> list[Record]:
    """Rows of `table.column:name`; without a name, the column is called what it is."""
    pairs = [one.partition(":")[::2] for one in columns.split()]
    names = [name or column.rpartition(".")[2] for column, name in pairs]
    rows = await tx.rows(f"SELECT {', '.join(column for column, _ in pairs)} {source} LIMIT {MOST + 1}", person_id)
    return [dict(zip(names, row, strict=True)) for row in rows]


async def local_addresses(tx: Tx, person_id: int) -> list[str]:
    """Where the person's conversations on a page stand."""
    rows = await tx.rows(
        "SELECT address FROM identities WHERE person_id = ? AND channel IN (?, ?) ORDER BY address",
        person_id,
        *PAGES,
    )
    return list(dict.fromkeys([*(row[0] for row in rows), str(person_id)]))


async def _local_chat(tx: Tx, person_id: int) -> list[Record]:
    found: list[Record] = []
    for address in await local_addresses(tx, person_id):
        rows = await tx.rows(
            f"SELECT mine, body, at FROM local_messages WHERE address = ? ORDER BY id DESC LIMIT {MOST + 1}", address
        )
        found += [{"mine": row[0], "body": _shown(row[1]), "at": row[2]} for row in reversed(rows)]
    return found


def _shown(body: str) -> str:
    """A message as it was read, its file by name alone."""
    data = json.loads(body)
    if isinstance(file := data.get("file"), dict):
        data["file"] = file.get("name")
    return plain(json.dumps(data, ensure_ascii=False))


async def _not_done(tx: Tx, person_id: int) -> list[Record]:
    """What they sent on a platform and waits, or could not be done."""
    rows = await tx.rows("SELECT channel, address FROM identities WHERE person_id = ?", person_id)
    return [
        {"channel": channel, "state": state, "received_at": at, "body": body}
        for channel, address in rows
        for _, state, at, body in (await of_address(tx, channel, address))[: MOST + 1]
    ]
