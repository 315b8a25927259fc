"""Numbers that count something and name nothing: « deux collègues », “the translation one”, « à trois »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.ear.items import NOUNS, Item

_ORDINAL_ONE = re.compile(r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) one\b", re.IGNORECASE)
_ARE = frozenset({"serons", "sera", "seront", "sommes", "will be", "be", "are"})
"""What comes before how many will be there: « nous serons deux »."""
_VOTES = frozenset({"votes", "voix"})
_THE = frozenset({"the", "that", "this"})
_PLAIN = frozenset({"-", "det"})


def counted(items: Sequence[Item], text: str) -> Iterator[Item]:
    """The items of a text, those numbers that count something with a `count`; “the second one” is the 2."""
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        if item.number is not None and (_are_many(items, at) or (after is not None and _counts(item, after))):
            yield replace(item, number=None, count=item.number, senses=frozenset({"count"}))
        elif item.number == 1 and at and _is_that_one(items, at, text):
            yield replace(item, number=None, senses=_PLAIN)
        elif item.text == "second" and (_is_ordinal(text, item.start) or (after is not None and after.senses & NOUNS)):
            yield replace(item, number=2, senses=frozenset(), is_digits=False)
        else:
            yield item


def _is_ordinal(text: str, start: int) -> bool:
    return _ORDINAL_ONE.match(text, start) is not None


def _are_many(items: Sequence[Item], at: int) -> bool:
    """Whether it is told how many they are: « nous serons deux », « suivi le webinaire 3 à deux »."""
    before = items[at - 1].text if at else ""
    together = before == "a" and at + 1 == len(items) and any(one.number is not None for one in items[:at])
    return not items[at].is_digits and (before in _ARE or together)


def _is_that_one(items: Sequence[Item], at: int, text: str) -> bool:
    """Whether “the second one”, “the translation one” stands here: no number of its own."""
    if _is_ordinal(text, items[at - 1].start):
        return True
    spelled = text[items[at].start : items[at].end].casefold() == "one"
    return spelled and at > 1 and items[at - 2].text in _THE and not items[at - 1].senses & (NOUNS | {"det"})


def _counts(item: Item, after: Item) -> bool:
    if item.is_digits:
        return "colleague" in after.senses or after.text in _VOTES
    return bool(after.senses & (NOUNS | {"colleague"})) or after.text in _VOTES
