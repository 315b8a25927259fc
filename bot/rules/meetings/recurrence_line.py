"""How people say how often they meet: « 1er lundi », « le 15 », “every 2 weeks Tuesday”."""

from __future__ import annotations

import re

from bot.rules.meetings.recurrence import Pattern
from bot.spelling.folding import fold

MOST_WEEKS = 26
_LAST_DAY = 31
_WEEKDAYS = (
    "lundi|monday", "mardi|tuesday", "mercredi|wednesday", "jeudi|thursday", "vendredi|friday", "samedi|saturday",
    "dimanche|sunday",
)  # fmt: skip
_NTHS = {
    1: "1er|1ere|1st|premiers|premier|first",
    2: "2e|2eme|2nd|2d|deuxiemes|deuxieme|second",
    3: "3e|3eme|3rd|troisiemes|troisieme|third",
    4: "4e|4eme|4th|quatriemes|quatrieme|fourth",
    -1: "derniers|dernier|derniere|last",
}
_COUNTS = {
    1: "un|une|one", 2: "2|deux|two|other", 3: "3|trois|three", 4: "4|quatre|four", 5: "cinq|five", 6: "six",
    8: "huit|eight",
}  # fmt: skip
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})s?"
_MONTHLY = (
    r"(?:(?:tous les mois|chaque mois|mensuelle?|every month|monthly),?\s+)?"
    r"(?:(?:le|on the|on|the|tous les|chaque|every|each)\s+)?"
)
_OF_MONTH = r"(?:\s+(?:du mois|de chaque mois|of the month|of each month|of every month))?"
_ON = r"(?:\s*,?\s*(?:le|les|on|on the))?\s+"
_NTH = re.compile(rf"{_MONTHLY}(?P<nth>{'|'.join(_NTHS.values())})\s+{_WEEKDAY}{_OF_MONTH}\b")
_LAST = re.compile(rf"{_MONTHLY}(?:dernier jour|last day){_OF_MONTH}\b")
_DAY = re.compile(rf"{_MONTHLY}(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?(?![\w:./-]){_OF_MONTH}")
_WEEKS = re.compile(
    rf"(?:(?:toutes les|every)\s+(?P<count>\d{{1,2}}|{'|'.join(_COUNTS.values())})\s+(?:semaines?|weeks?)"
    rf"|(?P<once>chaque semaine|toutes les semaines|every week|weekly)"
    rf"|(?P<fortnight>une semaine sur deux|tous les quinze jours|tous les 15 jours|every fortnight)){_ON}{_WEEKDAY}\b"
)
_EACH = re.compile(rf"(?:chaque|tous les|every|each)\s+(?P<other>other\s+)?{_WEEKDAY}\b")
_EDGES = " \t,;:–—-"


def take_pattern(text: str) -> tuple[Pattern, str] | None:
    """How often, and the rest of the text, folded; None if it does not begin so, or says what no calendar has."""
    folded = fold(text)
    for form, read in ((_NTH, _nth), (_LAST, _last), (_WEEKS, _weeks), (_EACH, _each), (_DAY, _day)):
        found = form.match(folded)
        pattern = None if found is None else read(found)
        if found is not None and pattern is not None:
            return pattern, folded[found.end() :].strip(_EDGES)
    return None


def _nth(found: re.Match[str]) -> Pattern:
    nth = next(number for number, words in _NTHS.items() if found["nth"] in words.split("|"))
    return Pattern(nth=nth, weekday=_weekday(found))


def _last(_found: re.Match[str]) -> Pattern:
    return Pattern(nth=_LAST_DAY)


def _day(found: re.Match[str]) -> Pattern | None:
    day = int(found["day"])
    return Pattern(nth=day) if 1 <= day <= _LAST_DAY else None


def _weeks(found: re.Match[str]) -> Pattern | None:
    if found["once"] or found["fortnight"]:
        return Pattern(weeks=1 if found["once"] else 2, weekday=_weekday(found))
    count = found["count"]
    named = next((number for number, words in _COUNTS.items() if count in words.split("|")), None)
    weeks = int(count) if named is None else named
    return Pattern(weeks=weeks, weekday=_weekday(found)) if 1 <= weeks <= MOST_WEEKS else None


def _each(found: re.Match[str]) -> Pattern:
    return Pattern(weeks=2 if found["other"] else 1, weekday=_weekday(found))


def _weekday(found: re.Match[str]) -> int:
    return next(number for number, words in enumerate(_WEEKDAYS) if found["weekday"] in words.split("|"))
