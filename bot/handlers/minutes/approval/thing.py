"""Corrections of minutes that wait for a decision, on the answer sheet."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.approval.lookup import leads
from bot.messages import Chat, Option
from bot.rules.todo.items import Item
from bot.texts import Line, P, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.meetings import meetings
from storage.meetings.approval import corrections, submitted
from storage.row_snapshots import Scope


async def _rows(_chat: Chat, _number: int) -> list[Scope]:
    """Nothing that could be taken back: what was decided was told."""
    return []


CORRECTIONS = declare(
    Kind(
        "corrections",
        T("Corrections of the minutes of meeting {number}"),
        Line("voir", "see"),
        Line("trancher {number}", "settle {number}"),
        (Way("settle_corrections", ("voir", "trancher", "see", "settle"), "{number}"),),
        _rows,
    )
)


@waits(65, Role.MEMBER)
async def to_settle(chat: Chat) -> list[Item]:
    """One for each set of minutes of which this person decides, and in which corrections wait."""
    items = []
    for paper in await submitted.open_in(chat.tx, chat.group_id):
        waiting = await corrections.waiting(chat.tx, paper.id)
        meeting = await meetings.by_id(chat.tx, paper.meeting_id)
        if not waiting or meeting is None or not await leads(chat, meeting):
            continue
        count = P("{n} correction to be decided", "{n} corrections to be decided", len(waiting))
        text = T("{meeting} · {corrections}", meeting=heading(meeting), corrections=count)
        see = Option(T("See the corrections"), f"trancher {meeting.number}")
        items.append(CORRECTIONS.item(chat, meeting.number, text, see, (see,), due_at=paper.closes_at))
    return items
