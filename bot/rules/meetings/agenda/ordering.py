"""In which order the items of an agenda stand, and how long they take together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Timing

I = TypeVar("I")  # noqa: E741 - an item
_ORDER = re.compile(
    r"\s*(?:(?P<meeting>\d{1,9})\s*:\s*)?(?P<numbers>\d{1,3}(?:(?:\s*[,;>]\s*|\s+(?:et\s+|and\s+)?)\d{1,3})*)\s*\.?\s*"
)


@dataclass(frozen=True, slots=True)
class Order:
    """Numbers of items in the order that is wanted; `meeting` is set where a sign says of which meeting."""

    meeting: int | None
    numbers: tuple[int, ...]


def order_of(line: str) -> Order | None:
    """`3 1 2`, `7 3 1 2` (of meeting 7, perhaps) or `7 : 3 1 2`; None for a line that says anything else."""
    found = _ORDER.fullmatch(line)
    if found is None:
        return None
    numbers = tuple(map(int, re.findall(r"\d+", found["numbers"])))
    meeting = None if found["meeting"] is None else int(found["meeting"])
    return Order(meeting, numbers) if meeting is not None or len(numbers) > 1 else None


def is_order(numbers: Sequence[int], count: int) -> bool:
    """Whether each of so many items is named once."""
    return sorted(numbers) == list(range(1, count + 1))


def ordered(items: Sequence[I], numbers: Sequence[int]) -> list[I]:
    """The items whose numbers are given first, the others after them as they were."""
    first = [items[number - 1] for number in numbers]
    return first + [item for position, item in enumerate(items, 1) if position not in numbers]


@dataclass(frozen=True, slots=True)
class AgendaTime:
    """How many minutes the items take together, how many say nothing, and how many minutes the meeting has."""

    total: int
    unknown: int
    length: int | None

    @property
    def over(self) -> int:
        """How many minutes are too many."""
        return 0 if self.length is None else max(0, self.total - self.length)


def agenda_time(items: Sequence[AgendaItem], timing: Timing) -> AgendaTime:
    """The time of an agenda. A meeting of several days has no length that an agenda could fill."""
    own = [item for item in items if item.position > 0]
    length = None
    if timing.starts_at is not None and timing.ends_at is not None and timing.last_day is None:
        length = (timing.ends_at - timing.starts_at) // 60
    return AgendaTime(sum(item.minutes or 0 for item in own), sum(item.minutes is None for item in own), length)
