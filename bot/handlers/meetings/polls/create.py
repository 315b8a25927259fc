"""Coordinators open a date poll: a draft with every moment repeated, a look at it, and then everybody is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from pydantic import TypeAdapter

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.ideas.spaces.parts import end_of
from bot.handlers.meetings.create import PLACE, TITLE
from bot.handlers.meetings.parts import Hours, hour_choices
from bot.handlers.meetings.polls.parts import Moments
from bot.handlers.meetings.polls.preview import draft_preview
from bot.messages import Chat, Reply
from bot.parts import Choice, Hearing, Moment, Words
from bot.rules.meetings.meetings import timing_of, when_text
from bot.rules.meetings.polls.poll_line import split_poll
from bot.rules.meetings.polls.times import first_of, usual_close
from bot.texts import Line, T, Text, listed
from storage.instants import instant, to_seconds
from storage.meetings.meetings import Timing
from storage.meetings.polls import polls
from storage.meetings.polls.polls import NewPoll

_WHENS = TypeAdapter(list[When])
_EXAMPLE = Line("3 janvier 10h, 4 janvier 15h-17h", "3 January 10:00, 4 January 15:00-17:00")


def _without_hours(values: Values) -> list[When]:
    """Days without an hour; of several days in a row only the days may be known yet."""
    whens = _WHENS.validate_python(values.get("moments", []))
    return [one for one in whens if one.start is None and one.end_day is None]


def _lacks_hours(values: Values) -> bool:
    return bool(_without_hours(values))


async def _which_hours(_chat: Chat, values: Values) -> Text:
    days = listed([one.day for one in _without_hours(values)])
    return T("{days}: at what time? For example: {line}", days=days, line=Line("9h-11h", "9:00-11:00"))


async def offered_hours(_chat: Chat, values: Values) -> list[Choice]:
    """What « dans la matinée » can mean, where it was said of all."""
    found = [one.usual_hours for one in _without_hours(values)]
    return hour_choices(found[0]) if found and all(len(one) == len(found[0]) for one in found) else []


class PollDraft(Question):
    """Among which moments, what for, where, and until when one may answer."""

    moments: Annotated[
        list[When],
        Ask(T("Which moments do you propose, from 2 to 12? For example: {line}", line=_EXAMPLE), Moments()),
    ]
    hours: Annotated[When | None, Ask(_which_hours, Hours(), offered_hours, needed=_lacks_hours)] = None
    title: Annotated[str, Ask(T("What is the meeting about?"), Words(TITLE), skippable=True)] = ""
    place: Annotated[str, Ask(T("Where? A venue or a link."), Words(PLACE), skippable=True)] = ""
    closes: Annotated[
        When | None,
        Ask(
            T("Until when can people answer? For example: {line}", line=Line("20 décembre 18h", "20 December 6pm")),
            Moment(),
            skippable=True,
        ),
    ] = None

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`title : moments ; place ; jusqu’au …`."""
        return split_poll(line, hearing.now, hearing.zone, hearing.lang)


@command(
    key="create_poll",
    fr="sondage", en="poll", role=Role.COORDINATOR, section="meetings",
    example=("sondage Budget : 12 janvier 2021 10h, 13 janvier 2021 15h-17h, jusqu’au 20 décembre 2020",
             "poll Budget: 12 January 2021 10:00, 13 January 2021 15:00-17:00, until 20 December 2020"),
    help=T("ask which of several moments suits people for a meeting"),
    aliases=("sondage de dates", "sondage dates", "date poll", "nouveau sondage", "new poll", "doodle"),
)  # fmt: skip
async def create_poll(said: PollDraft, chat: Chat) -> Reply:
    """A draft of a poll, as it would go out."""
    timings = [timing_of(_with_hours(one, said.hours), chat.reader.zone) for one in said.moments]
    past = next((one for one in timings if (one.starts_at or one.over_at) <= chat.seconds), None)
    if past is not None:
        raise Refused(T("This is already past: {when}", when=when_text(past)), field="moments")
    title = spoken(said.title, chat.reader.lang)
    closes_at = _close(said.closes, timings, chat)
    new = NewPoll(timings, closes_at, title.words, chat.reader.lang, spoken(said.place, "").words)
    poll = await polls.create(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    return await draft_preview(chat, poll)


def _with_hours(when: When, hours: When | None) -> When:
    if hours is None or when.start is not None or when.end_day is not None:
        return when
    return replace(when, start=hours.start, end=hours.end, zone=hours.zone or when.zone)


def _close(closes: When | None, timings: Sequence[Timing], chat: Chat) -> int:
    first = first_of(timings)
    closes_at = to_seconds(None if closes is None else end_of(closes, chat.reader.zone))
    if closes_at is None:
        return usual_close(timings, chat.seconds)
    if closes_at <= chat.seconds:
        raise Refused(T("The close must come after now."), field="closes")
    if closes_at > first:
        raise Refused(T("The close must come before the first moment: {when}", when=instant(first)), field="closes")
    return closes_at
