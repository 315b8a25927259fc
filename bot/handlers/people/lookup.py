"""Members of a group, and its organisations, by the names that people type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from bot.commands import Role
from bot.errors import Refused
from bot.handlers.people.register import Register
from bot.handlers.people.roles import ROLE_NAMES
from bot.messages import Chat
from bot.parts import Choice, Unsure
from bot.rules.people.names import plain_name
from bot.spelling.folding import fold
from bot.texts import Said, T, Text, called, listed, names
from storage.people import organisations, people
from storage.people.organisations import Organisation
from storage.people.people import Member, Person

QUOTED = 60
NEAREST = 3
CLOSE = 0.7
FOCAL = int(Role.FOCAL)
_ARTICLE = re.compile(r"^(?:l['\u2019]\s*|(?:le|la|les|the)\s+)", re.IGNORECASE)
"""What may stand before a name: « pour le CICR »."""


class Colleagues:
    """Everybody in a group, observers too, with the organisations for which some of them answer."""

    def __init__(
        self,
        register: Register,
        members: list[tuple[Person, Member]],
        names: list[str],
        organisations: Sequence[Organisation],
    ) -> None:
        self.members = members
        self._acronyms = {one.id: one.short for one in organisations}
        self._register = register
        self._names = names

    def find(self, words: str, field: str) -> str:
        """The reference of the one who is meant, `@7` or `#3`. Refused with the nearest names if nobody is."""
        found = self._register.find(words) or self._register.find(_ARTICLE.sub("", words, count=1))
        if not found:
            raise Refused(self._unknown(words), field=field)
        if len(found) > 1:
            choices = [Choice(one, self._label(one)) for one in found]
            raise unsure(words, choices, field)
        return found[0]

    def name(self, reference: str) -> Said:
        """How that one is called."""
        return self._register.name(reference)

    def _label(self, reference: str) -> Text:
        """How that one is told from others who are called the same."""
        name, actor = self._register.name(reference), self._register.actor(reference)
        member = next((member for person, member in self.members if actor and person.id == actor.person_id), None)
        if member is None or self._alike(name) < 2:  # noqa: PLR2004 - two of a name
            return name
        organisation = self._acronyms.get(member.organisation_id or 0)
        if organisation is None:
            return T("{name} · {role}", name=name, role=ROLE_NAMES[member.role])
        return T("{name} · {role} · {organisation}", name=name, role=ROLE_NAMES[member.role], organisation=organisation)

    def _alike(self, name: Said) -> int:
        return sum(fold(person.name) == fold(name.words) for person, _ in self.members)

    def behind(self, reference: str) -> list[tuple[Person, Member]]:
        """People behind a reference: a person, or an organisation's focal points, its members if it has none."""
        actor = self._register.actor(reference)
        if actor is None:
            return []
        if actor.organisation_id is None:
            return [(person, member) for person, member in self.members if person.id == actor.person_id]
        own = [pair for pair in self.members if pair[1].organisation_id == actor.organisation_id]
        least = max((member.role for _, member in own), default=0)
        return [pair for pair in own if pair[1].role >= min(least, FOCAL)]

    def _unknown(self, words: str) -> T:
        folded = {fold(name): name for name in self._names}
        firsts = {fold(name.split()[0]): name for name in self._names if name.split()}
        near = get_close_matches(fold(words), [*folded, *firsts], NEAREST, CLOSE)
        said = words[:QUOTED]
        if not near:
            return T("I do not know “{name}” in this group.", name=said)
        nearest = dict.fromkeys(folded.get(one) or firsts[one] for one in near)
        return T("I do not know “{name}” in this group. The nearest names: {names}.", name=said,
                 names=listed([names(name) for name in nearest]))  # fmt: skip


def unsure(words: str, choices: list[Choice], field: str) -> Unsure:
    """Several may be meant."""
    who = listed([one.label for one in choices])
    doubt = Unsure(T("“{name}” can mean {who}.", name=words[:QUOTED], who=who), choices)
    doubt.field = field
    return doubt


async def colleagues_of(chat: Chat) -> Colleagues:
    """The people and organisations of the group in which the command acts."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    members = await people.members(chat.tx, chat.group_id)
    aliases = await organisations.aliases(chat.tx, chat.group_id)
    everybody = [person for person, _ in members]
    called = [name for one in known for name in (one.acronym, one.name) if name]
    return Colleagues(Register(known, aliases, everybody), members, [*(one.name for one in everybody), *called], known)


async def one_member(words: str, chat: Chat, field: str) -> Person:
    """The member of the group who is called so, whatever organisations are called. Refused likewise."""
    members = await people.members(chat.tx, chat.group_id)
    there = await organisations.in_group(chat.tx, chat.group_id)
    everybody = [person for person, _ in members]
    known = Colleagues(Register([], {}, everybody), members, [person.name for person in everybody], there)
    named = [person for person in everybody if fold(words) in (fold(person.name), fold(plain_name(person.name)))]
    exact = [person for person in named if fold(person.name) == fold(words) != fold(plain_name(person.name))]
    named = exact or named
    return named[0] if len(named) == 1 else known.behind(known.find(words, field))[0][0]


async def one_person(words: str, chat: Chat, field: str) -> Person:
    """The member of the group who is called so. Refused for that field if nobody is, or an organisation of several."""
    known = await colleagues_of(chat)
    behind = known.behind(known.find(words, field))
    if len(behind) > 1:
        raise unsure(words, [Choice(f"@{person.id}", called(person)) for person, _ in behind], field)
    if not behind:
        raise Refused(T("Nobody answers for “{name}” in this group.", name=words[:QUOTED]), field=field)
    return behind[0][0]


ME = ("moi", "me", "moi-meme", "myself", "je", "i")
