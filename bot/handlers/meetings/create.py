"""Coordinators announce meetings: a draft, a look at it, and then everybody is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import TypeAdapter

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.appointments import Appointment
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.events.delegates import Names, send_delegates
from bot.handlers.meetings.lookup import changeable
from bot.handlers.meetings.notices import planned, tell_all
from bot.handlers.meetings.parts import Agenda, Hours, hour_choices
from bot.handlers.meetings.preview import draft_preview
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Reply
from bot.parts import Choice, Hearing, Number, Words, Yes
from bot.rules.meetings.events.delegates_line import NamedDelegate
from bot.rules.meetings.meeting_line import kind_and_title, split_announcement
from bot.rules.meetings.meetings import agreed, timing_of, when_text
from bot.rules.meetings.places import place_and_link
from bot.texts import Line, P, T, Text, lines
from storage.meetings import meetings
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import NewMeeting

TITLE = 160
PLACE = 200
_WHEN = TypeAdapter(When)


def _lacks_hours(values: Values) -> bool:
    """One day needs an hour; of several days, and of an event that others hold, only the days may be known yet."""
    if "when" not in values or kind_and_title(values.get("title", ""))[0] == "event":
        return False
    when = _WHEN.validate_python(values["when"])
    return when.start is None and when.end_day is None


async def _which_hours(_chat: Chat, values: Values) -> Text:
    day = _WHEN.validate_python(values["when"]).day
    return T("{day}: at what time? For example: {line}", day=day, line=Line("9h-11h", "9:00-11:00"))


async def offered_hours(_chat: Chat, values: Values) -> list[Choice]:
    """What « dans la matinée » can mean."""
    return hour_choices(_WHEN.validate_python(values["when"]).usual_hours)


class MeetingDraft(Question):
    """What there is to know of a meeting."""

    when: Annotated[
        When, Ask(T("When? For example: {line}", line=Line("jeudi 14h30-16h", "Thursday 14:30-16:00")), Appointment())
    ]
    hours: Annotated[When | None, Ask(_which_hours, Hours(), offered_hours, needed=_lacks_hours)] = None
    title: Annotated[str, Ask(T("What is the title?"), Words(TITLE), skippable=True)] = ""
    place: Annotated[str, Ask(T("Where? A venue or a link."), Words(PLACE), skippable=True)] = ""
    agenda: Annotated[
        tuple[NewItem, ...],
        Ask(
            T("What is on the agenda? For example: {line}", line=Line("Bilan (OIM) ; Divers", "Review (IOM); Other")),
            Agenda(),
            skippable=True,
        ),
    ] = ()
    delegates: Annotated[tuple[NamedDelegate, ...], Ask(T("Who goes there?"), Names())] = ()

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`title, date and hours, place : agenda`, of an event with `delegates: …` too."""
        return split_announcement(line.lstrip(" :"), hearing.now, hearing.zone, hearing.lang)


@command(
    key="announce",
    fr="reunion", en="meeting", role=Role.COORDINATOR, section="meetings",
    help=T("announce a meeting, a workshop or an event"),
    example=("reunion jeudi 9h-11h, Salle 2 : Bilan (OIM) ; Divers",
             "meeting Thursday 9:00-11:00, Room 2: Review (IOM); Other"),
    aliases=("nouvelle reunion", "new meeting", "convoquer une reunion", "convoquer",
             "planifier une reunion", "programmer une reunion"),
    staying=("atelier", "workshop", "evenement", "event"),
    forms=(
        ("reunion jeudi 9h", "meeting Thursday 9:00"),
        ("atelier du 4 au 5 mars 9h-17h, Dakar", "workshop 4 to 5 March 9:00-17:00, Dakar"),
        ("evenement Forum Eau, 12 mars, Bamako", "event Water Forum, 12 March, Bamako"),
    ),
)  # fmt: skip
async def create_meeting(said: MeetingDraft, chat: Chat) -> Reply:
    """A draft of a meeting, as it would go out."""
    kind, title = kind_and_title(spoken(said.title, chat.reader.lang).words)
    if kind == "webinar":
        there = T("For a webinar: {line}", line=Line("webinaire …", "webinar …"))
        raise Refused(there, field="title")
    when = said.when
    if when.start is None and said.hours is not None:
        hours = said.hours
        when = replace(when, start=hours.start, end=hours.end, zone=hours.zone or when.zone)
    timing = timing_of(when, chat.reader.zone)
    if timing.over_at <= chat.seconds:
        raise Refused(T("This is already past: {when}", when=when_text(timing)), field="when")
    venue, link = place_and_link(spoken(said.place, "").words)
    new = NewMeeting(timing, title, chat.reader.lang, venue, kind, link=link)
    meeting = await meetings.create(chat.tx, chat.group_id, new, said.agenda, chat.me.id, chat.seconds)
    await send_delegates(chat, meeting, said.delegates)
    return await draft_preview(chat, meeting)


async def draft_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The drafts that wait."""
    found = await meetings.drafts(chat.tx, chat.group_id)
    return [Choice(one.number, heading(one), one.number) for one in found]


class Publication(Question):
    """Which draft, and a yes to it."""

    number: Annotated[int, Ask(T("Which draft? Give its number."), Number(), draft_choices)]
    sure: Annotated[int | None, Ask(T("Publish it?"), Yes(revised=True))] = None


@command(
    key="publish",
    fr="publier", en="publish", role=Role.COORDINATOR, section="meetings", example=("publier 7", "publish 7"),
    help=T("look at the draft of a meeting, and publish it"),
)  # fmt: skip
async def publish(question: Publication, chat: Chat) -> Reply:
    """Tell everybody, once, of what the coordinator has just seen."""
    meeting = await changeable(chat, question.number)
    if meeting.state == "published":
        return Reply(T("Meeting {number} is published already.", number=meeting.number))
    if not agreed(question.sure, meeting):
        changed = T("Draft {number} has changed. Please look again.", number=meeting.number)
        return await draft_preview(chat, meeting, changed if question.sure else None)
    published = await meetings.change(chat.tx, replace(meeting, state="published"))
    plan = await planned(chat, published, None)
    await tell_all(chat, published, plan)
    count = plan.people
    told = P("✓ Published: {n} person will be told.", "✓ Published: {n} people will be told.", count)
    return Reply(lines(told, heading(published)), edits=True)
