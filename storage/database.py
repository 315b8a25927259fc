"""The one door to the database: what a transaction offers, and how to open one from its address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from storage.errors import AddressError

T = TypeVar("T")
Dialect = Literal["sqlite", "postgresql"]
Value = str | int | float | bytes | None
"""What a statement takes; a bool is stored as 0 or 1."""

MIGRATIONS = Path(__file__).with_name("migrations")


class Row(Protocol):
    """One row of an answer: `row["name"]`, `row[0]`, or its values one after another."""

    def __getitem__(self, key: str | int, /) -> Any: ...  # noqa: ANN401 - a column holds what it holds
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...


class Tx(Protocol):
    """A transaction under way. SQL is what SQLite and PostgreSQL share, with `?` for each value.

    A statement that fails spoils the whole transaction, even if its error is caught.
    """

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        """All the rows of the answer."""

    async def row(self, sql: str, *args: Value) -> Row | None:
        """The first row, None if there is none."""

    async def value(self, sql: str, *args: Value) -> Any:  # noqa: ANN401 - likewise
        """The first column of the first row, None if there is none."""

    async def run(self, sql: str, *args: Value) -> int:
        """Carry out a statement; how many rows it inserted, updated or deleted."""

    async def many(self, sql: str, args: Iterable[Sequence[Value]]) -> None:
        """Carry out a statement once for each sequence of values."""


Body = Callable[[Tx], Awaitable[T]]
"""What happens in a transaction: an `async def` that awaits nothing but its Tx and may be run repeatedly."""


class Database(Protocol):
    """An open database. Anything a body raises undoes that body alone and reaches its caller."""

    @property
    def dialect(self) -> Dialect:
        """Which of the two it is."""

    async def transaction(self, body: Body[T]) -> T:
        """Run a body that reads and writes; once this returns, what it wrote survives a power cut.

        A caller that is cancelled does not know whether its body took effect.
        """

    async def read(self, body: Body[T]) -> T:
        """Run a body that only reads, on one unchanging view of the data, in nobody's way."""

    async def close(self) -> None:
        """Finish what was asked for, then let go of the database."""


async def open_database(url: str, migrations: Path = MIGRATIONS) -> Database:
    """Open `sqlite:///relative.db`, `sqlite:////absolute.db` or `postgresql://…`, and update its tables.

    Raises a StorageError whose sentence tells the host what to mend, and never a password.
    """
    scheme, separator, rest = url.partition("://")
    if not separator:
        raise AddressError("The database's address must begin with sqlite:/// or postgresql://.")
    if scheme == "sqlite":
        # Here and below: whoever uses one database does not pay for loading the other's library.
        from storage.sqlite import open_sqlite  # noqa: PLC0415

        return await open_sqlite(_file(rest), migrations)
    if scheme in {"postgresql", "postgres"}:
        from storage.postgres import open_postgres  # noqa: PLC0415

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
