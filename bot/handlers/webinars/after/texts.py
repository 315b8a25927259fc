"""How what is left of a webinar is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.languages import local_day
from bot.messages import Chat, Option
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, lines
from storage.webinars.links import WebinarLink
from storage.webinars.ratings import Rating
from storage.webinars.webinars import Webinar

RECORDING, GUIDE = "recording", "guide"
LINES = {RECORDING: "enregistrement", GUIDE: "mini guide"}


def rating_text(stars: int, words: str, chat: Chat) -> Text:
    """What the reader said."""
    if words:
        return T("Your rating: {stars} of 5 ({words})", stars=stars, words=short(Said(words, chat.reader.lang)))
    return T("Your rating: {stars} of 5", stars=stars)


def average(found: Sequence[Rating]) -> Text:
    """How good it was for all of them."""
    mean = f"{sum(one.stars for one in found) / len(found):.1f}"
    return P("Rating: {mean} of 5, by {n} person.", "Rating: {mean} of 5, by {n} people.", len(found), mean=mean)


def rating_options(webinar: Webinar) -> tuple[Option, ...]:
    """From 5 down to 1, as buttons."""
    return tuple(
        Option(T("{stars} of 5", stars=stars), f"evaluer {webinar.number} {stars}") for stars in range(5, 0, -1)
    )


def works(link: WebinarLink, chat: Chat) -> bool:
    """Whether the link has not expired."""
    return link.expires_on is None or date.fromisoformat(link.expires_on) >= local_day(chat.now, chat.reader.zone)


def link_text(link: WebinarLink, chat: Chat) -> Text:
    """How heavy it is and until when it works, then the link; only that it is gone, once it is."""
    if not works(link, chat):
        return (
            T("The link of the mini-guide has expired.")
            if link.kind == GUIDE
            else T("The link of the recording has expired.")
        )
    head = T("Mini-guide: {link}", link=link.link) if link.kind == GUIDE else T("Recording: {link}", link=link.link)
    return lines(head, about(link, chat))


def about(link: WebinarLink, chat: Chat) -> Text | None:
    """How heavy it is and until when it works, as far as that is known."""
    heavy = None if link.bytes is None else weight(link.bytes, chat.reader.lang)
    day = None if link.expires_on is None else date.fromisoformat(link.expires_on)
    if heavy is not None and day is not None:
        return T("Weight: {weight}. It works until {day}.", weight=heavy, day=day)
    if heavy is not None:
        return T("Weight: {weight}.", weight=heavy)
    return None if day is None else T("It works until {day}.", day=day)
