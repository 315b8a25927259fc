"""The one door to the database: what it and a transaction offer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, Protocol, TypeVar

T = TypeVar("T")
Dialect = Literal["sqlite", "postgresql"]
Value = str | int | float | bytes | None
"""What a statement takes; a bool is stored as 0 or 1."""


class Row(Protocol):
    """One row of an answer: `row["name"]`, `row[0]`, or its values one after another."""

    def __getitem__(self, key: str | int, /) -> Any: ...  # noqa: ANN401 - a column holds what it holds
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...


class Tx(Protocol):
    """A transaction under way. SQL is what SQLite and PostgreSQL share, with `?` for each value.

    A statement that fails spoils the whole transaction, even if its error is caught.
    """

    @property
    def unless_held(self) -> str:
        """The end of a SELECT on one table: without rows that another transaction changes, and holding all others."""

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

    async def lock(self, *names: str, shared: Sequence[str] = ()) -> None:
        """Hold these names (`storage.locks`) until the end: no other transaction does meanwhile, or only to share them.

        What is read after this and stands under such a name stays as it is. In the order of `storage.locks`.
        """

    async def alone(self) -> None:
        """Go on only while no other transaction writes anything at all; for that the body may be run once more."""


Body = Callable[[Tx], Awaitable[T]]
"""What happens in a transaction: an `async def` that awaits nothing but its Tx and may be run repeatedly."""


class Database(Protocol):
    """An open database. Anything a body raises undoes that body alone and reaches its caller."""

    @property
    def dialect(self) -> Dialect:
        """Which of the two it is."""

    async def transaction(self, body: Body[T], *names: str) -> T:
        """Run a body that reads and writes; once this returns, what it wrote survives a power cut.

        It holds these names (`storage.locks`) from the beginning; without any, no other one writes meanwhile. Those
        that hold names see what others commit: what must not change between reading and writing stands under a name
        that is held. A caller that is cancelled, or is told that the database is not available, does not know whether
        its body took effect.
        """

    async def read(self, body: Body[T]) -> T:
        """Run a body that only reads, on one unchanging view of the data, in nobody's way."""

    async def wipe(self) -> bool:
        """Leave nothing in the files of what was deleted or overwritten; False if somebody reads it still.

        Where a server keeps the files, that is the server's.
        """

    async def close(self) -> None:
        """Finish what was asked for, then let go of the database."""
