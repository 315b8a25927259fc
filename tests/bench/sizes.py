"""How many bytes each answer and the page weigh."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.sample.load import load_sample
from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import people
from tests.bench.table import table
from tests.talk import HeldClock, Talker, Town

LINES = (
    "digest", "idees", "idee 1", "vote 1 4", "prochaine", "reunions", "points", "point 1", "webinaires",
    "participe 4 +2", "aide", "aide vote", "moi", "qui vient",
)  # fmt: skip


async def main() -> None:
    """Print the bytes of answers in both languages, on the sample group."""
    with tempfile.TemporaryDirectory() as folder:
        db = await open_database(f"sqlite:///{Path(folder) / 'tama.db'}")
        clock = HeldClock()
        names = await load_sample(db, clock.now())
        place = Town(db, clock)
        french, english = [await _sits_down(place, names[number]) for number in (1, 2)]
        rows = [(line, _weigh(await french.says(line)), _weigh(await english.says(line))) for line in LINES]
        await db.close()
    table("Bytes of an answer, options included (goal: ≤ 1,000 characters)", ("line", "fr", "en"), rows)


async def _sits_down(place: Town, name: str) -> Talker:
    async def identify(tx: Tx) -> int:
        person = await people.by_name(tx, name)
        assert person is not None
        await people.identify(tx, "terminal", name, person.id, 0)
        return person.id

    return Talker(place, name, await place.db.transaction(identify))


def _weigh(answer: str) -> str:
    return f"{len(answer.encode()):,} bytes, {len(answer):,} characters"
