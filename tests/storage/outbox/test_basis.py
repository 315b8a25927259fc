"""What earlier versions cut out of a letter's key or words stands in a column of its own, of their letters too."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from storage.database import Database, Tx
from storage.engine.opening import MIGRATIONS, open_database
from storage.outbox import history, letters
from storage.outbox.held import Held, held
from storage.outbox.letters import REMINDER, Letter
from storage.privacy import erasure, personal_data

GROUP, AWA, BEN = 11, 21, 22
KNOWN = '{"title":"Bilan « d’étape » \\\\ n° 1","place":"Mairie","at":1700000000}'
LATER = "2026-11-03"


def deferred(name: str, **args: str | int) -> str:
    """A letter's body as all versions wrote it that put anything together as it goes out."""
    body = {"deferred": [name, args], "group": ["gtm", "Groupe gtm"]}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


LETTERS = [
    # key, kind, person, group, body, state, topic, basis
    (f"points:{GROUP}:2026-11-01:{AWA}", "point-reminder", AWA, GROUP, "", "sent", "", "2026-11-01"),
    (f"points:{GROUP}:{LATER}:{AWA}", "point-reminder", AWA, GROUP, deferred("point-reminder"), "sent", "", LATER),
    (f"points:{GROUP}:2026-11-05:{AWA}", "point-reminder", AWA, GROUP, "", "missed", "", "2026-11-05"),
    ("points:999:2026-11-09:21", "point-reminder", AWA, GROUP, "", "sent", "", None),
    (f"points:{GROUP}:2026-11-09:{BEN}", "point-reminder", None, None, "", "sent", "", None),
    (
        "outage:5:telegram:1700000000:21", "outage", AWA, GROUP,
        deferred("outage", space=5, since=1_699_990_000, until=1_700_000_000), "waiting", "outage:5", "1699990000",
    ),
    (
        "meeting:7:2:21", "meeting", AWA, GROUP,
        deferred("meeting-news", meeting=7, before=KNOWN), "waiting", "m7", KNOWN,
    ),
    ("meeting:7:2:22", "meeting", BEN, GROUP, deferred("meeting-news", meeting=7, before=""), "waiting", "m7", ""),
    ("meeting:6:1:21", "meeting", AWA, GROUP, '{"text":"Invitation"}', "waiting", "m7", None),
    ("meeting:5:1:21", "meeting", AWA, GROUP, "", "sent", "m5", None),
    (
        "space:5:votes:1@telegram:-100", "vote-card", None, GROUP, deferred("vote-card", space=5, shows="9f2c"), "sent",
        "space:5:votes", "9f2c",
    ),
    ("space:4:votes:1@telegram:-100", "vote-card", None, GROUP, "", "sent", "space:4:votes", None),
    ("digest:21:1", "digest", AWA, None, deferred("digest", since=1), "sent", "digest", None),
]  # fmt: skip


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The migrations of the version before."""
    folder = tmp_path / "before"
    folder.mkdir()
    for name in ("0001_start.sql", "0002_time.sql", "0003_telegram.sql"):
        shutil.copy(MIGRATIONS / name, folder)
    return folder


async def _people(tx: Tx) -> None:
    await tx.run("INSERT INTO groups (id, slug, name, created_at) VALUES (?, 'gtm', 'Groupe gtm', 0)", GROUP)
    for number, name in ((AWA, "Awa"), (BEN, "Ben")):
        await tx.run("INSERT INTO people (id, name, created_at) VALUES (?, ?, 0)", number, name)
        await tx.run(
            "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 0)", number, GROUP
        )


async def _write(tx: Tx) -> None:
    await _people(tx)
    for key, kind, person, group, body, state, topic, _ in LETTERS:
        await tx.run(
            "INSERT INTO outbox (key, kind, priority, body, person_id, group_id, state, topic, due_at, created_at)"
            " VALUES (?, ?, 5, ?, ?, ?, ?, ?, 9, 8)",
            key, kind, body, person, group, state, topic,
        )  # fmt: skip


async def test_letters_of_the_version_before_keep_what_they_go_by(bare_url: str, before: Path) -> None:
    earlier = await open_database(bare_url, before)
    await earlier.transaction(_write)
    await earlier.close()
    now = await open_database(bare_url)
    rows = await now.read(lambda tx: tx.rows("SELECT key, basis FROM outbox"))
    assert {row[0]: row[1] for row in rows} == {key: basis for key, *_, basis in LETTERS}
    last = await now.read(lambda tx: history.latest_basis(tx, AWA, GROUP, "point-reminder"))
    never = await now.read(lambda tx: history.latest_basis(tx, BEN, GROUP, "point-reminder"))
    assert (last, never) == (LATER, "")
    assert await now.read(lambda tx: held(tx, "m7")) == [Held(AWA, KNOWN, 9), Held(BEN, "", 9)]
    await now.close()


def _letter(person: int) -> Letter:
    return Letter(f"news:{person}", "meeting", REMINDER, "{}", person, topic="m7", group_id=GROUP, basis="Awa et Ben")


async def _basis(tx: Tx) -> dict[str, str | None]:
    return {row[0]: row[1] for row in await tx.rows("SELECT key, basis FROM outbox")}


async def _put(tx: Tx) -> None:
    await _people(tx)
    for person in (AWA, BEN):
        await letters.put(tx, _letter(person), 8)


async def test_what_a_letter_goes_by_is_told_to_its_reader_and_goes_when_somebody_is_forgotten(db: Database) -> None:
    await db.transaction(_put)
    told = await db.read(lambda tx: personal_data.held(tx, AWA))
    assert [one["basis"] for one in told["messages_to_me"]] == ["Awa et Ben"]
    await db.transaction(lambda tx: erasure.erase(tx, AWA, 9))
    assert await db.read(_basis) == {f"news:{AWA}": None, f"news:{BEN}": "Awa et Ben"}


async def test_what_a_letter_goes_by_goes_with_its_words(db: Database) -> None:
    await db.transaction(_put)
    await db.transaction(lambda tx: tx.run("UPDATE outbox SET state = 'sent' WHERE person_id = ?", AWA))
    await db.transaction(lambda tx: letters.forget_words(tx, 9))
    assert await db.read(_basis) == {f"news:{AWA}": None, f"news:{BEN}": "Awa et Ben"}
