"""Webinars in the calendars of people."""

from __future__ import annotations

from bot.calendars import planned
from bot.handlers.webinars import texts as webinar_texts
from bot.languages import Reader, render
from bot.messages import Chat
from bot.reports.calendar_file import USUAL, Event, EventWords
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage.instants import instant
from storage.webinars import registrations, webinars
from storage.webinars.webinars import Webinar

MOST = 100
GROUP = 60


@planned
async def webinars_planned(chat: Chat) -> list[Event]:
    """The latest ones of which people know."""
    found = await webinars.published(chat.tx, chat.group_id, MOST, 0)
    mine = await registrations.of_person(chat.tx, chat.group_id, chat.me.id)
    has = {webinar_id for webinar_id, one in mine.items() if one.state == "registered"}
    return [event(one, chat, registered=one.id in has) for one in found]


def event(one: Webinar, chat: Chat, *, registered: bool) -> Event:
    """A webinar as it stands in the reader's calendar; its link may be for those alone who are registered."""
    reader, group = Reader(chat.reader.lang), short(Said(chat.membership.group_name), GROUP)
    called = T("Webinar {number}: {title}", number=one.number, title=Said(webinar_texts.title(one).words))
    cancelled = one.state == "cancelled"
    named = T("{meeting} ({group})", meeting=called, group=group)
    if cancelled:
        named = T("Cancelled: {meeting} ({group})", meeting=called, group=group)
    link = one.link if registered or not one.link_kept else ""
    words = EventWords(render(named, reader), link, one.speakers)
    start = instant(one.starts_at)
    times = start, start + USUAL if one.ends_at is None else instant(one.ends_at)
    uid = f"{chat.membership.group_slug}-webinar-{one.id}@tama"
    return Event(uid, one.revision, cancelled=cancelled, words=words, times=times)
