"""Coordinators see who is in their group, put names and roles right, and take somebody out of it."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Nothing, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import light_pages, more
from bot.handlers.people.groups import inside_of
from bot.handlers.people.join import may_be_name
from bot.handlers.people.lookup import one_member
from bot.handlers.people.parts import Name
from bot.handlers.people.roles import ROLE_CHOICES, ROLE_NAMES
from bot.languages import render
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Notice, Option, Reply, yes_no
from bot.parts import Choice, Hearing, OneOf, Page, Words, Yes
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, called, lines, listed
from storage.people import groups, membership, names, organisations, people, working_groups
from storage.people.people import Member, Person

ROOM, NAME, ORGANISATION = 700, 40, 24
WHO = 80
COORDINATOR = int(Role.COORDINATOR)
_SURE = re.compile(r"(?P<rest>.*?)[\s,]*(?:\b(?P<sure>oui|yes))?", re.IGNORECASE | re.DOTALL)


class MembersPage(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_members", reads=True,
    fr="membres", en="members", role=Role.COORDINATOR, section="people", example=("membres", "members"),
    help=T("see who is in the group"), aliases=("personnes du groupe", "people of the group", "contacts"),
)  # fmt: skip
async def list_members(listing: MembersPage, chat: Chat) -> Reply:
    """Everybody by name, with their role and organisation."""
    everybody = await people.members(chat.tx, chat.group_id)
    acronyms = {one.id: one.short for one in await organisations.in_group(chat.tx, chat.group_id)}
    rows = [_row(person, member, acronyms.get(member.organisation_id or 0)) for person, member in everybody]
    pages = light_pages(rows, lambda row: len(render(row, chat.reader)) + 1, ROOM)
    page = min(max(listing.page, 1), len(pages))
    text = lines(
        P("{n} person in the group:", "{n} people in the group:", len(rows)),
        *pages[page - 1],
        T("To change: {line}", line=Line("role …, renommer …, retirer membre …", "role …, rename …, remove member …")),
    )
    return Reply(text, more("membres", "members", page, len(pages), chat.reader.lang))


def _row(person: Person, member: Member, organisation: str | None) -> Text:
    name, role = short(called(person), NAME), ROLE_NAMES[member.role]
    if organisation is None:
        return T("– {name} · {role}", name=name, role=role)
    shown = short(Said(organisation), ORGANISATION)
    return T("– {name} · {role} · {organisation}", name=name, role=role, organisation=shown)


@command(
    key="list_coordinators", reads=True,
    fr="coordinateurs", en="coordinators", role=Role.OBSERVER, section="people", public=Public.READS,
    example=("coordinateurs", "coordinators"), help=T("see who coordinates the group"),
    aliases=("coordinateur", "coordinatrice", "coordination", "coordinator"),
)  # fmt: skip
async def list_coordinators(_nothing: Nothing, chat: Chat) -> Reply:
    """Those who coordinate the group, or where nobody does the one around it, for whoever is in it."""
    for group_id in (chat.group_id, *await working_groups.around(chat.tx, chat.group_id)):
        found = await people.members(chat.tx, group_id, Role.COORDINATOR)
        group = await groups.by_id(chat.tx, group_id)
        if found and group is not None:
            acronyms = {one.id: one.short for one in await organisations.in_group(chat.tx, group_id)}
            names = [_with_organisation(person, acronyms.get(member.organisation_id or 0)) for person, member in found]
            return Reply(P("{names} coordinates the group {group}.", "{names} coordinate the group {group}.",
                           len(names), names=listed(names), group=Said(group.name)))  # fmt: skip
    return Reply(T("Nobody coordinates the group {group}.", group=Said(chat.membership.group_name)))


def _with_organisation(person: Person, organisation: str | None) -> Text | Said:
    name = called(person)
    return name if organisation is None else T("{name} ({organisation})", name=name, organisation=Said(organisation))


class Renaming(Question):
    """Who, and how they are called."""

    who: Annotated[str, Ask(T("Who is to be called otherwise? Type the name."), Words(WHO))]
    name: Annotated[str, Ask(T("How are they called? First name and family name."), Name())]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`Awa, Awa Diop`."""
        return _in_two(line, "name")


def _in_two(line: str, second: str) -> dict[str, str] | None:
    who, comma, rest = line.partition(",")
    if not comma:
        return {"who": line}
    return {"who": who.strip(), **({second: rest.strip()} if rest.strip() else {})}


@command(
    key="rename_member",
    fr="renommer", en="rename", role=Role.COORDINATOR, section="people",
    example=("renommer Ousmane, Ousmane Faye", "rename Ousmane, Ousmane Faye"),
    help=T("put the name of somebody in the group right"), aliases=("renommer membre", "rename member"),
)  # fmt: skip
async def rename_member(renaming: Renaming, chat: Chat) -> Reply:
    """Another name from now on; the person is told."""
    person = await one_member(renaming.who, chat, "who")
    if not may_be_name(renaming.name):
        raise Refused(T("I see no name in that."), field="name")
    if renaming.name == person.name:
        return Reply(T("Nothing changed: that is how {name} is called.", name=called(person)))
    await names.rename(chat.tx, person.id, renaming.name, chat.seconds)
    new = Said(renaming.name, by=person.id)
    text = T("{by} has put your name right: I call you {name} from now on. To change it: {line}",
             by=called(chat.me), name=new, line=Line("nom …", "name …"))  # fmt: skip
    await _tell(chat, person, text, LetterKind.RENAMED)
    return Reply(T("✓ {before} is called {name} from now on.", before=called(person), name=new))


async def _tell(chat: Chat, person: Person, text: Text, kind: LetterKind) -> None:
    if person.id != chat.me.id and person.stopped_at is None:
        key = f"{kind}:{chat.group_id}:{person.id}:{chat.seconds}"
        chat.tell(Notice(person.id, Reply(text), kind=kind, key=key, topic=f"{kind}:{chat.group_id}:{person.id}"))


async def offered_roles(_chat: Chat, _values: Values) -> list[Choice]:
    """Every role there is."""
    return list(ROLE_CHOICES)


class RoleChange(Question):
    """Whose role, which one, and a yes where it gives or takes the keys of the group."""

    who: Annotated[str, Ask(T("Whose role changes? Type the name."), Words(WHO))]
    role: Annotated[int, Ask(T("What will they be in the group?"), OneOf(*ROLE_CHOICES), offered_roles)]
    sure: Annotated[bool, Ask(T("Sure?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`Awa Diop, membre oui`."""
        found = _SURE.fullmatch(line)
        assert found is not None  # noqa: S101 - it takes whatever there is
        parts = _in_two(found["rest"], "role") or {}
        return parts | ({"sure": found["sure"]} if found["sure"] and "role" in parts else {})


@command(
    key="change_role",
    fr="role", en="role", role=Role.COORDINATOR, section="people",
    example=("role Ousmane, point focal", "role Ousmane, focal point"), aliases=("changer role", "change role"),
    help=T("change what somebody is in the group"),
)  # fmt: skip
async def change_role(change: RoleChange, chat: Chat) -> Reply:
    """At once; to make or unmake a coordinator after a yes."""
    person = await one_member(change.who, chat, "who")
    member = await _membership(chat, person)
    if member.role == change.role:
        return Reply(T("Nothing changed: {name} is {role}.", name=called(person), role=ROLE_NAMES[member.role]))
    if member.role == COORDINATOR:
        await _not_the_last(chat, person)
    if COORDINATOR in {member.role, change.role} and not change.sure:
        text = T("{name} is {before}. Make them {role}?", name=called(person), before=ROLE_NAMES[member.role],
                 role=ROLE_NAMES[change.role])  # fmt: skip
        return Reply(text, yes_no(f"role @{person.id}, {_word(change.role)} oui", "annuler"))
    await membership.set_role(chat.tx, person.id, chat.group_id, change.role)
    text = T("{by} has changed your role in the group {group}: {role}.", by=called(chat.me),
             group=Said(member.group_name), role=ROLE_NAMES[change.role])  # fmt: skip
    await _tell(chat, person, text, LetterKind.ROLE)
    return Reply(T("✓ {name} is {role} from now on.", name=called(person), role=ROLE_NAMES[change.role]))


def _word(role: int) -> str:
    """How a role is typed."""
    return next(one.words[0] for one in ROLE_CHOICES if one.value == role)


async def _membership(chat: Chat, person: Person) -> Member:
    found = await people.member(chat.tx, person.id, chat.group_id)
    assert found is not None  # noqa: S101 - found among the members
    return found


async def _not_the_last(chat: Chat, person: Person) -> None:
    """A group keeps a coordinator."""
    coordinators = await people.members(chat.tx, chat.group_id, COORDINATOR)
    if [one.id for one, _ in coordinators] == [person.id]:
        invite = Line("inviter coordinateur", "invite coordinator")
        raise Refused(T("{name} is the only coordinator of this group. First invite another one: {line}",
                        name=called(person), line=invite))  # fmt: skip


async def _not_the_last_inside(chat: Chat, person: Person, inside: Member) -> None:
    """A working group keeps a coordinator too."""
    if [one.id for one, _ in await people.members(chat.tx, inside.group_id, COORDINATOR)] == [person.id]:
        name = Line("coordination groupe de travail …", "lead working group …")
        raise Refused(T("{name} is the only coordinator of {group}. First name another one: {line}",
                        name=called(person), group=Said(inside.group_name), line=name))  # fmt: skip


class Removal(Question):
    """Who, and a yes."""

    who: Annotated[str, Ask(T("Who leaves the group? Type the name."), Words(WHO))]
    sure: Annotated[bool, Ask(T("Sure?"), Yes())] = False

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`Awa Diop oui`."""
        found = _SURE.fullmatch(line)
        assert found is not None  # noqa: S101 - it takes whatever there is
        if not found["rest"]:
            return {"who": line}
        return {"who": found["rest"], **({"sure": found["sure"]} if found["sure"] else {})}


@command(
    key="remove_member",
    fr="retirer membre", en="remove member", role=Role.COORDINATOR, section="people",
    example=("retirer membre Ousmane", "remove member Ousmane"), help=T("take somebody out of the group"),
    aliases=("retirermembre", "removemember", "exclure", "exclude"),
)  # fmt: skip
async def remove_member(removal: Removal, chat: Chat) -> Reply:
    """After a yes; what they voted and answered stays counted, their channels and codes open nothing any more."""
    person = await one_member(removal.who, chat, "who")
    member = await _membership(chat, person)
    if member.role == COORDINATOR:
        await _not_the_last(chat, person)
    theirs = await people.groups_of(chat.tx, person.id)
    inside = await inside_of(member, theirs, chat)
    for one in inside:
        await _not_the_last_inside(chat, person, one)
    elsewhere = len(theirs) > 1 + len(inside)
    if not removal.sure:
        return _preview(person, member, elsewhere=elsewhere)
    for one in (*inside, member):
        await people.leave(chat.tx, person.id, one.group_id, chat.seconds)
        await groups.revoke_codes_of(chat.tx, one.group_id, person.id, chat.seconds)
        await membership.drop_letters(chat.tx, person.id, one.group_id)
    if not elsewhere:
        await membership.close_channels(chat.tx, person.id)
    else:
        text = T("You are no longer in the group {group}. Your votes and answers stay counted.",
                 group=Said(member.group_name))  # fmt: skip
        chat.tell(
            Notice(person.id, Reply(text), LetterKind.LEFT, f"removed:{chat.group_id}:{person.id}:{chat.seconds}")
        )
    if person.id == chat.me.id:
        chat.member = None
    again = Option(T("Make a code"), "inviter")
    text = T("✓ {name} is no longer in the group. To let them in again, give them a new code.", name=called(person))
    return Reply(text, (again,) if chat.member is not None else ())


def _preview(person: Person, member: Member, *, elsewhere: bool) -> Reply:
    text = lines(
        T("Take {name} ({role}) out of the group?", name=called(person), role=ROLE_NAMES[member.role]),
        T("Their votes, answers and ideas stay. The codes that they made open nothing any more."),
        T("They are in another group too: there, they stay.") if elsewhere
        else T("Whoever has their phone cannot do anything here any more: I no longer know their addresses."),
    )  # fmt: skip
    return Reply(text, yes_no(f"retirer membre @{person.id} oui", "annuler", T("Yes, take them out")))
