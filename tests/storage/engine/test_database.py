"""What storage.database.Database promises, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import ConstraintError, StatementError, StorageError, UnavailableError


class WhimError(Exception):
    """Something that a body may raise."""


async def increment(tx: Tx) -> int:
    """Read, then write what was read plus one."""
    amount: int = await tx.value("SELECT amount FROM notes WHERE name = ?", "first")
    await tx.run("UPDATE notes SET amount = ? WHERE name = ?", amount + 1, "first")
    return amount + 1


async def fail(tx: Tx) -> None:
    await increment(tx)
    raise WhimError


async def amount(tx: Tx) -> int:
    value: int = await tx.value("SELECT amount FROM notes WHERE name = 'first'")
    return value


async def test_a_transaction_returns_what_its_body_returns_and_is_kept(notes: Database) -> None:
    assert await notes.transaction(increment) == 1
    assert await notes.read(amount) == 1


async def test_a_body_reads_what_it_has_written(notes: Database) -> None:
    async def twice(tx: Tx) -> int:
        await increment(tx)
        return await increment(tx)

    assert await notes.transaction(twice) == 2


async def test_a_body_that_raises_undoes_itself_and_tells_its_caller(notes: Database) -> None:
    with pytest.raises(WhimError):
        await notes.transaction(fail)
    assert await notes.read(amount) == 0


async def test_a_body_that_raises_undoes_nobody_else(notes: Database) -> None:
    outcomes = await asyncio.gather(
        notes.transaction(increment),
        notes.transaction(fail),
        notes.transaction(increment),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [int, WhimError, int]
    assert await notes.read(amount) == 2


async def test_a_fault_of_the_body_is_not_taken_for_one_of_the_database(notes: Database) -> None:
    async def body(_: Tx) -> None:
        raise TimeoutError("of the body")

    with pytest.raises(TimeoutError, match="of the body"):
        await notes.transaction(body)


async def test_fifty_increments_at_once_make_fifty(notes: Database) -> None:
    await asyncio.gather(*(notes.transaction(increment) for _ in range(50)))
    assert await notes.read(amount) == 50


async def test_a_rule_of_the_tables_is_told(notes: Database) -> None:
    async def negative(tx: Tx) -> None:
        await tx.run("UPDATE notes SET amount = -1")

    async def twin(tx: Tx) -> None:
        await tx.run("INSERT INTO notes (name) VALUES (?)", "first")

    for body in (negative, twin):
        with pytest.raises(ConstraintError) as refusal:
            await notes.transaction(body)
        assert "first" not in str(refusal.value)


async def test_a_statement_that_fails_spoils_the_body_even_if_caught(notes: Database) -> None:
    async def careless(tx: Tx) -> None:
        await increment(tx)
        try:
            await tx.run("INSERT INTO notes (name) VALUES ('first')")
        except ConstraintError:
            return

    with pytest.raises(ConstraintError):
        await notes.transaction(careless)
    assert await notes.read(amount) == 0


async def test_a_commit_that_fails_is_told_and_the_next_one_works(notes: Database) -> None:
    async def dangling(tx: Tx) -> None:
        await increment(tx)
        await tx.run("INSERT INTO lines (note) VALUES (?)", 404)

    with pytest.raises(ConstraintError):
        await notes.transaction(dangling)
    assert await notes.transaction(increment) == 1


async def test_a_wrong_statement_is_told(notes: Database) -> None:
    async def body(tx: Tx) -> None:
        await tx.run("SELECT name FROM nowhere")

    with pytest.raises(StatementError, match="nowhere"):
        await notes.transaction(body)


async def test_reading_refuses_to_write(notes: Database) -> None:
    with pytest.raises(StorageError):
        await notes.read(increment)
    assert await notes.read(amount) == 0


SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n LIMIT 200000) SELECT MAX(i) FROM n",
    "postgresql": "SELECT pg_sleep(0.2)",
}


async def test_a_long_read_sees_one_state_and_holds_up_no_writer(notes: Database) -> None:
    ended = []

    async def body(tx: Tx) -> list[int]:
        before = await amount(tx)
        await tx.value(SLOW[notes.dialect])
        return [before, await amount(tx)]

    async def read() -> list[int]:
        seen = await notes.read(body)
        ended.append("reader")
        return seen

    async def write() -> None:
        await notes.transaction(increment)
        ended.append("writer")

    (before, after), _ = await asyncio.gather(read(), write())
    assert ended == ["writer", "reader"]
    assert before == after


async def test_a_caller_who_gives_up_hurts_nobody_else(notes: Database) -> None:
    callers = [asyncio.ensure_future(notes.transaction(increment)) for _ in range(10)]  # noqa: TID251
    await asyncio.sleep(0)
    for caller in callers[::2]:
        caller.cancel()
    kept = await asyncio.gather(*callers[1::2])
    assert len(set(kept)) == 5
    assert 5 <= await notes.transaction(amount) <= 10


async def test_closing_finishes_what_was_asked_for(bare_url: str, migrations: Path) -> None:
    database = await open_database(bare_url, migrations)
    asked = asyncio.gather(*(database.transaction(increment) for _ in range(20)))
    await asyncio.sleep(0)
    await database.close()
    assert sorted(await asked) == list(range(1, 21))


async def test_a_closed_database_refuses_and_may_be_closed_again(notes: Database) -> None:
    await notes.close()
    await notes.close()
    for ask in (notes.transaction, notes.read):
        with pytest.raises(UnavailableError):
            await ask(amount)
