"""Reads a programme as people paste it: `9h05–9h25 Introduction : OIM – Y. Bon`, with a heading for each day."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot import dates
from bot.rules.meetings.agenda.agenda_lines import looks_like_names
from storage.meetings.programme.sessions import Session

_HOUR = (
    r"(?P<{0}h>\d{{1,2}})\s*(?:(?:h(?:eures?)?|:|\.(?=\d\d))\s*(?P<{0}m>\d{{2}})?|(?=\s*[ap]\.?m\b)"
    r"|(?=\s*[-–—]\s*\d{{1,2}}(?:[.:]\d\d)?\s*[ap]\.?m\b))\s*(?P<{0}ap>[ap]\.?m\b\.?)?"
)
_TIMES = re.compile(
    rf"^\W*(?:de\s+|from\s+)?{_HOUR.format('a')}(?:\s*(?:[-–—>]|à|a|to|until|jusqu.?à)+\s*{_HOUR.format('b')})?"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(
    r"^\W*(?:jour|journée|journee|day)\s*(?:n[°º]\s*)?"
    r"(?P<day>\d{1,2}|un|deux|trois|quatre|cinq|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"^\W*(?P<day>1(?:ère|ere|er|re|st)|première|premiere|premier|first|2(?:e|ème|eme|nde?|nd)|deuxième|deuxieme|seconde?"
    r"|3(?:e|ème|eme|rd)|troisième|troisieme|third)\s+(?:jour(?:née)?|journee|day)\b",
    re.IGNORECASE,
)
_WORDS = {"un": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5}
_FIRSTS = {"p": 1, "f": 1, "1": 1, "d": 2, "s": 2, "2": 2, "t": 3, "3": 3}
_HEADINGS = re.compile(r"^\W*(?:programme|program|agenda|horaires?|heures?|time)\W*$", re.IGNORECASE)
_BETWEEN = re.compile(r"[\r\n]+|\s*;\s*(?=\d{1,2}\s*[h:.]\s*\d|\d{1,2}\s*h\b|(?:jour|day)\b)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]*(?:le\s+|the\s+)?",
    re.IGNORECASE,
)
"""The date counts, whichever day of the week stands before it."""
_CELL = re.compile(r"\s*(?:\||\t)\s*")
_BRACKETS = re.compile(r"^(?P<title>.*\S)\s*\((?P<names>[^()]{2,80})\)$", re.DOTALL)
_NUMBERED = re.compile(
    r"^(?:session|séance|module|partie|part|thème|theme|point|bloc|étape|step)\s*\w{0,4}$", re.IGNORECASE
)
_DASH = re.compile(r"\s+[–—-]\s+")
_MIDDAY, _HOURS, _MINUTES = 12, 24, 60


@dataclass(slots=True)
class Programme:
    """The sessions that were read, in order, and the lines that are none."""

    sessions: list[Session] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def read_programme(text: str, first: date | None = None, lang: str = "fr") -> Programme:
    """The sessions of each day; days that are named by their date are counted from the `first`, if that is known."""
    found, day = Programme(), 1
    for line in _BETWEEN.split(text):
        if not line.strip() or _HEADINGS.match(line):
            continue
        heading = _day_of(line, day, first, lang, anything=bool(found.sessions))
        if heading is not None:
            day = heading
            continue
        session = _session(line, day)
        if session is None:
            found.left.append(line.strip())
        else:
            found.sessions.append(session)
    return found


def _day_of(line: str, current: int, first: date | None, lang: str, *, anything: bool) -> int | None:
    """Which day a heading opens; None for a line that is none."""
    named = _DAY.match(line)
    if named is not None:
        said = named["day"].casefold()
        return _WORDS.get(said) or max(1, int(said))
    ordinal = _ORDINAL.match(line)
    if ordinal is not None:
        return _FIRSTS[ordinal["day"][0].casefold()]
    if _TIMES.match(line):
        return None
    before = (first or date(2000, 1, 1)) - timedelta(days=1)
    now = datetime.combine(before, time(), UTC)
    said = line.strip(" \t:–—-*#_.")
    dated = _WEEKDAY.sub("", said)
    when = dates.read_when(dated or said, now=now, zone="UTC", lang=lang, past=True)
    if not isinstance(when, dates.When) or when.start is not None or when.part is not None:
        return None
    if first is None:
        return current + 1 if anything else current
    return max(1, (when.day - first).days + 1)


def _session(line: str, day: int) -> Session | None:
    """One line with its hours; None without any, or where they cannot be."""
    cells = [cell for cell in _CELL.split(line.strip(" \t|")) if cell]
    if not cells:
        return None
    times = _TIMES.match(cells[0])
    if times is None:
        return None
    starts, ends = _clock(times, "a"), _clock(times, "b")
    if times["bh"] and starts is not None and ends is not None and times["aap"] is None and times["bap"] is not None:
        starts = _same_half(starts, ends)
    if starts is None or (times["bh"] and (ends is None or ends <= starts)):
        return None
    rest = times["rest"].strip(" \t:.–—-,;")
    if len(cells) > 1:
        title = rest or cells[1]
        names = " – ".join(cells[1 if rest else 2 :])
    else:
        title, names = title_and_names(rest)
    organisation, facilitators = organisation_and_names(names)
    return Session(day, title, starts, ends, organisation, facilitators) if title else None


def _clock(times: re.Match[str], which: str) -> int | None:
    """Minutes after midnight; None where nothing is said, or no clock shows that."""
    if times[f"{which}h"] is None:
        return None
    hour, minute = int(times[f"{which}h"]), int(times[f"{which}m"] or 0)
    half = (times[f"{which}ap"] or "").casefold()[:1]
    if half == "p" and hour < _MIDDAY:
        hour += _MIDDAY
    if half == "a" and hour == _MIDDAY:
        hour = 0
    return hour * 60 + minute if hour < _HOURS and minute < _MINUTES else None


def _same_half(starts: int, ends: int) -> int:
    """`1–2pm` begins in the afternoon too."""
    later = starts + _MIDDAY * 60
    return later if later < ends else starts


def title_and_names(text: str) -> tuple[str, str]:
    """The title, and who is named after it: `titre : OIM – Y. Bon`, `titre (OIM, Y. Bon)`."""
    found = _BRACKETS.match(text)
    if found is not None and looks_like_names(found["names"]):
        title, person = title_and_names(found["title"].strip(" :–—-"))
        return title, f"{person} ({found['names'].strip()})" if person else found["names"].strip()
    for sign in reversed(list(re.finditer(r"\s*:\s+|\s+:\s*", text))):
        title, names = text[: sign.start()].strip(), text[sign.end() :].strip()
        if title and looks_like_names(names) and not _NUMBERED.match(title):
            return title, names
    return text, ""


def organisation_and_names(names: str) -> tuple[str, str]:
    """`OIM – Y. Bon`, `Y. Bon (OIM)`, `OIM, Y. Bon`, or only one of both."""
    names = names.strip()
    found = _BRACKETS.match(names)
    if found is not None:
        return found["names"].strip(), found["title"].strip()
    parts = [part.strip() for part in _DASH.split(names, maxsplit=1)]
    if len(parts) == 1:
        first, comma, rest = names.partition(",")
        parts = [first.strip(), rest.strip()] if comma and _is_acronym(first) and rest.strip() else [names]
    if len(parts) == 2:  # noqa: PLR2004 - an organisation and its people
        return (parts[1], parts[0]) if _is_acronym(parts[1]) and not _is_acronym(parts[0]) else (parts[0], parts[1])
    return (names, "") if _is_acronym(names) else ("", names)


def _is_acronym(text: str) -> bool:
    """Whether an organisation is named by its letters: `OIM`, `SP/CCM`, `CRF et CICR`."""
    words = [word for word in re.split(r"[\s,/&-]+|\b(?:et|and)\b", text) if word]
    return bool(words) and all(re.fullmatch(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9]+", word) for word in words)
