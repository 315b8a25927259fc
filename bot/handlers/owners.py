"""From the names that a coordinator types to the organisations and people of the group that they mean."""

from __future__ import annotations

from bot.commands import Role, Values
from bot.errors import Refused
from bot.folding import fold
from bot.handlers.things import short
from bot.messages import Chat
from bot.parts import Choice, Unsure
from bot.rules.organisations import register, resolve, split_owners
from bot.texts import Said, T, listed
from storage import organisations, people
from storage.organisations import Organisation
from storage.people import Person
from storage.point_owners import Actor

LABEL = 40
OFFERED = 20
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

    def name(self, reference: str) -> Said:
        """How somebody is called in a list of choices."""
        for one in self.organisations:
            if reference == f"{_ORGANISATION}{one.number}":
                return short(Said(one.short), LABEL)
        return Said(next(one.name for one in self._members if reference == f"{_PERSON}{one.id}"))


async def register_of(chat: Chat) -> Register:
    """The register of the group in which the command acts."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    aliases = await organisations.aliases(chat.tx, chat.group_id)
    return Register(known, aliases, [person for person, _ in members])


async def offered_owners(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """The organisations of the group, which may own something."""
    known = await organisations.in_group(chat.tx, chat.group_id)
    return [Choice([f"#{one.number}"], short(Said(one.short), LABEL), one.number) for one in known[:OFFERED]]


async def owners_named(written: list[str], chat: Chat) -> list[Actor]:
    """Who is meant. Raises Refused for the field `owners`, with choices where a name can mean several."""
    known = await register_of(chat)
    names = [name for words in written for name in _names(words, known)]
    references: list[str] = []
    for place, name in enumerate(names):
        found = known.find(name)
        if not found:
            raise Refused(_unknown(name), field="owners")
        if len(found) > 1:
            raise _unsure(name, found, names[place + 1 :], references, known)
        references += found
    actors = (known.actor(reference) for reference in dict.fromkeys(references))
    return [actor for actor in actors if actor is not None]


def _names(words: str, known: Register) -> list[str]:
    return [words] if known.find(words) else split_owners(words, known.keys)


def _unknown(name: str) -> T:
    return T("I do not know “{name}” in this group.", name=name[:60])


def _unsure(name: str, found: list[str], after: list[str], before: list[str], known: Register) -> Unsure:
    """Every choice is the whole answer: those before and after it are kept."""
    choices = [Choice([*before, one, *after], known.name(one)) for one in found]
    doubt = Unsure(T("“{name}” can mean {who}.", name=name[:60], who=listed([one.label for one in choices])), choices)
    doubt.field = "owners"
    return doubt
