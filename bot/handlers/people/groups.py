"""My groups: which one I speak in, and how to leave one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import more, page_of
from bot.handlers.people.parts import GroupName
from bot.handlers.people.profile import known
from bot.handlers.people.roles import tell_coordinators
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Choice, Page, YesNo
from bot.rules.announcements.audience import group_names
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.suggestions import how_to_join
from bot.texts import Line, Said, T, called, lines, listed
from storage.people import people, working_groups
from storage.people.people import Member

COORDINATOR = int(Role.COORDINATOR)
NAME = 60


async def my_groups(chat: Chat, _values: Values) -> list[Choice]:
    """The speaker's groups, by short name or full name."""
    if chat.person is None:
        return []
    found = await people.groups_of(chat.tx, chat.person.id)
    return [Choice(one.group_slug, Said(one.group_name), words=_names(one)) for one in found]


def _names(member: Member) -> tuple[str, ...]:
    return tuple({fold(member.group_slug): None} | dict.fromkeys(group_names(member.group_name, member.group_slug, "")))


class WhichGroup(Question):
    """One of my groups."""

    group: Annotated[str, Ask(T("Which group?"), GroupName(), my_groups)] = ""
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="choose_group", own=True, reads=True,
    fr="groupe", en="group", role=Role.NOBODY, section="people", help=T("see your groups and choose one"),
    example=("groupe", "group"), aliases=("groupes", "groups"),
    public=Public.READS,
)  # fmt: skip
async def choose_group(which: WhichGroup, chat: Chat) -> Reply:
    """The list of my groups, or the one in which I speak from now on; a group chat is of one group."""
    if chat.in_group_chat:
        group = Said(chat.membership.group_name)
        return Reply(T("Here it is always the group {group}. You choose yours in private.", group=group))
    memberships = await people.groups_of(chat.tx, known(chat).id)
    if not memberships:
        return Reply(how_to_join())
    if not which.group:
        return _list(memberships, which.page, chat)
    member = next(one for one in memberships if one.group_slug == which.group)
    await people.choose_group(chat.tx, chat.me.id, member.group_id)
    chat.member = member
    text = T("✓ You are now in the group {group}.", group=Said(member.group_name))
    return Reply(text, (Option(T("To do"), "recap"),))


def _list(memberships: list[Member], page: int, chat: Chat) -> Reply:
    mine = None if chat.member is None else chat.member.group_id
    current = next((one for one in memberships if one.group_id == mine), None)
    text = lines(
        None if current is None else T("You are in the group {group}.", group=Said(current.group_name)),
        T("Your groups:") if len(memberships) > 1 else None,
    )
    here, pages = page_of(memberships, page)
    options = tuple(Option(short(Said(one.group_name), NAME), f"groupe {one.group_slug}") for one in here)
    onwards = more("groupe", "group", min(page, pages), pages, chat.reader.lang)
    return Reply(text, (*options, *onwards) if len(memberships) > 1 or current is None else ())


class Leaving(Question):
    """Which group, a yes, and one to leaving its working groups as well."""

    group: Annotated[str, Ask(T("Which group?"), GroupName(), my_groups)] = ""
    sure: Annotated[bool, Ask(T("Sure?"), YesNo())] = False
    inside: Annotated[bool, Ask(T("Sure?"), YesNo())] = False


@command(
    key="leave",
    fr="quitter", en="leave", role=Role.NOBODY, section="people", help=T("leave a group"), example=("quitter", "leave"),
)  # fmt: skip
async def leave(leaving: Leaving, chat: Chat) -> Reply:
    """Leave the current group or another, after a yes."""
    memberships = await people.groups_of(chat.tx, known(chat).id)
    slug = leaving.group or ("" if chat.member is None else chat.member.group_slug)
    member = next((one for one in memberships if one.group_slug == slug), None)
    if member is None:
        raise Refused(T("You are in no group."))
    inside = await inside_of(member, memberships, chat) if leaving.inside or not leaving.sure else []
    for one in (member, *inside):
        await _not_the_last(one, chat)
    if not leaving.sure:
        return await _confirm(member, inside, chat)
    for one in (*inside, member):
        await people.leave(chat.tx, chat.me.id, one.group_id, chat.seconds)
    chat.member = member
    text = T("{name} left the group {group}.", name=called(chat.me), group=Said(member.group_name))
    occurrence = f"{member.group_id}:{chat.me.id}:{chat.seconds}"
    await tell_coordinators(chat, member.group_id, text, LetterKind.LEFT, occurrence)
    return Reply(T("✓ You have left the group {group}.", group=Said(member.group_name)))


async def inside_of(member: Member, memberships: Sequence[Member], chat: Chat) -> list[Member]:
    """Those of somebody's memberships that are in working groups of the group of one of them."""
    below = set(await working_groups.below(chat.tx, member.group_id))
    return [one for one in memberships if one.group_id in below]


async def _confirm(member: Member, inside: Sequence[Member], chat: Chat) -> Reply:
    around = set(await working_groups.around(chat.tx, member.group_id))
    stays = any(one.group_id in around for one in await people.groups_of(chat.tx, chat.me.id))
    text = lines(
        T("Leave the group {group}?", group=Said(member.group_name)),
        T("You leave its working groups too: {groups}.", groups=listed([Said(one.group_name) for one in inside]))
        if inside else None,
        T("Your votes and answers stay. You can come back whenever you like.") if stays
        else T("Your votes and answers stay. To come back you need a new code."),
    )  # fmt: skip
    return Reply(text, yes_no(f"quitter {member.group_slug} oui{' oui' if inside else ''}", "annuler"))


async def _not_the_last(member: Member, chat: Chat) -> None:
    """A group keeps a coordinator."""
    coordinators = await people.members(chat.tx, member.group_id, COORDINATOR)
    if [person.id for person, _ in coordinators] != [chat.me.id]:
        return
    around = await working_groups.around(chat.tx, member.group_id)
    if not around:
        invite = Line("inviter coordinateur", "invite coordinator")
        raise Refused(T("You are the only coordinator of this group. First invite another one: {line}", line=invite))
    name = Line("coordination groupe de travail …", "lead working group …")
    raise Refused(T("You are the only coordinator of {group}. First name another one: {line}",
                    group=Said(member.group_name), line=name))  # fmt: skip
