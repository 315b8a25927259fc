"""The parts that phrases take from a line, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.ear.notes import note_from
from bot.ear.phrases import Phrase, Slot
from bot.ear.spans import Span, Spans


def _one(found: Span | None) -> Sequence[Span]:
    return [] if found is None else [found]


_FINDERS: Mapping[str, Callable[[Spans], Sequence[Span]]] = {
    "when": lambda spans: _one(spans.when),
    "moved": lambda spans: _one(spans.moved),
    "length": lambda spans: _one(spans.length),
    "hours": lambda spans: _one(spans.hours),
    "city": lambda spans: _one(spans.city),
    "weekday": lambda spans: _one(spans.weekday),
    "late": lambda spans: spans.late,
    "who": lambda spans: spans.organisations or spans.people,
    "organisation": lambda spans: spans.organisations,
    "own": lambda spans: [span for span in spans.organisations if span.text in spans.known.own],
    "person": lambda spans: spans.people[:1],
    "newcomer": lambda spans: spans.newcomers,
    "audience": lambda spans: spans.audience,
    "somebody": lambda spans: spans.somebody,
    "plus": lambda spans: _one(spans.colleagues),
    "marks": lambda spans: _one(spans.marks),
    "scores": lambda spans: _one(spans.scores),
}
SLOTS = frozenset(_FINDERS) | {"n", "all", "last", "text", "note", "whole"}
"""The parts that a phrase can take."""


@dataclass(slots=True)
class Taken:
    """The items that parts other than numbers take, what they say, and whether that is sure."""

    covered: set[int] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)
    sure: bool = True

    def add(self, slot: Slot, found: Sequence[Span]) -> None:
        """Take what was found for a part; what ends with `?` is only told from the words."""
        self.sure = self.sure and not any(span.text.endswith("?") for span in found)
        ordered = sorted((replace(span, text=span.text.rstrip("?")) for span in found), key=lambda one: one.first)
        for span in ordered:
            self.covered.update(span.positions)
        if ordered:
            self.values[slot.name] = ", ".join(dict.fromkeys(one.text for one in ordered))


def spans_of(phrase: Phrase, spans: Spans) -> Taken | None:
    """What the parts other than numbers take; None if one is missing."""
    taken = Taken()
    for slot in phrase.slots:
        if slot.name == "whole":
            taken.values["whole"] = note_from(spans.said, spans.first, spans.end, barred=phrase.bars) or ""
        elif slot.name == "all":
            excepted = _excepted(spans)
            numbers = [number for number in _all(slot, spans) if number not in excepted.values()]
            if not numbers:
                return None
            taken.covered.update(excepted)
            taken.values["all"] = " ".join(map(str, numbers))
        elif slot.name == "last":
            numbers = _all(slot, spans)[-1:]
            if not numbers:
                return None
            taken.values["last"] = str(numbers[0])
        elif slot.name in _FINDERS:
            found = _FINDERS[slot.name](spans)
            if not found and slot.needed:
                return None
            taken.add(slot, found)
    _take_day_of_meeting(phrase, spans, taken)
    return taken


def _all(slot: Slot, spans: Spans) -> list[int]:
    """All things of a kind, or the first of them; none where so many are named as there are not."""
    numbers = sorted(number for number, _ in spans.known.titles.get(slot.kind, ()))[: spans.most]
    counts = {item.count for item in spans.said.items[spans.first : spans.end] if item.count is not None}
    return [] if counts - {len(numbers)} else numbers


def _excepted(spans: Spans) -> dict[int, int]:
    """The numbers after « sauf », by where they stand."""
    begun = next((at for at in range(spans.first, spans.end) if "except" in spans.said.items[at].senses), spans.end)
    numbers = ((at, spans.said.items[at].number) for at in range(begun, spans.end))
    return {at: number for at, number in numbers if number is not None}


def _take_day_of_meeting(phrase: Phrase, spans: Spans, taken: Taken) -> None:
    number = phrase.slot("n")
    if number is None or number.kind != "meeting" or taken.values.keys() & {"when", "moved"}:
        return
    if spans.when is not None and spans.meeting is not None:
        taken.covered.update(spans.when.positions)
        taken.values["n"] = str(spans.meeting)
