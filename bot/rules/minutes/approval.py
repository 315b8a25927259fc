"""How long minutes can be corrected, when the rapporteur is reminded of corrections, and how these are decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.rules.sending.steps import Step, in_turn
from storage.instants import instant, to_seconds

DAYS = 5
WORTH_TELLING = 14 * 86_400
"""For so many seconds the approved minutes, and what became of a correction, are worth telling."""
_AGAIN = (0, 3, 7)
_REMINDED_FOR = 30
_NUMBER = r"(?:n[°ºo]\s*)?\d{1,4}"
_DECIDED = re.compile(
    rf"(?:^|[,;.\n]\s*|\s+(?:et|and)\s+)(?P<numbers>{_NUMBER}(?:\s*(?:,|\bet\b|\band\b|\s)\s*{_NUMBER})*)\s*"
    r"(?P<how>:|=|oui\b|yes\b|ok\b|non\b|no\b)",
    re.IGNORECASE,
)
_YES = ("oui", "yes", "ok")
_NO = ("non", "no")


@dataclass(frozen=True, slots=True)
class Decided:
    """What is decided of a correction; `words` are the reason, or what is written instead."""

    number: int
    how: Literal["accepted", "edited", "declined"]
    words: str = ""


def closes_at(now: int, zone: str) -> int:
    """Until when minutes that are handed in now can be corrected, at the same hour on the meeting's clocks."""
    return to_seconds(instant(now).astimezone(ZoneInfo(zone)) + timedelta(days=DAYS))


def reminders(closes: int) -> list[Step]:
    """When the rapporteur is reminded of corrections of which nothing is decided: at the end, then twice."""
    day = 86_400
    return in_turn([(str(days), closes + days * day) for days in _AGAIN], closes + _REMINDED_FOR * day)


def decisions(line: str) -> list[Decided]:
    """`1 3 oui, 2 non déjà dit, 4 : autre texte`; none if it says nothing of the kind from its beginning on."""
    found = list(_DECIDED.finditer(line.strip()))
    if not found or found[0].start():
        return []
    said: list[Decided] = []
    ends = [one.start() for one in found[1:]] + [len(line.strip())]
    for one, end in zip(found, ends, strict=True):
        words, how = line.strip()[one.end() : end].strip(" ,;:."), one["how"].lower()
        numbers = [int(number) for number in re.findall(r"\d+", one["numbers"])]
        kind: Literal["accepted", "edited", "declined"]
        kind = "accepted" if how in _YES else "declined" if how in _NO else "edited"
        said += [Decided(number, kind, "" if kind == "accepted" else words) for number in numbers]
    return said
