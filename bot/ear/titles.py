"""A thing named by some words of its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.spelling.folding import fold

_WORD = re.compile(r"[^\W_]+")
_LONG, _STEM = 3, 5


def titled(words: Sequence[str], titles: Sequence[tuple[int, str]]) -> int | None:
    """The number of the one thing whose title has all these words that tell something; None if that is not one."""
    said = {stem for words_of in words for stem in _stems(words_of)}
    if not said:
        return None
    found = [number for number, title in titles if said <= _stems(title)]
    return found[0] if len(set(found)) == 1 else None


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(words)) if len(word) >= _LONG}
