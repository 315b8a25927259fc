"""A line as the ear sees it: its words with what they mean, its numbers, its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.ear.language import language
from bot.ear.lexicon import Lexicon, lexicon
from bot.ear.respelling import respelled
from bot.ear.signs import cleaned
from bot.ear.tokens import Token, elided, tokens

TURNING = frozenset(
    ["not", "ask", "if", "doubt", "dont_know", "question", "will", "almost", "other", "nobody", "partly", "wish"]
)
"""Senses that turn what is said into something else, or leave it open."""
FILLER = frozenset({"-", "polite", "greet", "thanks"})
"""Senses of words that change nothing of what else is said."""
OPENING = frozenset({"colon", "comma", "dash", "period", "equals"})
"""Signs before what is said of it."""
NOUNS = frozenset({"meeting", "point", "idea", "webinar"})
_ENUMERATION = re.compile(r"^[ \t]*(\d{1,2})\s?[).][ \t]+", re.MULTILINE)
_FEWEST = 2
_LISTING = frozenset({",", "et", "and", "&"})
_VOTES = frozenset({"votes", "voix"})
_ORDINAL_ONE = re.compile(r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) one\b", re.IGNORECASE)
_SIGNS = {
    "?": "ask", ".": "period", "!": "period", ";": "period", "\n": "period", "…": "period", ",": "comma", ":": "colon",
    "-": "dash", "–": "dash", "—": "dash", "+": "plus", "=": "equals", ">": "greater", "/": "slash", "&": "and",
}  # fmt: skip

_ARE = frozenset({"serons", "sera", "seront", "sommes", "will be", "be", "are"})
"""What comes before how many will be there: « nous serons deux »."""
SIGN_SENSES = frozenset(_SIGNS.values()) | {"count"}


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


def sentence(line: str, lang: str) -> Sentence:
    """What a line is made of, for somebody who reads this language."""
    plain = cleaned(line)
    text = _without_enumeration(plain.text)
    pieces = tokens(text)
    spoken = language([piece.text for piece in pieces], lang)
    first, second = lexicon(spoken), lexicon("en" if spoken == "fr" else "fr")
    if spoken == "fr":
        pieces = elided(pieces, lambda word: first.has(word) or second.has(word))
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        item, count = _item(pieces, at, first, second)
        items.append(item)
        at += count
    return Sentence(text, spoken, tuple(_requested(list(_counted(items, text)))), line, plain.places)


def _requested(items: Sequence[Item]) -> Iterator[Item]:
    """“Could you … ?” asks for something to be done: its sign asks nothing else."""
    asked = any("request" in item.senses for item in items)
    for item in items:
        yield replace(item, senses=item.senses | {"request"}) if asked and item.text == "?" else item


def _counted(items: Sequence[Item], text: str) -> Iterator[Item]:
    """« deux collègues », “three meetings” are so many of them, and none has that number; “the second one” is the 2."""
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        before = items[at - 1].text if at else ""
        are_many = not item.is_digits and item.number is not None and before in _ARE
        if are_many or (item.number is not None and after is not None and _counts(item, after)):
            yield replace(item, number=None, count=item.number, senses=frozenset({"count"}))
        elif item.number == 1 and at and _ORDINAL_ONE.match(text, items[at - 1].start, item.end):
            yield replace(item, number=None, senses=frozenset({"-", "det"}))
        elif item.text == "second" and _ORDINAL_ONE.match(text, item.start):
            yield replace(item, number=2, senses=frozenset(), is_digits=False)
        else:
            yield item


def _counts(item: Item, after: Item) -> bool:
    if item.is_digits:
        return "colleague" in after.senses
    return bool(after.senses & (NOUNS | {"colleague"})) or after.text in _VOTES


def _item(pieces: Sequence[Token], at: int, first: Lexicon, second: Lexicon) -> tuple[Item, int]:
    piece = pieces[at]
    for known in (first, second):
        for count in range(min(known.longest.get(piece.text, 0), len(pieces) - at), 0, -1):
            senses = known.senses.get(tuple(one.text for one in pieces[at : at + count]))
            if senses is not None and not _goes_on(pieces, at + count):
                return Item(" ".join(one.text for one in pieces[at : at + count]), piece.start,
                            pieces[at + count - 1].end, senses), count  # fmt: skip
    if piece.number is not None:
        return Item(piece.text, piece.start, piece.end, number=piece.number, is_digits=piece.is_digits), 1
    if not piece.text[0].isalnum():
        sense = _SIGNS.get(piece.text, "-")
        return Item(piece.text, piece.start, piece.end, frozenset({sense}), sign=True), 1
    meant = respelled(piece.text, first)
    if meant is not None and not first.senses[(meant,)] & TURNING:
        return Item(piece.text, piece.start, piece.end, first.senses[(meant,)], guessed=True), 1
    return Item(piece.text, piece.start, piece.end), 1


def _goes_on(pieces: Sequence[Token], end: int) -> bool:
    """Whether a number that ends an expression is the first of several: « les 2 et 4 » are not both."""
    last, after = pieces[end - 1], pieces[end : end + 2]
    return last.number is not None and len(after) > 1 and after[0].text in _LISTING and after[1].number is not None


def _without_enumeration(text: str) -> str:
    """`1) …`, `2) …` at the beginning of several lines only count the lines."""
    found = list(_ENUMERATION.finditer(text))
    if [int(one[1]) for one in found] != list(range(1, len(found) + 1)) or len(found) < _FEWEST:
        return text
    return _ENUMERATION.sub(lambda one: " " * len(one[0]), text)
