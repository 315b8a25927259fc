"""Parts of a line that several subjects read: a name among choices, a yes or a no on buttons."""

from __future__ import annotations

import re

from bot.commands import Values
from bot.messages import Chat
from bot.parts import Choice, Hearing, Part, YesNo
from bot.spelling.names import key

_WORD = re.compile(r"\w+")
_LONGEST_NAME = 120


class Named(Part):
    """One of the choices by a name it has, whatever its signs; never by its place, which in a line may be anything."""

    among = True

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        known = {key(word): choice.value for choice in hearing.choices for word in choice.words}
        ends = [word.end() for word in _WORD.finditer(text[:_LONGEST_NAME])]
        for end in reversed(ends):
            if (value := known.get(key(text[:end]))) is not None:
                return value, text[end:].lstrip(" \t,;:)").rstrip()
        return None


async def yes_or_no(_chat: Chat, _values: Values) -> list[Choice]:
    """The two answers, where buttons show them."""
    return list(YesNo().choices)
