"""Working groups as things: nobody is asked for an answer, but what is changed of them can be taken back."""

from __future__ import annotations

from bot.handlers.people.working_groups.lookup import at_home
from bot.messages import Chat
from bot.texts import Line, T
from bot.things.kinds import Kind, declare
from bot.things.undoable import Acting
from storage.people import working_groups
from storage.people.working_groups import WorkingGroup
from storage.row_snapshots import Scope

_TABLES = {"groups": "id", "memberships": "group_id", "codes": "group_id"}
"""What a line about a working group changes, by the column with its id."""


def _scopes(group_id: int) -> list[Scope]:
    return [Scope(table, {column: group_id}) for table, column in _TABLES.items()]


async def _rows(chat: Chat, number: int) -> list[Scope]:
    found = await working_groups.inside(chat.tx, (await at_home(chat)).group_id)
    return next((_scopes(one.id) for one in found if one.number == number), [])


SUBGROUP = declare(
    Kind(
        "subgroup",
        T("Working group {number}"),
        Line("annuler", "cancel"),
        Line("groupe de travail {number}", "working group {number}"),
        (),
        _rows,
    )
)


async def changing(chat: Chat, one: WorkingGroup, command: str) -> Acting:
    """A change of a working group under way, by the command of that key, before anything is written."""
    return await Acting.begin(chat, (SUBGROUP.name, one.number), command, _scopes(one.id))
