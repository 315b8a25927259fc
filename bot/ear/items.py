"""What a line is made of: its words with what they mean, its numbers, its signs."""

from __future__ import annotations

from dataclasses import dataclass

FILLER = frozenset({"-", "polite", "greet", "thanks", "rest_later"})
"""Senses of words that change nothing of what else is said."""
OPENING = frozenset({"colon", "comma", "dash", "period", "equals"})
"""Signs before what is said of it."""
NOUNS = frozenset({"meeting", "point", "idea", "webinar"})


@dataclass(frozen=True, slots=True)
class Item:
    """An expression with its senses, none if it is not known; or a number; or a `count` of something.

    `guessed`: it was spelled otherwise.
    """

    text: str
    start: int
    end: int
    senses: frozenset[str] = frozenset()
    number: int | None = None
    count: int | None = None
    guessed: bool = False
    sign: bool = False
    is_digits: bool = True

    @property
    def is_filler(self) -> bool:
        """Whether it changes nothing of what else is said."""
        return bool(self.senses & FILLER)

    @property
    def is_stranger(self) -> bool:
        """Whether it is a word without a meaning."""
        return not self.senses and self.number is None and self.count is None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A cleaned line, and what it is made of; `lang` is the language in which it seems to be written.

    `written`: as it was typed, and `places`: where in that each sign of the cleaned one stands.
    """

    text: str
    lang: str
    items: tuple[Item, ...]
    written: str
    places: tuple[int, ...]

    def words_from(self, first: int, end: int) -> str:
        """The words of some of the items, as they were written."""
        return self.written_between(self.items[first].start, self.items[end - 1].end) if first < end else ""

    def written_between(self, start: int, end: int) -> str:
        """The words between two places of the cleaned line, as they were written."""
        return self.written[self.places[start] : self.places[end - 1] + 1] if start < end else ""
