"""The numbers by which the lines of minutes are corrected, as they stand in a document: `[7] Room B`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.minutes.draft.draft import Draft, Kind
from bot.reports.minutes_record import NOT_SET


@dataclass(frozen=True, slots=True)
class Marks:
    """The numbers of these lines; no line has one without them."""

    lines: Draft | None

    def on(self, kind: Kind, words: str, place: int = 0) -> str:
        """The words of a line, its number before them. What is not set can be corrected too."""
        return words if self.lines is None else f"[{self.lines.numbers[kind][place]}] {words or NOT_SET}"

    def on_all(self, kind: Kind, listed: Sequence[str]) -> tuple[str, ...]:
        """All lines of that kind."""
        return tuple(self.on(kind, words, place) for place, words in enumerate(listed))
