"""How a webinar looks, and what somebody answered about it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Chat, Option
from bot.rules.webinars.reminder_times import ends_at
from bot.rules.wording.shortening import short
from bot.texts import Line, Listed, P, Said, Span, T, Text, lines, listed, names
from storage.instants import instant
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import Webinar

TITLE, NAME = 150, 20
ATTENDED, PARTLY, MISSED, RECORDING = "attended", "partly", "missed", "recording"


def title(webinar: Webinar, most: int = TITLE) -> Said:
    """What it is called."""
    return short(Said(webinar.title, webinar.lang), most)


def when(webinar: Webinar) -> Span:
    """From when to when."""
    return Span(instant(webinar.starts_at), instant(webinar.ends_at))


def described(webinar: Webinar, *, registered: bool = False) -> Text:
    """The webinar itself; its link may be for those alone who are registered."""
    return lines(
        T("🎓 Webinar {number}: {title}", number=webinar.number, title=title(webinar)),
        when(webinar),
        T("Cancelled: this webinar will not take place.") if webinar.state == "cancelled" else None,
        T("Speakers: {speakers}", speakers=short(names(webinar.speakers))) if webinar.speakers else None,
        link(webinar, registered=registered),
    )


def link(webinar: Webinar, *, registered: bool) -> Text | None:
    """Its link, as far as the reader may have it; None if there is none."""
    if not webinar.link or webinar.state == "cancelled":
        return None
    if webinar.link_kept and not registered:
        return T("The link goes to those who register, one hour before and at the start.")
    return T("Link: {link}", link=webinar.link)


def announced(webinar: Webinar, chat: Chat) -> Text:
    """What everybody is told of a new webinar; once it has begun, the question is who attended."""
    return asking(webinar) if begun(webinar, chat) else inviting(webinar)


def inviting(webinar: Webinar) -> Text:
    """Whether the reader registers."""
    line = Line(f"inscription {webinar.number}", f"register {webinar.number}")
    places = None
    if webinar.places is not None:
        places = P("{n} place.", "{n} places.", webinar.places)
    return lines(described(webinar), places, T("To register: {line}", line=line))


def asking(webinar: Webinar) -> Text:
    """Whether the reader attended."""
    number = webinar.number
    together = Line(f"participe {number} +2", f"attended {number} +2")
    return lines(described(webinar), T("Did you attend? With two colleagues: {line}", line=together))


def begun(webinar: Webinar, chat: Chat) -> bool:
    """Whether one can say that one attended."""
    return webinar.starts_at <= chat.seconds


def over(webinar: Webinar, chat: Chat) -> bool:
    """Whether it has ended."""
    return ends_at(webinar) <= chat.seconds


def choices(webinar: Webinar, lang: str, *, but: str = "") -> tuple[Option, ...]:
    """The answers to whether somebody attended, as buttons whose lines are in this language."""
    number = webinar.number
    found = {
        ATTENDED: Option(T("I attended"), f"participe {number}"),
        PARTLY: Option(T("I attended partly"), f"participe {number} {'partiel' if lang == 'fr' else 'partly'}"),
        MISSED: Option(T("I missed it"), f"participe {number} {'absent' if lang == 'fr' else 'missed'}"),
    }
    if but == MISSED:
        found[RECORDING] = Option(T("I saw the recording"), f"participe {number} {SEEN[lang]}")
    return tuple(option for answer, option in found.items() if answer != but)


SEEN = {"fr": "enregistrement", "en": "recording"}
"""How an answer says that one saw the recording, by language."""


def my_answer(mine: Attendance | None) -> Text:
    """What the reader answered."""
    if mine is None:
        return T("You have not answered.")
    if mine.answer == MISSED:
        return T("You answered: missed.")
    if mine.answer == RECORDING:
        return T("You answered: saw the recording.")
    if mine.guests:
        return _with_colleagues(mine)
    return T("You answered: attended partly.") if mine.answer == PARTLY else T("You answered: attended.")


def _with_colleagues(mine: Attendance) -> Text:
    if mine.answer == PARTLY:
        return P("You answered: attended partly, with {n} colleague.",
                 "You answered: attended partly, with {n} colleagues.", mine.guests)  # fmt: skip
    return P("You answered: attended, with {n} colleague.",
             "You answered: attended, with {n} colleagues.", mine.guests)  # fmt: skip


def in_list(mine: Attendance | None) -> Text:
    """An answer for a webinar in a word or two."""
    if mine is None:
        return T("no answer")
    if mine.answer == MISSED:
        return T("missed")
    if mine.answer == RECORDING:
        return T("saw the recording")
    word = T("partly") if mine.answer == PARTLY else T("attended")
    return T("{word} +{guests}", word=word, guests=mine.guests) if mine.guests else word


def counts(counted: Sequence[tuple[str | None, int]], unknown: Text) -> Listed:
    """Counts by name in a line."""
    return listed(
        [T("{name} {n}", name=unknown if name is None else short(Said(name), NAME), n=n) for name, n in counted]
    )
