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
from storage.webinars import webinars
from storage.webinars.webinars import Webinar

MOST = 100
GROUP = 60


@planned
async def webinars_planned(chat: Chat) -> list[Event]:
    """The latest published ones."""
    return [_event(one, chat) for one in await webinars.published(chat.tx, chat.group_id, MOST, 0)]


def _event(one: Webinar, chat: Chat) -> Event:
    reader, group = Reader(chat.reader.lang), short(Said(chat.membership.group_name), GROUP)
    title = T("Webinar {number}: {title}", number=one.number, title=Said(webinar_texts.title(one).words))
    words = EventWords(render(T("{meeting} ({group})", meeting=title, group=group), reader), one.link, one.speakers)
    start = instant(one.starts_at)
    times = start, start + USUAL if one.ends_at is None else instant(one.ends_at)
    return Event(f"{chat.membership.group_slug}-webinar-{one.id}@tama", 1, cancelled=False, words=words, times=times)
