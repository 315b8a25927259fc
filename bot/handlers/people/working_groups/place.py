"""A group that stands by itself becomes a working group of another, or is one no more."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.people.groups import my_groups
from bot.handlers.people.working_groups.lookup import at_home, go_home, one_of
from bot.handlers.people.working_groups.parts import Which
from bot.messages import Chat, Option, Reply
from bot.parts import OneOf
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage.people import groups, people, working_groups

NAME = 60


class Placing(Question):
    """Which of my groups."""

    group: Annotated[str, Ask(T("Which group?"), OneOf(), my_groups)] = ""


@command(
    key="place_group",
    fr="inclure groupe", en="include group", role=Role.COORDINATOR, section="people",
    example=("inclure groupe", "include group"),
    help=T("make another of your groups a working group of this one"),
    aliases=("inclure le groupe", "include the group"),
)  # fmt: skip
async def place_group(placing: Placing, chat: Chat) -> Reply:
    """Whoever coordinates both puts one into the other; its people and all it has stay its own."""
    if not placing.group:
        return await _which(chat)
    group = await groups.by_slug(chat.tx, placing.group)
    member = await people.membership_in(chat.tx, chat.me.id, placing.group)
    if group is None or member is None or member.role < Role.COORDINATOR:
        name = Said(placing.group if member is None else member.group_name)
        raise Refused(T("Only a coordinator of {group} can do this.", group=name))
    here = Said(chat.membership.group_name)
    await chat.tx.alone()
    if group.id in (chat.group_id, *await working_groups.around(chat.tx, chat.group_id)):
        raise Refused(T("{group} contains {inside}: a group cannot be inside itself.", group=Said(group.name),
                        inside=here))  # fmt: skip
    if group.parent_id == chat.group_id:
        return Reply(T("Nothing changed: {group} is a working group of {around}.", group=Said(group.name), around=here))
    number = await working_groups.put_inside(chat.tx, group.id, chat.group_id)
    text = T("✓ {group} is working group {number} of {around} from now on.", group=Said(group.name), number=number,
             around=here)  # fmt: skip
    return Reply(text, (
        Option(T("See it"), f"groupe de travail {number}"),
        Option(T("Take it out"), f"detacher groupe de travail {number}"),
    ))  # fmt: skip


async def _which(chat: Chat) -> Reply:
    """The speaker's groups that could be one: those that they coordinate and that are not around this one."""
    around = {chat.group_id, *await working_groups.around(chat.tx, chat.group_id)}
    inside = {one.id for one in await working_groups.inside(chat.tx, chat.group_id)}
    mine = [one for one in await people.groups_of(chat.tx, chat.me.id) if one.role == Role.COORDINATOR]
    found = [one for one in mine if one.group_id not in around | inside]
    if not found:
        return Reply(T("You coordinate no other group that could be a working group of this one."))
    options = (Option(short(Said(one.group_name), NAME), f"inclure groupe {one.group_slug}") for one in found)
    return Reply(T("Which of your groups becomes a working group of this one?"), tuple(options))


@command(
    key="take_group_out",
    fr="detacher groupe de travail", en="detach working group", role=Role.COORDINATOR, section="people",
    example=("detacher groupe de travail 2", "detach working group 2"),
    help=T("have a working group stand by itself"),
    aliases=("detacher le groupe de travail", "detach the working group"),
)  # fmt: skip
async def take_group_out(which: Which, chat: Chat) -> Reply:
    """Whoever coordinates both takes one out of the other; its people and all it has stay its own."""
    go_home(chat, await at_home(chat))
    one = await one_of(which.which, chat)
    own = await people.member(chat.tx, chat.me.id, one.id)
    if own is None or own.role < Role.COORDINATOR:
        raise Refused(T("Only a coordinator of {group} can do this.", group=Said(one.name)))
    await chat.tx.alone()
    await working_groups.take_out(chat.tx, one.id)
    text = T("✓ {group} stands by itself from now on.", group=Said(one.name))
    return Reply(text, (Option(T("Put it back"), f"inclure groupe {one.slug}"),))
