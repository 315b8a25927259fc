"""When somebody gets what they are to be told: their quiet hours, their line, and whether they are there at all.

Quiet hours hold back all but the last hour before a meeting, until they end. Who lets nobody write gets nothing. What
cannot be delivered waits, if it stays true, for a day at most: after that the person is away. So is whoever has given
no sign of life for more than 7 days and been sent more than five messages since. Nothing is sent to whoever is away,
until they write: then one message, what they missed.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tests.year.letters import Letter, lang_of, reader, wants
from tests.year.people import PEOPLE
from tests.year.weather import BEGIN, BLOCKED, NO_NETWORK, offline, running, within

SILENCE, UNSEEN, PATIENCE = timedelta(days=7), 5, timedelta(hours=24)
UNCLEAR = timedelta(hours=27)
"""So long after the first failure it depends on the retries what becomes of a message: the script avoids that."""
_SIGN, _LETTER = 0, 1


class Expected(NamedTuple):
    """A message that somebody is to get, and what must stand in it."""

    at: datetime
    kind: str
    facts: tuple[str, ...]


@dataclass(slots=True)
class Reader:
    """One person through the year, event by event."""

    number: int
    expected: list[Expected] = field(default_factory=list)
    seen: datetime = BEGIN
    unseen: int = 0
    missed: int = 0
    away: bool = False
    blocked: bool = False
    """Whether something was not sent because they had blocked Tama."""
    failing: datetime | None = None

    def reads(self, letters: Sequence[Letter], signs: Iterable[datetime]) -> list[Expected]:
        """What they get, given what they are to be told and when they write."""
        order = itertools.count()
        queue = [(at, _SIGN, next(order), None) for at in signs]
        events: list[tuple[datetime, int, int, Letter | None]] = [
            *queue, *((one.due, _LETTER, next(order), one) for one in sorted(letters, key=lambda one: one.due))
        ]  # fmt: skip
        heapq.heapify(events)
        while events:
            now, _, place, letter = heapq.heappop(events)
            if letter is None:
                self._writes(now)
                continue
            later = self._gets(letter, now, letters)
            if later is not None:
                heapq.heappush(events, (later, _LETTER, place, letter))
        return sorted(self.expected, key=lambda one: one.at)

    def _writes(self, now: datetime) -> None:
        if self.away or (self.blocked and not within(now, BLOCKED.get(self.number))):
            self.away = self.blocked = False
            self._reads(now, "catch-up", ("Bon retour" if lang_of(self.number, now) == "fr" else "Welcome back",))
        self.seen, self.unseen, self.missed, self.failing = now, 0, 0, None

    def _gets(self, letter: Letter, now: datetime, others: Sequence[Letter]) -> datetime | None:
        """It is its time: when it is to be looked at again, if it waits."""
        newer = (one for one in others if one.about and one.about == letter.about and letter.put < one.put <= now)
        if any(newer) or now >= letter.until or not letter.true(now) or not wants(self.number, now):
            return None
        if within(now, BLOCKED.get(self.number)):
            self.blocked = True
            return None
        if self.away or self._falls_silent(now):
            self.away = True
            self.missed += 1
            return None
        if not letter.loud and (end := self.quiet_until(now)) is not None:
            return end
        if within(now, NO_NETWORK):
            return NO_NETWORK[1]
        gap = offline(self.number, now)
        if gap is not None:
            return self._fails(letter, now, gap[1])
        self._reads(now, letter.kind, letter.facts(reader(self.number, now), lang_of(self.number, now)))
        self.unseen += 1
        self.failing = None
        return None

    def _falls_silent(self, now: datetime) -> bool:
        return now - self.seen > SILENCE and self.unseen > UNSEEN

    def _fails(self, letter: Letter, now: datetime, back: datetime) -> datetime | None:
        """Nobody knows whether it arrived: it waits until they are back, or is missed."""
        self.failing = self.failing or now
        if back - self.failing <= PATIENCE:
            return back
        assert back - self.failing > UNCLEAR
        assert not self.failing + PATIENCE < letter.until <= self.failing + UNCLEAR
        if letter.until > self.failing + UNCLEAR:
            self.away = now > self.failing + UNCLEAR or self.away
            self.missed += 1
        return None

    def _reads(self, now: datetime, kind: str, facts: tuple[str, ...]) -> None:
        self.expected.append(Expected(now, kind, facts))

    def quiet_until(self, now: datetime) -> datetime | None:
        """When their quiet hours end, on their own clocks, if it is quiet now."""
        hours = PEOPLE[self.number].quiet
        if hours is None:
            return None
        local = now.astimezone(ZoneInfo(PEOPLE[self.number].zone))
        minute = local.hour * 60 + local.minute
        start, end = hours
        quiet = start <= minute < end if start <= end else minute >= start or minute < end
        if not quiet:
            return None
        morning = local.replace(hour=end // 60, minute=end % 60, second=0, microsecond=0)
        if morning <= local:
            morning += timedelta(days=1)
        return running(morning.astimezone(now.tzinfo))
