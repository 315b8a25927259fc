"""How a channel stands, as the host is told: whether it works, and since when."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

log = logging.getLogger(__name__)
SILENCE = timedelta(minutes=3)
"""After so long without a sign, a channel does not work."""


@dataclass(slots=True)
class Standing:
    """One channel. `who`: as whom we speak there; `how`: by which way it is heard; `began`: when it was started."""

    name: str
    began: datetime
    who: str = ""
    how: str = ""
    works_since: datetime | None = None
    seen_at: datetime | None = None

    def works(self, now: datetime) -> None:
        """A sign of life."""
        if self.works_since is None:
            self.works_since = now
            log.info("%s works: %s, %s", self.name, self.who, self.how)
        self.seen_at = now

    def fails(self) -> None:
        """It does not answer, until it does again."""
        self.works_since = None

    def is_well(self, now: datetime) -> bool:
        """Whether it works, or has not had the time to begin; a clock that was put back takes nothing away."""
        return abs(now - (self.seen_at or self.began)) < SILENCE
