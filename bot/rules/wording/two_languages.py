"""`français | english`: whoever writes the English half first is understood too."""

from __future__ import annotations

import re

_FRENCH = re.compile(
    r"\b(?:les?|la|l|une?|des?|du|d|aux?|et|est|sont|nous|vous|notre|nos|pour|sur|dans|par|avec|que|qui)\b"
    r"|\w*[àâçéèêëîïôùûœ]\w*",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|an|of|and|to|is|are|we|our|you|your|for|in|with|by|from|that|this|will|at)\b", re.IGNORECASE
)


def french_first(first: str, second: str) -> tuple[str, str]:
    """The two halves, the French one first; as they were written unless their small words say otherwise."""
    as_written = len(_FRENCH.findall(first)) + len(_ENGLISH.findall(second))
    the_other_way = len(_ENGLISH.findall(first)) + len(_FRENCH.findall(second))
    return (second, first) if the_other_way > as_written else (first, second)


def halves_in_order(words: str) -> str:
    """What somebody typed, with the French half first; spaces around `|` are theirs."""
    halves = [half.strip() for half in words.split("|", 1)]
    if len(halves) > 1 and all(halves):
        halves = list(french_first(*halves))
    return " | ".join(half for half in halves if half)
