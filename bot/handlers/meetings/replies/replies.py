"""Members say whether they come to a meeting, and see who does."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.ear.answers import is_mere
from bot.ear.sentences import sentence
from bot.errors import Refused
from bot.handlers.meetings.lookup import answered, coming_choices
from bot.handlers.meetings.polls.mistakable import meeting_or_moment
from bot.handlers.meetings.replies.counts import count_again
from bot.handlers.meetings.texts import MERE_WORDS, answer_options, answer_text, brief
from bot.messages import Chat, Reply
from bot.parts import Note, Number
from bot.texts import T, lines
from bot.things.midst import Before, asks_back, offers
from storage.meetings import replies
from storage.meetings.meetings import Meeting
from storage.meetings.replies import MeetingReply
from storage.outbox import history

WHICH = T("Which meeting? Give its number.")
NOTE = 300
_COMING, _NOT_SURE = frozenset({"come", "be_there", "join"}), frozenset({"dont_know", "doubt"})
_OF_ANOTHER = frozenset({"ask", "who", "other", "they", "webinar", "vote", "point", "idea"})
"""What a doubt may be about that is not one's own coming."""


class Coming(Question):
    """To which meeting, the next one if it is left out, and a word about it."""

    number: Annotated[int | None, Ask(WHICH, Number(), coming_choices)] = None
    note: Annotated[str, Ask(T("A word about it?"), Note(NOTE))] = ""


@command(
    key="come", own=True,
    fr="oui", en="yes", role=Role.OBSERVER, section="meetings", example=("oui 5", "yes 5"),
    help=T("say that you come to a meeting"),
    aliases=(
        "present", "presente", "je viens", "je serai la", "je serai present", "je serai presente",
        "i come", "i am coming", "i will come",
    ),
    public=Public.ACTS,
    forms=(("oui", "yes"),),
)  # fmt: skip
async def come(coming: Coming, chat: Chat) -> Reply:
    """I come."""
    if (which := await meeting_or_moment(chat, coming.number, "oui", "ok")) is not None:
        return which
    return await _answer(coming, chat, "yes")


@command(
    key="stay_away", own=True,
    fr="non", en="no", role=Role.OBSERVER, section="meetings", example=("non 5", "no 5"),
    help=T("say that you do not come"),
    aliases=(
        "absent", "absente", "je ne viens pas", "je ne peux pas venir", "je serai absent", "je serai absente",
        "not coming", "i cannot come", "i can't come", "i am not coming",
    ),
    public=Public.ACTS,
    forms=(("non", "no"),),
)  # fmt: skip
async def stay_away(coming: Coming, chat: Chat) -> Reply:
    """I do not come."""
    if (which := await meeting_or_moment(chat, coming.number, "non", "no")) is not None:
        return which
    return await _answer(coming, chat, "no")


@command(
    key="join_online", own=True,
    fr="en ligne", en="online", role=Role.OBSERVER, section="meetings", example=("en ligne 5", "online 5"),
    help=T("say that you join online"),
    public=Public.ACTS,
    forms=(("en ligne", "online"),),
)  # fmt: skip
async def join_online(coming: Coming, chat: Chat) -> Reply:
    """I join from afar."""
    return await _answer(coming, chat, "online")


async def _answer(coming: Coming, chat: Chat, answer: str) -> Reply:
    meeting = await answered(chat, coming.number, answer)
    reply = MeetingReply(chat.me.id, answer, coming.note)
    await replies.keep(chat.tx, meeting.id, reply, chat.seconds)
    count_again(chat, meeting)
    return noted(meeting, reply, chat)


@asks_back
async def just_answered(command: str, chat: Chat, before: Before) -> Reply | None:
    """A mere yes or no that nothing has asked for since its speaker answered: what it is about is not known.

    Nothing asks those who want no more messages: theirs may as well be about that.
    """
    answer = {"come": "yes", "stay_away": "no"}.get(command)
    if answer is None:
        return None
    said = await replies.last_said(chat.tx, chat.group_id, chat.me.id, chat.seconds)
    did = (before.did_at, chat.me.stopped_at, None if said is None else said.at)
    since = max((at for at in did if at is not None), default=None)
    if since is None or await history.was_told_since(chat.tx, chat.me.id, since):
        return None
    try:
        meeting = await answered(chat, None, answer)
    except Refused:
        return None
    if said is not None and (said.meeting_id, said.answer) == (meeting.id, answer):
        return None
    given = await replies.of_person(chat.tx, meeting.id, chat.me.id)
    asked = T("Meeting {number}: will you come?", number=meeting.number)
    return Reply(lines(None if given is None else answer_text(given), asked), answer_options(meeting.number)[:2])


@offers
async def not_known_yet(line: str, chat: Chat) -> Reply | None:
    """Who is not sure to come is told that nothing was noted, and asked; a question about it is none."""
    items = sentence(line, chat.reader.lang).items
    said = frozenset[str]().union(*(item.senses for item in items))
    if not (said & _COMING and said & _NOT_SURE) or said & _OF_ANOTHER:
        return None
    try:
        meeting = await answered(chat, None, "yes")
    except Refused:
        return None
    text = T("All right, nothing was noted. Meeting {number}: will you come?", number=meeting.number)
    return Reply(text, answer_options(meeting.number))


def noted(meeting: Meeting, reply: MeetingReply, chat: Chat) -> Reply:
    """What was answered, to which meeting as it stands now, and what else could be.

    After a mere answer another one puts it right, but no « ok »; after words of one's own « oui » may mean just these.
    """
    text = lines(T("✓ Noted. {answer}", answer=answer_text(reply)), brief(meeting))
    mere = chat.incoming.pressed or is_mere(chat.incoming.text, chat.reader.lang)
    return Reply(text, answer_options(meeting.number, reply.answer, MERE_WORDS if mere else {}), edits=True)
