"""What words mean to the ear: expressions of one language and their senses, from `words_of/LANG.ini`."""

from __future__ import annotations

import configparser
import re
import sys
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import product
from pathlib import Path

from bot.dates.number_words import ENGLISH, FRENCH
from bot.ear.words.signs import cleaned
from bot.ear.words.sounds import sound
from bot.ear.words.tokens import tokens
from bot.spelling.folding import fold

_FOLDER = Path(__file__).parent.parent / "words_of"
_PLAIN, _WORD = re.compile(r"[a-z' ]+"), re.compile(r"[a-z]+'?")
_CHOICE = re.compile("[/(]")
_NUMBERS = FRENCH | ENGLISH | {"un", "une", "premier", "premiere", "first", "virgule"}
"""Words that may be numbers: those are read with care."""
_SHORTEST_SOUND = 3
Words = tuple[str, ...]
TURNING = frozenset(
    [
        "not",
        "ask",
        "if",
        "except",
        "doubt",
        "dont_know",
        "question",
        "will",
        "almost",
        "other",
        "nobody",
        "partly",
        "wish",
    ]
)
"""Senses that turn what is said into something else, or leave it open."""


@dataclass
class Lexicon:
    """The expressions of one language, folded, each with its senses; `longest` by the first word."""

    senses: dict[Words, frozenset[str]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)

    def add(self, words: Words, sense: str) -> None:
        """Have these words mean this too."""
        self.senses[words] = _with(self.senses.get(words, frozenset()), sense)
        self.words.update(words)
        self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))

    @cached_property
    def sounding(self) -> dict[str, set[str]]:
        """Its longer words by how they sound."""
        found: dict[str, set[str]] = {}
        for word in self.words:
            if len(key := sound(word)) >= _SHORTEST_SOUND:
                found.setdefault(key, set()).add(word)
        return found

    def has(self, word: str) -> bool:
        """Whether this word stands in some expression."""
        return word in self.words

    def knows(self, word: str) -> bool:
        """Whether some expression begins with this word."""
        return word in self.longest


@cache
def _with(senses: frozenset[str], sense: str) -> frozenset[str]:
    """These senses and one more: thousands of expressions share some hundred sets."""
    return senses | {sense}


@lru_cache(maxsize=2)
def lexicon(lang: str) -> Lexicon:
    """The words of a language."""
    parser = configparser.ConfigParser(
        allow_no_value=True, delimiters=("=",), comment_prefixes=(";;",), interpolation=None, strict=False
    )
    parser.optionxform = lambda optionstr: optionstr  # type: ignore[method-assign]
    parser.read(_FOLDER / f"{lang}.ini", encoding="utf-8")
    found = Lexicon()
    for sense in parser.sections():
        for line in parser[sense]:
            # Folded all at once: one by one they would take as long as all the rest.
            for expression in fold(line).split(","):
                for words in _spelled(expression):
                    if words and not "".join(words).isdigit():
                        found.add(words, sense)
    return found


def _spelled(expression: str) -> list[Words]:
    """`je serai là/présent(e)` in all the ways it says: words between `/` in place of each other, `(e)` or not."""
    if not _CHOICE.search(expression):
        return [_words(expression)]
    return [_words(" ".join(way)) for way in product(*map(_choices, expression.split()))]


def _words(expression: str) -> Words:
    """The words of a folded expression, as those of a line are read."""
    if _PLAIN.fullmatch(expression) and _NUMBERS.isdisjoint(expression.split()):
        found = _WORD.findall(expression)
    else:
        found = [one.text for one in tokens(cleaned(expression).text)]
    # Most words stand in many expressions: they are kept once.
    return tuple(map(sys.intern, found))


def _choices(word: str) -> list[str]:
    found: list[str] = []
    for one in word.split("/"):
        bare = re.sub(r"\(\w+\)", "", one)
        found += [bare] if bare == one else [bare, re.sub(r"[()]", "", one)]
    return found
