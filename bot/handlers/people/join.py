"""Newcomers are let in with a code, which is used once for each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command, find
from bot.errors import Refused
from bot.handlers.common.first_steps import Step, first_steps, in_words, options_of
from bot.handlers.people.attach import ways_in
from bot.handlers.people.awaited.come import come, stands_for, step_in
from bot.handlers.people.parts import NONE, UNSEEN, CountryAnswer, Newcomer, OrganisationAnswer, Secret
from bot.handlers.people.roles import ROLE_NAMES, tell_coordinators
from bot.letter_kinds import LetterKind
from bot.messages import NO, YES, Chat, Option, Reply
from bot.parts import SKIP, Choice, Hearing
from bot.rules.people.codes import code_first, hash_code
from bot.rules.people.introductions import organisation_in, parted
from bot.rules.people.names import NAME_CHARACTERS, name_in, same_name, told_apart
from bot.rules.people.organisations import register, resolve
from bot.spelling.folding import fold
from bot.texts import Said, T, Text, called, lines
from storage import local_messages
from storage.people import groups, names, organisations, people, roster
from storage.people.groups import Code, Group
from storage.people.organisations import Organisation

OFFERED = 12


async def offered_name(chat: Chat, _values: Values) -> list[Choice]:
    """What the platform calls the newcomer."""
    name = _platform_name(chat)
    return [Choice(name, name, words=YES)] if name else []


async def offered_organisations(chat: Chat, values: Values) -> list[Choice]:
    """The organisations of the group that the code opens."""
    found = [one.short for one in await _organisations(chat, values)]
    said = parted(values.get("name", ""))[1]
    if said:
        return [Choice(said, said, words=YES), *(Choice(one, one) for one in found[: OFFERED - 1] if one != said), NONE]
    return [*(Choice(one, one) for one in found[:OFFERED]), NONE]


async def which_organisation(_chat: Chat, values: Values) -> Text:
    """What was said with the name is asked back; the name of an organisation is typed as one likes."""
    said = parted(values.get("name", ""))[1]
    if said:
        return T("Do you represent {organisation}? If not, choose another or type its name.", organisation=Said(said))
    return T("For which organisation? Choose it or type its name.")


async def offered_countries(chat: Chat, values: Values) -> list[Choice]:
    """The countries of the group's organisations."""
    found = await _organisations(chat, values)
    countries = dict.fromkeys(one.country for one in found if one.country)
    return [*(Choice(country, country) for country in list(countries)[:OFFERED]), NONE]


async def _organisations(chat: Chat, values: Values) -> list[Organisation]:
    code = await groups.find_code(chat.tx, values.get("code", ""))
    return [] if code is None else await organisations.in_group(chat.tx, code.group_id)


class Joining(Question):
    """A code, and who joins with it. The code alone is asked for at first: `_complete` asks newcomers for the rest."""

    resumes = True
    undone = T("You are not in the group yet. To go on, send me the code or open the link again.")

    code: Annotated[str, Ask(T("What is your code? Your coordinator has it."), Secret())]
    name: Annotated[str, Ask(T("What is your name? First name and family name."), Newcomer(), offered_name)] = ""
    organisation: Annotated[
        str | None,
        Ask(which_organisation, OrganisationAnswer(), offered_organisations),
    ] = None
    country: Annotated[
        str | None, Ask(T("In which country do you work?"), CountryAnswer(60, line=True), offered_countries)
    ] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`CODE Awa Diop, CRS, Sénégal`."""
        found = code_first(line)
        if found is None or "," not in found[1]:
            return None
        code, rest = found
        fields = ("name", "organisation", "country")
        given = (part.strip() for part in rest.split(",", len(fields) - 1))
        return {"code": code, **{name: part for name, part in zip(fields, given, strict=False) if part}}


@command(
    key="join",
    fr="rejoindre", en="join", role=Role.NOBODY, section="people", help=T("join a group with a code"),
    example=("rejoindre CODE", "join CODE"),
)  # fmt: skip
async def join(joining: Joining, chat: Chat) -> Reply:
    """Use a code: once for each person, and only when everything is known."""
    joining = _named(joining, chat)
    code = await groups.find_code(chat.tx, joining.code)
    if code is None:
        raise _unusable(joining)
    group = await groups.by_id(chat.tx, code.group_id)
    assert group is not None  # noqa: S101 - a code refers to a group
    role = await _role_in(chat, group)
    if role is not None and role >= code.role:
        return await _already(chat, group, role)
    if not groups.in_force(code, chat.seconds):
        raise _unusable(joining)
    if code.for_person is not None and not await roster.awaits(chat.tx, code.for_person, group.id):
        raise _unusable(joining)
    if chat.person is None and code.for_person is None:
        _complete(joining, group)
    if not await groups.use_code(chat.tx, code.id, chat.seconds):
        raise _unusable(joining)
    await local_messages.drop_secrets(chat.tx, lambda secret: hash_code(secret) == joining.code)
    organisation = await stands_for(chat, code) or await _organisation(joining, chat, group)
    await _let_in(joining, chat, code, organisation)
    chat.member = await people.membership_in(chat.tx, chat.me.id, group.slug)
    await _announce(joining, chat, code, group, organisation)
    steps = await first_steps(chat) if code.role == Role.COORDINATOR else ()
    return _welcome(joining, chat, code, organisation, steps)


def _named(joining: Joining, chat: Chat) -> Joining:
    """Whoever skips the name, or says yes to it, is called as the platform does; some words are nobody's name."""
    joining = joining.model_copy(update={"name": parted(joining.name)[0]})
    said = fold(joining.name)
    if said in NO:
        return joining.model_copy(update={"name": ""})
    if joining.name and not may_be_name(joining.name):
        return joining.model_copy(update={"name": UNSEEN})
    if said not in (*SKIP, *YES):
        return joining
    return joining.model_copy(update={"name": _platform_name(chat)})


def may_be_name(words: str) -> bool:
    """Whether somebody can be called so: « rejoindre » or « moi » alone was meant as a command."""
    found = find(words)
    return words != UNSEEN and (found is None or bool(found[1]))


def _platform_name(chat: Chat) -> str:
    return name_in(chat.incoming.name)[:NAME_CHARACTERS]


def _complete(joining: Joining, group: Group) -> None:
    """Ask a newcomer for what is still missing, one question at a time."""
    if joining.name in ("", UNSEEN):
        unseen = T("I do not see your name in that.") if joining.name else None
        raise Refused(
            lines(T("Welcome. This code is for the group {group}.", group=Said(group.name)), unseen), field="name"
        )
    if joining.organisation is None:
        raise Refused(T("Thank you, {name}.", name=joining.name), field="organisation")
    if joining.country is None:
        raise Refused(T("Noted."), field="country")


def _unusable(joining: Joining) -> Refused:
    """Whatever is wrong with a code, the same is said."""
    sentence = T("This code is not valid. Please ask your coordinator for a new one.")
    return Refused(sentence, field="code" if joining.name else None)


async def _role_in(chat: Chat, group: Group) -> int | None:
    """The role that the speaker already has there."""
    if chat.person is None:
        return None
    memberships = await people.groups_of(chat.tx, chat.person.id)
    return next((one.role for one in memberships if one.group_id == group.id), None)


async def _already(chat: Chat, group: Group, role: int) -> Reply:
    await people.choose_group(chat.tx, chat.me.id, group.id)
    chat.member = await people.membership_in(chat.tx, chat.me.id, group.slug)
    text = T("You are already in the group {group}. Your role: {role}.", group=Said(group.name), role=ROLE_NAMES[role])
    return Reply(text, after_joining())


async def _organisation(joining: Joining, chat: Chat, group: Group) -> Organisation | None:
    """The organisation that was named, or the one held in the group one comes from, as this group knows it."""
    words = _given(joining.organisation)
    if words is None and chat.member is not None and chat.member.organisation_id is not None:
        before = await organisations.by_id(chat.tx, chat.member.organisation_id)
        words = None if before is None else before.short
    if words is None:
        return None
    there = await organisations.in_group(chat.tx, group.id)
    known = register(there, await organisations.aliases(chat.tx, group.id))
    meant = resolve(words, known) or resolve(organisation_in(words, bare=True), known)
    return next((one for one in there if one.id == meant), None)


async def _let_in(joining: Joining, chat: Chat, code: Code, organisation: Organisation | None) -> None:
    incoming = chat.incoming
    if chat.person is None:
        country = _given(joining.country)
        person_id = await come(chat, joining.name, country, code)
        if person_id is None:
            others = [person.name for person, _ in await people.members(chat.tx, code.group_id)]
            name = told_apart(joining.name, others, "" if organisation is None else organisation.short)
            person_id = await people.create(chat.tx, name, chat.reader.lang, chat.seconds, country)
        await people.identify(chat.tx, incoming.channel, incoming.address, person_id, chat.seconds)
        chat.person = await people.by_id(chat.tx, person_id)
    else:
        await step_in(chat, code)
    organisation_id = None if organisation is None else organisation.id
    await people.join(chat.tx, chat.me.id, code.group_id, code.role, organisation_id, chat.seconds)
    await _tell_apart(chat, organisation)


async def _tell_apart(chat: Chat, organisation: Organisation | None) -> None:
    """Whoever comes into another group, in which somebody bears their name, is told apart there too."""
    others = await names.of_colleagues(chat.tx, chat.me.id)
    name = told_apart(chat.me.name, others, "" if organisation is None else organisation.short)
    if name != chat.me.name:
        await names.rename(chat.tx, chat.me.id, name, chat.seconds)
        chat.person = replace(chat.me, name=name)


async def _announce(joining: Joining, chat: Chat, code: Code, group: Group, organisation: Organisation | None) -> None:
    text = lines(
        T("{name} joined the group {group}.", name=called(chat.me), group=Said(group.name)),
        T("Role: {role}.", role=ROLE_NAMES[code.role]),
        None if organisation is None else T("Organisation: {name}.", name=organisation.short),
        _unknown(joining, organisation),
        await called_as_coordinator(chat, group.id),
    )
    occurrence = f"{group.id}:{chat.me.id}:{code.role}:{chat.seconds}"
    await tell_coordinators(
        chat, group.id, text, LetterKind.JOINED, occurrence, _ways_in(joining, group.slug, chat, organisation)
    )


def _welcome(
    joining: Joining, chat: Chat, code: Code, organisation: Organisation | None, steps: tuple[Step, ...]
) -> Reply:
    group = chat.membership
    text = lines(
        T("✓ Welcome to the group {group}, {name}.", group=Said(group.group_name), name=called(chat.me)),
        T("Your role: {role}.", role=ROLE_NAMES[code.role]),
        None if organisation is None else T("Organisation: {name}.", name=organisation.short),
        _unknown(joining, organisation, by_others=code.role != Role.COORDINATOR),
        told_of_namesake(joining.name, chat.me.name),
        *in_words(steps),
    )
    ways = _ways_in(joining, group.group_slug, chat, organisation) if code.role == Role.COORDINATOR else ()
    return Reply(text, (*ways, *(options_of(steps) or after_joining())))


def told_of_namesake(wanted: str, name: str) -> Text | None:
    """What somebody is told who bears a name that another one has, and is told apart."""
    if wanted in ("", name) or not same_name(wanted, name):
        return None
    return T("Somebody else here is called {wanted} too: the others see you as “{name}”.", wanted=wanted, name=name)


async def called_as_coordinator(chat: Chat, group_id: int) -> Text | None:
    """What coordinators are told where the speaker bears the name of one of them."""
    others = [person for person, _ in await people.members(chat.tx, group_id, Role.COORDINATOR)]
    if any(person.id != chat.me.id and same_name(person.name, chat.me.name) for person in others):
        return T("A coordinator is called so too: make sure who this is.")
    return None


def _ways_in(joining: Joining, slug: str, chat: Chat, organisation: Organisation | None) -> tuple[Option, ...]:
    """What a coordinator can do where the group does not know the organisation."""
    words = _given(joining.organisation)
    return () if words is None or organisation is not None else ways_in(chat.me, words, slug)


def _unknown(joining: Joining, organisation: Organisation | None, *, by_others: bool = False) -> Text | None:
    """That the group does not know the organisation; whether others than who reads it see to that."""
    words = _given(joining.organisation)
    if words is None or organisation is not None:
        return None
    unknown = T("The organisation “{words}” is not known in this group.", words=words)
    return T("{unknown} The coordinator is told, and sees to it.", unknown=unknown) if by_others else unknown


def _given(answer: str | None) -> str | None:
    """What was answered; None if nothing was, or the question was skipped."""
    return None if answer is None or fold(answer) in SKIP else answer


def after_joining() -> tuple[Option, ...]:
    """What somebody who has just come can do."""
    return (Option(T("To do"), "recap"), Option(T("Help"), "aide"))
