"""The whole of Tama by a clock that is off by as many seconds as a file says: `shifted_clock.py FILE run`."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

import bot.clock

OFFSET = Path(sys.argv.pop(1))


class ShiftedClock(bot.clock.SystemClock):
    """The machine's clock, moved."""

    def now(self) -> datetime:
        """What it says."""
        return super().now() + timedelta(seconds=float(OFFSET.read_text(encoding="utf-8") or 0))


if __name__ == "__main__":
    bot.clock.SystemClock = ShiftedClock  # type: ignore[misc]
    # Only now: whatever is loaded takes its clock from there.
    from bot.__main__ import main

    sys.exit(main())
