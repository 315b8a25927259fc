"""What a process does that finds it cannot use its token: another one does, or Telegram does not know it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.errors import HostError

NEW = timedelta(seconds=5)
"""Whoever was there first asks again so soon that a newcomer hears of it within this time."""
PATIENCE = timedelta(seconds=60)
"""How long whoever was there first, or takes the place of one that died, believes that the other will go."""


def is_webhook(sentence: str) -> bool:
    """Whether it is no other process, but an address to which Telegram still sends everything."""
    return "webhook" in sentence.lower()


class Rivalry:
    """Decides who gives way. `heir`: whether another process with this database polls, or died while it did."""

    def __init__(self, *, heir: bool) -> None:
        self._settled = heir
        self._asking_since: datetime | None = None
        self._troubled_since: datetime | None = None

    def asks(self, now: datetime) -> None:
        """A question goes out."""
        self._asking_since = self._asking_since or now

    def unreachable(self) -> None:
        """Nobody was reached: a newcomer is one still when the line comes back."""
        self._asking_since = None

    def answered(self, now: datetime) -> None:
        """A question had its answer."""
        self._troubled_since = None
        self._settled = self._is_settled(now)

    def refused(self, now: datetime, sentence: str) -> None:
        """Telegram served somebody else, or not this token; raises HostError with the sentence if there is no hope."""
        self._settled = self._is_settled(now)
        self._troubled_since = self._troubled_since or now
        if not self._settled or now - self._troubled_since >= PATIENCE:
            raise HostError(sentence)

    def _is_settled(self, now: datetime) -> bool:
        return self._settled or (self._asking_since is not None and now - self._asking_since > NEW)
