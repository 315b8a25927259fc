"""Things that wait for one person: what each is called, how urgent it is, in which order they are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from bot.messages import Option
from bot.texts import Line, Text
from storage.waking import NEVER

SOON = timedelta(days=7)
TITLE = 60
"""So many characters of a title stand in a line that has room; lists that are full shorten it further."""
LATE, NEAR, LATER, OPEN = "late", "soon", "later", "open"


class Thing(NamedTuple):
    """A thing on a list, by the short name of its group, its kind, and its number there."""

    group: str
    kind: str
    number: int

    @classmethod
    def read(cls, kept: str) -> Thing:
        """From how it is kept: `gtm-sahel/meeting:5`."""
        group, _, ref = kept.rpartition("/")
        kind, _, number = ref.partition(":")
        return cls(group, kind, int(number))

    @property
    def kept(self) -> str:
        """How it is kept on a sheet."""
        return f"{self.group}/{self.kind}:{self.number}"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits for one person.

    `ref` is its kind and number in the group (`meeting:5`), `group` the group's short name, `label` what it is called,
    `example` an answer that works, `text` one short line with the deadline. `state` is one word that changes when the
    person should look again. `option` answers it as most do; `choices` are all its answers; whatever else is typed once
    they are seen goes on with the line `completed`, if there is one. `due_at`, in UTC seconds, orders the list; NEVER
    if nothing is set.
    """

    ref: str
    group: str
    label: Text
    example: Line
    text: Text
    state: str
    option: Option
    choices: tuple[Option, ...]
    due_at: int = NEVER
    completed: str = ""

    @property
    def kept(self) -> str:
        """How it is kept on a sheet: `gtm-sahel/meeting:5`."""
        return f"{self.group}/{self.ref}"


def by_urgency(items: Iterable[Item]) -> list[Item]:
    """What is due first comes first; what has no date keeps its order, after the others."""
    return sorted(items, key=lambda item: item.due_at)


def state_of(due_at: int, now: int) -> str:
    """How near an instant is; both in UTC seconds."""
    if due_at >= NEVER:
        return OPEN
    if due_at <= now:
        return LATE
    return NEAR if due_at - now <= SOON.total_seconds() else LATER
