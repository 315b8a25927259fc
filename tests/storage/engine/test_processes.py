"""SQLite with real processes: several on one file, one that is killed, one whose disk is full."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.engine.copies import copy_to
from tests.promises.report import Shows

CHILD = Path(__file__).with_name("child.py")


@pytest.fixture
def command(bare_sqlite_url: str, migrations: Path) -> list[str]:
    """The child on a fresh file, its task still missing."""
    program = f"import runpy, sys; runpy.run_path({str(CHILD)!r}, run_name='__main__')"
    return [sys.executable, "-c", program, bare_sqlite_url, str(migrations)]


def start(command: list[str], task: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*command[:3], task, *command[3:]], stdout=subprocess.PIPE, text=True)


def ask(path: Path, sql: str, *args: int) -> list[int | str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(sql, args)]


@pytest.mark.promise(32)
@pytest.mark.parametrize("processes", [3, pytest.param(50, marks=pytest.mark.soak)])
def test_processes_that_write_to_the_same_file_lose_nothing_and_none_is_refused(
    command: list[str], bare_sqlite_url: str, tmp_path: Path, processes: int, shows: Shows
) -> None:
    """While somebody reads all the time, and a copy is made again and again."""
    copies, path = 0, tmp_path / "bare.db"
    children = [start(command, "count")]
    while not path.exists() or not ask(path, "SELECT name FROM sqlite_master WHERE name = 'notes'"):
        assert children[0].poll() is None
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM notes").fetchall()
        children += [start(command, "count") for _ in range(processes - 1)]
        while any(child.poll() is None for child in children):
            asyncio.run(copy_to(bare_sqlite_url, tmp_path / "copy.db"))
            copies += 1
        assert ask(tmp_path / "copy.db", "PRAGMA integrity_check") == ["ok"]
    assert [child.communicate()[0] for child in children] == [""] * processes
    assert [child.returncode for child in children] == [0] * processes
    assert ask(path, "SELECT amount FROM notes") == [100 * processes]
    shows(f"{processes} processes, {100 * processes} writes, a reader, {copies} copies: 0 refused")


@pytest.mark.promise(31)
@pytest.mark.parametrize("kills", [5, pytest.param(500, marks=pytest.mark.soak)])
def test_a_killed_process_loses_nothing_that_it_acknowledged(
    command: list[str], tmp_path: Path, kills: int, shows: Shows
) -> None:
    acknowledged: set[int] = set()
    for kill in range(kills):
        with start(command, "write") as child:
            assert child.stdout is not None
            mine = [int(child.stdout.readline()) for _ in range(10 + 7 * (kill % 5))]
            child.kill()
            mine += [int(line) for line in child.stdout if line.endswith("\n")]
        acknowledged.update(mine)
        assert set(mine) <= set(ask(tmp_path / "bare.db", "SELECT id FROM notes WHERE id >= ?", mine[0]))
        if kill % 50 in (0, 4):
            assert ask(tmp_path / "bare.db", "PRAGMA integrity_check") == ["ok"]
    assert acknowledged <= set(ask(tmp_path / "bare.db", "SELECT id FROM notes"))
    assert ask(tmp_path / "bare.db", "PRAGMA integrity_check") == ["ok"]
    shows(f"{kills} kills, {len(acknowledged)} notes: 0 lost, 0 corrupt")


@pytest.mark.promise(33)
def test_a_full_disk_is_refused_and_heals(command: list[str], tmp_path: Path) -> None:
    child = start(command, "fill")
    printed, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    acknowledged = [int(line) for line in printed.split()]
    assert len(acknowledged) > 5
    assert ask(tmp_path / "bare.db", "SELECT id FROM notes WHERE name <> 'first' ORDER BY id") == acknowledged
    assert ask(tmp_path / "bare.db", "PRAGMA integrity_check") == ["ok"]
