"""Opens a database from its address."""

from __future__ import annotations

from pathlib import Path

from storage.database import Database
from storage.errors import AddressError

MIGRATIONS = Path(__file__).parents[1] / "migrations"


async def open_database(url: str, migrations: Path = MIGRATIONS) -> Database:
    """Open `sqlite:///relative.db`, `sqlite:////absolute.db` or `postgresql://…`, and update its tables.

    Raises a StorageError whose sentence tells the host what to mend, and never a password.
    """
    scheme, separator, rest = url.partition("://")
    if not separator:
        raise AddressError("The database's address must begin with sqlite:/// or postgresql://.")
    if scheme == "sqlite":
        # Here and below: whoever uses one database does not pay for loading the other's library.
        from storage.engine.sqlite import open_sqlite  # noqa: PLC0415

        return await open_sqlite(_file(rest), migrations)
    if scheme in {"postgresql", "postgres"}:
        from storage.engine.postgres import open_postgres  # noqa: PLC0415

        return await open_postgres(url, migrations)
    raise AddressError(f"The database's address begins with {scheme}://, not with sqlite:/// or postgresql://.")


def sqlite_file(url: str) -> Path | None:
    """The file that an SQLite address names; None for another database."""
    scheme, _, rest = url.partition("://")
    return _file(rest) if scheme == "sqlite" else None


def _file(rest: str) -> Path:
    """The path in an SQLite address: three slashes for a relative one, four for an absolute one."""
    name = rest.removeprefix("/")
    if name == rest or not name or name == ":memory:":
        raise AddressError("An SQLite address names a file: sqlite:///tama.db here, sqlite:////srv/tama.db elsewhere.")
    return Path(name)
