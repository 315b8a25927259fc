"""Words with one letter wrong, or written as they sound: what may be meant, never without asking."""

from __future__ import annotations

from functools import lru_cache

from bot.ear.words.lexicon import Lexicon
from bot.ear.words.sounds import sound

_SHORTEST = 4


def respelled(word: str, known: Lexicon) -> str | None:
    """The one known word nearest to this one: with a letter more, less, other or swapped, or of the same sound."""
    if len(word) < _SHORTEST or "'" in word:
        return None
    for found in (_near(word) & known.words, known.sounding.get(sound(word), set())):
        ways = {way for way in found if len(way) >= _SHORTEST and not _is_of_another(word, way)}
        senses = {way: known.senses[(way,)] for way in ways if (way,) in known.senses}
        shared = frozenset.intersection(*senses.values()) if senses else frozenset()
        if meant := [way for way in senses if senses[way] == shared] or (sorted(ways) if len(ways) == 1 else []):
            return min(meant)
    return None


def _is_of_another(word: str, way: str) -> bool:
    """« Représenterai » is what the speaker does, « représentera » what somebody else does."""
    return word.endswith("rai") and way.endswith("ra")


@lru_cache(maxsize=256)
def _near(word: str) -> frozenset[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    less = {head + tail[1:] for head, tail in cuts if tail}
    other = {head + letter + tail[1:] for head, tail in cuts if tail for letter in letters}
    more = {head + letter + tail for head, tail in cuts for letter in letters}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    return frozenset((less | other | more | swapped) - {word})
