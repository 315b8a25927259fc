"""From the names in minutes to the organisations and people of a group; a name that nobody has is a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.commands import Role
from bot.rules.people.organisations import register, resolve
from bot.spelling.folding import fold
from bot.spelling.names import key, keys, name_and_acronym
from storage.database import Tx
from storage.people import organisations, people
from storage.points.point_owners import Actor


@dataclass(slots=True)
class MinutesNames:
    """The organisations (by their keys) and the people (by their folded names) of a group, by id."""

    tx: Tx
    group_id: int
    organisations: dict[str, int]
    people: Mapping[str, int]
    added: list[int] = field(default_factory=list)
    """The organisations that were new."""

    def knows(self, words: str) -> bool:
        """Whether somebody in the group is called so."""
        return self._find(words) is not None or fold(words) in self.people

    def known_as(self, words: str) -> Actor | None:
        """The organisation or the person that is called so; None if nobody is, and nothing is written down."""
        found = self._find(words)
        if found is not None:
            return Actor(organisation_id=found)
        person = self.people.get(fold(words))
        return None if person is None else Actor(person_id=person)

    def _find(self, words: str) -> int | None:
        """A full name goes before an acronym, which several may share."""
        full = resolve(name_and_acronym(words)[0], self.organisations)
        return resolve(words, self.organisations) if full is None else full

    async def organisation(self, words: str) -> int:
        """The organisation that is called so. A new one is written down, and so is the acronym of one that had none."""
        name, acronym = name_and_acronym(words)
        found = self._find(words)
        if found is None:
            called = keys(name, acronym)
            found = (await organisations.create(self.tx, self.group_id, name, acronym, None, called)).id
            self.organisations.update(dict.fromkeys(called, found))
            self.added.append(found)
        elif acronym and key(acronym) not in self.organisations:
            await organisations.add_alias(self.tx, self.group_id, key(acronym), found)
            self.organisations[key(acronym)] = found
        return found

    async def owner(self, words: str) -> Actor:
        """A person of the group by their whole name, otherwise an organisation."""
        if self._find(words) is None and (person_id := self.people.get(fold(words))) is not None:
            return Actor(person_id=person_id)
        return Actor(organisation_id=await self.organisation(words))


async def register_of(tx: Tx, group_id: int) -> MinutesNames:
    """The register of a group."""
    known = register(await organisations.in_group(tx, group_id), await organisations.aliases(tx, group_id))
    members = await people.members(tx, group_id, Role.MEMBER)
    return MinutesNames(tx, group_id, known, {fold(person.name): person.id for person, _ in members})
