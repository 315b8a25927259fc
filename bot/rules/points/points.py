"""Action points: what is late, what is not set, whose share it is, and how a typed line is cut into its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.spelling.folding import fold
from storage.points.action_points import Point
from storage.points.point_owners import Owner

NOT_SET = (
    "-",
    "n/a",
    "na",
    "neant",
    "a definir",
    "tbd",
    "passer",
    "skip",
    "rien",
    "none",
    "aucun",
    "personne",
    "nobody",
)
BEFORE_NEXT = (
    "avant la prochaine reunion",
    "avant la reunion",
    "prochaine reunion",
    "before the next meeting",
    "before next meeting",
    "next meeting",
)
"""A deadline that depends on the group's next meeting."""
_SLASHES = re.compile(r"/{2,}")
_AND = re.compile(r"\s+(?:et|and|&)\s+", re.IGNORECASE)
_SMALL_WORDS = frozenset({"de", "du", "des", "la", "le", "les", "l'union", "d'action", "pour", "of", "the", "for"})


def is_not_set(words: str) -> bool:
    """Whether somebody says that there is none: `///`, `N/A`, « à définir »."""
    return bool(_SLASHES.fullmatch(words.strip())) or fold(words) in NOT_SET


def is_late(point: Point, today: date) -> bool:
    """Whether an open point should have been done before this day, which is the group's."""
    return point.state == "open" and point.deadline is not None and point.deadline < today


def shares_of(point: Point, person_id: int, organisation_id: int | None) -> list[Owner]:
    """The shares of a point for which a person of this organisation answers."""
    return [owner for owner in point.owners if owner.is_for(person_id, organisation_id)]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of some open points: how many there are, are late, have no owner, have no deadline."""

    open: int
    late: int
    ownerless: int
    undated: int


def counts(points: Sequence[Point], today: date) -> Counts:
    """What a coordinator should know of these open points; not set is counted, never guessed."""
    return Counts(
        open=len(points),
        late=sum(is_late(point, today) for point in points),
        ownerless=sum(not point.owners for point in points),
        undated=sum(point.deadline is None for point in points),
    )


def by_urgency(points: Iterable[Point]) -> list[Point]:
    """The nearest deadline first, those without one last, then by number."""
    return sorted(points, key=lambda point: (point.deadline or date.max, point.number))


def cut(line: str, is_date: Callable[[str], bool]) -> dict[str, str]:
    """The raw parts of `text, owners, deadline` by field, the last two if they are there.

    With `;` the parts are exactly those between the signs. With `,`, which texts also contain, what ends the line and
    looks like names or a date is taken off the text.
    """
    if ";" in line:
        return _cut(*_at_semicolons(line, is_date))
    return _cut(*_at_commas([part.strip() for part in line.rstrip(" \t,").split(",")], is_date))


def _cut(text: str, owners: str, deadline: str) -> dict[str, str]:
    found = {"text": text, "owners": owners, "deadline": deadline}
    return {name: part for name, part in found.items() if part}


def _at_semicolons(line: str, is_date: Callable[[str], bool]) -> tuple[str, str, str]:
    text, *rest = (part.strip() for part in line.split(";"))
    if len(rest) == 1 and is_date(rest[0]):
        return text, "", rest[0]
    owners = rest[0] if rest else ""
    return text, owners, " ".join(rest[1:])


def _at_commas(parts: list[str], is_date: Callable[[str], bool]) -> tuple[str, str, str]:
    deadline = ""
    if len(parts) > 1 and (is_date(parts[-1]) or is_not_set(parts[-1])):
        deadline = parts.pop()
    first = len(parts)
    while first > 1 and _looks_like_names(parts[first - 1]):
        first -= 1
    return ", ".join(parts[:first]), ", ".join(parts[first:]), deadline


def _looks_like_names(words: str) -> bool:
    return is_not_set(words) or all(_looks_like_name(part) for part in _AND.split(words))


def _looks_like_name(words: str) -> bool:
    parts = words.split()
    if len(parts) <= 1:
        return bool(parts)
    return all(not part[0].islower() or fold(part) in _SMALL_WORDS for part in parts) and parts[0][0].isupper()
