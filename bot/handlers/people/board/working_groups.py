"""The working groups of a group, on its noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.handlers.common.inside import inside_figures
from bot.handlers.people.working_groups.texts import COORDINATOR
from bot.messages import Chat, Option
from bot.texts import Line, Said, T, called, listed
from storage.people import people, working_groups
from storage.people.working_groups import WorkingGroup


@shown(
    Panel(
        "working-groups",
        T("Working groups"),
        (
            Column("number", T("No."), "number"),
            Column("name", T("Working group"), "main"),
            Column("people", T("People")),
            Column("coordination", T("Coordination")),
            Column("standing", T("So far")),
            Column("mine", T("I am in it"), own=True),
        ),
        order=95,
        line=Line("groupes de travail", "working groups"),
    )
)
async def working_group_list(chat: Chat, window: Window) -> Content:
    """Each of them with who coordinates it and how far it is; what is said inside stays there."""
    found = [one for one in await working_groups.inside(chat.tx, chat.group_id) if one.closed_at is None]
    own = {one.group_id for one in await people.groups_of(chat.tx, chat.me.id)}
    rows = [await _row(one, chat, mine=one.id in own) for one in found[window.skip :][: window.most]]
    return Content(rows, len(found))


async def _row(one: WorkingGroup, chat: Chat, *, mine: bool) -> Row:
    leads = listed([called(person) for person, _ in await people.members(chat.tx, one.id, COORDINATOR)])
    figures = listed(await inside_figures(chat, one.id))
    cells = (
        one.number, Said(one.name), one.members, leads if leads.parts else None, figures if figures.parts else None,
        "✓" if mine else None,
    )  # fmt: skip
    return Row(cells, (Option(T("See"), f"groupe de travail {one.number}"),))
