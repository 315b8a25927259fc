"""Minutes as somebody reads them before they are approved, every line with its number, a page at a time."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.paging import more
from bot.handlers.common.sections import SectionRow, pages_of, told
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import Paper, leads, paper_of
from bot.handlers.minutes.draft_lines import heading_of, line_of
from bot.handlers.minutes.written import not_kept
from bot.messages import Chat, Option, Reply
from bot.minutes.draft.draft import Draft
from bot.texts import Line, T, Text, lines
from storage.instants import instant
from storage.meetings.approval import corrections
from storage.meetings.meetings import Meeting

ROOM = 650


async def numbered(chat: Chat, meeting: Meeting, page: int) -> Reply | None:
    """A page of minutes that were handed in, or, for those who write them, that are to be; None without any."""
    paper = await paper_of(chat, meeting)
    if paper is not None:
        above, options = await _handed_in(chat, paper)
        return _page(chat, meeting, paper.draft, page, above, options)
    if meeting.minutes_at is not None or chat.in_group_chat or not await leads(chat, meeting):
        return None
    found = await not_kept(chat.tx, meeting)
    if found is None:
        return None
    submit = Option(T("Hand them in…"), f"soumettre {meeting.number}")
    above = T("Draft: nobody else sees it yet.")
    return _page(chat, meeting, Draft.as_read(found.read), page, above, [submit])


async def _handed_in(chat: Chat, paper: Paper) -> tuple[Text, list[Option]]:
    number = paper.meeting.number
    seen = Option(T("Versions"), f"versions {number}")
    if paper.submitted.approved_at is not None:
        return T("✓ Approved on {when}", when=instant(paper.submitted.approved_at)), [seen]
    waiting = await corrections.waiting(chat.tx, paper.submitted.id)
    closes = instant(paper.submitted.closes_at)
    if paper.submitted.closes_at > chat.seconds:
        until = T("To be corrected until {when}; whoever says nothing agrees.", when=closes)
        how = T("To correct: {line}", line=Line("correction 7 : …", "correction 7: …"))
    else:
        until, how = T("Corrections were possible until {when}.", when=closes), None
    options = []
    if waiting and await leads(chat, paper.meeting):
        options.append(Option(T("The corrections ({n})", n=len(waiting)), f"trancher {number}"))
    if chat.membership.role == Role.COORDINATOR and not chat.in_group_chat:
        options.append(Option(T("Approve them…"), f"approuver {number}"))
    return lines(until, how), [*options, seen]


def _page(chat: Chat, meeting: Meeting, draft: Draft, page: int, above: Text, options: list[Option]) -> Reply:
    rows = [
        SectionRow(
            T("{number}. {text}", number=one.number, text=line_of(draft, one, lambda _: False)),
            heading_of(draft, one), one.number,
        )
        for one in sorted(draft.entries, key=lambda entry: entry.number)
    ]  # fmt: skip
    number = meeting.number
    head = lines(heading(meeting), above)
    pages = pages_of(rows, head, ROOM, chat.reader)
    at = min(max(page, 1), len(pages))
    first = (
        head if at == 1 else T("{meeting}, page {page} of {pages}", meeting=heading(meeting), page=at, pages=len(pages))
    )
    onwards = more(f"compterendu {number}", f"minutes {number}", at, len(pages), chat.reader.lang)
    return Reply(lines(first, *told(pages[at - 1])), (*options, *onwards), edits=True)
