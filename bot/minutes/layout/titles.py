"""Recognises the items of the agenda where they come back as headings."""

import re
from collections.abc import Sequence

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark
from bot.spelling.folding import fold

_SMALL = frozenset(
    [
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "par",
        "pour",
        "sur",
        "un",
        "une",
        "dans",
        "the",
        "of",
        "and",
        "on",
        "in",
        "for",
        "to",
        "by",
        "with",
        "an",
    ]
)
_BRACKETED_END = re.compile(r"\s*\([^()]*\)\W*$")
_WORDS = re.compile(r"[^\W_]+")
_LONGEST = 250
_MOST_ITEMS = 60
SURE = 0.75
LIKELY = 0.5
_PART_OF = 0.6
_ENOUGH_WORDS = 3


def words_of(title: str) -> frozenset[str]:
    """The words that tell titles apart, in the singular."""
    text = split_mark(title[:_LONGEST], loose=True)[1]
    found = _words(_BRACKETED_END.sub("", text)) or _words(text)
    return frozenset(found)


def _words(text: str) -> set[str]:
    words = _WORDS.findall(fold(text))
    return {word.removesuffix("s") for word in words if word not in _SMALL} or set(words)


class Titles:
    """The titles of the agenda, in its order."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = [words_of(title) for title in titles[:_MOST_ITEMS]]
        self._known = frozenset(word for title in self._titles for word in title)

    def __len__(self) -> int:
        return len(self._titles)

    def match(self, text: str, least: float = SURE) -> int | None:
        """The item whose title has at least this share of words in common with the text."""
        if len(text) > _LONGEST or not self._titles:
            return None
        words = words_of(text)
        if not words or words.isdisjoint(self._known):
            return None
        shares = [len(words & title) / len(words | title) for title in self._titles]
        best = max(shares)
        return shares.index(best) if best >= least else None

    def match_heading(self, row: TextRow) -> int | None:
        """The item that a row is the heading of, also where it is shortened but has the item's number."""
        text = row.text
        found = self.match(text)
        if found is not None or len(text) > _LONGEST:
            return found
        mark, rest = split_mark(text)
        if mark.value and not rest:
            return mark.value - 1 if mark.value <= len(self) else None
        return self._shortened(row, mark.value, words_of(rest)) if row.gap or row.heading or row.cell else None

    def _shortened(self, row: TextRow, number: int | None, words: frozenset[str]) -> int | None:
        if number and number <= len(self) and words:
            share = len(words & self._titles[number - 1]) / len(words)
            return number - 1 if share >= _PART_OF else None
        if len(words) < _ENOUGH_WORDS or row.text.endswith((".", ";", ",")):
            return None
        return next((at for at, title in enumerate(self._titles) if words <= title), None)
