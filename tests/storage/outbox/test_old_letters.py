"""The letters whose words are forgotten are found without a look at all the others."""

from __future__ import annotations

from typing import cast

from storage.database import Tx, Value
from storage.engine.opening import open_database
from storage.outbox import letters


class Planned:
    """A transaction that carries nothing out, and keeps how SQLite would go about it."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self.steps: list[str] = []

    async def run(self, sql: str, *args: Value) -> int:
        """Ask how this statement would be carried out."""
        self.steps += [row["detail"] for row in await self._tx.rows(f"EXPLAIN QUERY PLAN {sql}", *args)]
        return 0


async def test_old_letters_are_found_by_their_age(sqlite_url: str) -> None:
    db = await open_database(sqlite_url)

    async def plan(tx: Tx) -> list[str]:
        planned = Planned(tx)
        await letters.forget_words(cast("Tx", planned), 9)
        return planned.steps

    assert await db.read(plan) == ["SEARCH outbox USING INDEX outbox_words (created_at<?)"]
    await db.close()
