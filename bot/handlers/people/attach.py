"""Coordinators say which organisation somebody of the group stands for."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.recipients import occurrence
from bot.handlers.people.lookup import CLOSE, ME, NEAREST, one_member, unsure
from bot.handlers.people.organisations import added, known_as
from bot.handlers.people.register import LABEL, Register
from bot.letter_kinds import LetterKind
from bot.messages import BUTTON_BYTES, GROUP_SIGN, YES, Chat, Notice, Option, Reply
from bot.parts import Choice, Hearing, Part, Unsure, Words
from bot.rules.people.new_organisation import can_be_a_name, written
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.spelling.names import key
from bot.texts import Said, T, Text, called, lines
from storage.people import organisations, people
from storage.people.organisations import Organisation
from storage.people.people import Person

NAME, OFFERED = 140, 12
NEW = "+"
"""Before the name of an organisation: it is added if the group does not know it."""
_AGAIN = re.compile(r"/?(?:rattacher|attach)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:à|to)\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"(?=.*[a-z].*\s)(?P<person>.+?)\s+(?P<organisation>[A-Z][A-Z0-9/&-]+[a-z]?)")
"""A name in small letters, and behind it an acronym."""


class Called(Part):
    """A name as it was written; what begins with the command's own name is the command once more.

    `parted`: whether a comma may stand in it.
    """

    def __init__(self, *, parted: bool) -> None:
        self.parted = parted

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        if _AGAIN.match(text.strip()) or ("," in text and not self.parted):
            return None
        return Words(NAME).read(text, hearing)


async def without_organisation(chat: Chat, _values: Values) -> list[Choice]:
    """Members who stand for no organisation yet; anybody else is named."""
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    found = [person for person, member in members if member.organisation_id is None]
    return [Choice(f"@{one.id}", short(called(one), LABEL)) for one in found[:OFFERED]]


async def known_organisations(chat: Chat, _values: Values) -> list[Choice]:
    """The organisations of the group."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    return [Choice(f"#{one.number}", short(Said(one.short), LABEL), one.number) for one in known[:OFFERED]]


async def which_organisation(chat: Chat, values: Values) -> Text:
    """Only for somebody of the group; who of several is meant is asked later."""
    try:
        person = await _colleague(values["person"], chat)
    except Unsure:
        return T("For which organisation? Choose it or type its name.")
    return T("Which organisation for {name}? Choose it or type its name.", name=called(person))


class Attaching(Question):
    """Somebody, and the organisation they stand for."""

    person: Annotated[
        str, Ask(T("Who represents an organisation? Give a name."), Called(parted=False), without_organisation)
    ]
    organisation: Annotated[str, Ask(which_organisation, Called(parted=True), known_organisations)]

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`Awa Diop, CRS`, `Awa Diop à CRS`, or `Awa Diop CRS`."""
        if (told := _ACRONYM.fullmatch(line)) is not None and _BETWEEN.search(line) is None:
            return told.groupdict()
        parts = zip(("person", "organisation"), _BETWEEN.split(line, maxsplit=1), strict=False)
        return {name: part for name, part in parts if part}


@command(
    key="attach",
    fr="rattacher", en="attach",
    aliases=("affecter", "associer", "organisation de"),
    role=Role.COORDINATOR, section="people",
    example=("rattacher Ousmane, CICR", "attach Ousmane, CICR"),
    help=T("say which organisation somebody represents"),
    forms=(("rattacher moi, CICR", "attach me, CICR"),),
)  # fmt: skip
async def attach(attaching: Attaching, chat: Chat) -> Reply:
    """From now on they stand for this organisation, in this group only; they are told."""
    person = await _colleague(attaching.person, chat)
    organisation, is_new = await _meant(attaching.organisation, chat)
    member = await people.member(chat.tx, person.id, chat.group_id)
    before = None if member is None else member.organisation_id
    name = Said(organisation.short)
    if before == organisation.id:
        return Reply(T("Nothing changed: {name} represents {organisation}.", name=called(person), organisation=name),
                     edits=True)  # fmt: skip
    await people.set_organisation(chat.tx, person.id, chat.group_id, organisation.id)
    text = lines(
        T("✓ {name} now represents {organisation}.", name=called(person), organisation=name),
        await _instead_of(before, chat),
        T("It is organisation {number} of the group.", number=organisation.number) if is_new else None,
        T("{name} is told of it.", name=called(person)) if _tell(person, organisation, chat) else None,
    )
    return Reply(text, edits=True)


async def _colleague(words: str, chat: Chat) -> Person:
    if fold(words) in ME:
        return chat.me
    try:
        return await one_member(words, chat, field="person")
    except Unsure:
        raise
    except Refused as unknown:
        if words.startswith("@"):
            raise Refused(T("This person is not in the group.")) from unknown
        raise


async def _meant(words: str, chat: Chat) -> tuple[Organisation, bool]:
    """The organisation, and whether it is new. Refused for that field if the group does not know it, with a way out."""
    if words.startswith(NEW):
        new = written(words.removeprefix(NEW))
        known = await known_as(new, chat)
        return (await added(new, chat), True) if known is None else (known, False)
    there = await organisations.in_group(chat.tx, chat.group_id)
    known_names = Register(there, await organisations.aliases(chat.tx, chat.group_id), [])
    found = known_names.find(words)
    if not found:
        raise _unknown(words, known_names)
    if len(found) > 1:
        raise unsure(words, [Choice(one, known_names.name(one)) for one in found], "organisation")
    return next(one for one in there if f"#{one.number}" == found[0]), False


def _unknown(words: str, known: Register) -> Refused:
    """An organisation that is not known: it can be added on a yes, and what is called nearly so is offered."""
    said = short(Said(words), LABEL)
    sentence = T("The organisation “{words}” is not known in this group.", words=said)
    if not can_be_a_name(words):
        return Refused(sentence, field="organisation")
    ids = {known.keys[near] for near in get_close_matches(key(words), known.keys, NEAREST, CLOSE)}
    near = [Choice(f"#{one.number}", short(Said(one.short), LABEL)) for one in known.organisations if one.id in ids]
    doubt = Unsure(sentence, [Choice(f"{NEW}{words}", T("Add “{organisation}”", organisation=said), words=YES), *near])
    doubt.field = "organisation"
    return doubt


async def _instead_of(before: int | None, chat: Chat) -> Text | None:
    one = None if before is None else await organisations.by_id(chat.tx, before)
    return None if one is None else T("Before: {organisation}.", organisation=Said(one.short))


def _tell(person: Person, organisation: Organisation, chat: Chat) -> bool:
    """One line to somebody who wants messages and did not do it themselves; whether it is said."""
    if person.id in chat.actors or person.stopped_at is not None:
        return False
    group = Said(chat.membership.group_name)
    text = T("You now represent {organisation} in the group {group}.", organisation=Said(organisation.short),
             group=group)  # fmt: skip
    topic = f"organisation:{chat.group_id}:{person.id}"
    key = f"{topic}:{occurrence(chat)}"
    chat.tell(Notice(person.id, Reply(text), LetterKind.ORGANISATION, key, topic=topic))
    return True


def ways_in(person: Person, words: str, slug: str) -> tuple[Option, ...]:
    """What can be done about somebody whose organisation is unknown: add it for them in one press, or choose another.

    The first only where such a line fits a button, also for a reader in several groups.
    """
    name = " ".join(words.split())
    line = f"rattacher @{person.id}, {NEW}{name}"
    choose = Option(T("Choose an organisation"), f"rattacher @{person.id}")
    if not can_be_a_name(name) or len(f"{GROUP_SIGN}{slug} {line}".encode()) > BUTTON_BYTES:
        return (choose,)
    label = T("Add “{organisation}” for {name}", organisation=Said(name), name=short(called(person), LABEL))
    return Option(label, line), choose
