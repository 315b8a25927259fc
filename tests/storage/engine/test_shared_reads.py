"""Several turns in one transaction ask each thing once."""

from __future__ import annotations

from storage.database import Tx
from storage.engine.opening import open_database
from storage.engine.shared_reads import SharedReads


async def test_the_same_question_is_asked_once_and_what_is_written_goes_through(url: str) -> None:
    db = await open_database(url)

    async def body(tx: Tx) -> list[object]:
        shared = SharedReads(tx)
        found = [await shared.value("SELECT COUNT(*) FROM groups")]
        await shared.run("INSERT INTO groups (slug, name, created_at) VALUES (?, ?, 0)", "gtm", "Groupe")
        await shared.many("INSERT INTO groups (slug, name, created_at) VALUES (?, ?, 0)", [("axe1", "Axe 1")])
        found += [await shared.value("SELECT COUNT(*) FROM groups"), await tx.value("SELECT COUNT(*) FROM groups")]
        for slug in ("gtm", "axe1"):
            row = await shared.row("SELECT name FROM groups WHERE slug = ?", slug)
            found += [None if row is None else row[0]]
        return [*found, [row[0] for row in await shared.rows("SELECT slug FROM groups ORDER BY id")]]

    assert await db.transaction(body) == [0, 0, 2, "Groupe", "Axe 1", ["gtm", "axe1"]]
    await db.close()
