"""Everything that is held about one person."""

from __future__ import annotations

import storage.subjects  # noqa: F401 - declares every table
from storage.database import Tx, Value
from storage.tables import TABLES

Record = dict[str, Value]

LOCAL_CHANNEL = "web"
"""The channel whose conversations stand in `local_messages`."""

_FIRST = ("people", "identities", "memberships")
"""The tables that say who somebody is."""


async def held(tx: Tx, person_id: int) -> dict[str, list[Record]]:
    """What is held about a person, by subject: instants in UTC seconds, `body` of messages and `state` as JSON."""
    tables = sorted(TABLES.values(), key=lambda table: table.name not in _FIRST)
    found = {
        one.subject: await _records(tx, one.columns, one.source, person_id) for table in tables for one in table.held
    }
    found["local_chat"] = await _local_chat(tx, person_id)
    return found


async def _records(tx: Tx, columns: str, source: str, person_id: int) -> list[Record]:
    """Rows of `table.column:name`; without a name, the column is called what it is."""
    pairs = [one.partition(":")[::2] for one in columns.split()]
    names = [name or column.rpartition(".")[2] for column, name in pairs]
    rows = await tx.rows(f"SELECT {', '.join(column for column, _ in pairs)} {source}", person_id)
    return [dict(zip(names, row, strict=True)) for row in rows]


async def local_addresses(tx: Tx, person_id: int) -> list[str]:
    """Where the person's conversations in the local chat stand."""
    rows = await tx.rows(
        "SELECT address FROM identities WHERE person_id = ? AND channel = ? ORDER BY address", person_id, LOCAL_CHANNEL
    )
    return list(dict.fromkeys([*(row[0] for row in rows), str(person_id)]))


async def _local_chat(tx: Tx, person_id: int) -> list[Record]:
    found: list[Record] = []
    for address in await local_addresses(tx, person_id):
        rows = await tx.rows("SELECT mine, body, at FROM local_messages WHERE address = ? ORDER BY id", address)
        found += [{"mine": row[0], "body": row[1], "at": row[2]} for row in rows]
    return found
