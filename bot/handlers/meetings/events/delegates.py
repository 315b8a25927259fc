"""Coordinators name who goes to an outside event for the group; members of it are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, parts_in
from bot.errors import Refused
from bot.handlers.common.recipients import listeners, occurrence
from bot.handlers.meetings.events.lookup import the_event
from bot.handlers.meetings.events.texts import delegates_text
from bot.handlers.meetings.texts import heading
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Hearing, Number, Part
from bot.rules.meetings.after_end import days_after
from bot.rules.meetings.events.delegates_line import NamedDelegate, read_delegates
from bot.rules.meetings.events.report_times import AFTER, USELESS_DAYS
from bot.rules.meetings.meetings import when_text
from bot.spelling.folding import fold
from bot.texts import Line, T, Text, lines
from storage.instants import instant
from storage.meetings import replies
from storage.meetings.events import delegates
from storage.meetings.events.delegates import Delegate
from storage.meetings.meetings import Meeting
from storage.meetings.replies import MeetingReply
from storage.people import organisations, people

MOST, NAME = 20, 120
_LINE = re.compile(r"\s*(?P<number>\d{1,9})\s*:?\s*(?P<names>.*)", re.DOTALL)
_EXAMPLE = Line("Awa Diop (MI), Yves Bon (OIM)", "Awa Diop (MI), Yves Bon (IOM)")


class Names(Part):
    """Who goes there, one after the other, to the end of the text."""

    def read(self, text: str, _hearing: Hearing) -> tuple[list[NamedDelegate], str] | None:
        found = read_delegates(text)
        if len(found) > MOST:
            raise Refused(T("That is too long: {n} delegates, {limit} at most.", n=len(found), limit=MOST))
        longest = max((len(one.name) + len(one.organisation) for one in found), default=0)
        if longest > NAME:
            raise Refused(T("That is too long: {n} characters, {limit} at most.", n=longest, limit=NAME))
        return (found, "") if found else None


async def asked_names(chat: Chat, values: Values) -> Text:
    """Who goes to an event."""
    await the_event(chat, values["number"])
    return T("Who goes there? For example: {line}", line=_EXAMPLE)


class Delegation(Question):
    """To which event, and who goes there."""

    number: Annotated[int, Ask(T("Which event? Give its number."), Number())]
    names: Annotated[tuple[NamedDelegate, ...], Ask(asked_names, Names())]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5 : Awa (MI), Yves Bon (OIM)`."""
        return parts_in(line, _LINE)


@command(
    key="name_delegates",
    fr="delegues", en="delegates", role=Role.COORDINATOR, section="meetings", aliases=("delegation", "deleguer"),
    example=("delegues 5 : Awa Diop (MI), Yves Bon (OIM)", "delegates 5: Awa Diop (MI), Yves Bon (IOM)"),
    help=T("say who goes to an outside event for the group"),
)  # fmt: skip
async def name_delegates(said: Delegation, chat: Chat) -> Reply:
    """All the delegates anew; whoever is one now and was none is told, once others may know of the event."""
    meeting = await the_event(chat, said.number)
    before = await delegates.of_meeting(chat.tx, meeting.id)
    found = await send_delegates(chat, meeting, said.names)
    if found != before and meeting.state == "published":
        await _tell(chat, meeting, found, {one.person_id for one in before})
    asked = T("None of them is a member of the group: the report is asked of the coordination.")
    unasked = None if any(one.person_id for one in found) else asked
    shown = await delegates.of_meeting(chat.tx, meeting.id)
    see = (Option(T("See meeting {number}", number=meeting.number), f"reunion {meeting.number}"),)
    return Reply(lines(T("✓ Noted."), heading(meeting), delegates_text(shown), unasked), see)


async def send_delegates(chat: Chat, meeting: Meeting, named: Sequence[NamedDelegate]) -> list[Delegate]:
    """Those named go there, and nobody else: the members among them come, unless they have said otherwise."""
    found = [await _delegate(chat, one) for one in named]
    before = await delegates.of_meeting(chat.tx, meeting.id)
    if found != before:
        await delegates.replace(chat.tx, meeting.id, found)
        staying = {one.person_id for one in found}
        for one in before:
            if one.person_id is not None and one.person_id not in staying:
                await replies.take_back_yes(chat.tx, meeting.id, one.person_id)
        for one in found:
            if one.person_id is not None and await replies.of_person(chat.tx, meeting.id, one.person_id) is None:
                coming = MeetingReply(one.person_id, "yes", "")
                await replies.keep(chat.tx, meeting.id, coming, chat.seconds)
    return found


async def _delegate(chat: Chat, named: NamedDelegate) -> Delegate:
    """The member who is called so, if there is exactly one, else the name as it was typed."""
    said, members = fold(named.name), await people.members(chat.tx, chat.group_id)
    acronyms = {one.id: one.short for one in await organisations.in_group(chat.tx, chat.group_id)}
    alike = [pair for pair in members if fold(pair[0].name) == said]
    alike = alike or [pair for pair in members if fold(pair[0].name.partition(" ")[0]) == said]
    if len(alike) > 1 and named.organisation:
        own = [
            pair for pair in alike if fold(acronyms.get(pair[1].organisation_id or 0, "")) == fold(named.organisation)
        ]
        alike = own or alike
    if len(alike) != 1:
        return Delegate(named.name, named.organisation)
    person, member = alike[0]
    return Delegate(person.name, named.organisation or acronyms.get(member.organisation_id or 0, ""), person.id)


async def _tell(chat: Chat, meeting: Meeting, found: Sequence[Delegate], known: set[int | None]) -> None:
    text = lines(
        T("You go there for the group:"),
        heading(meeting),
        when_text(meeting.timing),
        T("Your report is asked for {days} days after: {line}", days=AFTER[0],
          line=Line(f"restitution {meeting.number} …", f"report back {meeting.number} …")),
    )  # fmt: skip
    wanted = {one.person_id for one in found} - known
    for person in await listeners(chat, Role.OBSERVER):
        if person.id in wanted:
            reply = Reply(text, (Option(T("See the meeting"), f"reunion {meeting.number}"),))
            key = f"delegate:{meeting.id}:{occurrence(chat)}:{person.id}"
            until = instant(days_after(meeting.timing, USELESS_DAYS))
            chat.tell(Notice(person.id, reply, LetterKind.DELEGATE, key, until, topic=f"delegate:{meeting.id}"))
