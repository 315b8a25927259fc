"""A draft of minutes as somebody sees it, a page at a time."""

from __future__ import annotations

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.minutes.draft_lines import IsNew, rows_of
from bot.handlers.minutes.draft_summary import how_to, impossible, name_of, summary
from bot.handlers.minutes.names import register_of
from bot.languages import local_day, render
from bot.messages import TAKE_BACK, Chat, Option, Reply, yes_no
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
        raise Refused(T("No minutes are waiting here. Send some as a file: DOCX, TXT, MD or PDF."))
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


async def show(chat: Chat, saved: SavedDraft, draft: Draft, *, page: int = 1, above: Text | None = None) -> Reply:
    """A page of numbered lines, and what can be done with them."""
    await minutes.shown(chat.tx, saved.id, chat.me.id)
    pages = await _pages(chat, draft)
    number = min(max(page, 1), len(pages))
    rows = pages[number - 1]
    title = T("{name}, page {page} of {pages}", name=name_of(draft.read), page=number, pages=len(pages))
    text = lines(
        above,
        summary(draft) if number == 1 else title,
        *_doubts(chat, draft),
        *told(rows),
        *how_to(draft, rows, first=number == 1),
        T("Keep these minutes?"),
    )
    onwards = more(f"relire {saved.number}", f"review {saved.number}", number, len(pages), chat.reader.lang)
    return Reply(text, (*_keep(saved), *onwards), edits=True)


async def corrected(chat: Chat, saved: SavedDraft, draft: Draft, *said: Text, undone: int) -> Reply:
    """What was said of a correction, and how to go on; `undone`: the line whose correction can be taken back, or 0."""
    await minutes.shown(chat.tx, saved.id, chat.me.id)
    page = _page_with(await _pages(chat, draft), undone) if undone else 1
    options = [*_keep(saved), Option(T("Look again"), f"relire {saved.number}{f' page {page}' if page > 1 else ''}")]
    if undone:
        options.append(Option(T("Take this correction back"), f"annuler correction {undone}", words=TAKE_BACK))
    return Reply(lines(*said, *_doubts(chat, draft), T("Keep these minutes?")), tuple(options), edits=True)


async def new_in(chat: Chat) -> IsNew:
    """Which names the group's register lacks."""
    register = await register_of(chat.tx, chat.group_id)
    return lambda name: not register.knows(name)


def _keep(saved: SavedDraft) -> tuple[Option, Option]:
    return yes_no(f"enregistrer {saved.number} oui", f"enregistrer {saved.number} non", T("Yes, keep"))


def _doubts(chat: Chat, draft: Draft) -> list[Text]:
    return impossible(draft.read, local_day(chat.now, chat.reader.zone))


async def _pages(chat: Chat, draft: Draft) -> list[list[SectionRow]]:
    room = ROOM - sum(len(render(doubt, chat.reader)) for doubt in _doubts(chat, draft))
    return pages_of(rows_of(draft, await new_in(chat)), summary(draft), room, chat.reader)


def _page_with(pages: list[list[SectionRow]], line: int) -> int:
    """The page of a line, or of the one that came after it if it was taken away."""
    after = [(row.number, number) for number, page in enumerate(pages, 1) for row in page if row.number >= line]
    return min(after)[1] if after else len(pages)
