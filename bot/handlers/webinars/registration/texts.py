"""How registrations are put into words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Option
from bot.rules.webinars.registration import place_in_line, seats
from bot.texts import P, T, Text
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar


def counts_text(webinar: Webinar, found: Sequence[Registration]) -> Text:
    """How many people registered, colleagues included."""
    count, waiting = seats(found), seats(found, "waiting")
    if webinar.places is None:
        return T("Registered: {n}.", n=count)
    if not waiting:
        return T("Registered: {n} of {places}.", n=count, places=webinar.places)
    return T("Registered: {n} of {places}. Waiting list: {waiting}.", n=count, places=webinar.places, waiting=waiting)


def mine_text(mine: Registration | None, found: Sequence[Registration]) -> Text | None:
    """What the reader's registration says; None if they have not said anything."""
    if mine is None:
        return None
    if mine.state == "declined":
        return T("You said that you do not come.")
    if mine.state == "waiting":
        return T("It is full: you are number {place} on the waiting list.", place=place_in_line(found, mine.person_id))
    if mine.guests:
        return P("You are registered, with {n} colleague.", "You are registered, with {n} colleagues.", mine.guests)
    return T("You are registered.")


def in_a_word(mine: Registration) -> Text:
    """A registration in a word or two, whosever it is."""
    if mine.state == "declined":
        return T("does not come")
    word = T("on the waiting list") if mine.state == "waiting" else T("registered")
    return T("{word} +{guests}", word=word, guests=mine.guests) if mine.guests else word


def options(webinar: Webinar, mine: Registration | None) -> tuple[Option, ...]:
    """To register, or to say that one does not come, whichever is new."""
    register = Option(T("I register"), f"inscription {webinar.number}")
    if mine is None:
        return register, Option(T("I cannot come"), f"desinscription {webinar.number}")
    if mine.state == "declined":
        return (register,)
    return (Option(T("Cancel my registration"), f"desinscription {webinar.number}"),)
