"""What a plan that was read changes of the plan that a group has; what a file leaves empty changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bot.papers.plans.model import Activity
from bot.rules.plans.axis_titles import is_same_axis
from bot.spelling.folding import fold

FIELDS = ("axis", "what", "description", "who", "how", "budget", "when", "where", "criteria", "state")
_ALIKE = 0.85
"""So much of two names must be the same for one to be the other, put right."""


@dataclass(frozen=True, slots=True)
class Match:
    """One activity that was read; `number`: of the one that the group has, None for a new one; `fields` that change.

    `merged` is what it would be.
    """

    number: int | None
    fields: tuple[str, ...]
    merged: Activity


@dataclass(frozen=True, slots=True)
class Comparison:
    """Each activity that was read, in its order, and the numbers of those that the file does not have."""

    matches: tuple[Match, ...]
    left: tuple[int, ...]

    @property
    def added(self) -> int:
        """How many are new."""
        return sum(one.number is None for one in self.matches)

    @property
    def changed(self) -> int:
        """How many change."""
        return sum(one.number is not None and bool(one.fields) for one in self.matches)

    @property
    def same(self) -> int:
        """How many stay as they are."""
        return len(self.matches) - self.added - self.changed


def compare(read: Sequence[Activity], kept: Mapping[int, Activity]) -> Comparison:
    """The activities that were read beside those that a group has, by number."""
    found = _pairs(read, kept)
    matches = []
    for place, one in enumerate(read):
        number = found.get(place)
        matches.append(Match(None, (), one) if number is None else _match(number, one, kept[number]))
    used = set(found.values())
    return Comparison(tuple(matches), tuple(number for number in kept if number not in used))


def _pairs(read: Sequence[Activity], kept: Mapping[int, Activity]) -> dict[int, int]:
    """By place in the file: the number of the activity that it is. The surest are found first."""
    found: dict[int, int] = {}
    for alike in (_same_place, _same_name, _nearly):
        for place, one in enumerate(read):
            if place in found:
                continue
            free = [number for number in kept if number not in found.values() and alike(one, kept[number])]
            if free and (len(free) == 1 or alike is _same_place):
                found[place] = free[0]
    return found


def _same_place(one: Activity, other: Activity) -> bool:
    return fold(one.what) == fold(other.what) and is_same_axis(one.axis, other.axis)


def _same_name(one: Activity, other: Activity) -> bool:
    return fold(one.what) == fold(other.what)


def _nearly(one: Activity, other: Activity) -> bool:
    if not is_same_axis(one.axis, other.axis):
        return False
    match = SequenceMatcher(None, fold(one.what), fold(other.what), autojunk=False)
    return match.real_quick_ratio() >= _ALIKE and match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE


def _match(number: int, one: Activity, kept: Activity) -> Match:
    merged = replace(kept, **{name: value for name in FIELDS if (value := getattr(one, name)) and name != "when"})
    merged = replace(merged, axis=kept.axis) if is_same_axis(merged.axis, kept.axis) else merged
    when = one.when if one.when.text or one.when.start or one.when.end else replace(kept.when)
    merged = replace(merged, when=replace(when, order=kept.when.order if one.when.order is None else one.when.order))
    changed = tuple(name for name in FIELDS if getattr(merged, name) != getattr(kept, name))
    return Match(number, changed, merged)
