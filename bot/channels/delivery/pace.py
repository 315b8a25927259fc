"""When each message may go out, so that a channel is never written to faster than it allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.channel import Pace
from bot.clock import milliseconds
from storage.instants import Milliseconds, later_by

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.outbox.chat_state import ChatState

AHEAD = 1.0
"""How many seconds ahead the instants of a paced channel are given out: an answer waits no longer than that."""
FAR = 10.0
"""No instant is given out so many seconds ahead, nor has a part of a message to wait so long for the next."""
_SECOND = 1_000
"""In milliseconds."""


def instants(standing: ChatState, pace: Pace, now: Milliseconds, most: int) -> list[Milliseconds]:
    """When the next messages may go through a channel, in UTC milliseconds; none if it is not its time.

    A channel that could not be reached is tried with one message.
    """
    if standing.retry_at:
        return [now] if standing.open_at <= now else []
    if pace.a_second is None:
        return [now] * most if standing.free_at <= now else []
    first, gap = max(now, standing.free_at), _SECOND / pace.a_second
    # Few at a time would be a commit for each.
    if first > later_by(now, AHEAD / 2):
        return []
    turns = min(most, int((later_by(now, AHEAD) - first) / gap) + 1)
    return [Milliseconds(round(first + turn * gap)) for turn in range(turns)]


def free_after(last: Milliseconds, pace: Pace) -> Milliseconds:
    """When a channel may be written to again, after that instant."""
    return last if pace.a_second is None else later_by(last, 1 / pace.a_second)


class Gate:
    """Where the messages of one channel pass one after another, each at its instant.

    Whoever wakes late does not catch up with the one before: `pace.a_second` and one more is never exceeded in any
    second.
    """

    def __init__(self, clock: Clock, pace: Pace) -> None:
        self._clock = clock
        self._gap = 0.0 if pace.a_second is None else _SECOND / (pace.a_second + 1)
        self._passed = 0.0
        self._shut_until = Milliseconds(0)

    def clock_moved(self) -> None:
        """What was noted before is of another time."""
        self._passed, self._shut_until = 0.0, Milliseconds(0)

    def shut(self, until: Milliseconds) -> None:
        """Nothing passes before this instant, in UTC milliseconds."""
        self._shut_until = max(self._shut_until, until)

    async def opens(self, at: Milliseconds) -> None:
        """Wait for the instant `at`; no longer, if the clock goes back meanwhile, or went back since it was given."""
        before = milliseconds(self._clock)
        while before <= (now := milliseconds(self._clock)) < at <= later_by(now, FAR):
            before = now
            await self._clock.sleep(min((at - now) / _SECOND, AHEAD))

    def is_shut(self, now: Milliseconds) -> bool:
        """Whether nothing passes at this instant, in UTC milliseconds."""
        return now < self._shut_until

    async def passes(self, at: Milliseconds, latest: Milliseconds) -> bool:
        """Wait for the instant `at`; False if it must not pass then, or not before `latest`."""
        await self.opens(at)
        while self._passed <= (now := milliseconds(self._clock)) < (instant := self._passed + self._gap):
            await self._clock.sleep((instant - now) / _SECOND)
        if now > latest or now < self._shut_until:
            return False
        self._passed = now
        return True
