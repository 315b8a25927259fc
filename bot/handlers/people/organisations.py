"""The organisations of a group: everybody sees them, coordinators add those that are new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.next_steps import ADD_ORGANISATION, next_steps
from bot.handlers.common.paging import light_pages, more
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.parts import Hearing, Page, Words
from bot.rules.people.new_organisation import Written, can_be_a_name, completed, written
from bot.rules.people.organisations import register
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, called, lines, listed
from storage.people import organisations, people
from storage.people.organisations import Organisation
from storage.people.people import Member, Person

WORDS = 200
NAME, PERSON = 60, 40
SHOWN = 3
ROOM = 700
ATTACH = Line("rattacher", "attach")
ADD = Line("organisation", "organisation")
_AGAIN = re.compile(r"/|(?:organisation|organization|org) ")
_CHANGES = (
    Option(T("Add an organisation"), ADD.fr),
    Option(T("Rename one"), "renommer organisation"),
    Option(T("Make one of two"), "fusionner organisations"),
    Option(T("Remove one"), "retirer organisation"),
)
Members = Sequence[tuple[Person, Member]]


class Listing(Question):
    """Which page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_organisations", own=True, reads=True,
    fr="organisations", en="organisations", role=Role.MEMBER, section="people", aliases=("orgs", "organizations"),
    example=("organisations", "organisations"), help=T("see the organisations of the group and their focal points"),
)  # fmt: skip
async def list_organisations(listing: Listing, chat: Chat) -> Reply:
    """All of them by number, and how many people stand for none."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    coordinates = chat.membership.role >= Role.COORDINATOR
    if not known and not coordinates:
        return Reply(T("The group has no organisation yet."))
    if not known:
        text = T("The group has no organisation yet. To add one: {line}", line=ADD)
        return Reply(text, next_steps(chat, ADD_ORGANISATION))
    rows = [_row(one, members) for one in known]
    pages = light_pages(rows, lambda row: len(render(row, chat.reader)) + 1, ROOM)
    page = min(max(listing.page, 1), len(pages))
    head = P("{n} organisation:", "{n} organisations:", len(known))
    onwards = more("organisations", "organisations", page, len(pages), chat.reader.lang)
    nowhere = _nowhere(members) if coordinates else None
    return Reply(lines(head, *pages[page - 1], nowhere), (*(_CHANGES if coordinates else ()), *onwards))


def _nowhere(members: Members) -> Text | None:
    count = sum(member.organisation_id is None for _, member in members)
    if not count:
        return None
    return P("{n} person without an organisation: {line}", "{n} people without an organisation: {line}",
             count, line=ATTACH)  # fmt: skip


def _row(one: Organisation, members: Members) -> Text:
    focal = [person for person, member in members if member.organisation_id == one.id and member.role == Role.FOCAL]
    if not focal:
        return lines(numbered(one), T("No focal point."))
    names: list[Text] = [short(called(person), PERSON) for person in focal[:SHOWN]]
    if len(focal) > SHOWN:
        names.append(P("{n} other person", "{n} other people", len(focal) - SHOWN))
    return lines(numbered(one), P("Focal point: {names}", "Focal points: {names}", len(focal), names=listed(names)))


def numbered(one: Organisation) -> Text:
    """An organisation in one line: its number, acronym, name and country, as far as it has them."""
    called: Text = short(Said(one.short), NAME)
    if one.acronym:
        called = T("{acronym} – {name}", acronym=called, name=short(Said(one.name), NAME))
    if one.country:
        called = T("{name} ({country})", name=called, country=short(Said(one.country), PERSON))
    return T("{number}. {text}", number=one.number, text=called)


class New(Words):
    """An organisation as it is written; what begins like the command is the command once more.

    « Organisation internationale » may be a name, so that a capital letter makes the difference.
    """

    free = False

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        return None if _AGAIN.match(text.strip()) else super().read(text, hearing)


class Adding(Question):
    """An organisation as it is written."""

    organisation: Annotated[
        str, Ask(T("Which organisation? For example: CRB, Croix-Rouge béninoise, Bénin."), New(WORDS))
    ]


@command(
    key="add_organisation",
    fr="organisation", en="organisation", role=Role.COORDINATOR, section="people", aliases=("org", "organization"),
    example=("organisation CRB, Croix-Rouge béninoise, Bénin", "organisation BRC, Benin Red Cross, Benin"),
    help=T("add an organisation to the group"),
)  # fmt: skip
async def add_organisation(adding: Adding, chat: Chat) -> Reply:
    """A new organisation of the group; one that it knows under any of these names only gets what it lacked."""
    new = written(adding.organisation)
    known = await known_as(new, chat)
    if known is not None:
        return await _complete(known, new, chat)
    made = await added(new, chat)
    option = Option(T("Say who represents it"), ATTACH.fr)
    return Reply(lines(T("✓ The organisation is added:"), numbered(made)), (option,))


async def _complete(known: Organisation, new: Written, chat: Chat) -> Reply:
    whole = completed(known, new)
    must_be_named(new)
    if whole == known:
        return Reply(lines(T("The group has this organisation already:"), numbered(known)))
    await organisations.complete(chat.tx, whole)
    for alias in new.keys:
        await organisations.add_alias(chat.tx, chat.group_id, alias, known.id)
    return Reply(lines(T("✓ The organisation is completed:"), numbered(whole)))


async def known_as(new: Written, chat: Chat) -> Organisation | None:
    """The group's organisation that has one of its names."""
    there = await organisations.in_group(chat.tx, chat.group_id)
    known = register(there, await organisations.aliases(chat.tx, chat.group_id))
    found = next((known[key] for key in new.keys if key in known), None)
    return next((one for one in there if one.id == found), None)


async def added(new: Written, chat: Chat) -> Organisation:
    """A new organisation is written down."""
    must_be_named(new)
    return await organisations.create(chat.tx, chat.group_id, new.name, new.acronym, new.country, new.keys)


def must_be_named(new: Written, field: str = "organisation") -> None:
    """Refused, for that field, without a name in letters."""
    if not (can_be_a_name(new.name) and can_be_a_name(new.acronym or new.name)):
        raise Refused(T("Give the name or the acronym of the organisation."), field=field)
