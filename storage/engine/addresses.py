"""What the address of a database names."""

from __future__ import annotations

from pathlib import Path

from storage.errors import AddressError


def sqlite_file(url: str) -> Path | None:
    """The file that an SQLite address names; None for a PostgreSQL server. Raises AddressError for anything else."""
    scheme, separator, rest = url.partition("://")
    if not separator:
        raise AddressError("The database's address must begin with sqlite:/// or postgresql://.")
    if scheme == "sqlite":
        return _file(rest)
    if scheme in {"postgresql", "postgres"}:
        return None
    raise AddressError(f"The database's address begins with {scheme}://, not with sqlite:/// or postgresql://.")


def _file(rest: str) -> Path:
    """The path in an SQLite address: three slashes for a relative one, four for an absolute one."""
    name = rest.removeprefix("/")
    if name == rest or not name or name == ":memory:":
        raise AddressError("An SQLite address names a file: sqlite:///tama.db here, sqlite:////srv/tama.db elsewhere.")
    return Path(name)
