"""How often and how long a letter is tried."""

from __future__ import annotations

from datetime import timedelta

from bot.letter_kinds import LetterKind

PAUSES = (2, 10, 60, 300, 1800, 7200)
"""Seconds between tries whose outcome could not be known, each of which may have been read; then the last again."""
PROBE = 8
"""Seconds between tries of a channel that cannot be reached: with a send's time-out, less than half a minute."""
FAULTS = 3
"""How often a letter is tried that makes us stumble."""
WHOLE_CHANNEL = 3
"""From so many failures in a row on, it is the channel that fails, not a chat."""
_ANSWER = int(timedelta(hours=24).total_seconds())
_OTHERS = int(timedelta(days=7).total_seconds())


def pause(failures: int) -> int:
    """How many seconds to wait after so many failures in a row, 1 or more."""
    return PAUSES[min(failures, len(PAUSES)) - 1]


def last_try(kind: str, due_at: int, useless_after: int | None) -> int:
    """From when on a letter is not tried any more, in UTC seconds."""
    if useless_after is not None:
        return useless_after
    return due_at + (_ANSWER if kind == LetterKind.ANSWER else _OTHERS)
