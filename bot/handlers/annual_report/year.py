"""The year of a group, as the sections of its report read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.languages import Reader, local_day, render, short_day
from bot.messages import Chat
from bot.reports.paper.model import Bullets, Grid, Paragraph
from bot.rules.annual_report.years import Days, ranges
from bot.texts import P, T, Text
from storage.instants import instant
from storage.people.groups import Group


@dataclass(frozen=True, slots=True)
class Year:
    """Whose year it is, which, and for whom it is put into words: `chat.reader`."""

    chat: Chat
    group: Group
    days: Days

    @property
    def today(self) -> date:
        """The group's day."""
        return local_day(self.chat.now, self.group.zone)

    @property
    def until(self) -> date:
        """The last day of which anything is known."""
        return min(self.today, self.days.last)

    def day(self, seconds: int | None) -> date | None:
        """The group's calendar day of an instant."""
        return None if seconds is None else local_day(instant(seconds), self.group.zone)

    def has(self, day: date | None) -> bool:
        """Whether it was on a day of this year."""
        return self.days.have(day)

    def say(self, text: Text) -> str:
        """In words, for the reader."""
        reader = self.chat.reader
        return render(text, Reader(reader.lang, self.group.zone, typeset=True))

    def in_words(self, day: date) -> str:
        """A day within a sentence, without its weekday."""
        from babel.dates import format_date  # noqa: PLC0415 - see bot.languages

        lang = self.chat.reader.lang
        pattern = "d'er' MMMM y" if lang == "fr" and day.day == 1 else "d MMMM y"
        return format_date(day, pattern, locale={"fr": "fr", "en": "en_GB"}[lang])

    def _cell(self, cell: Text | None) -> str:
        if cell is None:
            return "///"
        return short_day(cell, self.chat.reader.lang) if isinstance(cell, date) else self.say(cell)

    def paragraph(self, *texts: Text) -> Paragraph:
        """The sentences, one after the other."""
        return Paragraph(" ".join(self.say(text) for text in texts))

    def bullets(self, *texts: Text) -> Bullets:
        """The texts, one below the other."""
        return Bullets(tuple(self.say(text) for text in texts))

    def grid(
        self, caption: Text, columns: tuple[tuple[T, float], ...], rows: Sequence[tuple[Text | None, ...]]
    ) -> Grid:
        """A table; what is not set is `///`."""
        return Grid(
            self.say(caption),
            tuple(said[:1].upper() + said[1:] for said in (self.say(head) for head, _ in columns)),
            tuple(tuple(self._cell(cell) for cell in row) for row in rows),
            tuple(share for _, share in columns),
        )


def meetings_cited(numbers: list[int]) -> Text:
    """Which meetings, workshops and events a figure comes from."""
    return P("[meeting {numbers}]", "[meetings {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def webinars_cited(numbers: list[int]) -> Text:
    """Which webinars a figure comes from."""
    return P("[webinar {numbers}]", "[webinars {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def points_cited(numbers: list[int]) -> Text:
    """Which action points a figure comes from."""
    return P("[point {numbers}]", "[points {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def votes_cited(numbers: list[int]) -> Text:
    """Which votes a figure comes from."""
    return P("[vote {numbers}]", "[votes {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def documents_cited(numbers: list[int]) -> Text:
    """Which documents a figure comes from."""
    return P("[document {numbers}]", "[documents {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def activities_cited(numbers: list[int]) -> Text:
    """Which activities of the plan a figure comes from."""
    return P("[activity {numbers}]", "[activities {numbers}]", len(set(numbers)), numbers=ranges(numbers))


def fundings_cited(numbers: list[int]) -> Text:
    """Which requests for money a figure comes from."""
    return P("[funding {numbers}]", "[fundings {numbers}]", len(set(numbers)), numbers=ranges(numbers))
