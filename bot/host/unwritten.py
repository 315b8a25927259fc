"""What could not be written down: people are told, and so is the host, once a minute."""

from __future__ import annotations

import logging
from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.errors import StorageError

log = logging.getLogger(__name__)
LATELY = timedelta(minutes=10)
_PAUSE = timedelta(minutes=1)
_MOST = 10_000


class Unwritten:
    """Counts refusals for want of disk or of a database."""

    def __init__(self) -> None:
        self._at: deque[datetime] = deque(maxlen=_MOST)
        self._told_at: datetime | None = None
        self._untold = 0

    def note(self, fault: StorageError, now: datetime) -> None:
        """One more."""
        self._at.append(now)
        self._untold += 1
        if self._told_at is None or abs(now - self._told_at) >= _PAUSE:
            log.error("refused, as it cannot be written down: %s (%s since the last word of it)", fault, self._untold)
            self._told_at, self._untold = now, 0

    def lately(self, now: datetime) -> int:
        """How many there were in the last minutes."""
        return sum(abs(now - at) < LATELY for at in self._at)
