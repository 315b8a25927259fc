"""What the lines about webinars are made of: a link, a number of colleagues."""

from __future__ import annotations

import re

from bot.parts import Hearing, Part

_LINK = re.compile(r"(?:https?://|www\.)\S{1,200}", re.IGNORECASE)
_GUESTS = re.compile(
    r"(?:\+|avec\b|with\b)?\s*(\d{1,4})(?!\w)\s*(?:coll[eè]gues?|colleagues?|personnes?|people)?", re.IGNORECASE
)


class Link(Part):
    """An address on the web and nothing else."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        link = text.strip()
        return (link, "") if _LINK.fullmatch(link) else None


class Guests(Part):
    """How many colleagues: `+2`, « avec 2 collègues »."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        found = _GUESTS.match(text.strip())
        return (int(found[1]), text.strip()[found.end() :].strip(" ,;.")) if found else None
