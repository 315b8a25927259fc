"""`tama check`: it only looks, also beside a running Tama, and says what a host can put right."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from storage.engine.opening import MIGRATIONS
from tests.cli_process import Host, free_port
from tests.host.test_single_instance import start, stop


@pytest.fixture
def file(tmp_path: Path, sqlite_demo_url: str) -> Host:
    """A host with the sample group in a file, and a port that is free."""
    host = Host(tmp_path, sqlite_demo_url)
    host.env["TAMA_PORT"] = str(free_port())
    return host


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_tells_where_the_database_is_and_changes_nothing(file: Host) -> None:
    (file.folder / "tama.db").chmod(0o600)
    before = files(file.folder)
    done = file.tama("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        "Settings: all understood\\.\nLanguages: fr, en\\.\nMembers: .+\\.\n"
        f"Database: sqlite, {file.folder}/tama\\.db, \\d\\.\\d MB, last written just now; up to date; groups: 5\\.\n"
        f"Backups: none yet in {file.folder}/backups; tama backup makes one\\.\n"
        "Local page: will be at http://127\\.0\\.0\\.1:\\d+/k/…, for this computer only; tama run prints it whole\\.\n",
        done.stdout,
    )
    assert files(file.folder) == before


def test_what_is_not_there_is_not_made(file: Host) -> None:
    file.env["TAMA_DATABASE_URL"] = "sqlite:///other.db"
    done = file.tama("check")
    assert done.returncode == 0
    assert f"Database: sqlite, {file.folder}/other.db; not there yet, tama run makes it.\n" in done.stdout
    assert not (file.folder / "other.db").exists()


def test_tables_of_an_earlier_version_stay_as_they_are(file: Host) -> None:
    newest = max(int(path.name[:4]) for path in MIGRATIONS.glob("*.sql"))
    with closing(sqlite3.connect(file.folder / "tama.db", isolation_level=None)) as database:
        database.execute("DELETE FROM schema_versions WHERE number = ?", (newest,))
    before = files(file.folder)
    done = file.tama("check")
    assert done.returncode == 0
    assert "; 1 changes of tables are to come, at the next tama run; groups: 5." in done.stdout
    assert files(file.folder) == before


def test_beside_a_running_tama_all_is_well(file: Host) -> None:
    running = start(file)
    port = file.env["TAMA_PORT"]
    beside = file.tama("check")
    health = httpx.get(f"http://127.0.0.1:{port}/health", headers={"accept": "application/json"}, trust_env=False)
    moved = file.env | {"TAMA_PORT": str(free_port())}
    shutil.copy(file.folder / "tama.db", file.folder / "other.db")
    with closing(sqlite3.connect(file.folder / "other.db", isolation_level=None)) as other:
        other.execute("DELETE FROM marks")
    elsewhere = Host(file.folder, f"sqlite:///{file.folder}/other.db")
    elsewhere.env["TAMA_PORT"] = port
    refused = elsewhere.tama("check")
    file.env = moved
    away = file.tama("check")
    stop(running)
    assert (beside.returncode, beside.stderr) == (0, ""), beside.stdout
    assert f"Running: Tama runs on this database, and answers at http://127.0.0.1:{port}.\n" in beside.stdout
    assert (health.status_code, health.json()["status"], health.json()["database"]) == (200, "ok", "written and read")
    assert "Running: Tama runs on this database, with another TAMA_PORT.\n" in away.stdout
    sentence = f"tama: Port {port} is taken by a Tama on another database: set TAMA_PORT to another one.\n"
    assert (refused.returncode, refused.stderr) == (2, sentence)


def test_another_program_at_the_port_is_a_mistake(file: Host) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = file.env["TAMA_PORT"] = str(other.getsockname()[1])
        done = file.tama("check")
    sentence = f"tama: Port {port} is taken by another program: set TAMA_PORT to another one.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


def test_settings_that_are_none_are_told_with_the_nearest(file: Host) -> None:
    (file.folder / ".env").write_text("TAMA_PROT=99\nTAMA_LOG_LEVEL=INFO\nOTHER=1\n")
    (file.folder / ".env").chmod(0o644)
    file.env["TAMA_HOST"] = "0.0.0.0"  # noqa: S104 - nobody listens to it
    done = file.tama("check")
    assert done.returncode == 2
    assert done.stdout.startswith(
        "Settings: TAMA_HOST (in the environment) is no setting.\n"
        "Settings: TAMA_PROT (in .env) is no setting; the nearest is TAMA_PORT.\n"
    )
    assert "Files: .env can be read by others on this computer; chmod 600 .env ends that.\n" in done.stdout


def test_a_quiet_start_warns_of_nothing_and_keeps_the_address_out_of_the_log(file: Host) -> None:
    printed = []
    for _ in range(2):
        with file.starts("run") as running:
            printed.append(running.stdout.readline())
            running.send_signal(signal.SIGTERM)
            assert running.wait(timeout=20) == 0
            log = running.stderr.read()
        told = [json.loads(line) for line in log.splitlines()]
        assert {one["level"] for one in told} == {"INFO"}
        assert told[0]["what"].endswith(f" runs on {file.folder}/tama.db; the local page is open")
        found = re.fullmatch(r"Tama: http://127\.0\.0\.1:\d+/k/([\w-]{32})/\n", printed[-1])
        assert found
        assert found[1] not in log
    assert printed[0] == printed[1]
