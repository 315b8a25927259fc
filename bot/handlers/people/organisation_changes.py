"""Coordinators put the register of organisations right: another name, two made one, one that nobody uses taken out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.parts import yes_or_no
from bot.handlers.people.attach import known_organisations
from bot.handlers.people.lookup import unsure
from bot.handlers.people.organisations import known_as, must_be_named, numbered
from bot.handlers.people.register import LABEL, register_of
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Words, YesNo
from bot.rules.people.new_organisation import Written, written
from bot.rules.people.organisation_line import renamed, renaming, uniting
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, Value, lines, listed
from storage.people import organisation_uses, organisations
from storage.people.organisation_uses import Uses
from storage.people.organisations import Organisation
from storage.points import action_points

SEE = Option(T("The organisations"), "organisations")
_AGAIN = re.compile(r"/|(?:(?:renommer|rename|fusionner|merge|retirer|remove) )?(?:organi[sz]ations?|org) ")
"""How a line begins that is a command once more; « Organisation internationale » may be a name."""


class WhichOne(Words):
    """An organisation by a name or its number."""

    free = False

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        return None if _AGAIN.match(text.strip()) else super().read(text, hearing)


_NAME = WhichOne(140)


async def organisation_meant(words: str, chat: Chat, field: str) -> Organisation:
    """The group's organisation that is called so, or has this number. Refused for the field if none or several are."""
    register = await register_of(chat)
    found = [one for one in register.find(words) if one.startswith("#")]
    if not found:
        raise Refused(T("The organisation “{words}” is not known in this group.", words=short(Said(words), LABEL)),
                      field=field)  # fmt: skip
    if len(found) > 1:
        raise unsure(words, [Choice(one, register.name(one)) for one in found], field)
    return next(one for one in register.organisations if f"#{one.number}" == found[0])


async def _asked_name(chat: Chat, values: Values) -> Text:
    one = await organisation_meant(values["which"], chat, "which")
    return lines(numbered(one), T("How is it to be written? For example: CRB, Croix-Rouge béninoise, Bénin."))


class Renaming(Question):
    """Which organisation, how it is written from now on, and a yes where several people represent it."""

    which: Annotated[str, Ask(T("Which organisation gets another name?"), _NAME, known_organisations)]
    new: Annotated[str, Ask(_asked_name, Words(200))]
    sure: Annotated[bool | None, Ask(T("Rename it?"), YesNo(), yes_or_no)] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`3 CRB, Croix-Rouge béninoise`, or `OIM en OIM-Niger`."""
        return renaming(line)


@command(
    key="rename_organisation",
    fr="renommer organisation", en="rename organisation", role=Role.COORDINATOR, section="people",
    aliases=("renommer l'organisation", "rename organization", "rename the organisation", "renommer org", "rename org"),
    example=("renommer organisation 3 CRB, Croix-Rouge béninoise", "rename organisation 3 BRC, Benin Red Cross"),
    help=T("give an organisation its right name"),
)  # fmt: skip
async def rename_organisation(renaming_: Renaming, chat: Chat) -> Reply:
    """Once it was used it is found under its old names too; one that is called so already is to be united with it."""
    one = await organisation_meant(renaming_.which, chat, "which")
    if renaming_.sure is False:
        return Reply(T("Nothing was changed."), (SEE,))
    new = written(renaming_.new)
    must_be_named(new, "new")
    later = renamed(one, new)
    if later == one:
        return Reply(lines(T("The group has this organisation already:"), numbered(one)))
    await _must_be_free(one, new, chat)
    used = await organisation_uses.uses(chat.tx, one.id)
    before_after = T("{before} → {after}", before=numbered(one), after=_called(later))
    if used.people > 1 and renaming_.sure is None:
        represented = P("{n} person represents it.", "{n} people represent it.", used.people)
        raise Refused(lines(before_after, represented), field="sure")
    await organisations.complete(chat.tx, later)
    old = Written(one.name, one.acronym).keys
    # Whoever knows it by its old name finds it; a name that nobody has used yet was a mistake.
    if not used.any:
        await organisations.drop_aliases(chat.tx, one.id, old)
    for alias in [*(old if used.any else ()), *new.keys]:
        await organisations.add_alias(chat.tx, chat.group_id, alias, one.id)
    return Reply(T("✓ {change}", change=before_after), (SEE,), edits=True)


def _called(one: Organisation) -> Text:
    country = T("{name} ({country})", name=Said(one.name), country=Said(one.country or ""))
    called: Text = country if one.country else Said(one.name)
    return T("{acronym} – {name}", acronym=Said(one.acronym), name=called) if one.acronym else called


async def _must_be_free(one: Organisation, new: Written, chat: Chat) -> None:
    other = await known_as(new, chat)
    if other is not None and other.id != one.id:
        way = Line(f"fusionner organisations {other.number} {one.number}",
                   f"merge organisations {other.number} {one.number}")  # fmt: skip
        raise Refused(T("Organisation {number} is called so already: {name}. To make them one: {line}",
                        number=other.number, name=short(Said(other.short), LABEL), line=way))  # fmt: skip


class Uniting(Question):
    """Which organisation stays, which goes into it, and a yes."""

    into: Annotated[str, Ask(T("Which organisation stays?"), _NAME, known_organisations)]
    gone: Annotated[str, Ask(T("Which organisation goes into it?"), _NAME, known_organisations)]
    sure: Annotated[bool | None, Ask(T("Make them one?"), YesNo(), yes_or_no)] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`3 5` keeps 3; so does `5 dans 3`."""
        return uniting(line)


@command(
    key="merge_organisations",
    fr="fusionner organisations", en="merge organisations", role=Role.COORDINATOR, section="people",
    aliases=("fusionner les organisations", "fusionner organisation", "merge organizations", "merge the organisations",
             "merge organisation"),
    example=("fusionner organisations 3 5", "merge organisations 3 5"),
    help=T("make one of two organisations that are the same"),
)  # fmt: skip
async def merge_organisations(uniting_: Uniting, chat: Chat) -> Reply:
    """People, points and presences of the second go to the first, after a look; so do its names."""
    into = await organisation_meant(uniting_.into, chat, "into")
    gone = await organisation_meant(uniting_.gone, chat, "gone")
    if into.id == gone.id:
        raise Refused(T("These are the same organisation: {name}.", name=short(Said(into.short), LABEL)))
    if uniting_.sure is False:
        return Reply(T("Nothing was changed."), (SEE,))
    if uniting_.sure is None:
        raise Refused(_look(into, gone, await organisation_uses.uses(chat.tx, gone.id)), field="sure")
    for point_id in await organisation_uses.unite(chat.tx, gone.id, into.id):
        await _settled(point_id, chat)
    if into.country is None and gone.country is not None:
        await organisations.complete(chat.tx, replace(into, country=gone.country))
    return Reply(T("✓ Organisation {number} is now part of organisation {into}: {name}.", number=gone.number,
                   into=into.number, name=short(Said(into.short), LABEL)), (SEE,), edits=True)  # fmt: skip


async def _settled(point_id: int, chat: Chat) -> None:
    """A point that waited only for the share that went is done."""
    found = await action_points.followed(chat.tx, point_id)
    if found is not None and found.point.state == "open":
        await action_points.settle(chat.tx, point_id, chat.seconds)


def _look(into: Organisation, gone: Organisation, uses: Uses) -> Text:
    goes = T("Goes: {organisation}", organisation=numbered(gone))
    stays = T("Stays: {organisation}", organisation=numbered(into))
    moved = _uses(uses)
    return lines(goes, stays, T("What goes along: {what}", what=moved) if uses.any else None)


def _uses(uses: Uses) -> Value:
    counted: list[Value] = [
        text
        for count, text in (
            (uses.people, P("{n} person", "{n} people", uses.people)),
            (uses.points, P("{n} action point", "{n} action points", uses.points)),
            (uses.meetings, P("the presence list of {n} meeting", "the presence lists of {n} meetings", uses.meetings)),
            (uses.webinars, P("presence at {n} webinar", "presence at {n} webinars", uses.webinars)),
            (uses.documents, P("the validation of {n} document", "the validation of {n} documents", uses.documents)),
        )
        if count
    ]
    return listed(counted)


class Removing(Question):
    """Which organisation."""

    which: Annotated[str, Ask(T("Which organisation is to go?"), _NAME, known_organisations)]


@command(
    key="remove_organisation",
    fr="retirer organisation", en="remove organisation", role=Role.COORDINATOR, section="people",
    aliases=("retirer l'organisation", "supprimer organisation", "supprimer l'organisation", "enlever organisation",
             "remove organization", "remove the organisation", "delete organisation"),
    example=("retirer organisation 5", "remove organisation 5"), help=T("remove an organisation that nobody uses"),
)  # fmt: skip
async def remove_organisation(removing: Removing, chat: Chat) -> Reply:
    """Only one to which nothing refers; others are united with one that stays."""
    one = await organisation_meant(removing.which, chat, "which")
    used = await organisation_uses.uses(chat.tx, one.id)
    if used.any:
        way = Line("fusionner organisations", "merge organisations")
        raise Refused(lines(
            T("Organisation {number} stays, it is used: {what}.", number=one.number, what=_uses(used)),
            T("To make it one with another: {line}", line=way),
        ))  # fmt: skip
    await organisation_uses.remove(chat.tx, one.id)
    return Reply(lines(T("✓ The organisation is removed:"), numbered(one)), (SEE,), edits=True)
