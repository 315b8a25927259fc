"""How far something is, as a bar of signs that every phone has."""

from __future__ import annotations

LENGTH = 10
FULL, EMPTY = "▓", "░"


def bar(part: int, whole: int, length: int = LENGTH) -> str:
    """So much of the whole: full only if it is all, empty only if it is nothing."""
    filled = 0 if whole <= 0 else min(length, part * length // whole)
    if part > 0:
        filled = max(1, filled)
    return FULL * filled + EMPTY * (length - filled)
