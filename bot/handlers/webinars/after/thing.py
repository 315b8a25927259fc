"""What is left of a webinar, on the answer sheet: how it was, and its recording for those who missed it."""

from __future__ import annotations

import re

from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.after.texts import LINES, RECORDING, rating_options, works
from bot.messages import Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.rules.webinars.attendance import SEEN
from bot.rules.webinars.reminder_times import DAY, USELESS, asked_at
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.row_snapshots import Scope
from storage.webinars import attendances, links, ratings, webinars
from storage.webinars.links import WebinarLink
from storage.webinars.webinars import Webinar

_OF_FIVE = re.compile(r"[1-5]\s*(?:/\s*5|(?:sur|of|out of)\s+5|étoiles?|stars?)?(?![\w/])", re.IGNORECASE)


def _is_rating(words: str) -> bool:
    return _OF_FIVE.match(words) is not None


async def _ratings(chat: Chat, number: int) -> list[Scope]:
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    return [] if webinar is None else [Scope("webinar_ratings", {"webinar_id": webinar.id, "person_id": chat.me.id})]


async def _attendances(chat: Chat, number: int) -> list[Scope]:
    webinar = await webinars.by_number(chat.tx, chat.group_id, number)
    return [] if webinar is None else [Scope("attendances", {"webinar_id": webinar.id, "person_id": chat.me.id})]


RATING = declare(
    Kind(
        "rating",
        T("Rating of webinar {number}"),
        Line("note 4 très utile", "note 4 very useful"),
        Line("webinaire {number}", "webinar {number}"),
        (
            Way("rate_webinar", ("note", "evaluer", "je donne", "rating", "rate", "i give"), whole=False, exact=True),
            Way("rate_webinar", only=_is_rating, whole=False, exact=True),
        ),
        _ratings,
    )
)
WATCHED = declare(
    Kind(
        "watched",
        T("Recording of webinar {number}"),
        Line("j’ai vu", "watched"),
        Line("enregistrement {number}", "recording {number}"),
        (
            Way(
                "attended",
                ("vu", "deja vu", "seen", "already seen", "j'ai vu", "je l'ai vu", "regarde",
                 "je l'ai regarde", "watched", "i saw it", "i have seen it", "i watched it"),
                "{number} recording",
                said=T("you saw the recording"),
            ),
        ),
        _attendances,
    )
)  # fmt: skip


@waits(61)
async def unrated(chat: Chat) -> list[Item]:
    """Webinars of which the speaker knows what was said, and has not said how it was."""
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    found = [one for one in await _lately(chat) if one.id in mine and mine[one.id].answer in SEEN]
    return [_to_rate(one, chat) for one in found if not await _has_rated(chat, one)]


@waits(62)
async def unwatched(chat: Chat) -> list[Item]:
    """Recordings, not older than two weeks, of webinars that the speaker missed."""
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    items = []
    for one in await webinars.in_group(chat.tx, chat.group_id) if mine else []:
        if one.state != "published" or one.id not in mine or mine[one.id].answer != webinar_texts.MISSED:
            continue
        left = [link for link in await links.of_webinar(chat.tx, one.id) if link.kind == RECORDING]
        items += [_to_watch(one, link, chat) for link in left if works(link, chat) and link.at + USELESS > chat.seconds]
    return items


async def _lately(chat: Chat) -> list[Webinar]:
    """Those of which people are asked how it was: a day after their end at the earliest."""
    found = await webinars.in_group(chat.tx, chat.group_id)
    return [one for one in found if one.state == "published" and -USELESS < asked_at(one) - chat.seconds <= -DAY]


async def _has_rated(chat: Chat, webinar: Webinar) -> bool:
    return any(one.person_id == chat.me.id for one in await ratings.of_webinar(chat.tx, webinar.id))


def _to_rate(webinar: Webinar, chat: Chat) -> Item:
    text = T("Webinar {number}: {title} · how was it, from 1 to 5?", number=webinar.number, title=_title(webinar))
    rate = Option(T("Webinar {number}: how it was", number=webinar.number), f"evaluer {webinar.number}")
    return RATING.item(chat, webinar.number, text, rate, rating_options(webinar))


def _to_watch(webinar: Webinar, link: WebinarLink, chat: Chat) -> Item:
    number, title = webinar.number, _title(webinar)
    text: Text = T("Webinar {number}: {title} · the recording is there", number=number, title=title)
    if link.bytes is not None:
        text = T("{text} ({weight})", text=text, weight=weight(link.bytes, chat.reader.lang))
    see = Option(T("See the recording"), f"{LINES[RECORDING]} {number}")
    seen = Option(T("I saw the recording"), f"participe {number} {webinar_texts.SEEN[chat.reader.lang]}")
    return WATCHED.item(chat, number, text, see, (see, seen))


def _title(webinar: Webinar) -> Said:
    return short(Said(webinar.title, webinar.lang), TITLE)
