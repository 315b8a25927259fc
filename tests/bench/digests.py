"""A round of digests: everybody's is due at the same hour, on Monday at 8."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from bot.scheduler.tick import tick
from storage.database import Database, Tx, Value
from storage.engine.opening import open_database
from storage.waking import NEVER
from tests.bench.table import table

SIZES = (1_000, 100_000)
GROUP, POINTS, DAY = 50, 20, 86_400
MONDAY = datetime(2020, 12, 7, 8, tzinfo=UTC)
AT = int(MONDAY.timestamp())
Rows = tuple[str, Iterator[tuple[Value, ...]]]
"""A statement, and the values for each row that it writes."""


async def main() -> None:
    """Print how long a round takes, how many digests it puts, and the most memory the process has used."""
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            db = await open_database(f"sqlite:///{Path(folder) / 'tama.db'}")
            await _fill(db, size)
            start = time.perf_counter()
            put = len(await tick(db, MONDAY))
            spent = time.perf_counter() - start
            rows.append((f"{size:,}", f"{put:,}", f"{spent:.1f}", f"{spent / size * 1000:.2f}", f"{_peak():,}"))
            await db.close()
    head = ("people", "digests put", "seconds", "ms a person", "peak MB")
    table(f"A round of digests, groups of {GROUP} (goal: 100,000 in ≤ 60 s, flat memory)", head, rows)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


async def _fill(db: Database, size: int) -> None:
    """Groups with a meeting to come, an open vote, points and a webinar that is over; nobody has answered anything."""

    async def write(tx: Tx) -> None:
        numbers = range(1, size // GROUP + 1)
        for statement, rows in chain(_people(numbers), _waiting(numbers), _points(numbers)):
            await tx.many(statement, rows)

    await db.transaction(write)


def _people(numbers: range) -> Iterator[Rows]:
    """The groups of these numbers, and their people."""
    people = [(group, (group - 1) * GROUP + place) for group in numbers for place in range(1, GROUP + 1)]
    yield (
        "INSERT INTO groups (id, slug, name, created_at) VALUES (?, ?, ?, 0)",
        ((group, f"g{group}", f"Groupe {group}") for group in numbers),
    )
    yield (
        "INSERT INTO people (id, name, current_group, created_at, wake_at) VALUES (?, ?, ?, 0, ?)",
        ((person, f"Personne {person}", group, AT) for group, person in people),
    )
    yield (
        "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 0)",
        ((person, group) for group, person in people),
    )


def _waiting(numbers: range) -> Iterator[Rows]:
    """What waits for everybody in these groups, but for points."""
    yield (
        (
            "INSERT INTO meetings (group_id, number, kind, title, lang, day, starts_at, zone, over_at, state,"
            " created_at, wake_at)"
            " VALUES (?, 1, 'meeting', 'Réunion', 'fr', '2020-12-16', ?, 'Africa/Dakar', ?, 'published', 0, ?)"
        ),
        ((group, AT + 9 * DAY, AT + 10 * DAY, NEVER) for group in numbers),
    )
    yield (
        (
            "INSERT INTO spaces (group_id, number, title, lang, rule, closes_at, state, created_at, wake_at)"
            " VALUES (?, 1, 'Idées', 'fr', 'approval', ?, 'open', 0, ?)"
        ),
        ((group, AT + 20 * DAY, NEVER) for group in numbers),
    )
    yield (
        (
            "INSERT INTO webinars (group_id, number, title, lang, starts_at, state, created_at, wake_at)"
            " VALUES (?, 1, 'Le droit', 'fr', ?, 'published', 0, ?)"
        ),
        ((group, AT - DAY, NEVER) for group in numbers),
    )


def _points(numbers: range) -> Iterator[Rows]:
    """A point for each of the first people of a group."""
    points = [(group, number) for group in numbers for number in range(1, POINTS + 1)]
    yield (
        (
            "INSERT INTO action_points (id, group_id, number, text, lang, deadline, created_at, changed_at, wake_at)"
            " VALUES (?, ?, ?, 'Envoyer le rapport', 'fr', '2020-12-20', 0, 0, ?)"
        ),
        (((group - 1) * POINTS + number, group, number, NEVER) for group, number in points),
    )
    yield (
        "INSERT INTO point_owners (point_id, person_id) VALUES (?, ?)",
        (((group - 1) * POINTS + number, (group - 1) * GROUP + number) for group, number in points),
    )
