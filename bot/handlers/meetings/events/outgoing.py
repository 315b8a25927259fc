"""Delegates are asked for their report; where none of them is a member, the coordinators are."""

from __future__ import annotations

from bot.commands import Role
from bot.deferred import Args, unasked
from bot.handlers.meetings.events.texts import delegates_text
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.events.report_times import is_owed
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, T, lines
from storage.meetings import meetings
from storage.meetings.events import delegates, reports


@unasked("event-report-asked")
async def report_asked(chat: Chat, args: Args) -> Reply | None:
    """What is asked of this reader about the event `number`, while nobody has reported back from it."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, int(str(args["number"])))
    if meeting is None or not is_owed(meeting, chat.seconds) or await reports.of_meeting(chat.tx, meeting.id):
        return None
    named = await delegates.of_meeting(chat.tx, meeting.id)
    went = any(one.person_id == chat.me.id for one in named)
    if not went and chat.membership.role < Role.COORDINATOR:
        return None
    ask = T("📝 You went there for the group. What do you report back?")
    if not went:
        ask = T("📝 What do our delegates report back?")
    line = Line(f"restitution {meeting.number} …", f"report back {meeting.number} …")
    options = (Option(T("Report back…"), f"restitution {meeting.number}"),)
    text = lines(ask, heading(meeting), when_text(meeting.timing), None if went else delegates_text(named),
                 T("In one message: {line}", line=line))  # fmt: skip
    return Reply(text, options)
