"""What to do first in a group that is only just beginning, on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Look, Panel, Row, Window, shown
from bot.handlers.common.first_steps import first_steps, step_text
from bot.messages import Chat
from bot.texts import T

_COLUMNS = (Column("number", T("No."), "number"), Column("step", T("Step")))


@shown(Panel("first-steps", T("First steps"), _COLUMNS, order=0, look=Look.LIST))
async def steps_of(chat: Chat, window: Window) -> Content:
    """Three steps; nothing once anything has happened in the group."""
    steps = await first_steps(chat)
    rows = [Row((number, step_text(one)), () if one.done else (one.option,)) for number, one in enumerate(steps, 1)]
    return Content(
        rows[window.skip :][: window.most], len(rows), (T("Your group is beginning. Three steps:"),) if rows else ()
    )
