"""A group of any size to measure on."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from bot.clock import SystemClock
from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.ideas import ideas, spaces
from storage.ideas.spaces import Space
from storage.meetings import meetings
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import NewMeeting, Timing
from storage.people import groups
from storage.people.groups import Group
from storage.waking import NEVER

IDEAS = 20


def now() -> int:
    """By the machine's clock, in UTC seconds."""
    return int(SystemClock().now().timestamp())


def sqlite_in(folder: str) -> str:
    """The address of an SQLite database there."""
    return f"sqlite:///{folder}/tama.db"


async def make_group(url: str, members: int, channel: str = "terminal") -> Database:
    """A database with one group, an open space of 20 ideas and this many members, all seen on a channel today."""
    db = await open_database(url)
    await db.transaction(lambda tx: _fill(tx, members, channel))
    return db


async def _fill(tx: Tx, members: int, channel: str) -> None:
    group_id = await groups.create(tx, Group(0, "bench", "Bench", "fr", "Africa/Dakar", None, sample=False), 0)
    space = Space(0, 0, "Idées", "fr", "approval", None, None, None, True, False, "open", None, None)
    space = await spaces.create(tx, group_id, space, None, 0)
    for number in range(1, IDEAS + 1):
        await ideas.add(tx, group_id, space.id, f"Idée {number}", "fr", None, 0)
    people = range(1, members + 1)
    await tx.many(
        "INSERT INTO people (id, name, lang, current_group, created_at, wake_at) VALUES (?, ?, 'fr', ?, 0, ?)",
        [(person, f"Personne {person}", group_id, NEVER) for person in people],
    )
    await tx.many(
        "INSERT INTO identities (channel, address, person_id, seen_at) VALUES (?, ?, ?, ?)",
        [(channel, str(person), person, now()) for person in people],
    )
    await tx.many(
        "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 0)",
        [(person, group_id) for person in people],
    )


async def add_meeting(tx: Tx, starts_at: int) -> None:
    """A published meeting of the group, an hour long; its reminders are still to come. UTC seconds."""
    day = datetime.fromtimestamp(starts_at, UTC).date().isoformat()
    timing = Timing(day, "Africa/Dakar", starts_at, starts_at + 3600)
    agenda = [NewItem(f"Point {number}") for number in range(1, 5)]
    await meetings.create(tx, 1, NewMeeting(timing, "Réunion", state="published"), agenda, None, now())


VOTE = (
    (
        "INSERT INTO inbox (channel, event, received_at, state, reference) VALUES ('terminal', :event, 0, 'done', NULL)"
        " ON CONFLICT (channel, event) DO UPDATE SET state = excluded.state, reference = excluded.reference,"
        " chat = CASE WHEN excluded.state = 'failed' THEN inbox.chat ELSE '' END,"
        " body = CASE WHEN excluded.state = 'failed' THEN inbox.body ELSE '' END"
        " WHERE inbox.state = 'waiting'"
    ),
    (
        "SELECT p.id, p.name, p.lang, p.zone, p.country, p.current_group, p.stopped_at, p.away_at, m.person_id,"
        " m.group_id, m.role, m.organisation_id, g.slug, g.name, g.zone, i.seen_at, COALESCE(i.gone_at, c.failures)"
        " FROM identities i JOIN people p ON p.id = i.person_id LEFT JOIN memberships m"
        " ON m.person_id = p.id AND m.group_id = p.current_group AND m.left_at IS NULL"
        " LEFT JOIN groups g ON g.id = m.group_id LEFT JOIN chats c ON c.chat = i.channel || ':' || i.address"
        " WHERE i.channel = 'terminal' AND i.address = :address AND p.erased_at IS NULL"
    ),
    "SELECT state, updated_at FROM conversations WHERE who = :who AND place = ''",
    (
        "SELECT id, number, title, lang, rule, votes_each, opens_at, closes_at, named, live, state, outcome,"
        " outcome_lang, outcome_revision, outcome_at, reminded_at, group_id, opened_at, closed_at FROM spaces"
        " WHERE group_id = 1 AND state <> 'draft' ORDER BY number DESC LIMIT 1"
    ),
    (
        "SELECT i.id, i.space_id, i.number, i.text, i.lang, i.author_id, p.name, i.state, m.number FROM ideas i"
        " LEFT JOIN people p ON p.id = i.author_id AND p.erased_at IS NULL LEFT JOIN ideas m ON m.id = i.merged_into"
        " WHERE i.group_id = 1 AND i.number IN (:idea)"
    ),
    (
        "SELECT i.number, v.idea_id, v.weight FROM votes v JOIN ideas i ON i.id = v.idea_id"
        " WHERE v.space_id = 1 AND v.person_id = :person ORDER BY i.number"
    ),
    (
        "INSERT INTO votes (space_id, idea_id, person_id, weight, cast_at, lane)"
        " VALUES (1, :idea, :person, 1, 0, 'terminal:') ON CONFLICT (idea_id, person_id)"
        " DO UPDATE SET weight = excluded.weight, cast_at = excluded.cast_at, lane = excluded.lane"
    ),
    (
        "INSERT INTO outbox (key, kind, priority, body, person_id, channel, address, place, topic, edits,"
        " useless_after, group_id, announcement_id, thread, card, due_at, state, created_at)"
        " VALUES (:event, 'answer', 0, :body, :person, 'terminal', :address, '', '', '', NULL, 1, NULL, '', '', 0,"
        " 'waiting', 0) ON CONFLICT (key) DO NOTHING"
    ),
)
"""What the database is asked for one vote, inbox to outbox: the same statements as Tama's."""
BODY = (
    '{"text":["Lines",[["Lines",[["P","✓ Your vote: {ideas}.","✓ Your votes: {ideas}.",2,{"ideas":"1, 2"}]]]]],'
    '"lang":"fr","group":["bench","Bench"]}'
)


def plain_vote(connection: sqlite3.Connection, event: str, person: int, idea: int) -> None:
    """The transaction of a vote in plain sqlite3, and nothing around it."""
    values = {
        "event": event, "person": person, "address": str(person), "who": f"terminal:{person}", "idea": idea,
        "body": BODY,
    }  # fmt: skip
    for statement in VOTE:
        connection.execute(statement, values).fetchall()
