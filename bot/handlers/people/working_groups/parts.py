"""How a working group is typed."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question
from bot.handlers.people.working_groups.lookup import choices
from bot.parts import Hearing, Part
from bot.rules.people.working_groups import split_line
from bot.spelling.folding import fold
from bot.texts import T

_NUMBER = re.compile(r"(?:(?:axe|axis)\s*)?(?:n\s?[°º]\s?)?(\d{1,3})", re.IGNORECASE)


class Called(Part):
    """A working group by its number, be there one or not, or by its name, or words of it that no other has."""

    among = True

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        parts = split_line(text)
        said = "" if "title" in parts else parts.get("which", "")
        if (number := _NUMBER.fullmatch(said)) is not None:
            return number[1], ""
        named = [one.value for one in hearing.choices if fold(said) in one.words]
        words = set(fold(said).split())
        found = named or [one.value for one in hearing.choices if words <= set(" ".join(one.words).split())]
        return (found[0], "") if len(found) == 1 and words else None


WHICH = Ask(T("Which working group?"), Called(), choices)


class Which(Question):
    """One working group."""

    which: Annotated[str, WHICH]
