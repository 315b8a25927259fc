"""People of one name who came with an earlier version, or come into another group, are told apart."""

from __future__ import annotations

from bot.commands import Role
from bot.rules.people.namesakes import tell_namesakes_apart
from storage.database import Tx
from storage.people import people
from tests.talk import Town


async def test_earlier_namesakes_get_names_of_their_own(place: Town) -> None:
    crn = await place.organisation("CRN", "NE")
    first = await place.joins("Awa Diop", Role.MEMBER, organisation=crn)
    of_crn = await place.joins("AWA DIOP", Role.MEMBER, organisation=crn)
    again = await place.joins("Awa Diop", Role.MEMBER, organisation=crn)
    none = await place.joins("awa diop", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER)
    renamed = await place.db.transaction(lambda tx: tell_namesakes_apart(tx, 0))
    assert renamed == [of_crn.id, again.id, none.id]

    async def called(tx: Tx) -> list[str]:
        found = [await people.by_id(tx, one.id) for one in (first, of_crn, again, none, ben) if one.id is not None]
        return [one.name for one in found if one is not None]

    said = await place.db.transaction(called)
    assert said == ["Awa Diop", "AWA DIOP (CRN)", "Awa Diop 2", "awa diop 3", "Ben"]
    assert await place.db.transaction(lambda tx: tell_namesakes_apart(tx, 0)) == []
