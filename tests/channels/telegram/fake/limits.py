"""How much may be sent in how short a time."""

import math
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.channels.telegram.fake.errors import too_many_requests


class Limits:
    """About what Telegram allows; it publishes no exact figures."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.on = True
        self.overall_per_second = 30
        self.chat_burst = 3
        """How many messages one chat takes at once, before it is one each second."""
        self.group_per_minute = 20
        self._all: deque[datetime] = deque()
        self._chats: dict[int, deque[datetime]] = {}
        self._groups: dict[int, deque[datetime]] = {}

    def take(self, chat_id: int) -> None:
        """Count a message to that chat.

        Raises: BotApiError with `retry_after` if it is one too many.
        """
        if not self.on:
            return
        windows = [
            (self._all, self.overall_per_second, 1.0),
            (self._chats.setdefault(chat_id, deque()), self.chat_burst, float(self.chat_burst)),
        ]
        if chat_id < 0:
            windows.append((self._groups.setdefault(chat_id, deque()), self.group_per_minute, 60.0))
        now = self._now()
        wait = max(_wait(times, most, seconds, now) for times, most, seconds in windows)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for times, _, _ in windows:
            times.append(now)


def _wait(times: deque[datetime], most: int, seconds: float, now: datetime) -> float:
    window = timedelta(seconds=seconds)
    while times and times[0] <= now - window:
        times.popleft()
    return (times[-most] + window - now).total_seconds() if len(times) >= most else 0.0
