"""A line that answers numbered things, as it is typed: « numéro un oui, le trois fait, le reste plus tard »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.ear.items import Item
from bot.ear.sentences import sentence
from bot.spelling.folding import fold

_ORDINALS = dict.fromkeys(("premier", "premiere", "first", "premierement", "firstly"), 1) | dict.fromkeys(
    ("deuxiemement", "secondly"), 2
)
_SECOND = frozenset({"second", "seconde"})
_ORDINAL = re.compile(r"premiere?|seconde?|\w+ieme|first|third|\w+th")

_ANSWERS = frozenset(
    [
        "yes",
        "no",
        "ok",
        "done",
        "online",
        "excused",
        "come",
        "away",
        "blocked",
        "missed",
        "be_there",
        "vote",
        "partly",
        "late",
    ]
)


def _with_first(items: Sequence[Item]) -> Iterator[Item]:
    """The items of a list, « premier » and « deuxième » as its numbers."""
    for at, item in enumerate(items):
        number = _ORDINALS.get(item.text)
        if item.text in _SECOND and at and "det" in items[at - 1].senses:
            number = 2
        yield item if number is None else replace(item, number=number, is_digits=False)


def in_digits(line: str, lang: str) -> str:
    """The line with digits for its ordinals: « oui au premier, fait pour le troisième »."""
    said = sentence(line, lang)
    parts: list[str] = []
    at = 0
    for item in _with_first(said.items):
        if item.number is not None and _ORDINAL.fullmatch(fold(said.text[item.start : item.end])) is not None:
            parts += [said.written_between(at, item.start), str(item.number)]
            at = item.end
    return "".join((*parts, said.written_between(at, len(said.text)))) if parts else line


def listed(line: str, lang: str) -> str:
    """The line with digits for the numbers in words that it answers, and without « le reste plus tard » at its end."""
    said = sentence(line, lang)
    items = list(said.items)
    while items and (items[-1].senses & {"rest_later"} or (items[-1].sign and "ask" not in items[-1].senses)):
        items.pop()
    if not items:
        return line
    whole = said.written_between(0, items[-1].end)
    items = list(_with_first(items))
    numbers = [at for at, item in enumerate(items) if item.number is not None]
    if not numbers or any("det" not in item.senses for item in items[: numbers[0]]):
        return line
    first = items[numbers[0]]
    said_of = next((item for item in items[numbers[0] + 1 :] if not item.is_filler), None)
    if (first.is_digits and not numbers[0]) or said_of is None or not said_of.senses & _ANSWERS:
        return whole if any(item.senses & {"rest_later"} for item in said.items) else line
    parts: list[str] = []
    at = 0
    for place in numbers:
        begun = place
        while begun and "det" in items[begun - 1].senses and "and" not in items[begun - 1].senses:
            begun -= 1
        parts += [said.written_between(at, items[begun].start), str(items[place].number)]
        at = items[place].end
    parts.append(said.written_between(at, items[-1].end))
    return "".join(parts).strip()
