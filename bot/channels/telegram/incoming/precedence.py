"""Who goes on where several processes with one database ask with one token: whoever was there first."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bot.channels.telegram.facts import POLLING
from bot.channels.telegram.limits import NAME
from storage import facts, locks

if TYPE_CHECKING:
    from storage.database import Database, Tx


_TURN = locks.platform(NAME)


class Precedence:
    """The turn of this process among those that ask, a fact that only the living write again: it needs no clock."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._owner = secrets.token_hex(8)
        self._place = 0

    async def begin(self) -> bool:
        """Take the place behind whoever stands in the mark; whether somebody else does, dead or alive."""
        return await self._db.transaction(self._begin, _TURN)

    async def is_first(self) -> bool:
        """Whether nobody who was there before has written the mark again; then it says who we are."""
        return await self._db.transaction(self._is_first, _TURN)

    async def end(self) -> None:
        """The mark is no longer ours."""
        await self._db.transaction(self._end, _TURN)

    async def _begin(self, tx: Tx) -> bool:
        said = await facts.get(tx, POLLING)
        if said is not None and _owner(said) == self._owner:
            return False
        self._place = 1 if said is None else _place(said) + 1
        await self._write(tx)
        return said is not None

    async def _is_first(self, tx: Tx) -> bool:
        said = await facts.get(tx, POLLING)
        if said is not None and _owner(said) != self._owner and _place(said) <= self._place:
            return False
        await self._write(tx)
        return True

    async def _end(self, tx: Tx) -> None:
        said = await facts.get(tx, POLLING)
        if said is not None and _owner(said) == self._owner:
            await facts.drop(tx, POLLING)

    async def _write(self, tx: Tx) -> None:
        await facts.put(tx, POLLING, f"{self._place} {self._owner}")


def _place(said: str) -> int:
    return int(said.partition(" ")[0] or 0)


def _owner(said: str) -> str:
    return said.partition(" ")[2]
