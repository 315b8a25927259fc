"""What the lines about webinars are made of: a link and who gets it, a number of colleagues or of places."""

from __future__ import annotations

import re

from bot.parts import Hearing, Part
from bot.spelling.folding import fold

_LINK = re.compile(r"(?:https?://|www\.)\S{1,200}", re.IGNORECASE)
_GUESTS = re.compile(
    r"(?:\+|avec\b|with\b)?\s*(\d{1,4})(?!\w)\s*(?:coll[eè]gues?|colleagues?|personnes?|people)?", re.IGNORECASE
)
_PLACES = re.compile(r"(\d{1,6})\s*(?:places?|personnes?|people|seats?)?", re.IGNORECASE)
_ANY = ("illimite", "sans limite", "unlimited", "no limit", "toutes", "any")
_KEPT = ("inscrits", "inscrit", "prive", "reserve", "registered", "private")
_OPEN = ("tous", "public", "ouvert", "all", "everybody", "open")
_SMALL = ("aux", "pour", "seulement", "only", "for", "those", "les", "the", "a", "to", "link", "lien")


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


class Places(Part):
    """How many places; « illimité » and 0 are for any number."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        if fold(text) in _ANY:
            return 0, ""
        found = _PLACES.fullmatch(text.strip())
        return (int(found[1]), "") if found else None


class LinkAndWho(Part):
    """An address, whether only those who registered get it, or both: the second is None where nothing is said of it."""

    def read(self, text: str, _hearing: Hearing) -> tuple[tuple[str, bool | None], str] | None:
        words, link, kept = text.split(), "", None
        for word in words:
            sign = fold(word).strip(",;()")
            if _LINK.fullmatch(word):
                link = word.rstrip(",;")
            elif sign in _KEPT:
                kept = True
            elif sign in _OPEN:
                kept = False
            elif sign not in _SMALL:
                return None
        return ((link, kept), "") if link or kept is not None else None
