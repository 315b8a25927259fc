"""What somebody did last, as it is kept so that it can be taken back for ten minutes: answers, or one correction."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages import Chat
from bot.rules.todo.items import Thing
from storage import corrections, row_snapshots
from storage.row_snapshots import Row, Scope


@dataclass(frozen=True, slots=True)
class Undoable:
    """One answer or correction: its position and thing, the command that ran, rows before and after, what was told.

    The position is that on the answer sheet; of a correction, what it was of (a line of a draft, a point).
    """

    position: int
    kept: str
    command: str
    rows: Sequence[tuple[Scope, Sequence[Row], Sequence[Row]]]
    told: Sequence[tuple[str, int]]
    is_correction: bool = False


def dump(taken: Sequence[Undoable]) -> str:
    """The JSON form in which it is kept how what was done last is taken back."""
    return json.dumps([
        [one.position, one.kept, one.command, [[s.table, dict(s.where), b, a] for s, b, a in one.rows], list(one.told),
         one.is_correction]
        for one in taken
    ])  # fmt: skip


def load(undo: str) -> list[Undoable]:
    """What `dump` wrote; earlier versions kept answers only."""
    return [
        Undoable(
            position, kept, key, [(Scope(table, where), b, a) for table, where, b, a in rows],
            [(k, p) for k, p in told], any(is_correction),
        )
        for position, kept, key, rows, told, *is_correction in json.loads(undo)
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Acting:
    """An answer under way that was typed by itself: to what, by which command (key), and what stood before."""

    thing: Thing
    command: str
    before: Sequence[tuple[Scope, Sequence[Row]]]

    @classmethod
    async def begin(cls, chat: Chat, of: tuple[str, int], command: str, scopes: Sequence[Scope]) -> Acting:
        """Before anything is written; `of`: kind, number."""
        before = [(scope, await row_snapshots.image(chat.tx, scope)) for scope in scopes]
        return cls(Thing(chat.membership.group_slug, *of), command, before)

    async def done(self, chat: Chat, *, telling: bool = False) -> None:
        """From now on `annuler` takes the answer back, if it is new; the answer sheet keeps its own.

        `telling`: those who were told something hear that too.
        """
        if chat.command_key != self.command:
            return
        rows = [(scope, before, await row_snapshots.image(chat.tx, scope)) for scope, before in self.before]
        if all(row_snapshots.same(*row) for row in rows):
            return
        told = tuple((notice.key, notice.person_id) for notice in chat.notices) if telling else ()
        one = Undoable(0, self.thing.kept, self.command, rows, told)
        await corrections.keep(chat.tx, chat.me.id, dump([one]), chat.seconds)


@dataclass(frozen=True, slots=True)
class Correcting:
    """A correction under way: of what (kind and number of the thing, and the position), by which command, where."""

    kind: str
    number: int
    position: int
    command: str
    scope: Scope
    before: Sequence[Row]

    @classmethod
    async def begin(cls, chat: Chat, of: tuple[str, int, int], command: str, scope: Scope) -> Correcting:
        """Before anything is written; `of`: kind, number, position."""
        return cls(*of, command, scope, await row_snapshots.image(chat.tx, scope))

    async def done(self, chat: Chat) -> None:
        """From now on `annuler` takes the correction back, and recalls what `chat` has told of it."""
        after = await row_snapshots.image(chat.tx, self.scope)
        thing = Thing(chat.membership.group_slug, self.kind, self.number)
        told = tuple((notice.key, notice.person_id) for notice in chat.notices)
        rows = ((self.scope, self.before, after),)
        one = Undoable(self.position, thing.kept, self.command, rows, told, is_correction=True)
        await corrections.keep(chat.tx, chat.me.id, dump([one]), chat.seconds)
