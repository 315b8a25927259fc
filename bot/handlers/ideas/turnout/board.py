"""Who has not voted, on the desk."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.common.reach import reach
from bot.handlers.common.silent import by_organisation, remind_button
from bot.handlers.ideas.list_page import dates_text
from bot.handlers.ideas.results.results import participation
from bot.messages import Chat
from bot.rules.ideas.voting import is_open
from bot.rules.wording.shortening import short
from bot.texts import Said, T, called
from storage.ideas import spaces, votes
from storage.people import people

_TITLE = 120


@shown(
    Panel(
        "not-voted",
        T("Who has not voted"),
        (
            Column("name", T("Name"), "main"),
            Column("organisation", T("Organisation")),
            Column("reach", T("Reach")),
        ),
        order=30,
        least=Role.COORDINATOR,
        few=20,
        desk=True,
    )
)
async def silent_list(chat: Chat, window: Window) -> Content:
    """Those of whom the open vote knows no answer, and a reminder to just these."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or not is_open(space, chat.seconds):
        return Content()
    answered = await votes.answered(chat.tx, space.id)
    members = await people.members(chat.tx, chat.group_id, int(Role.MEMBER))
    silent = await by_organisation(chat, [one for one in members if one[0].id not in answered])
    reached = await reach(chat, [person for _, person in silent if person.id != chat.me.id])
    unreached = {person.id for person in reached.unreached}
    rows = [
        Row(
            (
                called(person),
                Said(organisation) if organisation else None,
                T("to be called") if person.id in unreached else None,
            ),
            urgent=person.id in unreached,
        )
        for organisation, person in silent[window.skip :][: window.most]
    ]
    title = short(Said(space.title, space.lang), _TITLE)
    above = (title, dates_text(chat.seconds, space), await participation(chat, space))
    return Content(rows, len(silent), above, remind_button(reached, f"relancer {space.number}"))
