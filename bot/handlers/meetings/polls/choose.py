"""A moment of a date poll becomes the meeting: everybody is told, and what they answered to it is their reply."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, parts_in
from bot.ear.marks import MAYBE, NO, YES
from bot.errors import Refused
from bot.handlers.meetings.notices import planned, tell_all
from bot.handlers.meetings.polls.lookup import must_be_undecided, the_poll, undecided_choices
from bot.handlers.meetings.polls.notices import topic
from bot.handlers.meetings.polls.texts import called
from bot.handlers.meetings.preview import look
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Number, Yes
from bot.rules.meetings.meetings import when_text
from bot.rules.meetings.places import place_and_link
from bot.texts import Line, P, T, Text, lines
from storage.counters import following
from storage.meetings import meetings
from storage.meetings.meetings import Meeting, NewMeeting
from storage.meetings.polls import answers, polls
from storage.meetings.polls.polls import Poll
from storage.outbox import letters
from storage.people import people

IF_NEED_BE = "si besoin | if need be"
"""The note of those who could come if need be, for readers of both languages."""
_LINE = re.compile(
    r"\s*(?:le\s+|the\s+|moment\s+|n[°º]\s*)*(?P<moment>\d{1,3})\s*"
    r"(?:(?:(?:du|of|dans|in|for|pour)\s+)?(?:le\s+|the\s+)?(?:sondage|poll)\s+(?:n[°º]\s*)?(?P<poll>\d{1,9})\s*)?"
    r"(?P<sure>.*)",
    re.IGNORECASE | re.DOTALL,
)


async def offered_moments(chat: Chat, values: Values) -> list[Choice]:
    """The moments among which one is chosen."""
    poll = await the_poll(chat, values.get("poll"), await polls.undecided(chat.tx, chat.group_id))
    await must_be_undecided(chat, poll)
    return [Choice(number, when_text(one), number) for number, one in enumerate(poll.moments, 1)]


class Chosen(Question):
    """Which moment of which poll, the only one to be decided if it is left out, and a yes to it."""

    poll: Annotated[int | None, Ask(T("Which date poll? Give its number."), Number(), undecided_choices)] = None
    moment: Annotated[int, Ask(T("Which moment becomes the meeting?"), Number(), offered_moments)]
    sure: Annotated[bool, Ask(T("Announce it?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2 sondage 3 oui`."""
        return parts_in(line, _LINE)


@command(
    key="choose_moment",
    fr="retenir", en="choose", role=Role.COORDINATOR, section="meetings",
    example=("retenir 2 sondage 3", "choose 2 poll 3"),
    help=T("make a moment of a date poll the meeting, and tell everybody"),
    aliases=("retenir le", "retiens", "retenons", "choose moment"),
    forms=(("retenir 2", "choose 2"),),
)  # fmt: skip
async def choose_moment(said: Chosen, chat: Chat) -> Reply:
    """Announce the meeting after a look at what everybody reads; its replies are the answers to the moment."""
    poll = await the_poll(chat, said.poll, await polls.undecided(chat.tx, chat.group_id))
    await must_be_undecided(chat, poll)
    timing = _moment(poll, said.moment)
    if timing.over_at <= chat.seconds:
        raise Refused(T("This is already past: {when}", when=when_text(timing)), field="moment")
    venue, link = place_and_link(poll.venue)
    new = NewMeeting(timing, poll.title, poll.lang, venue, state="published", link=link)
    if not said.sure:
        return await _look(chat, poll, said.moment, new)
    meeting = await meetings.create(chat.tx, chat.group_id, new, (), chat.me.id, chat.seconds)
    await answers.become_replies(chat.tx, poll.id, said.moment, meeting.id, IF_NEED_BE)
    await polls.end(chat.tx, poll.id, "decided", chat.seconds, meeting.id)
    await letters.supersede(chat.tx, topic(poll))
    plan = await planned(chat, meeting, None)
    await tell_all(chat, meeting, plan)
    told = P("✓ Published: {n} person will be told.", "✓ Published: {n} people will be told.", plan.people)
    see = Option(T("See meeting {number}", number=meeting.number), f"reunion {meeting.number}")
    agenda = Option(T("Write the agenda…"), f"ordre {meeting.number}")
    return Reply(lines(told, heading(meeting), when_text(timing)), (see, agenda), edits=True)


def _moment(poll: Poll, number: int) -> meetings.Timing:
    if not 1 <= number <= len(poll.moments):
        line = Line(f"retenir 1 sondage {poll.number}", f"choose 1 poll {poll.number}")
        raise Refused(T(
            "There is no moment {number} in date poll {poll}, they go from 1 to {last}. For example: {line}",
            number=number, poll=poll.number, last=len(poll.moments), line=line,
        ))  # fmt: skip
    return poll.moments[number - 1]


async def _look(chat: Chat, poll: Poll, number: int, new: NewMeeting) -> Reply:
    """What everybody would read, how many they are, and what they have answered to the moment."""
    shown = Meeting(
        0, chat.group_id, await following(chat.tx, chat.group_id, "meeting"), new.kind, new.title, new.lang, new.venue,
        new.state, 1, 0, None, new.timing, link=new.link,
    )  # fmt: skip
    plan = await planned(chat, shown, None)
    above = lines(called(poll), await _replies(chat, poll, number))
    return look(chat, plan, above, T("Announce it?"), f"retenir {number} sondage {poll.number} oui")


async def _replies(chat: Chat, poll: Poll, number: int) -> Text:
    given = await answers.of_poll(chat.tx, poll.id)
    said = [given.get(person.id, {}).get(number) for person, _ in await people.members(chat.tx, poll.group_id)]
    return T(
        "Moment {number} – yes: {yes}, if need be: {maybe}, no: {no}, not said: {none}."
        " These become the replies to the meeting.",
        number=number, yes=said.count(YES), maybe=said.count(MAYBE), no=said.count(NO), none=said.count(None),
    )  # fmt: skip
