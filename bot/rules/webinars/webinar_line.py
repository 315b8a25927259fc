"""How a typed line about a new webinar is cut into its parts."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import product

from bot import dates

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*")
_SIGNS = " \t,;:–—-"


def cut(line: str, *, now: datetime, zone: str, lang: str) -> dict[str, str]:
    """The raw parts of `title, date and hours, link`, in any order, by field; those that are there."""
    link = _LINK.search(line)
    rest = line if link is None else f"{line[: link.start()]} , {line[link.end() :]}"
    title, when = _without_date(rest, now=now, zone=zone, lang=lang)
    found = {"title": title, "when": when, "link": "" if link is None else link[0].rstrip(",;.")}
    return {name: part for name, part in found.items() if part}


def _without_date(text: str, *, now: datetime, zone: str, lang: str) -> tuple[str, str]:
    """What is left of a text without its date, and the date: a part of its own, else one within a sentence."""
    parts = [part.strip(_SIGNS) for part in _BETWEEN.split(text) if part.strip(_SIGNS)]
    for count, place in product((2, 1), range(len(parts))):
        words = ", ".join(parts[place : place + count])
        if dates.read_when(words, now=now, zone=zone, lang=lang, past=True) is not None:
            return ", ".join(parts[:place] + parts[place + count :]), words
    title = ", ".join(parts)
    found = dates.find_when(title, now=now, zone=zone, lang=lang)
    if found is None:
        return _unread(parts)
    start, end = dates.with_leftovers(title, *found[1:])
    return f"{title[:start].rstrip(_SIGNS)} {title[end:].lstrip(_SIGNS)}".strip(), title[start:end]


def _unread(parts: list[str]) -> tuple[str, str]:
    """A part that speaks of time though it is no date is asked back."""
    when = next((part for part in parts if dates.begins_with_time(part)), "")
    return ", ".join(part for part in parts if part != when), when
