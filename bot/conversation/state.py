"""What is kept of a conversation between two lines, and what hearing a line can lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field

from bot.commands import COMMANDS, Command, Question
from bot.messages import Reply
from bot.things.midst import Before

MOST_OLDER = 4
"""How many questions can be answered beside the last one."""


class Kept(BaseModel):
    """A choice as it was shown, so that a number keeps its meaning."""

    value: Any
    number: int | None
    words: tuple[str, ...]


class Asked(BaseModel):
    """The question that waits for an answer, in the group in which it was asked; `wrong` answers were given so far.

    `same`: under which serials the very same was asked before. `letter`: the key of the letter in which it stands.
    """

    serial: int
    command: str
    values: dict[str, Any]
    field: str
    prompt: Any
    choices: list[Kept] = Field(default_factory=list)
    at: int
    group: str = ""
    wrong: int = 0
    reminded: bool = False
    """Whether it was said since that it waits."""
    same: tuple[int, ...] = ()
    letter: str = ""

    def is_called(self, serial: int | None) -> bool:
        """Whether it was put under this serial."""
        return serial is not None and (serial == self.serial or serial in self.same)

    def is_same_as(self, other: Asked) -> bool:
        """Whether it asks just what another one asks, with the same to choose from."""
        return self._asks == other._asks

    @property
    def _asks(self) -> tuple[Any, ...]:
        return self.command, self.values, self.field, self.group, self.choices

    @property
    def is_known(self) -> bool:
        """Whether the command still asks for this part; an earlier version may have put the question."""
        command = COMMANDS.get(self.command)
        return command is not None and {self.field, *self.values} <= command.asks.keys()


class State(BaseModel):
    """What was last shown (what can be typed → its line), of which group, and what is being asked, in one chat.

    `completed`: see `Reply.completed`. `did`: whether the last line did what it was asked about. `older`: what
    something else was asked after; a reply to it or one of its buttons still answers it. `outdated`: what was asked is
    nothing that can be answered any more. `at`: when this was kept (UTC seconds).

    Where a line is about one message (`turned`), `asked` is what that one asks, and `aside` waits meanwhile. `over`:
    what it asked does not wait any more; `sheet`: it numbered things; `bare`: it showed and asked nothing.
    """

    shown: dict[str, str] = Field(default_factory=dict)
    completed: str = ""
    did: bool = False
    asked: Asked | None = None
    serial: int = 0
    group: str = ""
    older: list[Asked] = Field(default_factory=list)
    outdated: bool = Field(default=False, exclude=True)
    at: int = Field(default=0, exclude=True)
    turned: bool = Field(default=False, exclude=True)
    aside: Asked | None = Field(default=None, exclude=True)
    over: bool = Field(default=False, exclude=True)
    sheet: bool = Field(default=False, exclude=True)
    bare: bool = Field(default=False, exclude=True)

    @classmethod
    def read(cls, kept: str, at: int) -> State:
        """The state as it was kept at an instant (UTC seconds), without questions that are not known any more."""
        state = cls.model_validate_json(kept)
        older = [one for one in state.older if one.is_known]
        known = state.model_copy(update={"at": at, "older": older})
        if state.asked is None or state.asked.is_known:
            return known
        return known.model_copy(update={"asked": None, "outdated": True})

    @property
    def before(self) -> Before:
        """What a mere yes or no that nothing asks for comes after."""
        return Before(self.at if self.did else None, frozenset(self.shown.values()))

    @property
    def waiting(self) -> list[Asked]:
        """All that can be answered, the last first."""
        return [*([] if self.asked is None else [self.asked]), *self.older]

    def find(self, serial: int | None) -> Asked | None:
        """The question that waits and was put under this serial."""
        return next((one for one in self.waiting if one.is_called(serial)), None)

    def turned_to(self, asked: Asked | None) -> State:
        """As it is for what answers this question, or none."""
        aside = None if self.asked is asked else self.asked
        older = [one for one in self.older if one is not asked]
        return self.model_copy(update={"turned": True, "asked": asked, "older": older, "aside": aside})

    def then(self, asked: Asked | None, *, goes_on: bool) -> tuple[Asked | None, list[Asked]]:
        """What waits after an answer that asks this, and what else can be answered; whether the question `goes_on`."""
        before, others = self.asked, list(self.older)
        if asked is None or (before is not None and asked.serial == before.serial):
            if not self.turned or self.aside is None:
                return asked, others
            return self.aside, others if asked is None else [*others, asked]
        displaced = [one for one in (self.aside, None if goes_on else before) if one is not None]
        return asked, [one for one in [*others, *displaced] if not asked.is_called(one.serial)][-MOST_OLDER:]


@dataclass(frozen=True, slots=True)
class Ready:
    """A complete question for a command. `last` is the field answered last, if it was asked for."""

    command: Command
    question: Question
    values: dict[str, Any]
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """Tama answers by itself: `asked` is what it now waits for.

    After what was not understood (`aside`), a yes still answers what was shown before. `goes_on`: what it asks is the
    next part of what was asked, rather than something else. `brief`: a press needs no more of an answer than
    what is shown for a moment, and nothing else changes.
    """

    reply: Reply
    asked: Asked | None = None
    aside: bool = False
    goes_on: bool = False
    brief: bool = False

    def asks_anew(self, state: State) -> bool:
        """Whether this asks something, rather than leaving what was asked before."""
        return self.asked is not None and (state.asked is None or self.asked.serial != state.asked.serial)

    def puts(self, state: State) -> int | None:
        """The serial of the question that stands in the reply, if one does."""
        asked, before = self.asked, state.asked
        if asked is None or (not self.asks_anew(state) and (before is None or asked.reminded == before.reminded)):
            return None
        return asked.serial


@dataclass(frozen=True, slots=True)
class Several:
    """Several commands in one message, each with what follows its name."""

    commands: tuple[tuple[Command, str], ...]


Outcome = Ready | Answered | Several
