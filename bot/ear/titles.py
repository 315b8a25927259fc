"""Things named by words of their titles, in any order: « la note pour les gouvernances »."""

from __future__ import annotations

import configparser
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.ear.items import FILLER, Sentence
from bot.ear.words.lexicon import TURNING
from bot.spelling.folding import fold

_WORD = re.compile(r"[^\W_]+")
_PAIRS = Path(__file__).parent / "words_of" / "pairs.ini"
_LONG, _STEM = 3, 5
_SMALL = FILLER | {"det", "it", "pour", "choose", "one", "out_of", "and", "they", "other"}
"""Senses of small words, which tell of no title."""
_ENOUGH = 2
"""What words that are in one title alone tell, and those that mean something else too: twice and once this much."""


@dataclass(frozen=True, slots=True)
class Called:
    """A thing that is called by words of its title, and which of the items those are."""

    number: int
    positions: frozenset[int]


def called(said: Sentence, first: int, end: int, titles: Sequence[tuple[int, str]]) -> Called | None:
    """The one thing whose title shares the most with the items; None if several do, or too little is shared."""
    holding = _holding(tuple(titles))
    scored: dict[int, tuple[int, set[int]]] = {}
    for at in range(first, end):
        item = said.items[at]
        if item.senses & TURNING or item.sign or (item.senses and item.senses <= _SMALL):
            continue
        stems = _stems(said.text[item.start : item.end])
        of = frozenset.intersection(*(holding.get(stem, frozenset()) for stem in stems)) if stems else ()
        weight = 2 if len(of) == 1 and (item.guessed or not item.senses or "strange" in item.senses) else 1
        for number in of:
            score, where = scored.get(number, (0, set()))
            scored[number] = (score + weight, where | {at})
    ranked = sorted(scored.items(), key=lambda one: -one[1][0])
    if not ranked or ranked[0][1][0] < _ENOUGH or (len(ranked) > 1 and ranked[1][1][0] == ranked[0][1][0]):
        return None
    return Called(ranked[0][0], frozenset(ranked[0][1][1]))


@lru_cache(maxsize=32)
def _holding(titles: tuple[tuple[int, str], ...]) -> dict[str, frozenset[int]]:
    """The numbers of the things in whose titles each stem stands."""
    found: dict[str, set[int]] = {}
    for number, title in titles:
        for stem in _stems(title):
            found.setdefault(stem, set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    pairs = _pairs()
    return frozenset(pairs.get(word, word[:_STEM]) for word in _WORD.findall(fold(words)) if len(word) >= _LONG)


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    """Words of titles in either language, each with the stem of the French one."""
    parser = configparser.ConfigParser(delimiters=("=",), comment_prefixes=(";;",), interpolation=None)
    parser.read(_PAIRS, encoding="utf-8")
    found: dict[str, str] = {}
    for french, english in parser["pairs"].items():
        words = [fold(word.strip()) for word in f"{french},{english}".split(",")]
        found.update(dict.fromkeys(words, words[0][:_STEM]))
    return found
