"""What is kept of a conversation between two lines, and what hearing a line can lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field

from bot.commands import COMMANDS, Command, Question
from bot.messages import Reply


class Kept(BaseModel):
    """A choice as it was shown, so that a number keeps its meaning."""

    value: Any
    number: int | None
    words: tuple[str, ...]


class Asked(BaseModel):
    """The question that waits for an answer, in the group in which it was asked; `wrong` answers were given so far."""

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

    @property
    def is_known(self) -> bool:
        """Whether the command still asks for this part; an earlier version may have put the question."""
        command = COMMANDS.get(self.command)
        return command is not None and {self.field, *self.values} <= command.asks.keys()


class State(BaseModel):
    """What was last shown (what can be typed → its line), of which group, and what is being asked, in one chat.

    `completed`: see `Reply.completed`. `outdated`: what was asked is nothing that can be answered any more.
    """

    shown: dict[str, str] = Field(default_factory=dict)
    completed: str = ""
    asked: Asked | None = None
    serial: int = 0
    group: str = ""
    outdated: bool = Field(default=False, exclude=True)

    @classmethod
    def read(cls, kept: str) -> State:
        """The state as it was kept, without a question that is not known any more."""
        state = cls.model_validate_json(kept)
        if state.asked is None or state.asked.is_known:
            return state
        return state.model_copy(update={"asked": None, "outdated": True})


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

    After what was not understood (`aside`), a yes still answers what was shown before.
    """

    reply: Reply
    asked: Asked | None = None
    aside: bool = False

    def asks_anew(self, state: State) -> bool:
        """Whether this asks something, rather than leaving what was asked before."""
        return self.asked is not None and (state.asked is None or self.asked.serial != state.asked.serial)


Outcome = Ready | Answered
