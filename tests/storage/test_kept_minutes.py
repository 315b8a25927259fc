"""Of minutes that were kept before it was written down what they said, what can still be known is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from storage.database import Tx
from storage.engine.opening import MIGRATIONS, open_database
from storage.meetings import minuted
from storage.points import kept_points

THIS = "0006_kept_minutes.sql"
READ, CALENDAR, NAMES_NONE = 1, 2, 3
"""Minutes that were read in a file, minutes that were not, and minutes that were and name no next meeting."""


async def fill(tx: Tx) -> None:
    """Three meetings with minutes and their points, one meeting to come."""
    await tx.run("INSERT INTO groups (id, slug, name, created_at) VALUES (1, 'gtm', 'Groupe', 0)")
    await tx.run("INSERT INTO people (id, name, created_at) VALUES (7, 'Awa', 0)")
    await tx.run(
        "INSERT INTO organisations (id, group_id, number, name, acronym) VALUES (5, 1, 1, 'Croix-Rouge', 'CRN')"
    )
    for number, day, at in ((1, "2026-01-05", 9), (2, "2026-02-05", 9), (3, "2026-02-06", 9), (4, "2026-03-05", None)):
        await tx.run(
            "INSERT INTO meetings (id, group_id, number, kind, title, lang, day, zone, over_at, state, minutes_at,"
            " created_at) VALUES (?, 1, ?, 'meeting', '', 'fr', ?, 'Africa/Dakar', 0, 'published', ?, 0)",
            number, number, day, at,
        )  # fmt: skip
    for number, named in ((READ, "2026-01-20T09:30"), (NAMES_NONE, None)):
        content = {"read": {"next_meeting": named}, "numbers": {}, "last": 0}
        await tx.run(
            "INSERT INTO minutes_drafts (group_id, number, digest, content, state, meeting_id, created_at)"
            " VALUES (1, ?, '', ?, 'kept', ?, 0)",
            number, json.dumps(content), number,
        )  # fmt: skip
    for number, meeting, deadline, state in (
        (1, 1, "2026-02-01", "dropped"),
        (2, 1, None, "open"),
        (3, None, None, "open"),
    ):
        await tx.run(
            "INSERT INTO action_points (id, group_id, number, meeting_id, text, lang, deadline, state, created_at,"
            " changed_at) VALUES (?, 1, ?, ?, 'Écrire', 'fr', ?, ?, 0, 0)",
            number, number, meeting, deadline, state,
        )  # fmt: skip
    await tx.run("INSERT INTO point_owners (point_id, person_id) VALUES (1, 7)")
    await tx.run("INSERT INTO point_owners (point_id, organisation_id) VALUES (1, 5)")


async def test_minutes_kept_before_stay_as_they_are_today(bare_url: str, tmp_path: Path) -> None:
    earlier = tmp_path / "migrations"
    earlier.mkdir()
    for path in MIGRATIONS.glob("*.sql"):
        if path.name < THIS:
            shutil.copy(path, earlier)
    db = await open_database(bare_url, earlier)
    await db.transaction(fill)
    await db.close()
    db = await open_database(bare_url)

    async def read(tx: Tx) -> tuple[object, ...]:
        points = await kept_points.of_meeting(tx, READ)
        return (
            [(one.number, one.deadline and one.deadline.isoformat(), one.owners) for one in points],
            await kept_points.of_point(tx, 3),
            [str(await minuted.named_next(tx, number)) for number in (READ, CALENDAR, NAMES_NONE, 4)],
        )

    found = await db.read(read)
    await db.close()
    assert found == (
        [(1, "2026-02-01", ("Awa", "CRN")), (2, None, ())],
        None,
        ["2026-01-20 09:30:00", "2026-02-06", "None", "None"],
    )
