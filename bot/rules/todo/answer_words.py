"""In which words each kind of thing on an answer sheet is answered, and the command line that each stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.dates import take_when
from bot.messages import NO, YES
from bot.rules.points.points import BEFORE_NEXT
from bot.rules.todo.items import Thing
from bot.rules.todo.sheet_line import spells
from bot.texts import Line, T


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer: `words` (folded; none: the answer begins at once) say the line `line` of a command.

    `{number}` is the thing's own, `{rest}` what follows the words. `apart`: the same by the command's fields, where
    what follows must not be read on with the number. `said` repeats the answer, where the command's own does not.
    `only`: without words, only what reads like this is meant. `example`: an answer of this way, where the kind's does
    not show what is missing.
    """

    command: str
    words: tuple[str, ...] = ()
    line: str = "{number} {rest}"
    apart: Mapping[str, str] = field(default_factory=dict)
    said: T | None = None
    only: Callable[[str], bool] = bool
    example: Line | None = None


def _is_day(words: str) -> bool:
    """Whether somebody's words begin with a day, whichever it is now."""
    return take_when(words, now=datetime(2020, 1, 1, tzinfo=UTC), zone="UTC", lang="fr") is not None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a thing is called, an answer that works for it, and its ways."""

    label: T
    example: Line
    ways: tuple[Way, ...]


_NOT_SET = ("///", "//", "////", "/////", "//////")
_POSTPONED = (
    "reporter", "reporter au", "reporte", "reporte au", "report", "report au", "report to", "postpone", "postpone to",
    "repousser au", "echeance", "deadline",
)  # fmt: skip
_DAY = Line("le 12 mars", "by 12 March")
_UNTIL = (
    Way(
        "postpone",
        (*_POSTPONED, "le", "au", "avant le", "pour le", "by", "on", "before", "until"),
        example=_DAY,
    ),
    Way("postpone", BEFORE_NEXT, "{number} before the next meeting"),
    Way("postpone", _NOT_SET, "{number} ///"),
)
_MEETING = Kind(
    T("Meeting {number}"),
    Line("oui", "yes"),
    (
        Way(
            "come", (*YES, "present", "presente", "je viens", "je serai la", "i come", "i will come"),
            said=T("you come"),
        ),
        Way(
            "join_online",
            ("en ligne", "online", "a distance", "oui en ligne", "yes online", "present en ligne", "je viens en ligne"),
            said=T("you join online"),
        ),
        Way(
            "stay_away", (*NO, "absent", "absente", "je ne viens pas", "not coming"), said=T("you do not come"),
        ),
        Way(
            "be_excused",
            ("excuse", "excusee", "excuses", "excused", "absent excuse", "absente excusee", "non excuse", "no excused"),
            said=T("you are excused"),
        ),
    ),
)  # fmt: skip
_VOTE = Kind(
    T("Vote"),
    Line("vote 1 4", "vote 1 4"),
    (Way("vote", (*YES, "vote", "voter", "pour", "for", "je vote", "i vote"), "{rest}"), Way("vote", line="{rest}")),
)
_POINT = Kind(
    T("Point {number}"),
    Line("fait", "done"),
    (
        Way(
            "done", (*YES, "fait", "faite", "faits", "termine", "terminee", "done", "c'est fait"),
            apart={"points": "{number}", "note": "{rest}"},
        ),
        Way(
            "blocked", (*NO, "bloque", "bloquee", "blocked", "pas fait", "not done"),
            example=Line("non budget trop faible", "no budget too small"),
        ),
        *_UNTIL,
        Way("postpone", only=_is_day, example=_DAY),
    ),
)  # fmt: skip
_WEBINAR = Kind(
    T("Webinar {number}"),
    Line("oui +2", "yes +2"),
    (
        Way(
            "attended", (*YES, "participe", "present", "presente", "attended", "assiste", "j'y etais", "i was there"),
            "{number} present {rest}", said=T("you attended"),
        ),
        Way(
            "attended",
            ("partiel", "partielle", "partiellement", "en partie", "partly", "partial", "oui en partie", "yes partly"),
            "{number} partiel {rest}", said=T("you attended partly"),
        ),
        Way(
            "attended", (*NO, "manque", "missed", "absent", "absente", "rate"), "{number} absent {rest}",
            said=T("you missed it"),
        ),
    ),
)  # fmt: skip
_OWNER = Kind(
    T("Point {number}: owner"),
    Line("CRS", "CRS"),
    (
        Way("take", (*YES, "prendre", "take", "nous", "moi", "us", "me", "je prends", "we take it"), "{number}"),
        Way("assign", ("attribuer", "attribuer a", "assign", "assign to", "a", "to", "pour", "for")),
        Way("assign"),
    ),
)
_DATE = Kind(
    T("Point {number}: deadline"),
    _DAY,
    (*_UNTIL, Way("postpone")),
)
_ANNOUNCEMENT = Kind(
    T("Announcement {number}"),
    Line("lu", "read"),
    (Way("acknowledge", (*YES, "lu", "lue", "read", "j'ai lu", "bien lu", "i have read it"), "{number}"),),
)
_RIGHT = ("juste", "c'est juste", "confirmer", "je confirme", "right", "that is right", "confirm", "i confirm")
"""Neither yes nor no, which could as well mean the meeting itself."""
_POINT_RELAY = Kind(
    T("Point {number}, by telephone"),
    Line("juste", "right"),
    (
        Way("confirm", _RIGHT, "point {number}", said=T("confirmed")),
        Way("reopen", ("faux", "wrong", "rouvrir", "reopen"), "{number}"),
    ),
)
_MEETING_RELAY = Kind(
    T("Meeting {number}, by telephone"),
    Line("juste", "right"),
    (Way("confirm", _RIGHT, "meeting {number}", said=T("confirmed")),),
)
_WEBINAR_RELAY = Kind(
    T("Webinar {number}, by telephone"),
    Line("juste", "right"),
    (Way("confirm", _RIGHT, "webinar {number}", said=T("confirmed")),),
)
_MINUTES = Kind(
    T("Meeting {number}: minutes"),
    Line("moi", "me"),
    (Way("rapporteur"),),
)
KINDS: Mapping[str, Kind] = {
    "meeting": _MEETING,
    "vote": _VOTE,
    "point": _POINT,
    "webinar": _WEBINAR,
    "owner": _OWNER,
    "date": _DATE,
    "announcement": _ANNOUNCEMENT,
    "pointrelay": _POINT_RELAY,
    "meetingrelay": _MEETING_RELAY,
    "webinarrelay": _WEBINAR_RELAY,
    "minutes": _MINUTES,
}
"""By what stands before the `:` of a reference."""
VERBS = frozenset(word for kind in KINDS.values() for way in kind.ways for word in way.words if len(word) > 1)
"""Every word that answers something, but for single letters."""
_INCOMPLETE = ("vote", "assign", "postpone")
WHOLE = VERBS - {
    word for kind in KINDS.values() for way in kind.ways if way.command in _INCOMPLETE for word in way.words
} | {*YES, *NO}
"""Those after which nothing more has to follow."""


def label_of(thing: Thing) -> T:
    """What a thing is called."""
    return T(KINDS[thing.kind].label.message, number=thing.number)


def understood(kind: Kind, words: str) -> tuple[Way, str] | None:
    """Which way somebody's words mean, and what follows them; the longest phrase wins. None if they mean none."""
    best, length = None, 0
    for way in kind.ways:
        spelled = max((spells(words, word) for word in way.words), default=0)
        if spelled > length:
            best, length = way, spelled
    if best is None:
        best = next((way for way in kind.ways if not way.words and way.only(words)), None)
    return None if best is None or not words else (best, words[length:].lstrip(" \t,;:.").rstrip())
