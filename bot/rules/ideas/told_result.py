"""The result of a vote as it was told, kept while the vote is open again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class ToldResult:
    """How a vote had ended at `closed_at` (UTC seconds): who took part, and the points of each idea by its id."""

    closed_at: int
    voted: int
    abstained: int
    may: int
    points: Mapping[int, int] = field(default_factory=dict)


_TOLD = TypeAdapter(ToldResult)


def dump(told: ToldResult) -> str:
    """The JSON form in which it is kept."""
    return _TOLD.dump_json(told).decode()


def load(kept: str | None) -> ToldResult | None:
    """What `dump` wrote; None where nothing is kept."""
    return _TOLD.validate_json(kept) if kept else None
