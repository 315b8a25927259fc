"""Delegates report back from an outside event; everybody can read it."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command, parts_in
from bot.errors import Refused
from bot.handlers.common.recipients import listeners, occurrence
from bot.handlers.common.refusals import only_in_private
from bot.handlers.meetings.events.lookup import reports_back, the_event
from bot.handlers.meetings.events.texts import delegates_text, report_text
from bot.handlers.meetings.events.thing import REPORT
from bot.handlers.meetings.texts import heading
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply
from bot.parts import Hearing, Number, Prose
from bot.rules.meetings.after_end import days_after
from bot.rules.meetings.events.report_times import USELESS_DAYS
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.texts import Line, T, Text, called, lines
from bot.things.undoable import Acting
from storage.instants import instant
from storage.meetings.events import delegates, reports
from storage.meetings.events.reports import EventReport
from storage.meetings.meetings import Meeting

LONGEST, SHOWN = 1500, 700
_LINE = re.compile(r"\s*(?P<number>\d{1,9})\s*:?\s*(?P<text>.*)", re.DOTALL)


async def asked_report(chat: Chat, values: Values) -> Text:
    """What is to be told of an event."""
    meeting = await _reported_by(chat, values["number"])
    return lines(heading(meeting), T("What do you report back? What was said and decided, and what it means for us."))


class Report(Question):
    """From which event, and what."""

    number: Annotated[int, Ask(T("Which event? Give its number."), Number())]
    text: Annotated[str, Ask(asked_report, Prose(LONGEST))]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5 : Le forum a retenu…`."""
        return parts_in(line, _LINE)


class WhichEvent(Question):
    """An event by its number."""

    number: Annotated[int, Ask(T("Which event? Give its number."), Number())]


@command(
    key="report_back",
    fr="restitution", en="report back", role=Role.MEMBER, section="meetings",
    aliases=("restituer", "faire la restitution"),
    example=("restitution 5 Le forum a retenu notre proposition", "report back 5 The forum kept our proposal"),
    help=T("report back from an outside event"),
)  # fmt: skip
async def report_back(said: Report, chat: Chat) -> Reply:
    """What the speaker reports, in place of what they reported before; coordinators are told, everybody can read it."""
    meeting = await _reported_by(only_in_private(chat), said.number)
    acting = await Acting.begin(
        chat, (REPORT.name, meeting.number), "report_back", await REPORT.rows(chat, meeting.number)
    )
    report = EventReport(chat.me.id, chat.me.name, said.text, chat.reader.lang, chat.seconds)
    await reports.keep(chat.tx, meeting.id, report)
    await acting.done(chat)
    await _tell(chat, meeting)
    read = Option(T("Read the reports"), f"restitutions {meeting.number}")
    return Reply(lines(T("✓ Thank you. Everybody can read your report:"), heading(meeting)), (read,))


async def _reported_by(chat: Chat, number: int) -> Meeting:
    """The event of that number, if it has begun and the speaker went there; else it is said why not."""
    meeting = await the_event(chat, number)
    must_be_published(meeting)
    if not await reports_back(chat, meeting):
        see = Line(f"restitutions {meeting.number}", f"reports {meeting.number}")
        raise Refused(T("Only the delegates to event {number} report back from it. To read what they say: {line}",
                        number=meeting.number, line=see))  # fmt: skip
    begins = meeting.timing.starts_at
    if (begins is not None and begins > chat.seconds) or meeting.timing.day > chat.now.date().isoformat():
        raise Refused(
            T("Event {number} has not begun yet: {when}", number=meeting.number, when=when_text(meeting.timing))
        )
    return meeting


async def _tell(chat: Chat, meeting: Meeting) -> None:
    """Coordinators, and the other delegates, that they need not."""
    others = {one.person_id for one in await delegates.of_meeting(chat.tx, meeting.id)}
    coordinators = {one.id for one in await listeners(chat, Role.COORDINATOR)}
    text = lines(T("{name} reports back:", name=called(chat.me)), heading(meeting))
    for person in await listeners(chat, Role.OBSERVER):
        if person.id in others | coordinators:
            reply = Reply(text, (Option(T("Read the reports"), f"restitutions {meeting.number}"),))
            key = f"event-report:{meeting.id}:{occurrence(chat)}:{person.id}"
            until = instant(days_after(meeting.timing, USELESS_DAYS))
            chat.tell(Notice(person.id, reply, LetterKind.EVENT_REPORT, key, until, topic=f"event-report:{meeting.id}"))


@command(
    key="show_reports", own=True,
    fr="restitutions", en="reports", role=Role.OBSERVER, section="meetings",
    example=("restitutions 5", "reports 5"), help=T("read what delegates report back from an event"),
    public=Public.READS,
)  # fmt: skip
async def show_reports(which: WhichEvent, chat: Chat) -> Reply:
    """Who went there, and what they say."""
    meeting = await the_event(chat, which.number)
    found = await reports.of_meeting(chat.tx, meeting.id)
    share = SHOWN // max(1, len(found))
    rows = [report_text(one, share) for one in found] or [T("Nothing is reported yet.")]
    may = not chat.in_group_chat and chat.membership.role >= Role.MEMBER and await reports_back(chat, meeting)
    write = (Option(T("Report back…"), f"restitution {meeting.number}"),) if may else ()
    named = delegates_text(await delegates.of_meeting(chat.tx, meeting.id))
    return Reply(lines(heading(meeting), when_text(meeting.timing), named, *rows), write)
