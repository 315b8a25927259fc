"""Which meeting a line speaks of."""

from __future__ import annotations

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.messages import Chat
from bot.rules.meetings.meetings import must_be_ahead, must_be_published, must_be_without_minutes
from bot.texts import Line, T
from storage.meetings import meetings
from storage.meetings.meetings import Meeting


async def meeting_of(chat: Chat, number: int) -> Meeting:
    """The group's meeting of that number; a draft is there for coordinators only, and in private."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    hidden = chat.in_group_chat or chat.membership.role < Role.COORDINATOR
    if meeting is None or (meeting.state == "draft" and hidden):
        raise missing(T("There is no meeting {number}.", number=number), Line("reunions", "meetings"))
    return meeting


async def chosen(chat: Chat, number: int | None) -> Meeting:
    """The meeting of that number, or the next one."""
    if number is not None:
        return await meeting_of(chat, number)
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        raise Refused(T("No meeting is planned. Past ones: {line}", line=Line("reunions", "meetings")))
    return coming[0]


async def upcoming(chat: Chat, number: int | None) -> Meeting:
    """The meeting of that number, or the next one, if people know of it and it is still to come."""
    meeting = await chosen(chat, number)
    must_be_published(meeting)
    must_be_ahead(meeting, chat.seconds)
    return meeting


async def changeable(chat: Chat, number: int) -> Meeting:
    """A meeting, draft or not, that has not taken place and has no minutes."""
    meeting = await meeting_of(chat, number)
    must_be_ahead(meeting, chat.seconds)
    must_be_without_minutes(meeting)
    return meeting
