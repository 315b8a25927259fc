"""Which meeting a line speaks of."""

from __future__ import annotations

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.handlers.meetings.texts import heading
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.meetings.meetings import must_be_ahead, must_be_published, must_be_without_minutes, when_text
from bot.texts import Line, T, lines
from storage.meetings import meetings, replies
from storage.meetings.meetings import Meeting

MOST = 8
"""Among how many meetings one chooses."""


async def meeting_of(chat: Chat, number: int) -> Meeting:
    """The group's meeting of that number; a draft is there for coordinators only, and in private."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    hidden = chat.in_group_chat or chat.membership.role < Role.COORDINATOR
    if meeting is None or (meeting.state == "draft" and hidden):
        raise missing(T("There is no meeting {number}.", number=number), Line("reunions", "meetings"))
    return meeting


def none_planned() -> T:
    """No meeting is to come."""
    return T("No meeting is planned. Past ones: {line}", line=Line("reunions", "meetings"))


async def chosen(chat: Chat, number: int | None) -> Meeting:
    """The meeting of that number, or the next one."""
    if number is not None:
        return await meeting_of(chat, number)
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    if not coming:
        raise Refused(none_planned())
    return coming[0]


async def upcoming(chat: Chat, number: int | None) -> Meeting:
    """The meeting of that number, or the next one, if people know of it and it is still to come."""
    meeting = await chosen(chat, number)
    must_be_published(meeting)
    must_be_ahead(meeting, chat.seconds)
    return meeting


async def answered(chat: Chat, number: int | None, answer: str) -> Meeting:
    """The meeting that an answer is about: that of the number, else the only one for which it says something new.

    Raises Refused, to be asked for the number, where it may be about several.
    """
    if number is not None:
        return await upcoming(chat, number)
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    before = [await replies.of_person(chat.tx, one.id, chat.me.id) for one in coming]
    meant = [one for one, reply in zip(coming, before, strict=True) if reply is None or reply.answer != answer]
    if len(coming) > 1 and len(meant) > 1:
        raise Refused(T("Several meetings are coming."), field="number")
    return await upcoming(chat, meant[0].number if len(coming) > 1 and meant else None)


async def coming_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The meetings that are coming, by what they are."""
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    return [Choice(one.number, lines(heading(one), when_text(one.timing)), one.number) for one in coming[:MOST]]


async def changeable(chat: Chat, number: int) -> Meeting:
    """A meeting, draft or not, that has not taken place and has no minutes."""
    meeting = await meeting_of(chat, number)
    must_be_ahead(meeting, chat.seconds)
    must_be_without_minutes(meeting)
    return meeting
