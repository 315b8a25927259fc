"""Somebody writes the minutes of a meeting: members offer themselves, coordinators name others."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import occurrence
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.rapporteur_texts import how_to_hand_in, writing
from bot.handlers.people.lookup import ME, one_person
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Choice, Number, Words
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.rules.minutes.reminder_times import USELESS_DAYS
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, called, lines
from storage.instants import instant
from storage.meetings import rapporteurs
from storage.meetings.meetings import Meeting
from storage.people import people
from storage.people.people import Person

NAME = 80
_DAY = 24 * 3600


async def the_meeting(number: int, chat: Chat) -> Meeting:
    """The meeting of that number, if minutes of it can still be written."""
    meeting = await meeting_of(chat, number)
    must_be_published(meeting)
    if meeting.state == "cancelled":
        raise Refused(T("Meeting {number} is cancelled.", number=number))
    if meeting.minutes_at is not None:
        line = Line(f"compterendu {number}", f"minutes {number}")
        raise Refused(T("The minutes of meeting {number} are kept: {line}", number=number, line=line))
    return meeting


async def asked_who(chat: Chat, values: Values) -> Text:
    """Only where minutes are to be written."""
    meeting = await the_meeting(values["number"], chat)
    return lines(heading(meeting), T("Who writes the minutes? Give a name."))


async def offered(_chat: Chat, _values: Values) -> list[Choice]:
    """Oneself."""
    return [Choice("moi", T("I do"), words=ME)]


class Writing(Question):
    """For which meeting, and who."""

    number: Annotated[int, Ask(T("Which meeting? Give its number."), Number())]
    who: Annotated[str, Ask(asked_who, Words(NAME), offered)]


@command(
    key="rapporteur",
    fr="rapporteur", en="rapporteur", role=Role.MEMBER, section="meetings", aliases=("rapporteuse",),
    example=("rapporteur 5 moi", "rapporteur 5 me"), help=T("say who writes the minutes of a meeting"),
    forms=(("rapporteur 5 Awa Diop", "rapporteur 5 Awa Diop"),),
)  # fmt: skip
async def rapporteur(writing: Writing, chat: Chat) -> Reply:
    """Who writes the minutes from now on; they are told, unless they said it themselves."""
    meeting = await the_meeting(writing.number, chat)
    person = chat.me if fold(writing.who) in ME else await one_person(writing.who, chat, field="who")
    before = await rapporteurs.of_meeting(chat.tx, meeting.id)
    if before is not None and before.person_id == person.id:
        return _noted(meeting, person, chat)
    if chat.membership.role < Role.COORDINATOR:
        _must_be_free(person, None if before is None else before.name, meeting, chat)
    await rapporteurs.name(chat.tx, meeting, person.id, chat.seconds)
    if person.id != chat.me.id and person.stopped_at is None:
        await _tell(person, meeting, chat)
    return _noted(meeting, person, chat)


def _must_be_free(person: Person, taken_by: str | None, meeting: Meeting, chat: Chat) -> None:
    """A member speaks for nobody else, and takes nothing from anybody."""
    number = meeting.number
    if person.id != chat.me.id:
        line = Line(f"rapporteur {number} moi", f"rapporteur {number} me")
        raise Refused(T("Only a coordinator can name somebody else. To write them yourself: {line}", line=line))
    if taken_by is not None:
        raise Refused(T("{name} writes the minutes of meeting {number}. Only a coordinator can change that.",
                        name=taken_by, number=number))  # fmt: skip


def _noted(meeting: Meeting, person: Person, chat: Chat) -> Reply:
    mine = person.id == chat.me.id
    told = None if person.stopped_at is not None else T("{name} is told of it.", name=called(person))
    after = how_to_hand_in(chat, meeting.number) if mine else told
    text = lines(T("✓ Noted. Minutes to be written by {name}.", name=called(person)), heading(meeting), after)
    return Reply(text, (writing(meeting.number),) if mine else (), edits=True)


async def _tell(person: Person, meeting: Meeting, chat: Chat) -> None:
    member = await people.member(chat.tx, person.id, chat.group_id)
    if member is None:
        return
    text = lines(
        T("📝 {name} asks you to write the minutes.", name=called(chat.me)),
        heading(meeting),
        when_text(meeting.timing),
        how_to_hand_in(replace(chat, member=member), meeting.number),
    )
    key = f"rapporteur:{meeting.id}:{occurrence(chat)}:{person.id}"
    useless_after = instant(meeting.timing.over_at + USELESS_DAYS * _DAY)
    see = Option(T("See the meeting"), f"reunion {meeting.number}")
    reply = Reply(text, (writing(meeting.number), see))
    chat.tell(Notice(person.id, reply, LetterKind.RAPPORTEUR, key, useless_after, topic=f"rapporteur:{meeting.id}"))
