"""The whole agenda of a meeting, and what is proposed for it."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Role, command
from bot.handlers.common.paging import light_pages, more
from bot.handlers.meetings.agenda.texts import ITEM, follow_up, item_line, time_text, waiting_lines
from bot.handlers.meetings.lookup import chosen
from bot.handlers.meetings.show import WhichMeeting
from bot.handlers.meetings.texts import heading, sheet_of
from bot.messages import Chat, Option, Reply
from bot.parts import Page
from bot.texts import T, lines
from storage.meetings.agenda import proposals
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.agenda.proposals import Proposal
from storage.meetings.meetings import Meeting

AGENDA = 650
PROPOSALS = 3
"""So many of them are decided by buttons at once."""


class WhichAgenda(WhichMeeting):
    """Which meeting, and a page of its agenda."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="agenda", own=True, reads=True,
    fr="ordre du jour", en="agenda", role=Role.OBSERVER, section="meetings", aliases=("odj",),
    example=("ordre du jour 5", "agenda 5"), help=T("see the whole agenda of a meeting"),
    public=Public.READS,
    forms=(("ordre du jour", "agenda"),),
)  # fmt: skip
async def agenda(which: WhichAgenda, chat: Chat) -> Reply:
    """A page of an agenda, with what comes on it by itself and what is proposed."""
    meeting = await chosen(chat, which.number)
    sheet = await sheet_of(chat, meeting)
    pages = light_pages(sheet.items, _cost, AGENDA)
    page = min(max(which.page, 1), len(pages))
    rows = [item_line(item) for item in pages[page - 1]] or [T("Agenda: not set yet")]
    onwards = more(f"ordre du jour {meeting.number}", f"agenda {meeting.number}", page, len(pages), chat.reader.lang)
    decides = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    waiting = await proposals.of_meeting(chat.tx, meeting.id) if page == len(pages) else []
    text = lines(
        heading(meeting),
        follow_up(sheet.points) if page == 1 else None,
        *rows,
        time_text(sheet.items, meeting.timing),
        *waiting_lines(waiting, decides=decides),
    )
    programme = (Option(T("Programme"), f"programme {meeting.number}"),) if sheet.programme else ()
    return Reply(text, (*(_decisions(waiting) if decides else ()), *_propose(chat, meeting), *programme, *onwards))


def _decisions(waiting: list[Proposal]) -> list[Option]:
    return [
        option
        for one in waiting[:PROPOSALS]
        for option in (
            Option(T("Accept {number}", number=one.number), f"accepter {one.number}"),
            Option(T("Decline {number}", number=one.number), f"refuser {one.number}"),
        )
    ]


def _propose(chat: Chat, meeting: Meeting) -> tuple[Option, ...]:
    ahead = meeting.state == "published" and meeting.minutes_at is None and meeting.timing.over_at > chat.seconds
    if not ahead or chat.in_group_chat or chat.membership.role < Role.MEMBER:
        return ()
    return (Option(T("Propose an item"), f"proposer {meeting.number}"),)


def _cost(item: AgendaItem) -> int:
    return min(len(item.title), ITEM) + len(item.presenter) + len("10.  (, 20 min) [fr]")
