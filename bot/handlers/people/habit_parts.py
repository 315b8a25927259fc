"""The parts of the lines that say when somebody wants to hear from Tama."""

from __future__ import annotations

from bot import dates
from bot.errors import Refused
from bot.parts import Hearing, Part
from bot.spelling.folding import fold
from bot.texts import T

_EVERY = {
    "never": "jamais never non no off aucun none",
    "daily": "quotidien quotidienne jour daily",
    "weekly": "hebdo hebdomadaire semaine weekly",
    "fortnightly": "quinzaine quinzaines fortnightly bimensuel biweekly",
}
_EVERY_WORDS = {word: every for every, words in _EVERY.items() for word in words.split()}
_NEVER_QUIET = ("non", "no", "off", "jamais", "never", "aucun", "none")
_GROUPS_OWN = ("groupe", "group")
GROUPS_OWN = "group"
"""What stands for the clocks of the group where a zone is expected."""


class Every(Part):
    """How often: never, daily, weekly, fortnightly."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        word, rest = _first(text)
        return (_EVERY_WORDS[word], rest) if word in _EVERY_WORDS else None


class Weekday(Part):
    """A day of the week, 0 for Monday."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        return dates.take_weekday(text)


class Hour(Part):
    """An hour of the day, in minutes after midnight."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        return dates.take_hour(text)


class QuietHours(Part):
    """From when to when nothing may disturb, as two minutes of the day; empty for never."""

    def read(self, text: str, _hearing: Hearing) -> tuple[tuple[int, ...], str] | None:
        word, rest = _first(text)
        if word in _NEVER_QUIET:
            return (), rest
        found = dates.take_hours(text)
        if found is None:
            return None
        start, end, rest = found
        if start == end:
            raise Refused(T("The start and the end must be different."))
        return (start, end), rest


class Zone(Part):
    """A time zone, by a city, a country or its own name; `group` for the group's."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        word, rest = _first(text)
        return (GROUPS_OWN, rest) if word in _GROUPS_OWN else dates.take_zone(text)


def _first(text: str) -> tuple[str, str]:
    """The first word, folded, and the rest."""
    word, _, rest = text.strip().partition(" ")
    return fold(word).strip(" ,;."), rest.strip()
