"""SQLite with real processes: several on one file, one that is killed, one whose disk is full."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("child.py")
KILLS = 5


@pytest.fixture
def command(bare_sqlite_url: str, migrations: Path) -> list[str]:
    """The child on a fresh file, its task still missing."""
    program = f"import runpy, sys; runpy.run_path({str(CHILD)!r}, run_name='__main__')"
    return [sys.executable, "-c", program, bare_sqlite_url, str(migrations)]


def start(command: list[str], task: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*command[:3], task, *command[3:]], stdout=subprocess.PIPE, text=True)


def ask(path: Path, sql: str) -> list[int | str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(sql)]


def test_processes_that_write_to_the_same_file_lose_nothing(command: list[str], tmp_path: Path) -> None:
    children = [start(command, "count") for _ in range(3)]
    assert [child.communicate(timeout=60)[0] for child in children] == [""] * 3
    assert [child.returncode for child in children] == [0, 0, 0]
    assert ask(tmp_path / "bare.db", "SELECT amount FROM notes") == [300]


def test_a_killed_process_loses_nothing_that_it_acknowledged(command: list[str], tmp_path: Path) -> None:
    acknowledged: list[int] = []
    for kill in range(KILLS):
        with start(command, "write") as child:
            assert child.stdout is not None
            acknowledged += [int(child.stdout.readline()) for _ in range(10 + 7 * kill)]
            child.kill()
            acknowledged += [int(line) for line in child.stdout if line.endswith("\n")]
        kept = ask(tmp_path / "bare.db", "SELECT id FROM notes")
        assert set(acknowledged) <= set(kept)
    assert ask(tmp_path / "bare.db", "PRAGMA integrity_check") == ["ok"]


@pytest.mark.promise(33)
def test_a_full_disk_is_refused_and_heals(command: list[str], tmp_path: Path) -> None:
    child = start(command, "fill")
    printed, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    acknowledged = [int(line) for line in printed.split()]
    assert len(acknowledged) > 5
    assert ask(tmp_path / "bare.db", "SELECT id FROM notes WHERE name <> 'first' ORDER BY id") == acknowledged
    assert ask(tmp_path / "bare.db", "PRAGMA integrity_check") == ["ok"]
