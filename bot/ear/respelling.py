"""Words with one letter wrong: what may be meant, never without asking."""

from __future__ import annotations

from functools import lru_cache

from bot.ear.lexicon import Lexicon

_SHORTEST = 4


def respelled(word: str, known: Lexicon) -> str | None:
    """The one known word that is nearest to this one: a letter more, less, other, or two in each other's place."""
    if len(word) < _SHORTEST or "'" in word:
        return None
    found = {way for way in _near(word) if (way,) in known.senses and len(way) >= _SHORTEST}
    senses = {known.senses[(way,)] for way in found}
    return min(found) if len(senses) == 1 else None


@lru_cache(maxsize=256)
def _near(word: str) -> frozenset[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {head + tail[1:] for head, tail in cuts if tail}
    other = {head + letter + tail[1:] for head, tail in cuts if tail for letter in letters}
    more = {head + letter + tail for head, tail in cuts for letter in letters}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    return frozenset((less | other | more | swapped) - {word})
