"""A group of any size to measure on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from storage import groups, ideas, spaces
from storage.database import Database, Tx, open_database
from storage.groups import Group
from storage.spaces import Space

IDEAS = 20


async def make_group(file: Path, members: int) -> Database:
    """A database with one group, an open space of 20 ideas and this many members, all known at the terminal."""
    db = await open_database(f"sqlite:///{file}")
    await db.transaction(lambda tx: _fill(tx, members))
    return db


async def _fill(tx: Tx, members: int) -> None:
    group_id = await groups.create(tx, Group(0, "bench", "Bench", "fr", "Africa/Dakar", None, sample=False), 0)
    space = Space(0, 0, "Idées", "fr", "approval", None, None, None, True, False, "open", None, None)
    space = await spaces.create(tx, group_id, space, None, 0)
    for number in range(1, IDEAS + 1):
        await ideas.add(tx, group_id, space.id, f"Idée {number}", "fr", None, 0)
    people = range(1, members + 1)
    await tx.many(
        "INSERT INTO people (id, name, lang, current_group, created_at) VALUES (?, ?, 'fr', ?, 0)",
        [(person, f"Personne {person}", group_id) for person in people],
    )
    await tx.many(
        "INSERT INTO identities (channel, address, person_id, seen_at) VALUES ('terminal', ?, ?, 0)",
        [(str(person), person) for person in people],
    )
    await tx.many(
        "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 0)",
        [(person, group_id) for person in people],
    )


def plain_vote(connection: sqlite3.Connection, person: int, number: int) -> None:
    """The same decision in plain sqlite3: read member, idea and space, upsert, read tally, write an outbox row."""
    row = connection.execute(
        "SELECT m.group_id, m.role FROM identities i JOIN memberships m ON m.person_id = i.person_id"
        " WHERE i.channel = 'terminal' AND i.address = ?",
        (str(person),),
    ).fetchone()
    idea = connection.execute(
        "SELECT id, space_id FROM ideas WHERE group_id = ? AND number = ?", (row[0], number)
    ).fetchone()
    connection.execute("SELECT state, closes_at FROM spaces WHERE id = ?", (idea[1],)).fetchone()
    connection.execute(
        "INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at) VALUES (?, ?, ?, 1, 0)"
        " ON CONFLICT (idea_id, person_id) DO UPDATE SET cast_at = excluded.cast_at",
        (idea[1], idea[0], person),
    )
    connection.execute("SELECT COUNT(*) FROM votes WHERE space_id = ? AND person_id = ?", (idea[1], person)).fetchone()
    connection.execute(
        "INSERT INTO outbox (key, kind, priority, body, person_id, due_at, state, created_at)"
        " VALUES (?, 'answer', 0, '{\"text\":\"ok\"}', ?, 0, 'sent', 0)",
        (f"plain:{person}:{number}", person),
    )
