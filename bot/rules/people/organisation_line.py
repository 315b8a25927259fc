"""How the lines that change organisations are cut: « CRN en CRNiger », « 5 dans 3 »."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.rules.people.new_organisation import Written
from storage.people.organisations import Organisation

_NUMBER = re.compile(r"\s*(?:n[°ºo]?\s*|#)?(\d{1,9})(?![\w/])[\s:,=>→-]*(.*)", re.DOTALL | re.IGNORECASE)
_RENAMED = re.compile(r"\s+(?:en|to|as)\s+|\s*(?:->|=>|→|=|:)\s*", re.IGNORECASE)
_INTO = re.compile(r"\s+(?:dans|into|in)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;+&]\s*|\s+(?:et|and|avec|with)\s+", re.IGNORECASE)
_TWO = re.compile(r"\s*#?(\d{1,9})\s+#?(\d{1,9})\s*")
_ACRONYM = re.compile(r"[\w/&.+-]{2,12}")


def renaming(line: str) -> dict[str, str]:
    """Which organisation, and how it is to be written: `3 CRB, Croix-Rouge béninoise`, `OIM en OIM-Niger`."""
    found = _NUMBER.fullmatch(line)
    parts = [found[1], found[2]] if found else _RENAMED.split(line, maxsplit=1)
    if len(parts) == 1:
        parts = line.split(",", 1)
    return {name: part.strip() for name, part in zip(("which", "new"), parts, strict=False) if part.strip()}


def uniting(line: str) -> dict[str, str]:
    """Which one stays and which goes into it: `3 5` and `3, 5` keep the first, `5 dans 3` the second."""
    if found := _TWO.fullmatch(line):
        return {"into": found[1], "gone": found[2]}
    if len(parts := _INTO.split(line, maxsplit=1)) == 2:  # noqa: PLR2004 - two organisations
        return {"into": parts[1].strip(), "gone": parts[0].strip()}
    parts = _BETWEEN.split(line, maxsplit=1)
    return {name: part.strip() for name, part in zip(("into", "gone"), parts, strict=False) if part.strip()}


def renamed(known: Organisation, new: Written) -> Organisation:
    """The organisation with another name; one short word alone is its acronym, if it has one. A country stays."""
    country = new.country or known.country
    if new.acronym:
        return replace(known, name=new.name, acronym=new.acronym, country=country)
    if known.acronym and _ACRONYM.fullmatch(new.name):
        return replace(known, acronym=new.name, country=country)
    return replace(known, name=new.name, country=country)
