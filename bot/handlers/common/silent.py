"""Who has not answered something: names by organisation, for those who may ask, and whom no reminder would reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.handlers.common.paging import light_pages
from bot.handlers.common.reach import Reach
from bot.messages import Chat, Option
from bot.rules.wording.shortening import short
from bot.texts import P, T, Text, called, listed
from storage.people import organisations
from storage.people.people import Member, Person

NAME = 30
PAGE_CHARACTERS = 450
Named = tuple[str, Person]
"""Somebody with the short name of their organisation, empty for none."""


async def by_organisation(chat: Chat, found: Iterable[tuple[Person, Member]]) -> list[Named]:
    """People with their organisation, those without one last."""
    names = {one.id: one.short for one in await organisations.in_group(chat.tx, chat.group_id)}
    named = [(names.get(member.organisation_id or 0, ""), person) for person, member in found]
    return sorted(named, key=lambda one: (not one[0], one[0], one[1].name))


def pages_of(named: Sequence[Named]) -> list[list[Named]]:
    """The list, cut into pages."""
    return light_pages(named, lambda one: min(len(one[1].name), NAME) + min(len(one[0]), NAME) + 4, PAGE_CHARACTERS)


def rows(chat: Chat, page: Sequence[Named], reached: Reach) -> list[Text]:
    """A line for each organisation; those whom nothing reaches are marked."""
    unreached = {person.id for person in reached.unreached}
    found = groupby(page, key=lambda one: one[0])
    return [_row(chat, organisation, [person for _, person in some], unreached) for organisation, some in found]


def _row(chat: Chat, organisation: str, some: Sequence[Person], unreached: set[int]) -> Text:
    names = listed([_name(chat, person, unreached) for person in some])
    if not organisation:
        return T("Without organisation: {names}", names=names)
    return T("{organisation}: {names}", organisation=organisation[:NAME], names=names)


def _name(chat: Chat, person: Person, unreached: set[int]) -> Text:
    if person.id == chat.me.id:
        return T("you")
    name = short(called(person), NAME)
    return T("{name} (to be called)", name=name) if person.id in unreached else name


def remind_button(reached: Reach, line: str) -> tuple[Option, ...]:
    """A look at the reminder to just these; none where it would reach nobody."""
    if not reached.count:
        return ()
    return (Option(P("Remind this person", "Remind these {n} people", reached.count), line),)
