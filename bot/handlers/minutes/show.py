"""The minutes that are kept of a meeting, for everybody in the group."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.meetings.lookup import meeting_of
from bot.handlers.meetings.texts import brief, heading, item_line
from bot.handlers.minutes.draft_pages import content, show
from bot.handlers.minutes.record import minutes_document
from bot.handlers.points import texts as point_texts
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Page
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.meetings import agendas, meetings, minutes
from storage.meetings.meetings import Meeting
from storage.points import action_points
from storage.points.action_points import Point

ROOM = 780
PARAGRAPH = 400
TITLE = 60


class WhichMinutes(Question):
    """The minutes of which meeting (0: the latest), and which page of them."""

    number: Annotated[int, Ask(T("Which meeting? Give its number."), Number())] = 0
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="show_minutes", own=True,
    fr="compterendu", en="minutes", role=Role.OBSERVER, section="meetings", example=("compterendu 1", "minutes 1"),
    help=T("see the minutes of a meeting"), aliases=("compte-rendu", "compte rendu", "cr"),
    public=Public.READS,
)  # fmt: skip
async def show_minutes(which: WhichMinutes, chat: Chat) -> Reply:
    """The minutes of a meeting; for coordinators, without a number, the draft that waits for them goes before."""
    if not which.number and chat.membership.role == Role.COORDINATOR and not chat.in_group_chat:
        waiting = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
        if waiting is not None:
            return await show(chat, waiting, content(waiting), page=which.page)
    meeting = await with_minutes(which.number, chat)
    pages = pages_of(await _rows(meeting, chat), brief(meeting), ROOM, chat.reader)
    page = min(max(which.page, 1), len(pages))
    head = brief(meeting) if page == 1 else T(
        "{meeting}, page {page} of {pages}", meeting=heading(meeting), page=page, pages=len(pages)
    )  # fmt: skip
    onwards = more(f"compterendu {meeting.number}", f"minutes {meeting.number}", page, len(pages), chat.reader.lang)
    document = (await _document(meeting, chat),) if page == 1 else ()
    return Reply(lines(head, *told(pages[page - 1])), (*document, *onwards), edits=True)


async def with_minutes(number: int, chat: Chat) -> Meeting:
    """The meeting of that number, or the latest one (0), if its minutes are kept."""
    found = await meeting_of(chat, number) if number else await meetings.latest_with_minutes(chat.tx, chat.group_id)
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
    present = await minutes.presences(chat.tx, meeting.id)
    agenda = await agendas.of_meeting(chat.tx, meeting.id)
    points = await action_points.of_meeting(chat.tx, meeting.id)
    said = await minutes.discussion(chat.tx, meeting.id)
    return [
        *(SectionRow(_point(point, chat), T("Action points:")) for point in points),
        *(SectionRow(item_line(item), T("Agenda:")) for item in agenda),
        *(SectionRow(T("- {text}", text=short(Said(words))), T("Present:")) for words in present),
        *(
            SectionRow(T("- {text}", text=short(Said(one.text, one.lang), PARAGRAPH)), _discussion(one.title))
            for one in said
        ),
    ]


def _point(point: Point, chat: Chat) -> Text:
    row = point_texts.line(point, point_texts.today(chat))
    match point.state:
        case "done":
            return T("✓ {point}", point=row)
        case "dropped":
            return T("{point} (dropped)", point=row)
        case _:
            return row


def _discussion(title: str) -> Text:
    return T("Discussion, {subject}:", subject=short(Said(title), TITLE)) if title else T("Discussion:")
