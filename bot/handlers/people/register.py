"""The organisations and people of a group, under every name they have."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Chat
from bot.rules.people.names import plain_name
from bot.rules.people.organisations import register, resolve
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import Said, called
from storage.people import organisations, people
from storage.people.organisations import Organisation
from storage.people.people import Person
from storage.points.point_owners import Actor

LABEL = 40


_ORGANISATION, _PERSON = "#", "@"


class Register:
    """The organisations and people of a group, under every name they have."""

    def __init__(self, known: list[Organisation], aliases: dict[str, int], members: list[Person]) -> None:
        self.organisations = known
        self.keys = register(known, aliases)
        self._members = members

    def find(self, words: str) -> list[str]:
        """The references of those whom somebody can mean by these words: one, several or none."""
        if words[:1] in (_ORGANISATION, _PERSON) or words.isdigit():
            wanted = words if words[:1] in (_ORGANISATION, _PERSON) else f"{_ORGANISATION}{words}"
            return [wanted] if self.actor(wanted) is not None else []
        # « Awa Diop (CRN) » is a person, whatever CRN is.
        told_apart = [one for one in self._members if fold(one.name) == fold(words) != fold(plain_name(one.name))]
        if len(told_apart) == 1:
            return [f"{_PERSON}{told_apart[0].id}"]
        found = resolve(words, self.keys)
        if found is not None:
            return [f"{_ORGANISATION}{one.number}" for one in self.organisations if one.id == found]
        return self._by_words(frozenset(fold(words).split()))

    def _by_words(self, words: frozenset[str]) -> list[str]:
        found = [f"{_ORGANISATION}{one.number}" for one in self.organisations if words <= set(fold(one.name).split())]
        return found + [f"{_PERSON}{one.id}" for one in self._members if words <= set(fold(one.name).split())]

    def actor(self, reference: str) -> Actor | None:
        """Who a reference means; None if nobody of this group."""
        sign, number = reference[:1], reference[1:]
        for one in self.organisations if sign == _ORGANISATION else ():
            if str(one.number) == number:
                return Actor(organisation_id=one.id)
        for person in self._members if sign == _PERSON else ():
            if str(person.id) == number:
                return Actor(person_id=person.id)
        return None

    def speaker(self, chat: Chat) -> str:
        """The reference of the speaker: of the organisation for which they answer, if they do for one."""
        own = next((one for one in self.organisations if one.id == chat.membership.organisation_id), None)
        return f"{_PERSON}{chat.me.id}" if own is None else f"{_ORGANISATION}{own.number}"

    def name(self, reference: str) -> Said:
        """How somebody is called in a list of choices."""
        for one in self.organisations:
            if reference == f"{_ORGANISATION}{one.number}":
                return short(Said(one.short), LABEL)
        return next(called(one) for one in self._members if reference == f"{_PERSON}{one.id}")


async def register_of(chat: Chat) -> Register:
    """The register of the group in which the command acts."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    aliases = await organisations.aliases(chat.tx, chat.group_id)
    return Register(known, aliases, [person for person, _ in members])
