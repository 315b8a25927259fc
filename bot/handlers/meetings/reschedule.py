"""Coordinators move or cancel a meeting; everybody is told once."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.meetings.lookup import changeable, upcoming
from bot.handlers.meetings.notices import last_told, planned, tell_all, told_text
from bot.handlers.meetings.preview import draft_preview, look
from bot.messages import Chat, Reply
from bot.parts import Moment, Number, Yes
from bot.rules.meetings.meetings import agreed, exact, moved, must_be_without_minutes, timing_of, when_text
from bot.texts import T, Text, lines
from storage.meetings import meetings

WHICH = T("Which meeting? Give its number.")


async def asked_date(chat: Chat, values: Values) -> Text:
    """Only a meeting that has not taken place can be moved."""
    await changeable(chat, values["number"])
    return T("To which day and hour?")


class Move(Question):
    """Which meeting, to when, and a yes to telling everybody."""

    number: Annotated[int, Ask(WHICH, Number())]
    when: Annotated[When, Ask(asked_date, Moment())]
    sure: Annotated[int | None, Ask(T("Move it?"), Yes(revised=True))] = None


class Cancellation(Question):
    """Which meeting, and a yes."""

    number: Annotated[int, Ask(WHICH, Number())]
    sure: Annotated[int | None, Ask(T("Cancel it?"), Yes(revised=True))] = None


@command(
    key="move_meeting",
    fr="deplacer", en="move", role=Role.COORDINATOR, section="meetings", help=T("move a meeting to another date"),
    example=("deplacer 7 jeudi 10h", "move 7 Thursday 10:00"),
)  # fmt: skip
async def move_meeting(question: Move, chat: Chat) -> Reply:
    """Another date; hours that are not said stay, and so do the answers of those who come."""
    meeting = await changeable(chat, question.number)
    timing = moved(meeting.timing, timing_of(question.when, chat.reader.zone))
    later = replace(meeting, timing=timing)
    if later == meeting:
        when = when_text(timing)
        raise Refused(T("This is the date of meeting {number} already: {when}", number=meeting.number, when=when))
    if timing.over_at <= chat.seconds:
        raise Refused(T("This is already past: {when}", when=when_text(timing)), field="when")
    if meeting.state == "draft":
        return await draft_preview(chat, await meetings.change(chat.tx, later))
    plan = await planned(chat, later, await last_told(chat, meeting))
    if not agreed(question.sure, meeting):
        yes = f"deplacer {meeting.number} {exact(timing)} oui {meeting.revision}"
        return look(chat, plan, None, T("Move it?"), yes)
    await tell_all(chat, await meetings.change(chat.tx, later), plan)
    moved_to = T("✓ Meeting {number} is moved: {when}", number=meeting.number, when=when_text(timing))
    return Reply(lines(moved_to, told_text(chat, plan)), edits=True)


@command(
    key="cancel_meeting",
    fr="annulerreunion", en="cancelmeeting", role=Role.COORDINATOR, section="meetings",
    help=T("cancel a meeting"), example=("annulerreunion 7", "cancelmeeting 7"),
    aliases=("annuler reunion", "cancel meeting", "annuler la reunion", "cancel the meeting"),
)  # fmt: skip
async def cancel_meeting(question: Cancellation, chat: Chat) -> Reply:
    """The meeting will not take place; nobody is invited any more."""
    meeting = await upcoming(chat, question.number)
    must_be_without_minutes(meeting)
    cancelled = replace(meeting, state="cancelled")
    plan = await planned(chat, cancelled, await last_told(chat, meeting))
    if not agreed(question.sure, meeting):
        yes = f"annulerreunion {meeting.number} oui {meeting.revision}"
        return look(chat, plan, None, T("Cancel it?"), yes)
    await tell_all(chat, await meetings.change(chat.tx, cancelled), plan)
    text = T("✓ Meeting {number} is cancelled.", number=meeting.number)
    return Reply(lines(text, told_text(chat, plan)), edits=True)
