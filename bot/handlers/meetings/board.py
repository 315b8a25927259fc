"""The next meeting, and all of them, on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.meetings.agenda.texts import follow_up
from bot.handlers.meetings.kinds import KINDS
from bot.handlers.meetings.texts import ANSWERS, answer_options, answer_text, heading, sheet_of, where
from bot.messages import Chat
from bot.rules.meetings.meetings import when_text
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, names
from storage.meetings import meetings, replies
from storage.meetings.meetings import Meeting

_WORDS = 120
_NUMBER = Column("number", T("No."), "number")


@shown(
    Panel(
        "agenda",
        T("The next meeting"),
        (_NUMBER, Column("item", T("Agenda"), "main"), Column("presenter", T("Presented by"))),
        order=20,
        few=10,
    )
)
async def agenda(chat: Chat, window: Window) -> Content:
    """When and where the next meeting is, its agenda, and the reader's answer."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        return Content(above=(T("No meeting is planned."),))
    sheet = await sheet_of(chat, coming[0])
    meeting = sheet.meeting
    mine = await replies.of_person(chat.tx, meeting.id, chat.me.id)
    above = [heading(meeting), when_text(meeting.timing), where(meeting.venue, meeting.link), follow_up(sheet.points)]
    above += [T("You have not answered.") if mine is None else answer_text(mine)]
    room = window.room(_WORDS)
    items = sheet.items[window.skip :][: window.most]
    rows = [
        Row((one.position, short(Said(one.title, one.lang), room), names(one.presenter) if one.presenter else None))
        for one in items
    ]
    options = answer_options(meeting.number, "" if mine is None else mine.answer)
    return Content(rows, len(sheet.items), [text for text in above if text is not None], options)


@shown(
    Panel(
        "meetings",
        T("Calendar"),
        (
            _NUMBER,
            Column("title", T("Meeting"), "main"),
            Column("when", T("When")),
            Column("place", T("Venue")),
            Column("state", T("State")),
            Column("my_answer", T("My answer"), own=True),
        ),
        order=60,
        line=Line("reunions", "meetings"),
    )
)
async def calendar(chat: Chat, window: Window) -> Content:
    """Meetings to come, then those that are over or cancelled."""
    found = await meetings.known_to_all(chat.tx, chat.group_id, chat.seconds, window.most, window.skip)
    mine = await replies.of_person_in_group(chat.tx, chat.group_id, chat.me.id)
    room = window.room(_WORDS)
    rows = [_row(one, chat, mine[one.id].answer if one.id in mine else "", room) for one in found]
    return Content(rows, await meetings.count_known_to_all(chat.tx, chat.group_id))


def _row(meeting: Meeting, chat: Chat, answer: str, room: int) -> Row:
    title: Text = short(Said(meeting.title, meeting.lang), room) if meeting.title else KINDS[meeting.kind].name
    place = ", ".join(part for part in (meeting.venue, meeting.link) if part)
    venue = short(Said(place), room) if place else None
    state = _state(meeting, chat)
    return Row(
        (meeting.number, title, when_text(meeting.timing), venue, state, ANSWERS.get(answer)),
        urgent=meeting.state == "cancelled",
    )


def _state(meeting: Meeting, chat: Chat) -> Text:
    if meeting.state == "cancelled":
        return T("cancelled")
    if meeting.minutes_at is not None:
        return T("minutes kept")
    return T("to come") if meeting.timing.over_at > chat.seconds else T("over")
