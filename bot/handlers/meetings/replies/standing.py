"""The answer to a meeting that counts for somebody."""

from __future__ import annotations

from bot.handlers.meetings.agenda.texts import ITEM
from bot.handlers.meetings.texts import ANSWERS, answer_options, answer_text, heading
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, Value, lines
from bot.things.kinds import StandingAnswer
from storage.meetings import meetings, replies
from storage.meetings.replies import MeetingReply


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    meeting = await meetings.by_number(chat.tx, chat.group_id, number)
    reply = None if meeting is None else await replies.of_person(chat.tx, meeting.id, chat.me.id)
    if meeting is None or reply is None:
        return None
    head = heading(meeting)
    return StandingAnswer(
        lines(head, answer_text(reply)), lines(head, *_given(reply)), ANSWERS[reply.answer],
        tuple(one for one in answer_options(number, reply.answer) if not one.chosen),
    )  # fmt: skip


def _given(reply: MeetingReply) -> list[Text]:
    """The answer as others are told of it."""
    args: dict[str, Value] = {"answer": ANSWERS[reply.answer]}
    given = T("Answer: {answer}", **args)
    if reply.note:
        given = T("Answer: {answer} ({note})", **args, note=short(Said(reply.note), ITEM))
    return [given, T("Replaced by {name}.", name=Said(reply.replacement))] if reply.replacement else [given]
