"""A Tama that is cut off at one statement of what it does: by a fault, or by SIGKILL in a process of its own."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from bot.messages import Incoming
from storage.database import Body, Database, Dialect, Row, Tx, Value
from storage.engine.migrate import migrate
from storage.engine.opening import MIGRATIONS, open_database
from tests.talk import NOW, HeldClock, Town

T = TypeVar("T")
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__, "storage.engine.sqlite", "storage.engine.postgres"])


class CutError(Exception):
    """The database has gone."""


def _fault() -> None:
    raise CutError


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class _Countdown:
    """How many statements and ends of transactions are left."""

    def __init__(self, left: int, cut: Callable[[], None]) -> None:
        self._left, self._cut = left, cut

    def go_on(self) -> None:
        """One more, or the end."""
        self._left -= 1
        if not self._left:
            self._cut()


class _CutTx:
    """A transaction that may be cut off before each statement."""

    def __init__(self, tx: Tx, countdown: _Countdown) -> None:
        self._tx, self._countdown = tx, countdown

    @property
    def unless_held(self) -> str:
        return self._tx.unless_held

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        self._countdown.go_on()
        return await self._tx.rows(sql, *args)

    async def row(self, sql: str, *args: Value) -> Row | None:
        self._countdown.go_on()
        return await self._tx.row(sql, *args)

    async def value(self, sql: str, *args: Value) -> Any:  # noqa: ANN401 - a column holds what it holds
        self._countdown.go_on()
        return await self._tx.value(sql, *args)

    async def run(self, sql: str, *args: Value) -> int:
        self._countdown.go_on()
        return await self._tx.run(sql, *args)

    async def many(self, sql: str, args: Iterable[Sequence[Value]]) -> None:
        self._countdown.go_on()
        await self._tx.many(sql, args)

    async def lock(self, *names: str, shared: Sequence[str] = ()) -> None:
        await self._tx.lock(*names, shared=shared)

    async def alone(self) -> None:
        await self._tx.alone()


class _CutDatabase:
    """A database that may be cut off before each statement, and before each commit."""

    def __init__(self, db: Database, countdown: _Countdown) -> None:
        self._db, self._countdown = db, countdown

    @property
    def dialect(self) -> Dialect:
        return self._db.dialect

    async def transaction(self, body: Body[T], *names: str) -> T:
        return await self._db.transaction(self._cut(body), *names)

    async def read(self, body: Body[T]) -> T:
        return await self._db.read(self._cut(body))

    def _cut(self, body: Body[T]) -> Body[T]:
        async def cut(tx: Tx) -> T:
            found = await body(_CutTx(tx, self._countdown))
            self._countdown.go_on()
            return found

        return cut

    async def wipe(self) -> bool:
        return await self._db.wipe()

    async def close(self) -> None:
        await self._db.close()


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's line, as one event."""

    who: str
    line: str
    event: str = "cut"

    async def heard(self, db: Database) -> None:
        """Have it done, in one try."""
        incoming = Incoming("terminal", self.who, self.event, self.line, NOW, name=self.who)
        await Town(db, HeldClock()).tama.dispatcher.attempt(incoming)


async def fails(db: Database, said: Said, left: int) -> bool:
    """Have a line done on a database that goes at the so-many-th statement; whether it came to its end before."""
    try:
        await said.heard(_CutDatabase(db, _Countdown(left, _fault)))
    except CutError:
        return False
    return True


def is_killed(url: str, said: Said, left: int) -> bool:
    """Have a line done by a process that dies at its so-many-th statement; whether it came to its end before."""
    process = _CONTEXT.Process(target=_process, args=(url, said, left))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode == 0


def is_killed_upgrading(url: str, before: Path, left: int) -> bool:
    """Bring a database, as these migrations left it, up to date by a process that dies like that; likewise."""
    process = _CONTEXT.Process(target=_upgrade, args=(url, before, left))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode == 0


def _upgrade(url: str, before: Path, left: int) -> None:
    async def upgrade() -> None:
        db = await open_database(url, before)
        await migrate(_CutDatabase(db, _Countdown(left, _kill)), MIGRATIONS)
        await db.close()

    asyncio.run(upgrade())


def _process(url: str, said: Said, left: int) -> None:
    async def hear() -> None:
        db = await open_database(url)
        await said.heard(_CutDatabase(db, _Countdown(left, _kill)))
        await db.close()

    asyncio.run(hear())
