"""A copy made while others write holds all that was acknowledged before, and opens by itself."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.engine.copies import copy_to
from storage.engine.sqlite_copy import put_in_place
from storage.errors import StorageError

CHILD = Path(__file__).with_name("child.py")


def writing(url: str, migrations: Path) -> subprocess.Popen[str]:
    """A process that writes without a pause, and prints what was acknowledged."""
    program = f"import runpy, sys; runpy.run_path({str(CHILD)!r}, run_name='__main__')"
    command = [sys.executable, "-c", program, "climb", url, str(migrations)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def is_there(path: Path) -> bool:
    return path.exists()


def amount(path: Path) -> int:
    """How far the writer had come, as a whole file tells."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found: int = connection.execute("SELECT amount FROM notes").fetchone()[0]
        return found


@pytest.mark.promise(34)
@pytest.mark.parametrize("copies", [3, pytest.param(100, marks=pytest.mark.soak)])
def test_every_copy_under_writes_is_whole(bare_sqlite_url: str, migrations: Path, tmp_path: Path, copies: int) -> None:
    """Put in the venue of the database, it holds what was acknowledged before it was begun."""
    restored, acknowledged = tmp_path / "restored.db", 0
    with writing(bare_sqlite_url, migrations) as child:
        assert child.stdout is not None
        for _ in range(copies):
            acknowledged = max(acknowledged, *(int(child.stdout.readline()) for _ in range(5)))
            made = asyncio.run(copy_to(bare_sqlite_url, tmp_path / "copy.db"))
            put_in_place(made.path, restored, tmp_path / "kept.db")
            assert amount(restored) >= acknowledged
            assert (made.tables, made.rows) == (3, 2 + amount(restored) // 100)
            (tmp_path / "kept.db").unlink(missing_ok=True)
        child.kill()


def test_a_file_that_somebody_has_open_is_not_replaced(bare_sqlite_url: str, migrations: Path, tmp_path: Path) -> None:
    path = tmp_path / "bare.db"
    with writing(bare_sqlite_url, migrations) as child:
        assert child.stdout is not None
        child.stdout.readline()
        asyncio.run(copy_to(bare_sqlite_url, tmp_path / "copy.db"))
        with pytest.raises(StorageError, match=r"^Another program has .*bare\.db open: end it first\.$"):
            put_in_place(tmp_path / "copy.db", path, tmp_path / "kept.db")
        child.kill()
    assert (tmp_path / "copy.db").exists()
    assert not (tmp_path / "kept.db").exists()


async def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"^There is no database at .*tama\.db\.$"):
        await copy_to(f"sqlite:///{tmp_path}/tama.db", tmp_path / "copy.db")
    assert not is_there(tmp_path / "tama.db")
