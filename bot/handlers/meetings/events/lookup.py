"""Which event a line speaks of, and who speaks for the group there."""

from __future__ import annotations

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.meetings.lookup import meeting_of
from bot.messages import Chat
from bot.texts import Line, T
from storage.meetings.events import delegates
from storage.meetings.meetings import Meeting


async def the_event(chat: Chat, number: int) -> Meeting:
    """The event of that number; refused for a meeting of another kind, or one that was cancelled."""
    meeting = await meeting_of(chat, number)
    if meeting.kind != "event":
        line = Line(f"type {number} evenement", f"kind {number} event")
        raise Refused(T("Meeting {number} is no outside event. To make it one: {line}", number=number, line=line))
    if meeting.state == "cancelled":
        raise Refused(T("Meeting {number} is cancelled.", number=number))
    return meeting


async def reports_back(chat: Chat, meeting: Meeting) -> bool:
    """Whether the speaker may report: a delegate, or a coordinator for those who are no members."""
    found = await delegates.of_meeting(chat.tx, meeting.id)
    return chat.membership.role >= Role.COORDINATOR or any(one.person_id == chat.me.id for one in found)
