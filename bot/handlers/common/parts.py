"""Parts of a line that several subjects read: a name among choices, a yes."""

from __future__ import annotations

import re

from bot.folding import fold
from bot.messages import YES
from bot.parts import Hearing
from bot.rules.people.organisations import key

_WORD = re.compile(r"\w+")


_LONGEST_NAME = 120


class Named:
    """One of the choices by a name it has, whatever its signs; never by its place, which in a line may be anything."""

    free = False
    among = True

    def take(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        known = {key(word): choice.value for choice in hearing.choices for word in choice.words}
        ends = [word.end() for word in _WORD.finditer(text[:_LONGEST_NAME])]
        for end in reversed(ends):
            if (value := known.get(key(text[:end]))) is not None:
                return value, text[end:].lstrip(" \t,;:)").rstrip()
        return None


class Sure:
    """A yes and nothing more, so that no other text that begins with yes is taken for one."""

    free = False
    among = False

    def take(self, text: str, hearing: Hearing) -> tuple[bool, str] | None:  # noqa: ARG002
        return (True, "") if fold(text) in YES else None
