"""Everybody sees the working groups of their group; coordinators make one in the same line."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.people.working_groups.lookup import at_home, every_choice, go_home, mine, one_of
from bot.handlers.people.working_groups.make import made
from bot.handlers.people.working_groups.parts import Called
from bot.handlers.people.working_groups.texts import card_text, row
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Words
from bot.rules.people.working_groups import split_line
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, lines
from storage.people import people, working_groups
from storage.people.working_groups import WorkingGroup

BUTTONS = 6
TITLE = 120


class Showing(Question):
    """Which working group; with a title, a new one."""

    which: Annotated[str, Ask(T("Which working group?"), Called(), every_choice)] = ""
    title: Annotated[str, Ask(T("What is it called?"), Words(TITLE, line=True))] = ""

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`axe 2 : Protection | Protection`."""
        return split_line(line)


@command(
    key="working_group",
    fr="groupe de travail", en="working group", role=Role.OBSERVER, section="people",
    example=("groupe de travail axe 2 : Protection", "working group axis 2: Protection"),
    help=T("see the working groups, or make one"),
    aliases=("groupes de travail", "working groups", "les groupes de travail", "the working groups", "sous-groupes"),
    forms=(("groupes de travail", "working groups"), ("groupe de travail 2", "working group 2")),
)  # fmt: skip
async def working_group(showing: Showing, chat: Chat) -> Reply:
    """All of them, or one; a new one, where a title is given."""
    home = await at_home(chat)
    go_home(chat, home)
    if showing.title:
        return await made(chat, showing.which, showing.title)
    if showing.which:
        return await card(chat, await one_of(showing.which, chat))
    return await _list(chat)


async def _list(chat: Chat) -> Reply:
    found = await working_groups.inside(chat.tx, chat.group_id)
    coordinates = chat.membership.role == Role.COORDINATOR
    new = Line("groupe de travail axe 2 : Protection", "working group axis 2: Protection")
    make = T("To make one: {line}", line=new) if coordinates else None
    if not found:
        return Reply(lines(T("{group} has no working group.", group=Said(chat.membership.group_name)), make))
    ids = {one.group_id for one in await people.groups_of(chat.tx, chat.me.id)}
    text = lines(
        T("Working groups of {group}:", group=Said(chat.membership.group_name)),
        *(row(one, mine=one.id in ids) for one in found),
        make,
    )
    see = [Option(short(Said(one.name), TITLE // 3), f"groupe de travail {one.number}", one.number) for one in found]
    return Reply(text, tuple(see[:BUTTONS]))


async def card(chat: Chat, one: WorkingGroup) -> Reply:
    """A working group with all that the speaker can do with it."""
    own = await mine(chat, one)
    options: list[Option] = []
    number = one.number
    if own is not None:
        options += [
            Option(T("Speak in it"), f"groupe {one.slug}"),
            Option(T("Its points"), f"@{one.slug} points tous"),
            Option(T("Its meetings"), f"@{one.slug} reunions"),
            Option(T("Leave it"), f"quitter {one.slug}"),
        ]
    elif one.closed_at is None:
        options.append(Option(T("Join it"), f"rejoindre groupe de travail {number}"))
    if Role.COORDINATOR in (chat.membership.role, 0 if own is None else own.role):
        options += _to_coordinate(one)
    return Reply(await card_text(chat, one, mine=own is not None), tuple(options), edits=bool(chat.incoming.pressed))


def _to_coordinate(one: WorkingGroup) -> list[Option]:
    number = one.number
    if one.closed_at is not None:
        return [Option(T("Open it again"), f"rouvrir groupe de travail {number}")]
    return [
        Option(T("Add people"), f"ajouter au groupe de travail {number}"),
        Option(T("Say who coordinates"), f"coordination groupe de travail {number}"),
        Option(T("Rename it"), f"renommer groupe de travail {number}"),
        Option(T("Close it"), f"fermer groupe de travail {number}"),
    ]
