"""Minutes that are kept, on the noticeboard."""

from __future__ import annotations

from datetime import date

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Option
from bot.texts import Line, T
from storage.meetings import minuted
from storage.meetings.meetings import Meeting


@shown(
    Panel(
        "minutes",
        T("Minutes"),
        (Column("meeting", T("Meeting"), "main"), Column("day", T("Day"))),
        order=66,
        few=4,
        line=Line("comptes-rendus", "minutes"),
    )
)
async def minutes_list(chat: Chat, window: Window) -> Content:
    """The meetings whose minutes can be read, the latest first."""
    found = await minuted.some(chat.tx, chat.group_id, window.most, window.skip)
    return Content([_row(one) for one in found], await minuted.count(chat.tx, chat.group_id))


def _row(meeting: Meeting) -> Row:
    day = date.fromisoformat(meeting.timing.day)
    return Row((heading(meeting), day), (Option(T("See the minutes"), f"compterendu {meeting.number}"),))
