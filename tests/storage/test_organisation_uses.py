"""Two organisations become one, or one goes, wherever the schema lets an organisation stand."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import organisation_uses

GONE, STAYS = 5, 7
IN_WORDS = {"activity_owners", "fundings", "organisation_aliases", "sitting_owners"}
"""Where an organisation that goes is told in words, if at all."""


def put(connection: sqlite3.Connection, table: str, **values: int) -> None:
    """Put a row into this table, of which these columns matter."""
    for row in connection.execute(f"PRAGMA table_info({table})"):
        if row[3] and row[4] is None and row[1] != "id":
            values.setdefault(row[1], 1)
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(values.values()))  # noqa: S608


def wherever(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The tables and columns that refer to an organisation."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [
        (table, row[3])
        for table in tables
        for row in connection.execute(f"PRAGMA foreign_key_list({table})")
        if row[2] == "organisations"
    ]


async def test_wherever_it_stands_it_goes_to_the_other_and_is_not_lost(sqlite_url: str) -> None:
    db = await open_database(sqlite_url)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        put(connection, "organisations", id=STAYS, number=STAYS)
        put(connection, "validations", id=1)
        for table, column in wherever(connection):
            put(connection, "organisations", id=GONE, number=GONE)
            put(connection, table, **{column: GONE})

            async def stands(tx: Tx) -> bool:
                return (await organisation_uses.uses(tx, GONE)).any

            assert await db.read(stands) is (table not in IN_WORDS), table
            if table in IN_WORDS:
                await db.transaction(lambda tx: organisation_uses.remove(tx, GONE))
                connection.execute(f"DELETE FROM {table}")  # noqa: S608
                put(connection, "organisations", id=GONE, number=GONE)
                put(connection, table, **{column: GONE})
            await db.transaction(lambda tx: organisation_uses.unite(tx, GONE, STAYS))
            moved = connection.execute(f"SELECT {column} FROM {table}").fetchall()  # noqa: S608
            assert moved == [(STAYS,)], table
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
    await db.close()
