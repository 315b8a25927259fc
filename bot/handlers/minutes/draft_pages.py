"""A draft of minutes as somebody sees it, a page at a time."""

from __future__ import annotations

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.minutes.draft_lines import rows_of
from bot.handlers.minutes.draft_summary import how_to, impossible, name_of, summary
from bot.handlers.minutes.names import register_of
from bot.languages import local_day, render
from bot.messages import Chat, Reply, yes_no
from bot.minutes.draft.draft import Draft
from bot.parts import Choice
from bot.texts import Line, T, Text, lines
from storage.meetings import minutes
from storage.meetings.minutes import SavedDraft

ROOM = 600
"""What is left for lines beside the head, the way to put them right, and what was just done."""


async def draft_of(chat: Chat, number: int) -> SavedDraft:
    """The draft of that number, waiting or set aside; 0: the waiting one that the speaker saw last."""
    if number:
        found = await minutes.draft(chat.tx, chat.group_id, number)
    else:
        found = await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id)
    if found is None:
        raise Refused(T("No compte-rendu is waiting here. Send one as a file: DOCX, TXT, MD or PDF."))
    if found.meeting is not None:
        raise Refused(T("These minutes were kept already, as meeting {number}. To see them: {line}",
                        number=found.meeting, line=see(found.meeting)))  # fmt: skip
    return found


def see(meeting: int) -> Line:
    """The line that shows the minutes of a meeting."""
    return Line(f"compterendu {meeting}", f"minutes {meeting}")


def content(saved: SavedDraft) -> Draft:
    """What stands in it."""
    return Draft.from_json(saved.content)


async def waiting_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The drafts that wait."""
    found = await minutes.waiting_drafts(chat.tx, chat.group_id)
    return [Choice(one.number, name_of(content(one).read), one.number) for one in found]


async def show(
    chat: Chat, saved: SavedDraft, draft: Draft, *, page: int = 1, line: int = 0, above: Text | None = None
) -> Reply:
    """A page of numbered lines, or the page on which a line stands, and what can be done with them."""
    await minutes.shown(chat.tx, saved.id, chat.me.id)
    register = await register_of(chat.tx, chat.group_id)
    doubts = impossible(draft.read, local_day(chat.now, chat.reader.zone))
    brief = summary(draft)
    room = ROOM - sum(len(render(doubt, chat.reader)) for doubt in doubts)
    pages = pages_of(rows_of(draft, lambda name: not register.knows(name)), brief, room, chat.reader)
    number = _page_with(pages, line) if line else min(max(page, 1), len(pages))
    rows = pages[number - 1]
    title = T("{name}, page {page} of {pages}", name=name_of(draft.read), page=number, pages=len(pages))
    text = lines(
        above,
        brief if number == 1 else title,
        *doubts,
        *told(rows),
        how_to(draft, rows, first=number == 1),
        T("Keep these minutes?"),
    )
    answers = yes_no(f"garder {saved.number} oui", f"garder {saved.number} non", T("Yes, keep"))
    onwards = more(f"relire {saved.number}", f"review {saved.number}", number, len(pages), chat.reader.lang)
    return Reply(text, (*answers, *onwards), edits=True)


def _page_with(pages: list[list[SectionRow]], line: int) -> int:
    """The page of a line, or of the one that came after it if it was taken away."""
    after = [(row.number, number) for number, page in enumerate(pages, 1) for row in page if row.number >= line]
    return min(after)[1] if after else len(pages)
