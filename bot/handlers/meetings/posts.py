"""Meetings as they are announced, changed and reminded of where their group meets."""

from __future__ import annotations

from bot.deferred import LONGEST_POST, Args, posted
from bot.handlers.meetings.news import news
from bot.handlers.meetings.outgoing import is_due, the_meeting
from bot.handlers.meetings.texts import answer_options, body, fitted, sheet_of
from bot.messages import Chat, Reply
from bot.rules.meetings.news import load
from bot.rules.meetings.reminders import how_soon
from bot.texts import T, lines


@posted("meeting-news")
async def meeting_news(chat: Chat, args: Args) -> Reply | None:
    """What is new for those who knew the meeting as `before`, empty for not at all."""
    meeting = await the_meeting(chat, args)
    if meeting is None or (meeting.state == "published" and meeting.timing.over_at <= chat.seconds):
        return None
    draw = news(load(str(args["before"])), await sheet_of(chat, meeting))
    if draw is None:
        return None
    text, _ = fitted(draw, LONGEST_POST)
    return Reply(text, () if meeting.state == "cancelled" else answer_options(meeting.number))


@posted("meeting-reminder")
async def meeting_reminder(chat: Chat, args: Args) -> Reply | None:
    """A reminder so many `minutes` before a meeting that `begins` (UTC seconds) then, if all of that still holds."""
    meeting = await the_meeting(chat, args)
    if meeting is None or not await is_due(chat, meeting, args):
        return None
    sheet, soon = await sheet_of(chat, meeting), how_soon(meeting.timing, chat.now, chat.reader.zone)
    text, _ = fitted(lambda most: lines(soon, body(sheet, most), T("Are you coming?")), LONGEST_POST)
    return Reply(text, answer_options(meeting.number))
