"""How many answered what, on the buttons of what was last posted of a meeting where its group meets."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bot.deferred import Args, posted
from bot.handlers.common.recipients import occurrence
from bot.handlers.meetings.texts import ANSWERS, LINES, answer_options
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Deferred, Option, Post, Reply
from bot.rules.meetings.news import REMINDER, topic
from bot.texts import T
from storage.instants import instant
from storage.meetings import meetings, replies
from storage.meetings.meetings import Meeting
from storage.people import people


async def counted_options(chat: Chat, meeting: Meeting) -> tuple[Option, ...]:
    """The answers one can give, each with how many members have given it, once somebody has."""
    members = {person.id for person, _ in await people.members(chat.tx, meeting.group_id)}
    given = await replies.of_meeting(chat.tx, meeting.id)
    counts = Counter(one.answer for person_id, one in given.items() if person_id in members)
    found = {f"{LINES[answer]} {meeting.number}": (label, counts[answer]) for answer, label in ANSWERS.items()}
    return tuple(
        replace(option, label=T("{answer} ({count})", answer=found[option.line][0], count=found[option.line][1]))
        if found[option.line][1]
        else option
        for option in answer_options(meeting.number)
    )


def count_again(chat: Chat, meeting: Meeting) -> None:
    """Somebody has answered: the buttons say so within the minute."""
    chat.post(
        Post(
            Deferred("meeting-counts", {"meeting": meeting.id}),
            LetterKind.MEETING_COUNTS,
            f"{topic(meeting)}:counts:{occurrence(chat)}",
            useless_after=instant(meeting.timing.over_at),
            topic=f"{topic(meeting)}:counts",
            due_at=chat.now,
            below=(topic(meeting), topic(meeting) + REMINDER),
        )
    )


@posted("meeting-counts")
async def meeting_counts(chat: Chat, args: Args) -> Reply | None:
    """Nothing but the buttons, as long as there is something to answer."""
    meeting = await meetings.by_id(chat.tx, int(str(args["meeting"])))
    if meeting is None or meeting.state != "published" or meeting.timing.over_at <= chat.seconds:
        return None
    return Reply("", await counted_options(chat, meeting))
