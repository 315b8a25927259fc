"""The minutes that are kept of a meeting, for everybody in the group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.meetings.agenda.texts import item_line
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import brief, heading
from bot.handlers.minutes.approval.pages import numbered
from bot.handlers.minutes.documents import minutes_document
from bot.handlers.minutes.draft_lines import moment
from bot.handlers.minutes.draft_pages import content, show
from bot.handlers.points import texts as point_texts
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.meetings import minuted, minutes
from storage.meetings.agenda import agendas
from storage.meetings.meetings import Meeting
from storage.points import kept_points
from storage.points.kept_points import KeptPoint

ROOM = 780
PARAGRAPH = 400
TITLE = 60
POINTS = T("Action points:")


class WhichMinutes(Question):
    """The minutes of which meeting (0: the latest), and which page of them."""

    number: Annotated[int, Ask(T("Which meeting? Give its number."), Number())] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="show_minutes", own=True,
    fr="compterendu", en="minutes", role=Role.OBSERVER, section="meetings", example=("compterendu 1", "minutes 1"),
    help=T("see the minutes of a meeting"), aliases=("compte-rendu", "compte rendu", "cr"),
    public=Public.READS,
    forms=(("compterendu", "minutes"),),
)  # fmt: skip
async def show_minutes(which: WhichMinutes, chat: Chat) -> Reply:
    """The minutes of a meeting; for coordinators, without a number, the draft that waits for them goes before."""
    if not which.number and chat.membership.role == Role.COORDINATOR and not chat.in_group_chat:
        waiting = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
        if waiting is not None:
            return await show(chat, waiting, content(waiting), page=which.page)
    if which.number:
        meeting = await meeting_of(chat, which.number)
        found = await numbered(chat, meeting, which.page)
        if found is not None:
            document = (await _document(meeting, chat),) if which.page == 1 else ()
            return replace(found, options=(*document, *found.options))
    meeting = await with_minutes(which.number, chat)
    rows, first = await _rows(meeting, chat), await _head(meeting, chat)
    pages = pages_of(rows, first, ROOM, chat.reader)
    page = min(max(which.page, 1), len(pages))
    head = first if page == 1 else T(
        "{meeting}, page {page} of {pages}", meeting=heading(meeting), page=page, pages=len(pages)
    )  # fmt: skip
    onwards = more(f"compterendu {meeting.number}", f"minutes {meeting.number}", page, len(pages), chat.reader.lang)
    document = (await _document(meeting, chat),) if page == 1 else ()
    points = [Option(T("The action points today"), "points tous")] if page == 1 and _any_point(rows) else []
    return Reply(lines(head, *told(pages[page - 1])), (*document, *points, *onwards), edits=True)


async def _head(meeting: Meeting, chat: Chat) -> Text:
    """When and where it was, and the next one as the minutes name it."""
    named = await minuted.named_next(chat.tx, meeting.id)
    upcoming = None if named is None else T("Next meeting: {when}", when=moment(named))
    return lines(brief(meeting), upcoming)


async def with_minutes(number: int, chat: Chat) -> Meeting:
    """The meeting of that number, or the latest one (0), if its minutes are kept."""
    found = await meeting_of(chat, number) if number else await minuted.latest(chat.tx, chat.group_id)
    if found is None:
        raise Refused(T("No minutes are kept yet. To see the meetings: {line}", line=Line("reunions", "meetings")))
    if found.minutes_at is None:
        raise Refused(T("Meeting {number} has no minutes yet.", number=found.number))
    return found


async def _document(meeting: Meeting, chat: Chat) -> Option:
    """To have the minutes as a document; how heavy it is stands on the button."""
    file = await minutes_document(chat, meeting)
    size = weight(len(file.data), chat.reader.lang)
    return Option(T("Word document, {size}", size=size), f"fichier compterendu {meeting.number}")


async def _rows(meeting: Meeting, chat: Chat) -> list[SectionRow]:
    there = (
        (T("Present:"), await minutes.presences(chat.tx, meeting.id)),
        (T("Excused:"), await minutes.away(chat.tx, meeting.id, "excused")),
        (T("Absent:"), await minutes.away(chat.tx, meeting.id, "absent")),
    )
    agenda = await agendas.of_meeting(chat.tx, meeting.id)
    points = await kept_points.of_meeting(chat.tx, meeting.id)
    said = await minutes.discussion(chat.tx, meeting.id)
    return [
        *(SectionRow(_point(point), POINTS) for point in points),
        *(SectionRow(item_line(item), T("Agenda:")) for item in agenda),
        *(SectionRow(T("- {text}", text=short(Said(words))), heading) for heading, listed in there for words in listed),
        *(
            SectionRow(T("- {text}", text=short(Said(one.text, one.lang), PARAGRAPH)), _discussion(one.title))
            for one in said
        ),
    ]


def _any_point(rows: Sequence[SectionRow]) -> bool:
    return any(row.heading == POINTS for row in rows)


def _point(point: KeptPoint) -> Text:
    """A point as it was kept; how it stands today is on its own card."""
    return T(
        "{number}. {text} · {owners} · {when}",
        number=point.number,
        text=short(Said(point.text, point.lang), point_texts.IN_LIST),
        owners=point_texts.kept_owners(point) if point.owners else T("no owner"),
        when=point.deadline or T("no deadline"),
    )


def _discussion(title: str) -> Text:
    return T("Discussion, {subject}:", subject=short(Said(title), TITLE)) if title else T("Discussion:")
