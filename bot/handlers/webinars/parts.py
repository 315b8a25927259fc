"""What the lines about webinars are made of: a link, a number of colleagues."""

from __future__ import annotations

import re

from bot.parts import Hearing

_LINK = re.compile(r"(?:https?://|www\.)\S{1,200}", re.IGNORECASE)
_GUESTS = re.compile(
    r"(?:\+|avec\b|with\b)?\s*(\d{1,4})(?!\w)\s*(?:coll[eè]gues?|colleagues?|personnes?|people)?", re.IGNORECASE
)


class Link:
    """An address on the web and nothing else."""

    free = False
    among = False

    def take(self, text: str, hearing: Hearing) -> tuple[str, str] | None:  # noqa: ARG002
        link = text.strip()
        return (link, "") if _LINK.fullmatch(link) else None


class Guests:
    """How many colleagues: `+2`, « avec 2 collègues »."""

    free = False
    among = False

    def take(self, text: str, hearing: Hearing) -> tuple[int, str] | None:  # noqa: ARG002
        found = _GUESTS.match(text.strip())
        return (int(found[1]), text.strip()[found.end() :].strip(" ,;.")) if found else None
