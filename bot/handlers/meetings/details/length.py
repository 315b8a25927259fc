"""Coordinators say how long a meeting takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.meetings.details.telling import WHICH, changed
from bot.handlers.meetings.lookup import changeable
from bot.messages import Chat, Reply
from bot.parts import Hearing, Number, Part
from bot.rules.meetings.lengths import length_of
from bot.rules.meetings.meetings import lasting
from bot.texts import Line, T, Text

_EXAMPLES = Line("2h, 1h30, 90 min, 3 jours", "2h, 1h30, 90 min, 3 days")


class Length(Part):
    """How long: minutes, hours, whole days."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        minutes = length_of(text)
        return None if minutes is None else (minutes, "")


async def asked_length(chat: Chat, values: Values) -> Text:
    """How long it takes, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("How long does it take? For example: {line}", line=_EXAMPLES)


class Duration(Question):
    """Which meeting, and how long it takes."""

    number: Annotated[int, Ask(WHICH, Number())]
    length: Annotated[int, Ask(asked_length, Length())]


@command(
    key="set_length",
    fr="duree", en="duration", role=Role.COORDINATOR, section="meetings", aliases=("length",),
    help=T("say how long a meeting takes"),
    example=("duree 7 2h", "duration 7 2h"),
    forms=(("duree 7 3 jours", "duration 7 3 days"),),
)  # fmt: skip
async def set_length(change: Duration, chat: Chat) -> Reply:
    """Another end, counted from the beginning."""
    meeting = await changeable(chat, change.number)
    timing = lasting(meeting.timing, change.length)
    if timing is None:
        number = meeting.number
        line = Line(f"deplacer {number} {meeting.timing.day} 9h-11h", f"move {number} {meeting.timing.day} 9:00-11:00")
        raise Refused(T("No hour is set for meeting {number} yet. Set both: {line}", number=number, line=line))
    later = replace(meeting, timing=timing)
    return await changed(chat, later, anew=later != meeting)
