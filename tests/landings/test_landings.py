"""A database that an earlier landing left is opened: what was asked is answered, what was shown is pressed."""

from __future__ import annotations

import itertools
import json
import logging
import re
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bot.conversation import named_group
from bot.languages import Reader, render
from bot.local_chat import attached
from bot.texts import T
from bot.web.local_chat.presenter import bubbles
from storage import local_messages
from storage.database import Tx
from storage.engine.opening import MIGRATIONS, open_database
from tests.landings.play import Columns, Step, played
from tests.landings.scenes import DOMINGOS, HADIZA, IN_LOCAL_CHAT
from tests.talk import Town, town

pytestmark = pytest.mark.long

FOLDER = Path(__file__).parent
LANDINGS = sorted(path.stem for path in FOLDER.glob("*.sql"))
OFTEN = {LANDINGS[0], LANDINGS[-1]}
"""What is tried on PostgreSQL in every run; the others take their turn in the soak."""
CASES = [
    *(pytest.param(one, "sqlite", id=f"sqlite-{one}") for one in LANDINGS),
    *(
        pytest.param(
            one, "postgres", id=f"postgres-{one}",
            marks=[pytest.mark.postgres, *([] if one in OFTEN else [pytest.mark.soak])],
        )
        for one in LANDINGS
    ),
]  # fmt: skip
_DDL = "".join(path.read_text("utf-8") for path in MIGRATIONS.glob("*.sql"))
DROPPED = frozenset(re.findall(r"^ALTER TABLE (\w+) DROP COLUMN (\w+)", _DDL, re.MULTILINE))
"""Columns that a later migration has taken away."""
_NOT_MEANT = tuple(
    render(T(message), Reader(lang, "UTC"))
    for message in ("This question is too old: please start again.", "This question no longer needs an answer.")
    for lang in ("fr", "en")
)

_NO_LONGER = frozenset({(DOMINGOS, "sheets")})
"""Whoever is forgotten no longer takes from everybody what they could still take back."""


def statements(landing: str) -> list[str]:
    """One for each table."""
    return re.split(r"(?<=;)\n(?=INSERT INTO )", (FOLDER / f"{landing}.sql").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept beside the rows of a landing: when it ended, the columns of its tables, how people went on."""

    at: datetime
    columns: Columns
    steps: Sequence[Step]

    @classmethod
    def of(cls, landing: str) -> Kept:
        """What `make` wrote."""
        kept = json.loads((FOLDER / f"{landing}.json").read_text("utf-8"))
        columns = {
            table: [name for name in names.split() if (table, name) not in DROPPED]
            for table, names in kept["columns"].items()
        }
        return cls(datetime.fromisoformat(kept["at"]), columns, [Step(**step) for step in kept["steps"]])


def as_it_was(landing: str, folder: Path) -> Path:
    """The migrations of its time."""
    folder.mkdir()
    for path in MIGRATIONS.glob("*.sql"):
        if path.name[:4] <= landing[:4]:
            shutil.copy(path, folder)
    return folder


async def load(url: str, landing: str, columns: Columns, migrations: Path) -> Counter[str]:
    """Leave the database as the landing did; how many rows each table has."""
    db = await open_database(url, migrations)

    async def fill(tx: Tx) -> Counter[str]:
        for statement in statements(landing):
            await tx.run(statement)
        if db.dialect == "postgresql":
            for table in (table for table, names in columns.items() if "id" in names):
                await _count_on(tx, table)
        return await counts(tx, columns)

    found = await db.transaction(fill)
    await db.close()
    return found


async def _count_on(tx: Tx, table: str) -> None:
    """Unlike SQLite, PostgreSQL does not see which ids were given by hand."""
    last = await tx.value(f"SELECT COALESCE(MAX(id), 0) FROM {table}")  # noqa: S608 - our own names
    await tx.value("SELECT setval(pg_get_serial_sequence(?, 'id'), CAST(? AS BIGINT) + 1, false)", table, last)


async def counts(tx: Tx, columns: Columns) -> Counter[str]:
    """How many rows each table has."""
    return Counter({table: await tx.value(f"SELECT COUNT(*) FROM {table}") for table in columns})  # noqa: S608 - our own names


async def faults(place: Town) -> list[tuple[object, ...]]:
    """Events and letters that failed, and letters that could go and wait."""

    async def read(tx: Tx) -> list[tuple[object, ...]]:
        now = int(place.clock.now().timestamp())
        return [
            *map(tuple, await tx.rows("SELECT event, reference FROM inbox WHERE state = 'failed'")),
            *map(tuple, await tx.rows("SELECT kind, reason FROM outbox WHERE cause = 'fault' OR reason IS NOT NULL")),
            *map(tuple, await tx.rows(
                "SELECT kind, due_at FROM outbox WHERE state IN ('waiting', 'sending') AND due_at <= ?"
                " AND COALESCE(channel, 'terminal') = 'terminal'", now,
            )),
        ]  # fmt: skip

    return await place.db.read(read)


@pytest.mark.parametrize(("landing", "bare_url"), CASES, indirect=["bare_url"])
async def test_what_a_landing_left_goes_on(
    bare_url: str, landing: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    kept = Kept.of(landing)
    before = await load(bare_url, landing, kept.columns, as_it_was(landing, tmp_path / "migrations"))
    async with town(bare_url, kept.at, again=True) as place:
        place.events = itertools.count(10_000)
        assert await place.db.read(lambda tx: counts(tx, kept.columns)) == before
        await place.tama.delivery.drain()
        assert (await faults(place), caplog.messages) == ([], [])
        found = [await played(place, step, kept.columns) for step in kept.steps]
        assert [outcome(step) for step in found] == [outcome(step) for step in kept.steps]
        await the_page_shows(place)
        for days in (0, 1, 7, 30):
            place.clock.forward(days=days)
            await place.ticks()
            await place.tama.delivery.drain()
        assert (await faults(place), caplog.messages) == ([], [])


async def the_page_shows(place: Town) -> None:
    """What was read in the local chat stands there still: a list with its buttons, and a file."""
    address = await place.db.read(lambda tx: tx.value("SELECT MIN(address) FROM local_messages"))
    said = await place.db.read(lambda tx: local_messages.recent(tx, address, 9))
    shown = bubbles(said, Reader("fr", "UTC"))
    assert [one.rows[0].row.words for one in shown if one.side == "mine"] == list(IN_LOCAL_CHAT)
    presses = [*(one.press for one in shown[1].rows if one.press), *shown[1].presses]
    assert [named_group(one.line)[1] for one in presses][:2] == ["vote 1", "vote 2"]
    file = await place.db.read(lambda tx: attached(tx, said[-1]))
    assert file is not None
    assert file.name == shown[-1].file != ""
    assert HADIZA in file.data.decode()


def outcome(step: Step) -> tuple[object, ...]:
    """What must be so again, however it is worded."""
    meant = not any(sentence in step.answer for sentence in _NOT_MEANT)
    changes = {table: rows for table, rows in step.changes.items() if (step.who, table) not in _NO_LONGER}
    return step.who, step.line, step.asks, changes, "✓" in step.answer[:1], meant
