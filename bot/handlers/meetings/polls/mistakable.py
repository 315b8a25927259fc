"""A yes or a no to a number that may be that of a meeting, or that of a moment in a date poll."""

from __future__ import annotations

from bot import commands
from bot.handlers.meetings.polls.texts import called
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option, Reply
from bot.rules.meetings.meetings import when_text
from bot.texts import T, lines
from storage.meetings import meetings
from storage.meetings.polls import answers, polls


async def meeting_or_moment(chat: Chat, number: int | None, to_meeting: str, to_moment: str) -> Reply | None:
    """Which one is meant, with a line for each; None where it can only be the meeting, or was chosen or pressed.

    `to_meeting` and `to_moment` are the words that answer the one and the other.
    """
    typed = commands.find(chat.incoming.text)
    if number is None or chat.incoming.pressed or typed is None or typed[0].key != chat.command_key:
        return None
    found = [] if chat.in_group_chat else await polls.open_in(chat.tx, chat.group_id)
    asking = [
        one for one in found if number <= len(one.moments) and not await answers.of_person(chat.tx, one.id, chat.me.id)
    ]
    if not asking:
        return None
    options = []
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    if meeting is not None and meeting.state == "published" and meeting.timing.over_at > chat.seconds:
        options.append(Option(lines(heading(meeting), when_text(meeting.timing)), f"{to_meeting} {number}"))
    for poll in asking:
        label = lines(called(poll), when_text(poll.moments[number - 1]))
        options.append(Option(label, f"dispo {poll.number}: {to_moment} {number}"))
    return Reply(T("Which one do you mean?"), tuple(options))
