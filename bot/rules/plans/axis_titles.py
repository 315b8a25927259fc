"""Whether two titles mean one axis: « Axe 1 : Échanges » in a file and « Échanges » in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.spelling.folding import fold

_LABEL = re.compile(r"\s*(?:axe|axis)\s+(?:n\s?[°º]\s?)?(?P<number>\d{1,3})\s*[:.,–—-]\s*(?=\S)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:(?:axe|axis)\s+)?(?:n\s?[°º]\s?)?(?P<number>\d{1,9})\s*", re.IGNORECASE)


def number_in(words: str) -> int | None:
    """The number of the axis that is meant by a mere number: `2`, `axe 2`; None for a title."""
    found = _NUMBER.fullmatch(words)
    return None if found is None else int(found["number"])


def label_of(title: str) -> int | None:
    """The number that a title gives its axis: 1 in « Axe 1 : Échanges »."""
    found = _LABEL.match(title)
    return None if found is None else int(found["number"])


def find_axis(title: str, known: Sequence[str]) -> int | None:
    """Which of the known titles means the same axis, by position: told so alike, or the only one but for its label."""
    alike = [position for position, other in enumerate(known) if fold(other) == fold(title)]
    alike = alike or [position for position, other in enumerate(known) if _is_same(title, other)]
    return alike[0] if len(alike) == 1 else None


def is_same_axis(one: str | None, other: str | None) -> bool:
    """Whether two titles, or none, mean one axis."""
    return fold(one or "") == fold(other or "") or _is_same(one or "", other or "")


def _is_same(one: str, other: str) -> bool:
    labels = {label for label in (label_of(one), label_of(other)) if label is not None}
    return len(labels) < 2 and bool(_halves(one) & _halves(other))  # noqa: PLR2004 - two different numbers


def _halves(title: str) -> set[str]:
    bare = (fold(_LABEL.sub("", half)).strip() for half in title.split("|", 1))
    return {half for half in bare if half}
