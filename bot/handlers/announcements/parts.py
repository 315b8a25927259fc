"""The parts of a line that only announcements have: for whom, and when."""

from __future__ import annotations

from bot import dates
from bot.parts import Hearing, Moment, Part
from bot.rules.announcements.announcement_line import NOW
from bot.spelling.folding import fold


class Audience(Part):
    """The audience as it was written; whole lines with a colon are something else."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        words = " ".join(text.split())
        return (words, "") if words and ":" not in words else None


class SendAt(Part):
    """A day with its hour; None for now."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | None, str] | None:
        return (None, "") if fold(text) in NOW else Moment(hours=True).read(text, hearing)
