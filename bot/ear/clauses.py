"""A message is one sentence or several: the fewest parts that each say something, with nothing left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.ear.items import NOUNS, Item, Sentence
from bot.ear.known import Known
from bot.ear.matching import Reading, names_others, readings
from bot.ear.notes import is_reason, is_reserve, note_from
from bot.ear.spans import Spans
from bot.ear.words.lexicon import TURNING

_BETWEEN = frozenset({"period", "comma", "and", "but", "because", "ask", "dash"})
MOST = 9
"""Into how many parts a message is cut at most."""
_ABOUT = frozenset({"pour", "for", "quant a", "concernant", "en ce qui concerne", "regarding", "as for"})
"""What leads to something else in a message without signs between its sentences."""
_NAMES = 2
"""How many words a name has at most."""
_NO_REMARK = frozenset({"working_group"})
"""What names where something is meant, and is no word about it."""
_WHOLE = 45
"""What somebody says of themselves is an answer of its own only where they say nothing else."""
_READ, _NOTED, _REMARK, _ALONE, _ASIDE, _TURNED = 10, 25, 24, 54, 60, 1000


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a message: a reading, a remark that may be a word about another part, something else, or courtesy."""

    readings: Sequence[Reading] = ()
    remark: str = ""
    reason: bool = False
    turned: bool = False
    """Whether it asks, doubts or denies something that nothing takes."""
    reserve: bool = False
    """Whether a remark takes something back: « mais après le 15 »."""
    words: str = ""
    """What was written there, where it is no reading."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a message, and what it costs to hear them so."""

    cost: int
    parts: tuple[Part, ...]


def parts_of(said: Sentence, known: Known) -> tuple[Part, ...]:
    """The parts of a message, in their order; courtesy is none."""
    edges, whole = _edges(said), Spans(said, 0, len(said.items), known)
    best: dict[int, Parts] = {len(edges) - 1: Parts(0, ())}
    for first in range(len(edges) - 2, -1, -1):
        found: list[Parts] = []
        for end in range(first + 1, len(edges)):
            cost, part = _part(whole.part(edges[first], edges[end]))
            cost += _crossed(said, edges[first], edges[end]) + _cut_short(part, said, edges[end])
            rest = best[end]
            found.append(Parts(cost + rest.cost, rest.parts if part is None else (part, *rest.parts)))
        best[first] = min(found, key=lambda one: one.cost)
    return best[0].parts


def _edges(said: Sentence) -> list[int]:
    """Where parts may begin and end."""
    edges = [0]
    for at, item in enumerate(said.items):
        if item.senses & _BETWEEN and at + 1 < len(said.items):
            edges.append(at + 1)
        elif at and _turns_to(said.items[at : at + 3]):
            edges.append(at)
    edges = list(dict.fromkeys(edges))
    if len(edges) > MOST:
        edges = [0, *(at + 1 for at, item in enumerate(said.items[:-1]) if item.text == "\n")][:MOST]
    return [*edges, len(said.items)]


def _turns_to(items: Sequence[Item]) -> bool:
    """Whether something else is spoken of from here on: « … pour le vote je donne à la deux »."""
    nouns = [item for item in items[1:] if item.senses & (NOUNS | {"vote"})]
    return items[0].text in _ABOUT and bool(nouns) and all(item.is_filler for item in items[1 : items.index(nouns[0])])


def _crossed(said: Sentence, first: int, end: int) -> int:
    """What it costs to hear several lines as one, or to cut at a mere « et »."""
    lines = sum(item.text in ("\n", ";") for item in said.items[first : end - 1])
    stops = sum(item.text in (".", "!") for item in said.items[first : end - 1])
    return 15 * lines + 14 * stops + ("and" in said.items[end - 1].senses) + 2 * _parts_numbers(said, end)


def _parts_numbers(said: Sentence, end: int) -> bool:
    """Whether a cut is between « 1 et » and « 2 »: numbers side by side are of the same."""
    after = next((item for item in said.items[end:] if not item.is_filler and "idea" not in item.senses), None)
    sides = (*said.items[max(end - 2, 0) : end - 1], *([] if after is None else [after]))
    return "and" in said.items[end - 1].senses and all(item.number is not None for item in sides)


def _cut_short(part: Part | None, said: Sentence, end: int) -> int:
    """What it costs to end a free text before its line does: « Budget ; Calendrier » is one."""
    takes_text = part is not None and bool(part.readings) and "text" in part.readings[0].values
    return 30 if takes_text and end < len(said.items) and said.items[end - 1].text != "\n" else 0


def _greets(items: Sequence[Item]) -> bool:
    """Whether somebody is greeted by their name: “Dear Mariam”."""
    named = [item for item in items if not item.sign and not item.is_filler]
    return "greet" in items[0].senses and len(named) <= _NAMES and not any(item.senses or item.count for item in named)


def _part(spans: Spans) -> tuple[int, Part | None]:
    said, first, end, items = spans.said, spans.first, spans.end, spans.inside
    if all(item.is_filler or item.sign or item.senses & {"and", "but", "because"} for item in items):
        if any("ask" in item.senses for item in items) and any(not item.sign for item in items):
            return _ASIDE, Part(words=said.words_from(first, end))
        return 0, None
    beside = [*said.items[:first], *said.items[end:]]
    told = any(not item.is_filler and not item.sign for item in beside)
    found = [one for one in readings(spans) if not (told and one.phrase.alone)]
    if found:
        best = found[0]
        if best.phrase.slot("whole") is not None:
            return _WHOLE, Part(found)
        words = said.words_from(first, end)
        return (_NOTED if best.noted else _READ) + (0 if best.certain else 3), Part(found, words=words)
    if any(item.senses & TURNING for item in items):
        return _TURNED + len(items), Part(turned=True, words=said.words_from(first, end))
    if _greets(items):
        return 0, None
    remark = note_from(said, first, end, barred=_NO_REMARK)
    if remark and not names_others(spans):
        alone = len(items) == len(said.items)
        reserve = bool(first) and is_reserve(said.items[first - 1 : end])
        return (_ALONE if alone else _REMARK) + 3 * len(items), Part(
            remark=remark, reason=is_reason(items), reserve=reserve, words=said.words_from(first, end)
        )
    return _ASIDE, Part(words=said.words_from(first, end))


def _may_note(reading: Reading) -> bool:
    """Whether a word about it is still to be said."""
    return reading.phrase.slot("note") is not None and not reading.values.get("note")


def _alike(readings: Sequence[Reading], before: Sequence[Reading]) -> Reading:
    """The likeliest reading, of the kind of thing that was just named: « présent au webinaire 2, absent au 3 »."""
    kinds = before[-1].phrase.kinds if before and "n" in before[-1].values else frozenset()
    return next((one for one in readings if kinds and one.phrase.kinds == kinds and "n" in one.values), readings[0])


def _is_about(one: Reading, other: Reading) -> bool:
    """Whether both are about the same, be it but things of the same kind."""
    return one.phrase.about == other.phrase.about and bool(one.phrase.about or one.phrase.kinds == other.phrase.kinds)


def is_taken_back(parts: Sequence[Part]) -> bool:
    """Whether a « mais … » takes back what was said before it, of something that holds or does not."""
    held = (part.reserve and any("if" in one.phrase.bars for one in before.readings[:1])
            for before, part in pairwise(parts))  # fmt: skip
    return any(held)


def with_remarks(parts: Sequence[Part]) -> tuple[list[Reading], list[str]]:
    """The readings, each with the remarks beside it as its note; and the words that nothing takes."""
    found: list[Reading] = []
    waiting: list[str] = []
    told = True
    left: list[str] = []
    for part in parts:
        reading = _alike(part.readings, found) if part.readings else None
        if reading is not None and reading.phrase.elliptic and not (found and _is_about(found[-1], reading)):
            left.append(part.words)
        elif reading is not None:
            if waiting and _may_note(reading):
                reading = replace(reading, values={**reading.values, "note": ", ".join(waiting)}, noted=True,
                                  certain=reading.certain and told)  # fmt: skip
                waiting, told = [], True
            found.append(reading)
        elif part.remark and not part.turned:
            before = found[-1] if found else None
            named = before is not None and "n" in before.values
            if before is not None and _may_note(before) and (part.reason or named or not before.phrase.reasoned):
                sure = before.certain and (part.reason or not before.phrase.reasoned)
                found[-1] = replace(before, values={**before.values, "note": part.remark}, noted=True, certain=sure)
            else:
                waiting.append(part.remark)
                told = told and part.reason
        else:
            left.append(part.words)
    if waiting and found and _may_note(found[-1]):
        note = ", ".join(waiting)
        found[-1] = replace(found[-1], values={**found[-1].values, "note": note}, noted=True, certain=False)
        waiting = []
    return found, [*left, *waiting]
