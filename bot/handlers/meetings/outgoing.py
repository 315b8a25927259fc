"""Meetings as they are announced, changed and reminded of, put into words when the message goes out."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.common.preview import preview
from bot.handlers.common.reach import Reach
from bot.handlers.common.recipients import also_posted
from bot.handlers.meetings.news import COMING, SENT, Draw, news
from bot.handlers.meetings.texts import answer_options, answer_text, body, fitted, sheet_of
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.news import load
from bot.rules.meetings.reminder_times import begins_at, how_soon, minutes_of, reminder_steps
from bot.rules.sending.steps import current
from bot.texts import T, Text, lines
from storage.meetings import meetings, reminders, replies
from storage.meetings.meetings import Meeting
from storage.meetings.replies import MeetingReply

STAYING_AWAY = ("no", "excused")


@unasked("meeting-news")
async def meeting_news(chat: Chat, args: Args) -> Reply | None:
    """What is new for somebody who knew the meeting as its `basis`, empty for not at all."""
    found = await news_of(chat, args, chat.me.id)
    if found is None:
        return None
    draw, options = found
    text = _as_previewed(chat, draw, await also_posted(chat))
    mine = None if args["basis"] else await replies.of_person(chat.tx, int(str(args["meeting"])), chat.me.id)
    if mine is None:
        return Reply(text, options)
    # What they answered to a date poll is their reply to the meeting that it has become.
    return Reply(lines(text, answer_text(mine)), answer_options(int(str(args["meeting"])), mine.answer))


async def news_of(chat: Chat, args: Args, person_id: int = 0) -> tuple[Draw, tuple[Option, ...]] | None:
    """News of a `meeting` for whoever knew it as its `basis`, and what they may answer; None if there is none.

    Without a `person_id` it is for all who read where the group meets.
    """
    meeting = await _the_meeting(chat, args)
    if meeting is None or (meeting.state == "published" and meeting.timing.over_at <= chat.seconds):
        return None
    sheet = await sheet_of(chat, meeting)
    draw = news(load(str(args["basis"])), sheet, SENT if sheet.sends(person_id) else COMING)
    if draw is None:
        return None
    return draw, () if meeting.state == "cancelled" else answer_options(meeting.number)


def _as_previewed(chat: Chat, draw: Draw, also: Text | None) -> Text:
    """With as much of the agenda as there was room for when both languages were shown."""
    _, most = fitted(lambda some: preview(chat, draw(some), Reach(), also))
    return draw(most)


@unasked("meeting-reminder")
async def meeting_reminder(chat: Chat, args: Args) -> Reply | None:
    """A reminder so many `minutes` before a meeting that `begins` (UTC seconds) then, if all of that still holds."""
    meeting = await due_meeting(chat, args)
    if meeting is None:
        return None
    mine = await replies.of_person(chat.tx, meeting.id, chat.me.id)
    if mine is not None and mine.answer in STAYING_AWAY:
        return None
    sheet, soon = await sheet_of(chat, meeting), how_soon(meeting.timing, chat.now, chat.reader.zone)
    text, _ = fitted(lambda most: lines(soon, body(sheet, most), _question(mine)))
    return Reply(text, answer_options(meeting.number, "" if mine is None else mine.answer))


@unasked("meeting-reminder-by-hand")
async def reminder_by_hand(chat: Chat, args: Args) -> Reply | None:
    """A reminder of a `meeting` that `begins` (UTC seconds) then, to whoever has not answered."""
    meeting = await _the_meeting(chat, args)
    if meeting is None or meeting.state != "published" or begins_at(meeting.timing) != args["begins"]:
        return None
    if begins_at(meeting.timing) <= chat.seconds or await replies.of_person(chat.tx, meeting.id, chat.me.id):
        return None
    return Reply(_as_previewed(chat, await by_hand_draw(chat, meeting), None), answer_options(meeting.number))


async def by_hand_draw(chat: Chat, meeting: Meeting) -> Draw:
    """What those who have not answered read, when they are reminded by hand."""
    sheet = await sheet_of(chat, meeting)
    return lambda most: lines(T("⏰ Your answer is still missing"), body(sheet, most), T("Are you coming?"))


async def _the_meeting(chat: Chat, args: Args) -> Meeting | None:
    """The `meeting` that they are about, if people may know of it."""
    found = await meetings.by_id(chat.tx, int(str(args["meeting"])))
    return None if found is None or found.group_id != chat.group_id or found.state == "draft" else found


async def due_meeting(chat: Chat, args: Args) -> Meeting | None:
    """The `meeting` of which it is time to remind people; None if it is not, any more."""
    meeting = await _the_meeting(chat, args)
    return meeting if meeting is not None and await _is_due(chat, meeting, args) else None


async def _is_due(chat: Chat, meeting: Meeting, args: Args) -> bool:
    """Whether this is what a reminder at this moment would be."""
    if meeting.state != "published" or begins_at(meeting.timing) != args["begins"]:
        return False
    steps = reminder_steps(meeting.timing, minutes_of(await reminders.of_meeting(chat.tx, meeting)))
    step = current(steps, chat.seconds)
    return step is not None and step.name == str(args["minutes"])


def _question(mine: MeetingReply | None) -> Text:
    return T("Are you coming?") if mine is None else answer_text(mine)
