"""Occurrences come in steps: 7 days before, 1 day before, 1 hour before. Each is pointless once the next is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from storage.instants import to_seconds
from storage.waking import NEVER


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be said from `due_at` on and before `useless_after`, both in UTC seconds."""

    name: str
    due_at: int
    useless_after: int


def in_turn(named: Sequence[tuple[str, int]], end: int) -> list[Step]:
    """Steps at these instants, the earliest first, each until the next one, the last until `end`."""
    ordered = sorted((due_at, name) for name, due_at in named if due_at < end)
    ends = [*(due_at for due_at, _ in ordered[1:]), end]
    return [Step(name, due_at, until) for (due_at, name), until in zip(ordered, ends, strict=False)]


def current(steps: Sequence[Step], now: int, since: int = 0) -> Step | None:
    """The step that is due and not pointless yet; none that was due at or before `since`, when all was told anyway."""
    return next((step for step in steps if since < step.due_at <= now < step.useless_after), None)


def next_wake(steps: Sequence[Step], now: int) -> int:
    """When the next step is due, in UTC seconds."""
    return min((step.due_at for step in steps if step.due_at > now), default=NEVER)


def at_clock(day: date, minute: int, zone: str) -> int:
    """The instant so many minutes after midnight on the clocks of the zone, in UTC seconds.

    An hour that comes twice is the first one; one that does not exist is as much after the gap as it would be in it.
    """
    hours, minutes = divmod(minute, 60)
    return to_seconds(datetime.combine(day, time(hours, minutes), ZoneInfo(zone)))
