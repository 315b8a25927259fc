"""What a host is told whose database cannot be opened."""

from __future__ import annotations

from pathlib import Path

import asyncpg
import pytest

from storage.engine.opening import open_database
from storage.errors import AddressError, OpenError


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("tama.db", "The database's address must begin with sqlite:/// or postgresql://."),
        (
            "mysql://u:hush@h/d",
            "The database's address begins with mysql://, not with sqlite:/// or postgresql://.",
        ),
        (
            "sqlite://",
            "An SQLite address names a file: sqlite:///tama.db here, sqlite:////srv/tama.db elsewhere.",
        ),
        (
            "sqlite:///:memory:",
            "An SQLite address names a file: sqlite:///tama.db here, sqlite:////srv/tama.db elsewhere.",
        ),
        (
            "postgresql://ada:hush@localhost:port/d",
            "The database's address must read postgresql://user:password@host:5432/name.",
        ),
    ],
)
async def test_an_address_that_cannot_be_understood(url: str, sentence: str) -> None:
    with pytest.raises(AddressError) as refusal:
        await open_database(url)
    assert str(refusal.value) == sentence


async def test_three_slashes_make_a_relative_path(
    tmp_path: Path, migrations: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = await open_database("sqlite:///here.db", migrations)
    await database.close()
    assert (tmp_path / "here.db").is_file()


async def test_four_slashes_make_an_absolute_path(tmp_path: Path, migrations: Path) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/there.db", migrations)
    await database.close()
    assert (tmp_path / "there.db").is_file()


async def test_a_missing_folder(tmp_path: Path, migrations: Path) -> None:
    with pytest.raises(OpenError, match=r"^The folder of the database .*none/tama\.db does not exist\.$"):
        await open_database(f"sqlite:///{tmp_path}/none/tama.db", migrations)


async def test_a_file_that_is_not_a_database(tmp_path: Path, migrations: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all, " * 500)
    with pytest.raises(OpenError, match=r"cannot be opened\. The file is not an SQLite database\.$"):
        await open_database(f"sqlite:///{tmp_path}/letter.txt", migrations)


async def test_a_path_that_cannot_be_a_file(tmp_path: Path, migrations: Path) -> None:
    with pytest.raises(OpenError, match=r"cannot be opened\. The database file .* cannot be opened or made\.$"):
        await open_database(f"sqlite:///{tmp_path}", migrations)


async def test_a_server_that_is_not_there(migrations: Path) -> None:
    with pytest.raises(OpenError) as refusal:
        await open_database("postgresql://ada:hush@127.0.0.1:1/tama", migrations)
    assert str(refusal.value) == "PostgreSQL at 127.0.0.1 cannot be reached."


@pytest.mark.postgres
async def test_a_database_that_the_server_does_not_have(postgres_server: str, migrations: Path) -> None:
    with pytest.raises(OpenError, match=r"^PostgreSQL at this machine has no database of this name\.$"):
        await open_database(postgres_server.replace("/postgres?", "/nowhere?"), migrations)


@pytest.mark.postgres
async def test_a_wrong_password_is_refused_and_not_repeated(
    postgres_server: str, locked_out: str, migrations: Path
) -> None:
    with pytest.raises(OpenError) as refusal:
        await open_database(postgres_server.replace("postgres:@", f"{locked_out}:hush@"), migrations)
    assert str(refusal.value) == "PostgreSQL at this machine refuses this user or this password."


def _ask_for_a_password(rules: Path) -> None:
    rules.write_text("local all ada scram-sha-256\n" + rules.read_text())


@pytest.fixture
async def locked_out(postgres_server: str) -> str:
    """A role of the server that needs a password, which the server otherwise does not ask for."""
    connection = await asyncpg.connect(postgres_server)
    _ask_for_a_password(Path(await connection.fetchval("SHOW hba_file")))
    await connection.execute("CREATE ROLE ada LOGIN PASSWORD 'secret'; SELECT pg_reload_conf();")
    await connection.close()
    return "ada"
