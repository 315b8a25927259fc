"""What stands in a sitting, read back by paragraph number."""

from __future__ import annotations

from bot.errors import Refused
from bot.handlers.common.paging import light_pages
from bot.handlers.meetings.agenda.texts import ITEM
from bot.handlers.meetings.texts import heading
from bot.handlers.sittings.standing import in_order
from bot.handlers.sittings.texts import IN_FULL, IN_LIST, row
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.rules.sittings.note_lines import NoteLine
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting
from storage.sittings import notes
from storage.sittings.notes import SittingNote
from storage.sittings.sittings import Sitting

ROOM, ROWS = 700, 12


async def review(chat: Chat, meeting: Meeting, sitting: Sitting, asked: NoteLine) -> Reply:
    """One paragraph in full, or all of them, the latest page unless another is asked for."""
    written = await notes.standing(chat.tx, sitting.id)
    if not written:
        return Reply(T("{meeting}: nothing is written down yet.", meeting=heading(meeting)))
    if asked.number is not None and not asked.text:
        return Reply(_in_full(written, asked.number, meeting))
    items = await agendas.of_meeting(chat.tx, meeting.id)
    ordered = in_order(written, {item.id: place for place, item in enumerate(items)})
    pages = light_pages(ordered, lambda one: len(render(row(one), chat.reader)) + 1, ROOM, ROWS)
    page = min(max(asked.number or len(pages), 1), len(pages))
    shown = lines(heading(meeting), *under_titles(pages[page - 1], items))
    return Reply(shown, _pages(meeting.number, page, len(pages)))


def _pages(number: int, page: int, pages: int) -> tuple[Option, ...]:
    """The line of each is that of `relire`; « suite » is the next item of the agenda, and no page."""
    before = Option(T("Previous ({page} of {pages})", page=page - 1, pages=pages),
                    f"seance {number} relire page {page - 1}", words=("<",))  # fmt: skip
    after = Option(T("More ({page} of {pages})", page=page + 1, pages=pages),
                   f"seance {number} relire page {page + 1}", words=("+",))  # fmt: skip
    return (*([before] if page > 1 else []), *([after] if page < pages else []))


def _in_full(written: list[SittingNote], number: int, meeting: Meeting) -> Text:
    found = next((one for one in written if one.number == number), None)
    if found is None:
        raise no_such_paragraph(number, meeting)
    by = None if found.name is None else T("Written by {name}.", name=Said(found.name, by=found.written_by or 0))
    return lines(row(found, IN_FULL), by)


def no_such_paragraph(number: int, meeting: Meeting) -> Refused:
    """Nothing stands under that number."""
    line = Line(f"seance {meeting.number} relire", f"sitting {meeting.number} read back")
    return Refused(T("There is no paragraph {number}. To see them: {line}", number=number, line=line))


def under_titles(written: list[SittingNote], items: list[AgendaItem], most: int = IN_LIST) -> list[Text]:
    """The paragraphs, each below the item of the agenda that it is about."""
    by_id = {item.id: item for item in items}
    found: list[Text] = []
    before: object = None
    for one in written:
        item = None if one.agenda_item_id is None else by_id.get(one.agenda_item_id)
        if item is not None and item is not before:
            found.append(short(Said(item.title, item.lang), ITEM))
        elif item is None and (before is not None or not found) and one.subject:
            found.append(short(Said(one.subject, one.lang), ITEM))
        elif item is None and before is not None:
            found.append(T("Before the first item"))
        before = item
        found.append(row(one, most))
    return found
