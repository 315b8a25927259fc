"""Meetings in the digest: new, changed or cancelled ones, and those that one comes to."""

from __future__ import annotations

from bot.handlers.meetings.texts import ANSWERS
from bot.messages import Chat
from bot.rules.meetings.meetings import when_text
from bot.texts import T, Text
from bot.things.listing import changes, in_mind
from storage.meetings import meetings, replies
from storage.meetings.meetings import Meeting

COMING = ("yes", "online")


@changes(10)
async def changed(chat: Chat, since: int, asked: frozenset[str]) -> list[Text]:
    """Meetings of which everybody was told, but for those that wait for an answer anyway."""
    told = await meetings.told_between(chat.tx, chat.group_id, since, chat.seconds)
    found = [await meetings.by_number(chat.tx, chat.group_id, one) for one in told if f"meeting:{one}" not in asked]
    return [_changed(one) for one in found if one is not None]


def _changed(meeting: Meeting) -> Text:
    number, when = meeting.number, when_text(meeting.timing)
    if meeting.state == "cancelled":
        return T("Meeting {number} is cancelled: {when}", number=number, when=when)
    return T("Meeting {number}, new or changed: {when}", number=number, when=when)


@in_mind(10)
async def coming_to(chat: Chat) -> list[Text]:
    """Meetings to come to which the speaker said yes."""
    found: list[Text] = []
    for meeting in await meetings.coming(chat.tx, chat.group_id, chat.seconds):
        reply = await replies.of_person(chat.tx, meeting.id, chat.me.id)
        if reply is not None and reply.answer in COMING:
            found.append(_coming_to(meeting, ANSWERS[reply.answer]))
    return found


def _coming_to(meeting: Meeting, answer: Text) -> Text:
    number, when = meeting.number, when_text(meeting.timing)
    return T("Meeting {number}: {when} · your answer: {answer}", number=number, when=when, answer=answer)
