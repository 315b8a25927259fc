"""A real SQLite file and a real PostgreSQL, without anything that another test has left there."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.channels.telegram.telegram_town import telegram_town
from tests.cli_process import Host
from tests.databases import sqlite
from tests.databases.kept import KeptOpen
from tests.databases.kept_file import KeptFile
from tests.databases.postgres import Postgres, running_server
from tests.sample_town import Sample, furnish, sample_on, sample_town
from tests.talk import Town, town_on

pytest_plugins = ["tests.promises.report"]


@pytest.fixture(autouse=True)
def ended_with_the_test(request: pytest.FixtureRequest) -> None:
    """All tests share one event loop: what a test has left running there ends with it all the same.

    Most tests never enter it, and do not pay for a look.
    """
    if request.node.get_closest_marker("asyncio") is not None:
        request.getfixturevalue("nothing_left_running")


@pytest.fixture
async def nothing_left_running() -> AsyncIterator[None]:
    """Whatever runs in the loop since now is ended."""
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server for the whole session."""
    with running_server() as address:
        yield address


@pytest.fixture(scope="session")
def postgres(postgres_server: str) -> Iterator[Postgres]:
    """The databases of that server."""
    databases = Postgres(postgres_server)
    yield databases
    databases.close()


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    """The address of the database on PostgreSQL: its tables are up to date and empty."""
    return postgres.emptied()


@pytest.fixture
def bare_postgres_url(postgres: Postgres) -> Iterator[str]:
    """The address of a database on PostgreSQL without tables, which is gone afterwards."""
    address = postgres.made()
    yield address
    postgres.remove(address)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a file of SQLite whose tables are up to date and empty."""
    return sqlite.sqlite_url(tmp_path)


@pytest.fixture
def bare_sqlite_url(tmp_path: Path) -> str:
    """The address of a file of SQLite that is not there yet."""
    return f"sqlite:///{tmp_path / 'bare.db'}"


BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest) -> str:
    """The address of a database whose tables are up to date and empty, on each of the two."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture(params=BOTH)
def bare_url(request: pytest.FixtureRequest) -> str:
    """The address of a database that no migration has seen, on each of the two."""
    address: str = request.getfixturevalue(f"bare_{request.param}_url")
    return address


MEMORY = Path("/dev/shm")  # noqa: S108 - the folder that Linux keeps in memory
ENOUGH = 2 * 2**30


def pytest_configure(config: pytest.Config) -> None:
    """What tests write goes to memory, where there is enough: none cuts the power, and most time is spent on disks.

    A generated test tries the same cases in every run; `--hypothesis-seed=N` tries others.
    """
    same = config.getoption("--hypothesis-seed", default=None) is None
    # No limit of time for each case: it would tell of the machine, on which others compute.
    settings.register_profile("ours", derandomize=same, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("ours")
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
        os.environ.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = os.environ["TMPDIR"]
    # Thousands of tests are collected, of which nothing is garbage before the end.
    gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays, and is not looked through again and again."""
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--telegram`: the conversations take place there."""
    parser.addoption("--telegram", action="store_true", help="let the towns' people talk through a fake Telegram")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is long begins first, so that no core waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
async def kept_open() -> AsyncIterator[KeptOpen]:
    """The database on PostgreSQL that is open for whichever test empties it next."""
    kept = KeptOpen()
    yield kept
    await kept.close()


@pytest.fixture(scope="session")
async def kept_file(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[KeptFile]:
    """The file of SQLite that is open for whichever test has its rows put in next."""
    kept = KeptFile(tmp_path_factory.mktemp("kept"))
    yield kept
    await kept.close()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite whose tables are up to date and empty; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("migrated")
    sqlite.sqlite_url(folder)
    return folder / "tama.db"


@pytest.fixture
async def sqlite_place(kept_file: KeptFile, migrated: Path, request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    """A town on SQLite."""
    if request.config.getoption("telegram"):
        async with telegram_town(request.getfixturevalue("sqlite_url")) as made:
            yield made
    else:
        yield await town_on(await kept_file.holding(migrated))


@pytest.fixture
async def postgres_place(postgres_url: str, kept_open: KeptOpen, pytestconfig: pytest.Config) -> AsyncIterator[Town]:
    """A town on PostgreSQL."""
    if pytestconfig.getoption("telegram"):
        async with telegram_town(postgres_url) as made:
            yield made
    else:
        yield await town_on(await kept_open.at(postgres_url))


@pytest.fixture(params=BOTH)
def place(request: pytest.FixtureRequest) -> Town:
    """A town, on each of the two."""
    made: Town = request.getfixturevalue(f"{request.param}_place")
    return made


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the sample group and people who write; to be copied, not changed."""
    path = tmp_path_factory.mktemp("sample") / "tama.db"
    asyncio.run(furnish(f"sqlite:///{path}"))
    return path


@pytest.fixture
async def sample(furnished: Path, kept_file: KeptFile) -> Sample:
    """The sample group, fresh for each test, on SQLite."""
    return await sample_on(await kept_file.holding(furnished))


@pytest.fixture(scope="session")
def furnished_postgres(postgres: Postgres) -> str:
    """A database on PostgreSQL with the sample group; to be copied, not changed."""
    address = postgres.made()
    asyncio.run(furnish(address))
    return address


@pytest.fixture
def postgres_sample_url(postgres: Postgres, furnished_postgres: str) -> Iterator[str]:
    """The address of a copy of it, which is gone afterwards."""
    address = postgres.made(furnished_postgres)
    yield address
    postgres.remove(address)


@pytest.fixture
async def postgres_sample(postgres_sample_url: str) -> AsyncIterator[Sample]:
    """The sample group, fresh for each test, on PostgreSQL."""
    async with sample_town(postgres_sample_url) as made:
        yield made


@pytest.fixture
def host(tmp_path: Path, url: str) -> Host:
    """A host with an empty database, on each of the two."""
    return Host(tmp_path, url)


@pytest.fixture
def new_host(tmp_path: Path, bare_url: str) -> Host:
    """A host whose Tama has never run, on each of the two."""
    return Host(tmp_path, bare_url)


@pytest.fixture(scope="session")
def demo_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite as `tama demo` leaves it; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("demo")
    _demo(folder, f"sqlite:///{folder / 'tama.db'}")
    return folder / "tama.db"


@pytest.fixture(scope="session")
def demo_postgres(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> str:
    """A database on PostgreSQL as `tama demo` leaves it; to be copied, not changed."""
    address = postgres.made()
    _demo(tmp_path_factory.mktemp("demo"), address)
    return address


def _demo(folder: Path, url: str) -> None:
    assert Host(folder, url).tama("demo", "--load").returncode == 0


@pytest.fixture
def sqlite_demo_url(demo_sqlite: Path, tmp_path: Path) -> str:
    """The address of a copy of that file."""
    return f"sqlite:///{shutil.copy(demo_sqlite, tmp_path / 'tama.db')}"


@pytest.fixture
def postgres_demo_url(postgres: Postgres, demo_postgres: str) -> Iterator[str]:
    """The address of a copy of that database, which is gone afterwards."""
    address = postgres.made(demo_postgres)
    yield address
    postgres.remove(address)


@pytest.fixture(params=BOTH)
def demo(request: pytest.FixtureRequest, tmp_path: Path) -> Host:
    """A host whose database holds the sample group, on each of the two."""
    return Host(tmp_path, request.getfixturevalue(f"{request.param}_demo_url"))
