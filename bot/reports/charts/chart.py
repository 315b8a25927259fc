"""A chart in words and figures, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BARS = 30
"""More than that nobody can read."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, one below the other, each with its label and its figure. `small`: for a phone, in at most 4 KB."""

    labels: tuple[str, ...]
    values: tuple[int, ...]
    small: bool = False
