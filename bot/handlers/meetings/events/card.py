"""What an outside event has beside all that meetings have: delegates, and their reports."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.meetings.events.texts import delegates_text, report_text
from bot.messages import Chat, Option
from bot.texts import T, Text, lines
from storage.meetings.events import delegates, reports
from storage.meetings.meetings import Meeting

REPORT = 200


async def event_lines(chat: Chat, meeting: Meeting) -> Text | None:
    """That nobody is named to go there, and how the first report begins; None if neither is to be said."""
    if meeting.kind != "event":
        return None
    found = await reports.of_meeting(chat.tx, meeting.id)
    named = await delegates.of_meeting(chat.tx, meeting.id)
    if named and not found:
        return None
    return lines(None if named else delegates_text(()), report_text(found[0], REPORT) if found else None)


def event_options(chat: Chat, meeting: Meeting) -> tuple[Option, ...]:
    """Its delegates to be named, its reports to be read; none for what is no event."""
    if meeting.kind != "event" or meeting.state == "cancelled":
        return ()
    names = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    name = (Option(T("Delegates…"), f"delegues {meeting.number}"),) if names else ()
    return (*name, Option(T("Reports"), f"restitutions {meeting.number}"))
