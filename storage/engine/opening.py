"""Opens a database from its address."""

from __future__ import annotations

from pathlib import Path

from storage.database import Database
from storage.engine.addresses import sqlite_file
from storage.engine.migrate import Before, unasked
from storage.errors import OpenError

MIGRATIONS = Path(__file__).parents[1] / "migrations"


async def open_database(url: str, migrations: Path = MIGRATIONS, before: Before = unasked) -> Database:
    """Open `sqlite:///relative.db`, `sqlite:////absolute.db` or `postgresql://…`, and update its tables.

    `before` is done before tables that hold something are changed. Raises a StorageError whose sentence tells the host
    what to mend, and never a password.
    """
    path = sqlite_file(url)
    # Here and below: whoever uses one database does not pay for loading the other's library.
    if path is not None:
        from storage.engine.sqlite import open_sqlite  # noqa: PLC0415

        return await open_sqlite(path, migrations, before=before)
    from storage.engine.postgres import open_postgres  # noqa: PLC0415

    return await open_postgres(url, migrations, before)


async def look_into(url: str) -> Database:
    """Open a database that is there, only to read, and change nothing. Raises a StorageError."""
    path = sqlite_file(url)
    if path is None:
        from storage.engine.postgres import look_into_postgres  # noqa: PLC0415 - likewise

        return await look_into_postgres(url)
    if not path.exists():
        raise OpenError(f"There is no database at {path}.")
    from storage.engine.sqlite import look_into_sqlite  # noqa: PLC0415 - likewise

    return await look_into_sqlite(path)
