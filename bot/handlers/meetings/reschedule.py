"""Coordinators move or cancel a meeting; everybody is told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import Delay, When
from bot.errors import Refused
from bot.handlers.meetings.lookup import changeable, upcoming
from bot.handlers.meetings.notices import last_told, planned, tell_all, told_text
from bot.handlers.meetings.parts import NewTime
from bot.handlers.meetings.preview import draft_preview, look
from bot.messages import TAKE_BACK, Chat, Option, Reply
from bot.parts import Number, Unsure, Yes, moment_choice
from bot.rules.meetings.meetings import agreed, exact, later, moved, must_be_without_minutes, timing_of, when_text
from bot.texts import T, Text, lines
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.meetings import Timing

WHICH = T("Which meeting? Give its number.")


async def asked_date(chat: Chat, values: Values) -> Text:
    """Only a meeting that has not taken place can be moved."""
    await changeable(chat, values["number"])
    return T("To which day and hour?")


class Move(Question):
    """Which meeting, to when, and a yes to telling everybody."""

    number: Annotated[int, Ask(WHICH, Number())]
    when: Annotated[When | Delay, Ask(asked_date, NewTime())]
    sure: Annotated[int | None, Ask(T("Move it?"), Yes(revised=True))] = None


class Cancellation(Question):
    """Which meeting, and a yes."""

    number: Annotated[int, Ask(WHICH, Number())]
    sure: Annotated[int | None, Ask(T("Cancel it?"), Yes(revised=True))] = None


@command(
    key="move_meeting",
    fr="deplacer", en="move", role=Role.COORDINATOR, section="meetings", help=T("move a meeting to another date"),
    example=("deplacer 7 jeudi 10h", "move 7 Thursday 10:00"),
    forms=(("deplacer 7 d’une semaine", "move 7 by a week"),),
)  # fmt: skip
async def move_meeting(question: Move, chat: Chat) -> Reply:
    """Another date; hours that are not said stay, and so do the answers of those who come."""
    meeting = await changeable(chat, question.number)
    timing = meant(question.when, meeting.timing, chat)
    changed = replace(meeting, timing=timing)
    if changed == meeting:
        when = when_text(timing)
        raise Refused(T("This is the date of meeting {number} already: {when}", number=meeting.number, when=when))
    if timing.over_at <= chat.seconds:
        raise Refused(T("This is already past: {when}", when=when_text(timing)), field="when")
    if meeting.state == "draft":
        return await draft_preview(chat, await meetings.change(chat.tx, changed))
    plan = await planned(chat, changed, await last_told(chat, meeting))
    if not agreed(question.sure, meeting):
        yes = f"deplacer {meeting.number} {exact(timing)} oui {meeting.revision}"
        return look(chat, plan, None, T("Move it?"), yes)
    await tell_all(chat, await meetings.change(chat.tx, changed), plan)
    moved_to = T("✓ Meeting {number} is moved: {when}", number=meeting.number, when=when_text(timing))
    back = Option(T("Back to the old date"), f"deplacer {meeting.number} {exact(meeting.timing)}", words=TAKE_BACK)
    return Reply(lines(moved_to, told_text(chat, plan)), (back,), edits=True)


def meant(said: When | Delay, old: Timing, chat: Chat) -> Timing:
    """The timing that is meant; hours alone are another hour of the same day."""
    if isinstance(said, Delay):
        found = [*dict.fromkeys(later(old, said))]
        if len(found) > 1:
            raise _which([_moment(one, chat) for one in found], chat)
        return found[0]
    begins = instant(old.starts_at).astimezone(ZoneInfo(old.zone)).time() if old.starts_at else None
    if said.start is None and said.usual_hours and (begins is None or not said.is_in(begins)):
        raise _which(said.usual_hours, chat)
    when = replace(said, day=date.fromisoformat(old.day)) if said.dayless else said
    return moved(old, timing_of(when, chat.reader.zone))


def _moment(timing: Timing, chat: Chat) -> When:
    """A timing as it would have been typed."""
    if timing.starts_at is None:
        return When(date.fromisoformat(timing.day))
    starts = instant(timing.starts_at).astimezone(ZoneInfo(chat.reader.zone))
    return When(starts.date(), starts.time())


def _which(whens: Sequence[When], chat: Chat) -> Unsure:
    doubt = Unsure(T("This can mean several moments."), [moment_choice(one, chat.reader.zone) for one in whens])
    doubt.field = "when"
    return doubt


@command(
    key="cancel_meeting",
    fr="annuler reunion", en="cancel meeting", role=Role.COORDINATOR, section="meetings",
    help=T("cancel a meeting"), example=("annuler reunion 7", "cancel meeting 7"),
    aliases=("annuler la reunion", "cancel the meeting", "annulerreunion", "cancelmeeting"),
)  # fmt: skip
async def cancel_meeting(question: Cancellation, chat: Chat) -> Reply:
    """The meeting will not take place; nobody is invited any more."""
    meeting = await upcoming(chat, question.number)
    must_be_without_minutes(meeting)
    cancelled = replace(meeting, state="cancelled")
    plan = await planned(chat, cancelled, await last_told(chat, meeting))
    if not agreed(question.sure, meeting):
        yes = f"annuler reunion {meeting.number} oui {meeting.revision}"
        return look(chat, plan, None, T("Cancel it?"), yes)
    await tell_all(chat, await meetings.change(chat.tx, cancelled), plan)
    text = T("✓ Meeting {number} is cancelled.", number=meeting.number)
    return Reply(lines(text, told_text(chat, plan)), edits=True)
