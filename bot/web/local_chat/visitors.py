"""Who stands at an address of the local chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages import Reader
from bot.local_chat import CHANNEL, Mine
from bot.web.browser import number
from storage import local_messages
from storage.people import local_people, organisations, people

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.people.people import Speaker


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whom one is. Somebody new has no role; whoever was forgotten, no name either.

    `known`: as the database knows them.
    """

    address: str
    name: str
    reader: Reader
    role: int = 0
    organisation: str = ""
    group: str = ""
    known: Speaker | None = None


async def find(tx: Tx, address: str) -> Visitor | None:
    """Whoever has been at this address."""
    known = await people.by_identity(tx, CHANNEL, address)
    if known is not None:
        return await _visitor(tx, address, known)
    opening = await local_messages.first(tx, address)
    if opening is None or await _person_at(tx, address) is not None:
        return None
    hello = Mine.model_validate_json(opening.body) if opening.mine else Mine()
    return Visitor(address, hello.text if hello.kind == "hello" else "", Reader(hello.lang or "fr"))


async def arrive(tx: Tx, address: str, at: int) -> Visitor | None:
    """The first visit of a person whose number in the database is the address."""
    person_id = await _person_at(tx, address)
    if person_id is not None:
        await people.identify(tx, CHANNEL, address, person_id, at)
    return await find(tx, address)


async def _person_at(tx: Tx, address: str) -> int | None:
    """The person whose number in the database is the address, if one may be that person."""
    person_id = number(address)
    if person_id is None or str(person_id) != address or not await local_people.allowed(tx, person_id):
        return None
    return person_id


async def _visitor(tx: Tx, address: str, known: Speaker) -> Visitor:
    person, member = known.person, known.member
    if member is None:
        return Visitor(address, person.name, Reader(person.lang, person.zone or "UTC"), known=known)
    reader = Reader(person.lang, person.zone or member.group_zone)
    organisation = await organisations.by_id(tx, member.organisation_id) if member.organisation_id else None
    short = organisation.short if organisation else ""
    return Visitor(address, person.name, reader, member.role, short, member.group_name, known)
