"""Which working group a line means, and in which group it is one."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Role, Values
from bot.conversation import reader_of
from bot.errors import Refused
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.announcements.audience import group_names
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Line, Said, T
from storage.people import groups, people, working_groups
from storage.people.people import Member
from storage.people.working_groups import WorkingGroup

LABEL = 50
LIST = Line("groupes de travail", "working groups")


async def at_home(chat: Chat) -> Chat:
    """The speaker in the group whose working groups are meant: their own, or where it has none, the one around it."""
    group = await groups.by_id(chat.tx, chat.group_id)
    if group is None or group.parent_id is None or await working_groups.inside(chat.tx, group.id):
        return chat
    around = await people.member(chat.tx, chat.me.id, group.parent_id)
    return chat if around is None else replace(chat, member=around, reader=reader_of(chat.me, around))


def go_home(chat: Chat, home: Chat) -> None:
    """From here on the line is heard there, and the buttons of its answer act there."""
    chat.member, chat.reader = home.member, home.reader


async def choices(chat: Chat, _values: Values) -> list[Choice]:
    """The working groups that meet."""
    found = await working_groups.inside(chat.tx, (await at_home(chat)).group_id)
    return [_choice(one) for one in found if one.closed_at is None]


async def every_choice(chat: Chat, _values: Values) -> list[Choice]:
    """The working groups, those that are closed too."""
    return [_choice(one) for one in await working_groups.inside(chat.tx, (await at_home(chat)).group_id)]


def _choice(one: WorkingGroup) -> Choice:
    words = tuple(dict.fromkeys(fold(name) for name in group_names(one.name, one.slug, "")))
    return Choice(str(one.number), short(Said(one.name), LABEL), one.number, words)


async def one_of(which: str, home: Chat) -> WorkingGroup:
    """The working group of that number. Refused if there is none."""
    found = await working_groups.inside(home.tx, home.group_id)
    one = next((one for one in found if str(one.number) == which), None)
    if one is None:
        unknown = T("There is no working group {number} here. To see them: {line}", number=which, line=LIST)
        raise Refused(unknown, field="which")
    return one


async def open_one(which: str, home: Chat) -> WorkingGroup:
    """The working group of that number or name. Refused if it is closed."""
    one = await one_of(which, home)
    if one.closed_at is not None:
        again = Line(f"rouvrir groupe de travail {one.number}", f"reopen working group {one.number}")
        raise Refused(T("{group} is closed. To open it again: {line}", group=Said(one.name), line=again))
    return one


async def mine(chat: Chat, one: WorkingGroup) -> Member | None:
    """The speaker's membership in it."""
    return await people.member(chat.tx, chat.me.id, one.id)


async def must_coordinate(home: Chat, one: WorkingGroup | None = None) -> None:
    """Only coordinators of the group, or of the working group itself, go on."""
    own = None if one is None else await mine(home, one)
    if max(home.membership.role, 0 if own is None else own.role) < Role.COORDINATOR:
        raise Refused(T("Only a coordinator of {group} can do this.", group=Said(home.membership.group_name)))
