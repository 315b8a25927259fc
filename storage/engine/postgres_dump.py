"""PostgreSQL's own tools, where they are: a dump of one database, and a database put back from its dump."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

from storage.engine.postgres_tx import FAULTS
from storage.errors import OpenError, StorageError

MISSING = (
    "The tools of PostgreSQL (pg_dump, pg_restore) are not on this machine: install the package postgresql-client, "
    "or back up on the server with pg_dump --format=custom."
)


def has_tools() -> bool:
    """Whether PostgreSQL's tools are here."""
    return shutil.which("pg_dump") is not None and shutil.which("pg_restore") is not None


async def dump(url: str, target: Path, left_out: Sequence[str] = ()) -> int:
    """Write all that stands in the database at one instant into a file, and read it through; how many tables it has.

    Of tables that are `left_out` there is the form alone. `target` is there whole or not at all. Raises StorageError.
    """
    part = target.with_name(f"{target.name}.part")
    without = [f"--exclude-table-data={table}" for table in left_out]
    try:
        await _run("pg_dump", "--format=custom", "--no-owner", *without, f"--file={part}", f"--dbname={url}")
        tables = await check_dump(part)
        part.replace(target)
    except OSError as fault:
        raise OpenError(f"The copy {target} cannot be written: {fault.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)
    return tables


async def check_dump(path: Path) -> int:
    """How many tables a dump of Tama's holds with their rows. Raises StorageError if it cannot be read to its end."""
    told = await _run("pg_restore", "--list", str(path))
    # Read to its end, into nothing: a list alone is made of the first bytes.
    await _run("pg_restore", "--file=/dev/null", str(path))
    tables = [line for line in told.splitlines() if " TABLE DATA " in line]
    if not any(" schema_versions " in line for line in tables):
        raise OpenError(f"{path} is no backup of Tama's.")
    return len(tables)


async def put_back(url: str, path: Path) -> None:
    """Let the database hold what is in the dump, and nothing else. Raises StorageError."""
    connection = await asyncpg.connect(url)
    try:
        others = await connection.fetchval(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        if others:
            raise StorageError("Somebody is connected to the database: stop every Tama on it first.")
        names = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        quoted = [row[0].replace('"', '""') for row in names]
        async with connection.transaction():
            for name in quoted:
                await connection.execute(f'DROP TABLE "{name}" CASCADE')
    except FAULTS as fault:
        raise StorageError(f"The database could not be emptied: {type(fault).__name__}.") from None
    finally:
        await connection.close()
    await _run("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", f"--dbname={url}", str(path))


async def _run(tool: str, *words: str) -> str:
    """What the tool prints; its complaint, without an address, as a StorageError."""
    if not has_tools():
        raise OpenError(MISSING)
    process = await asyncio.create_subprocess_exec(
        tool, *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    told, complaint = await process.communicate()
    if process.returncode:
        raise StorageError(f"{tool} failed: {_first(complaint.decode(errors='replace'), words)}")
    return told.decode(errors="replace")


def _first(complaint: str, words: tuple[str, ...]) -> str:
    """The complaint in one line, in which no password stands."""
    line = "; ".join(one.partition(": ")[2].removeprefix("error: ") for one in complaint.splitlines()[:2])
    for word in words:
        password = urlsplit(word.removeprefix("--dbname=")).password if "://" in word else None
        if password:
            line = line.replace(password, "…")
    return line or "it gives no reason."
