"""How much one person may say and leave behind, so that nobody costs others time or space without bound."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

_REMEMBERED = 10_000
"""Of so many speakers and places, those who spoke last."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one person may do. Lines are counted by place; ideas and comments by vote, corrections of minutes like
    comments; proposals by meeting, documents by group, and versions by document; a file may have so many bytes.
    """

    lines_a_minute: int = 60
    group_lines_a_minute: int = 10
    ideas: int = 50
    comments: int = 100
    proposals: int = 10
    documents: int = 100
    file_bytes: int = 5_000_000


@dataclass(slots=True)
class _Budget:
    """What is left, in lines, at an instant; `told`: whether the speaker was told that it is used up."""

    left: float
    at: datetime
    told: bool = False
    last: tuple[str, Overdrawn | None] = ("", None)


@dataclass(frozen=True, slots=True)
class Overdrawn:
    """Somebody writes faster than they may: the answer waits so many seconds. `first`: that is to be said now."""

    seconds: int
    first: bool


class Budgets:
    """The lines that each speaker may still have answered at once in each place: so many, refilled with time."""

    def __init__(self, allowed: Allowance) -> None:
        self.allowed = allowed
        self._budgets: OrderedDict[tuple[str, str], _Budget] = OrderedDict()

    def spend(self, who: str, place: str, event: str, now: datetime) -> Overdrawn | None:
        """One more line of a speaker in a place (empty: in private); None if it may be answered at once.

        The same event, tried again, costs nothing.
        """
        most = self.allowed.group_lines_a_minute if place else self.allowed.lines_a_minute
        budget = self._budget((who, place), most, now)
        if budget.last[0] != event:
            budget.last = event, self._taken(budget, most)
        return budget.last[1]

    def _budget(self, key: tuple[str, str], most: int, now: datetime) -> _Budget:
        budget = self._budgets.setdefault(key, _Budget(most, now))
        self._budgets.move_to_end(key)
        if len(self._budgets) > _REMEMBERED:
            self._budgets.popitem(last=False)
        passed = max((now - budget.at).total_seconds(), 0)
        budget.left, budget.at = min(budget.left + passed * most / 60, most), now
        budget.told = budget.told and budget.left < most
        return budget

    @staticmethod
    def _taken(budget: _Budget, most: int) -> Overdrawn | None:
        if budget.left >= 1:
            budget.left -= 1
            return None
        first, budget.told = not budget.told, True
        return Overdrawn(int((1 - budget.left) * 60 / most) + 1, first)
