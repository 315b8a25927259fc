"""Counts votes: points, ranks with their ties, shares, and bars made of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

BAR = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an idea (by id) stands: equal points share a rank, and the ranks after it are skipped (1, 2, 2, 4)."""

    idea_id: int
    points: int
    rank: int
    tied: bool


def borda(ballots: Collection[Mapping[int, int]], ideas: Collection[int]) -> dict[int, int]:
    """Points of ranked ballots (rank by idea): of n ideas, a first gets n points, a second n-1, one not ranked 0."""
    points = dict.fromkeys(ideas, 0)
    for ballot in ballots:
        ranked = sorted((idea for idea in ballot if idea in points), key=ballot.__getitem__)
        for rank, idea in enumerate(ranked):
            points[idea] += len(points) - rank
    return points


def standings(points: Mapping[int, int]) -> list[Standing]:
    """The ideas, best first; those that are tied stay in the order in which they came."""
    shared = Counter(points.values())
    ordered = sorted(points, key=points.__getitem__, reverse=True)
    found: list[Standing] = []
    for position, idea in enumerate(ordered, 1):
        alike = found and found[-1].points == points[idea]
        rank = found[-1].rank if alike else position
        found.append(Standing(idea, points[idea], rank, shared[points[idea]] > 1))
    return found


def bar(points: int, most: int) -> str:
    """A bar as long as these points beside the most there are; a thin line for none."""
    length = round(BAR * points / most) if most else 0
    return "█" * max(length, 1) if points else "▏"


def percent(part: int, whole: int) -> int:
    """The share in hundredths, rounded; 0 of nothing."""
    return round(100 * part / whole) if whole else 0
