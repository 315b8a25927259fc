"""How often something may be done: so many at once, and as many again in a minute."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock

_REMEMBERED = 10_000
"""Of so many, those that came last."""


class Rate:
    """What each may still do, by name; `most` in a minute."""

    def __init__(self, clock: Clock, most: int) -> None:
        self._clock = clock
        self._most = most
        self._left: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def spend(self, who: str) -> int:
        """Do it once more; 0 if that is allowed, else after how many seconds it will be."""
        left = self._now_left(who)
        if left < 1:
            return math.ceil((1 - left) * 60 / self._most)
        self._keep(who, left - 1)
        return 0

    def used_up(self, who: str) -> int:
        """After how many seconds it may be done again, 0 if at once; nothing is done."""
        left = self._now_left(who)
        return 0 if left >= 1 else math.ceil((1 - left) * 60 / self._most)

    def _now_left(self, who: str) -> float:
        now = self._clock.now()
        left, at = self._left.get(who, (float(self._most), now))
        passed = max((now - at).total_seconds(), 0)
        return min(left + passed * self._most / 60, float(self._most))

    def _keep(self, who: str, left: float) -> None:
        self._left[who] = left, self._clock.now()
        self._left.move_to_end(who)
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)
