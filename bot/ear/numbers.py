"""Which things a line means, by their numbers, by a title, or by the day of a meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.ear.items import Item, Sentence
from bot.ear.known import Known
from bot.ear.phrases import Phrase, Slot
from bot.ear.spans import Spans
from bot.ear.titles import Called

_SEVERAL = 2
_ONE_ONLY = frozenset({"meeting", "draft", "people"})
_ABOUT_MEETING = frozenset({"meeting"})
"""Who speaks of the meeting means the one that is to come."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """What the numbers and the other words of a line stand for; `left`: what nothing takes.

    `rarer`: how much less likely it is than that something else is meant.
    """

    values: dict[str, str] = field(default_factory=dict)
    left: Sequence[Item] = ()
    unsure: bool = False
    rarer: int = 0


def numbers_of(
    phrase: Phrase, numbers: Sequence[Item], left: Sequence[Item], spans: Spans, values: Mapping[str, str]
) -> Numbered | None:
    """Which things are meant; None if that is not what the phrase says."""
    slot = phrase.slot("n")
    if slot is None or "n" in values:
        return None if numbers else Numbered(left=left)
    if not numbers:
        return _not_numbered(phrase, slot, left, spans)
    if slot.kind in ("moment", "moments"):
        return _of_poll(slot, numbers, left, spans)
    begins = spans.said.items[spans.first] is numbers[0]
    if (phrase.reasoned and begins) or (slot.kind in _ONE_ONLY and len(numbers) > 1):
        return None
    number = numbers[0].number
    if left and len(numbers) == 1 and _is_called(number, left, spans.called(slot.kind), spans):
        return Numbered({"n": str(number)}, (), unsure=True)
    of_day = _of_day(numbers, spans.known) if slot.kind == "meeting" else ""
    return Numbered({"n": of_day or _in_words(spans.said, numbers)}, left)


def _is_called(number: int | None, left: Sequence[Item], found: Called | None, spans: Spans) -> bool:
    """Whether all the words beside a number are of the title of that very thing."""
    if found is None or found.number != number:
        return False
    starts = {spans.said.items[at].start for at in found.positions}
    return all(item.start in starts for item in left)


def _of_poll(slot: Slot, numbers: Sequence[Item], left: Sequence[Item], spans: Spans) -> Numbered | None:
    """The moments of a poll, by their numbers or, where there is no such number, by the day; never what may be both."""
    moments = spans.known.moments
    found: list[int] = []
    for said in (item.number for item in numbers):
        of_day = [number for number, day in moments if day.day == said]
        by_number = [number for number, _ in moments if number == said]
        meant = by_number if not of_day or of_day == by_number else of_day if not by_number else []
        if len(meant) != 1:
            return None
        found += meant
    if slot.kind == "moments" and len(found) < _SEVERAL:
        return None
    alone = not {number for number, _ in spans.known.days} & {item.number for item in numbers}
    return Numbered({"n": " ".join(map(str, dict.fromkeys(found)))}, left, rarer=-1 if alone else 0)


def _not_numbered(phrase: Phrase, slot: Slot, left: Sequence[Item], spans: Spans) -> Numbered | None:
    if not slot.needed:
        return Numbered(left=left)
    if slot.kind == "meeting" and _ABOUT_MEETING in phrase.needs and len(spans.known.days) == 1:
        return Numbered({"n": str(spans.known.days[0][0])}, left, unsure=True)
    return None


def _of_day(numbers: Sequence[Item], known: Known) -> str:
    """The coming meeting of a day of the month, where no meeting has that number."""
    said = [item.number for item in numbers]
    if len(said) != 1 or any(number == said[0] for number, _ in known.days):
        return ""
    found = [number for number, day in known.days if day.day == said[0]]
    return str(found[0]) if len(found) == 1 else ""


def _in_words(said: Sentence, numbers: Sequence[Item]) -> str:
    """The numbers one after the other; `2-5` and « 2 à 5 » as such."""
    found: list[str] = []
    for at, item in enumerate(numbers):
        between = said.text[numbers[at - 1].end : item.start].strip() if at else ""
        if between in ("-", "–", "à", "a", "to") and found and item.is_digits:
            found[-1] = f"{numbers[at - 1].number}-{item.number}"
        else:
            found.append(str(item.number))
    return " ".join(dict.fromkeys(found))
