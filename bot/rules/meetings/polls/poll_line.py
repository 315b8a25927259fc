"""A poll in one line: `title : moments ; place ; jusqu’au …`."""

from __future__ import annotations

import re
from datetime import datetime

from bot import dates

_CLOSE = re.compile(
    r"[\s,;.]*\b(?:jusqu.?\s?(?:au|à|a|en)|(?:réponses?|répondez|votez|clôture|ferme|à clore)\s*:?\s*(?:avant|le|au)?"
    r"|(?:open\s+)?until|till|(?:answers?|answer|closes?|closing)\s*:?\s*(?:by|before|on)?)\s+(?:le\s+|the\s+)?"
    r"(?P<when>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = re.compile(r"(?:lieu|place|où|where)\s*:\s*", re.IGNORECASE)
_BULLET = re.compile(r"(?m)^[ \t]*(?:\d{1,2}[.)]|[-•*–])[ \t]+")
_AROUND = " \t\r\n,;:–—-"


def split_poll(line: str, now: datetime, zone: str, lang: str) -> dict[str, str]:
    """The raw parts of a line that opens a poll. What stands before the first moment is the title."""
    line, closes = _without_close(_BULLET.sub("", line) if "\n" in line.strip() else line)
    begins = _begins(line, now, zone, lang)
    if begins is None:
        title = line.strip(_AROUND)
        return {name: text for name, text in (("title", title), ("closes", closes)) if text}
    title, listed = line[:begins].strip(_AROUND), line[begins:]
    _, rest = dates.take_moments(listed, now=now, zone=zone, lang=lang)
    moments = listed[: len(listed) - len(rest)].rstrip(_AROUND)
    place = _PLACE.sub("", rest, count=1).strip(_AROUND)
    found = {"title": title, "moments": moments, "place": place, "closes": closes}
    return {name: text for name, text in found.items() if text}


def _without_close(line: str) -> tuple[str, str]:
    found = list(_CLOSE.finditer(line))
    return (line[: found[-1].start()], found[-1]["when"].strip(_AROUND)) if found else (line, "")


def _begins(line: str, now: datetime, zone: str, lang: str) -> int | None:
    """Where the first moment begins; hours before their day are part of it."""
    if dates.take_moments(line.lstrip(_AROUND), now=now, zone=zone, lang=lang)[0]:
        return len(line) - len(line.lstrip(_AROUND))
    for start in (found.end() for found in re.finditer(r"[:,;\n]\s*", line)):
        if dates.take_moments(line[start:], now=now, zone=zone, lang=lang)[0]:
            return start
    found = dates.find_when(line, now=now, zone=zone, lang=lang, past=False)
    return None if found is None else found[1]
