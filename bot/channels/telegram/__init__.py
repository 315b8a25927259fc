"""Telegram: imported only when there is a token for it."""

import os

# Its durations are `timedelta`s then, as they will be for everybody; without it, it warns of that at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")
