"""Who stands at an address."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.languages import Reader
from bot.local_chat import CHANNEL, Mine
from bot.web.browser import number
from bot.web.refusals import not_found
from storage import local_messages, locks
from storage.instants import to_seconds
from storage.people import local_people, organisations, people

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.clock import Clock
    from storage.database import Database, Tx
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
    known: Speaker | None = field(default=None, compare=False)
    channel: str = CHANNEL

    @property
    def path(self) -> str:
        """Where their conversation stands."""
        return f"/chat/{self.address}" if self.channel == CHANNEL else "/chat"

    @property
    def board(self) -> str:
        """Where the noticeboards of their groups stand."""
        return f"/board/{self.address}" if self.channel == CHANNEL else "/board"


@dataclass(frozen=True, slots=True)
class Anybody:
    """Whoever the address says: on this computer everybody may be anybody."""

    db: Database
    clock: Clock

    async def visitor(self, request: Request) -> Visitor:
        """Whoever stands there. Raises Denied if nobody does."""
        address, at = request.path_params["address"], to_seconds(self.clock.now())
        found = await self.db.read(lambda tx: find(tx, address))
        if found is None:
            found = await self.db.transaction(lambda tx: arrive(tx, address, at), locks.speaker(CHANNEL, address))
        if found is None:
            raise not_found()
        return found

    async def may_stay(self, _request: Request) -> bool:
        """Always."""
        return True


async def find(tx: Tx, address: str) -> Visitor | None:
    """Whoever has been at this address of the local chat."""
    found = await at(tx, CHANNEL, address)
    return None if found is not None and found.known is None and await _person_at(tx, address) is not None else found


async def at(tx: Tx, channel: str, address: str) -> Visitor | None:
    """Whoever is known at an address, or has begun a conversation there."""
    known = await people.by_identity(tx, channel, address)
    if known is not None:
        return await _visitor(tx, channel, address, known)
    opening = await local_messages.first(tx, address)
    if opening is None:
        return None
    hello = Mine.model_validate_json(opening.body) if opening.mine else Mine()
    name = hello.text if hello.kind == "hello" else ""
    return Visitor(address, name, Reader(hello.lang or "fr"), channel=channel)


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


async def _visitor(tx: Tx, channel: str, address: str, known: Speaker) -> Visitor:
    person, member = known.person, known.member
    if member is None:
        return Visitor(address, person.name, Reader(person.lang, person.zone or "UTC"), known=known, channel=channel)
    reader = Reader(person.lang, person.zone or member.group_zone)
    organisation = await organisations.by_id(tx, member.organisation_id) if member.organisation_id else None
    short = organisation.short if organisation else ""
    return Visitor(address, person.name, reader, member.role, short, member.group_name, known, channel)
