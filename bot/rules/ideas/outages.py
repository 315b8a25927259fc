"""When it is told that Tama could not be reached for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

PRESS_KEPT = timedelta(seconds=150)
"""How long a platform keeps the press of a button for Tama."""
PAUSE = timedelta(days=1)
"""Nobody is told of another one within this time, as where a machine is switched off each night."""


def loses_presses(since: datetime, until: datetime) -> bool:
    """Whether a button pressed in the meantime may be lost."""
    return until - since > PRESS_KEPT


def just_told(sent_at: datetime, now: datetime) -> bool:
    """Whether the last one was told so lately that it would be too much to do it again."""
    return now - sent_at < PAUSE
