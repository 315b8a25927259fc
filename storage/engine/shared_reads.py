"""A transaction that asks each thing once, for several turns that read much the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.database import Row, Tx, Value


class SharedReads:
    """A Tx that remembers every answer. What is written goes through, and what was read before does not show it."""

    __slots__ = ("_answers", "_tx")

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._answers: dict[tuple[str, str, tuple[Value, ...]], Any] = {}

    @property
    def unless_held(self) -> str:
        return self._tx.unless_held

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        found: Sequence[Row] = await self._once("rows", self._tx.rows, sql, args)
        return found

    async def row(self, sql: str, *args: Value) -> Row | None:
        found: Row | None = await self._once("row", self._tx.row, sql, args)
        return found

    async def value(self, sql: str, *args: Value) -> Any:  # noqa: ANN401 - a column holds what it holds
        return await self._once("value", self._tx.value, sql, args)

    async def run(self, sql: str, *args: Value) -> int:
        return await self._tx.run(sql, *args)

    async def many(self, sql: str, args: Iterable[Sequence[Value]]) -> None:
        await self._tx.many(sql, args)

    async def lock(self, *names: str, shared: Sequence[str] = ()) -> None:
        await self._tx.lock(*names, shared=shared)

    async def alone(self) -> None:
        await self._tx.alone()

    async def _once(self, form: str, ask: Callable[..., Awaitable[Any]], sql: str, args: tuple[Value, ...]) -> Any:  # noqa: ANN401 - likewise
        key = (form, sql, args)
        if key not in self._answers:
            self._answers[key] = await ask(sql, *args)
        return self._answers[key]
