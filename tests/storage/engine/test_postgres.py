"""What is PostgreSQL's alone: numbered values, and a server that goes away."""

from __future__ import annotations

from pathlib import Path

import asyncpg
import pytest

from storage.database import Tx
from storage.engine.opening import open_database
from storage.engine.postgres_tx import numbered
from storage.errors import ConstraintError, UnavailableError


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT 1", "SELECT 1"),
        ("a = ? AND b IN (?, ?)", "a = $1 AND b IN ($2, $3)"),
        ("a = '?' AND b = ?", "a = '?' AND b = $1"),
        ("a = 'it''s ?' AND b = ?", "a = 'it''s ?' AND b = $1"),
        ('"why?" = ?', '"why?" = $1'),
        ("a = ? -- ?\nAND b = ?", "a = $1 -- ?\nAND b = $2"),
        ("a = ? /* ?\n? */ AND b = ?", "a = $1 /* ?\n? */ AND b = $2"),
    ],
)
def test_marks_are_numbered_except_in_quotes_and_comments(sql: str, expected: str) -> None:
    assert numbered(sql) == expected


async def names(tx: Tx) -> list[str]:
    return [row[0] for row in await tx.rows("SELECT name FROM notes")]


@pytest.mark.postgres
async def test_a_connection_that_breaks_is_told_and_replaced(
    postgres_server: str, bare_postgres_url: str, migrations: Path
) -> None:
    database = await open_database(bare_postgres_url, migrations)
    administrator = await asyncpg.connect(postgres_server)

    async def cut_off(tx: Tx) -> None:
        await administrator.fetch("SELECT pg_terminate_backend($1)", await tx.value("SELECT pg_backend_pid()"))
        await tx.run("INSERT INTO notes (name) VALUES ('second')")

    with pytest.raises(UnavailableError):
        await database.transaction(cut_off)
    assert await database.transaction(names) == ["first"]
    await administrator.close()
    await database.close()


@pytest.mark.postgres
async def test_a_refusal_does_not_quote_the_row_even_as_its_cause(bare_postgres_url: str, migrations: Path) -> None:
    database = await open_database(bare_postgres_url, migrations)

    async def twin(tx: Tx) -> None:
        await tx.run("INSERT INTO notes (name) VALUES (?)", "first")

    with pytest.raises(ConstraintError, match=r"^The database forbids it: notes_name_key\.$") as refusal:
        await database.transaction(twin)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__ is True
    await database.close()
