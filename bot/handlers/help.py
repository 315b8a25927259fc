"""What Tama can do, read from the declarations: only what the reader may do."""

from __future__ import annotations

from typing import Annotated

from bot import commands
from bot.commands import Ask, Command, Question, Role, command
from bot.errors import Refused
from bot.folding import fold
from bot.handlers.things import more, page_of
from bot.messages import Chat, Option, Reply
from bot.parts import Page, Words
from bot.suggestions import how_to_join, nearest
from bot.texts import Line, T, Text, lines

SECTIONS = {
    "meetings": (T("Meetings"), Line("reunions", "meetings")),
    "ideas": (T("Ideas and votes"), Line("idees", "ideas")),
    "points": (T("Action points"), Line("points", "points")),
    "webinars": (T("Webinars"), Line("webinaires", "webinars")),
    "minutes": (T("Minutes"), Line("minutes", "minutes")),
    "people": (T("You and your group"), Line("personnes", "people")),
}
PAGE = 10


class Topic(Question):
    """A section or a command, and which page."""

    about: Annotated[str, Ask(T("Help on what?"), Words(60))] = ""

    @classmethod
    def split(cls, line: str, hearing: object) -> dict[str, str] | None:
        """Nothing special."""
        return None
