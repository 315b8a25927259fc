"""The four columns of the latest evaluation, on the noticeboard: as a table, and printed as one."""

from __future__ import annotations

from itertools import zip_longest

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.evaluations.lookup import columns_of, visible
from bot.handlers.evaluations.texts import below, called, choices_text, givings, taking_part
from bot.messages import Chat, Option
from bot.texts import T, lines
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant


@shown(
    Panel(
        "evaluation",
        T("Evaluation of the year"),
        (
            Column("worked", T("The positive – what worked well"), "main"),
            Column("missing", T("What is missing – what must be reviewed or strengthened")),
            Column("advice", T("Recommendations")),
            Column("keep", T("Keeping the group")),
        ),
        order=84,
    )
)
async def evaluation_board(chat: Chat, window: Window) -> Content:
    """The one that is open, with what can be given to it; else the latest that is closed, in its columns."""
    found = await visible(chat)
    going_on = next((one for one in found if one.state == "open"), None)
    if going_on is not None:
        return _open(chat, going_on)
    one = next((one for one in found if one.state == "closed"), None)
    if one is None:
        return Content()
    columns = await columns_of(chat.tx, one)
    rows = list(zip_longest(*(below(column.rows) for column in columns.columns)))
    above = lines(called(one), taking_part(columns), choices_text(columns))
    file = Option(T("As a Word file"), f"exporter evaluation {one.year}")
    return Content(
        [Row(cells) for cells in rows[window.skip : window.skip + window.most]], len(rows), tuple(above.parts), (file,)
    )


def _open(chat: Chat, one: Evaluation) -> Content:
    above = (
        T("📋 {evaluation}: open until {when}", evaluation=called(one), when=instant(one.closes_at)),
        T("Nobody sees what is said before the close."),
    )
    return Content((), 0, above, givings() if chat.membership.role >= Role.MEMBER else ())
