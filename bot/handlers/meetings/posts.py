"""Meetings as they are announced, changed and reminded of where their group meets."""

from __future__ import annotations

from bot.deferred import LONGEST_POST, Args, posted
from bot.handlers.meetings.outgoing import due_meeting, news_of
from bot.handlers.meetings.replies.counts import counted_options
from bot.handlers.meetings.texts import body, fitted, sheet_of
from bot.messages import Chat, Reply
from bot.rules.meetings.reminder_times import how_soon
from bot.texts import T, lines
from storage.meetings import meetings


@posted("meeting-news")
async def meeting_news(chat: Chat, args: Args) -> Reply | None:
    """What is new for those who knew the meeting as its `basis`, empty for not at all."""
    found = await news_of(chat, args)
    if found is None:
        return None
    draw, options = found
    text, _ = fitted(draw, LONGEST_POST)
    meeting = await meetings.by_id(chat.tx, int(str(args["meeting"])))
    return Reply(text, options if meeting is None or not options else await counted_options(chat, meeting))


@posted("meeting-reminder")
async def meeting_reminder(chat: Chat, args: Args) -> Reply | None:
    """A reminder so many `minutes` before a meeting that `begins` (UTC seconds) then, if all of that still holds."""
    meeting = await due_meeting(chat, args)
    if meeting is None:
        return None
    sheet, soon = await sheet_of(chat, meeting), how_soon(meeting.timing, chat.now, chat.reader.zone)
    text, _ = fitted(lambda most: lines(soon, body(sheet, most), T("Are you coming?")), LONGEST_POST)
    return Reply(text, await counted_options(chat, meeting))
