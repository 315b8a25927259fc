"""Webinars on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.registration.texts import in_a_word
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import Line, T, names
from storage.webinars import attendances, registrations, webinars
from storage.webinars.attendances import Attendance
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar

_WORDS = 120


@shown(
    Panel(
        "webinars",
        T("Webinars"),
        (
            Column("number", T("No."), "number"),
            Column("title", T("Webinar"), "main"),
            Column("when", T("When")),
            Column("speakers", T("Speakers")),
            Column("link", T("Link")),
            Column("my_answer", T("My answer"), own=True),
        ),
        order=65,
        line=Line("webinaires", "webinars"),
        few=4,
    )
)
async def webinar_list(chat: Chat, window: Window) -> Content:
    """The published webinars, the latest first."""
    found = await webinars.published(chat.tx, chat.group_id, window.most, window.skip)
    mine = await attendances.of_person(chat.tx, chat.group_id, chat.me.id)
    places = await registrations.of_person(chat.tx, chat.group_id, chat.me.id)
    rows = [_row(one, mine.get(one.id), places.get(one.id), chat, window.room(_WORDS)) for one in found]
    return Content(rows, await webinars.count_published(chat.tx, chat.group_id))


def _row(one: Webinar, mine: Attendance | None, place: Registration | None, chat: Chat, room: int) -> Row:
    begun = webinar_texts.begun(one, chat)
    answer = None if place is None else in_a_word(place)
    if one.state == "cancelled":
        answer = T("cancelled")
    has_link = not one.link_kept or (place is not None and place.state == "registered")
    return Row(
        (
            one.number,
            webinar_texts.title(one, room),
            webinar_texts.when(one),
            short(names(one.speakers), room) if one.speakers else None,
            one.link or None if has_link else None,
            webinar_texts.in_list(mine) if begun and one.state == "published" else answer,
        ),
    )
