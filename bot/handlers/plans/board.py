"""The plan of action on the noticeboard: how far each axis is, and its activities."""

from __future__ import annotations

from bot.board import Column, Content, Look, Panel, Row, Window, shown
from bot.handlers.plans.card import options
from bot.handlers.plans.texts import STATES, axis_called, criteria_of, money_of, title_of, today, when_of, who_of
from bot.messages import Chat, Option
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, lines
from storage.plans import activities, plans
from storage.plans.activities import Activity, Progress
from storage.plans.plans import Axis

_TITLE, _WORDS = 120, 300


@shown(
    Panel(
        "plan-progress",
        T("How far the plan is"),
        (
            Column("axis", T("Axis"), "main"),
            Column("done", T("Done")),
            Column("total", T("Activities")),
            Column("under_way", T("Under way")),
            Column("blocked", T("Blocked")),
            Column("late", T("Late")),
        ),
        order=70,
        line=Line("avancement du plan", "progress of the plan"),
        look=Look.BARS,
    )
)
async def plan_progress(chat: Chat, window: Window) -> Content:
    """Each axis with its bar."""
    axes = {axis.number: axis for axis in await plans.axes(chat.tx, chat.group_id)}
    found = await activities.progress(chat.tx, chat.group_id, today(chat))
    shown_ones = found[window.skip : window.skip + window.most]
    return Content([_axis(one, axes.get(one.axis or 0)) for one in shown_ones], len(found))


def _axis(one: Progress, axis: Axis | None) -> Row:
    total = one.total - one.dropped
    see = (Option(T("See"), f"plan axe {axis.number}"),) if axis else ()
    cells = (axis_called(axis, _TITLE), one.done, total, one.under_way, one.blocked, one.late)
    return Row(cells, see, share=100 * one.done // total if total else 0, urgent=bool(one.late))


@shown(
    Panel(
        "plan",
        T("Plan of action"),
        (
            Column("number", T("No."), "number"),
            Column("what", T("Activity"), "main"),
            Column("axis", T("Axis")),
            Column("who", T("Who")),
            Column("when", T("When")),
            Column("where", T("Where")),
            Column("budget", T("Budget")),
            Column("state", T("State")),
            Column("description", T("Description"), hidden=True),
            Column("how", T("How"), hidden=True),
            Column("criteria", T("Success"), hidden=True),
        ),
        order=71,
        line=Line("plan", "plan"),
    )
)
async def plan_list(chat: Chat, window: Window) -> Content:
    """The activities of the group, axis by axis."""
    found = await activities.some(chat.tx, chat.group_id, window.most, window.skip)
    return Content([_row(one, chat) for one in found], await activities.count(chat.tx, chat.group_id))


def _row(one: Activity, chat: Chat) -> Row:
    kept = one.content

    def words(text: str) -> Said | None:
        return short(Said(text, kept.lang, one.created_by or 0), _WORDS) if text else None

    criteria = [words(criterion) for criterion in criteria_of(kept)]
    cells = (
        one.number, title_of(one, _TITLE), one.axis, who_of(one), when_of(kept), words(kept.venue),
        money_of(kept, chat.reader.lang), STATES[one.state], words(kept.description), words(kept.how),
        lines(*criteria) if criteria else None,
    )  # fmt: skip
    see = Option(T("See"), f"activite {one.number}")
    return Row(cells, (see, *options(one, chat)[:2]), urgent=one.is_late(today(chat)))
