"""How the report of a year is typed: `2020`, `2020 pdf`, `texte 2020 3 …`."""

from __future__ import annotations

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.annual_report.compose import SECTIONS
from bot.messages import Chat
from bot.parts import Choice, Hearing, OneOf, Part
from bot.rules.annual_report.years import year_before
from bot.texts import T


class InYear(Part):
    """A year of four figures, which stands in front of what else there is."""

    def read(self, text: str, hearing: Hearing) -> tuple[int, str] | None:
        year, rest = year_before(text)
        if year is None:
            return None
        if year > hearing.now.year:
            raise Refused(T("{year} has not begun yet.", year=str(year)))
        return year, rest


async def sections(_chat: Chat, _values: Values) -> list[Choice]:
    """The headings of the report, by their numbers."""
    return [Choice(one.key, one.title, one.number) for one in SECTIONS]


SECTION = OneOf(*(Choice(one.key, one.title, one.number) for one in SECTIONS))
FORM = OneOf(
    Choice("docx", "Word", words=("docx", "word", "en word", "in word", "as word", "doc")),
    Choice("pdf", "PDF", words=("pdf", "en pdf", "in pdf", "as pdf", "as a pdf")),
)
