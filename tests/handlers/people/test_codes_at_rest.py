"""Joining codes are nowhere in the database once they have been read or used: only their hashes are."""

from __future__ import annotations

import re

import pytest

from bot.commands import Role
from bot.scheduler import housekeeping
from storage import local_messages
from storage.database import Tx
from tests.handlers.people.test_privacy import everything
from tests.page_town import PageTown, page_town
from tests.talk import Town

_CODE = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")


async def where(place: Town, code: str) -> list[str]:
    """The tables in which a code stands."""
    return [table for table, rows in (await everything(place)).items() if code in rows]


@pytest.mark.promise(37)
async def test_a_letter_that_went_out_holds_no_code(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    found = _CODE.search(await coumba.says("inviter membre 1 30"))
    assert found is not None
    assert await where(place, found[0]) == []
    newcomer = place.stranger("Awa Diop")
    assert "Bienvenue" in await newcomer.says(f"rejoindre {found[0]} Awa Diop, -, -")
    assert await where(place, found[0]) == []


async def seen(place: PageTown, address: str) -> None:
    """The page was looked at."""

    async def look(tx: Tx) -> None:
        last = (await local_messages.recent(tx, address, 1))[0].id
        await local_messages.mark_seen(tx, address, last, int(place.clock.now().timestamp()))

    await place.db.transaction(look)


async def test_on_the_page_a_code_can_be_copied_for_a_while(sqlite_url: str) -> None:
    async with page_town(sqlite_url) as place:
        coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
        code = _CODE.findall(await coumba.says("invite member 2 30"))[0]
        assert await where(place, code) == ["local_messages"]
        await seen(place, coumba.address)
        for minutes, tables in ((14, ["local_messages"]), (2, [])):
            place.clock.forward(minutes=minutes)
            await housekeeping.drop_secrets(place.db, place.clock.now())
            assert await where(place, code) == tables


async def test_a_code_that_was_used_leaves_the_page_at_once_and_was_never_on_the_newcomers(sqlite_url: str) -> None:
    async with page_town(sqlite_url) as place:
        coumba = await place.joins("Coumba", Role.COORDINATOR)
        code, other = [_CODE.findall(await coumba.says("inviter membre 2 30"))[0] for _ in range(2)]
        newcomer = place.stranger("Awa Diop")
        newcomer.address = "new-1"
        assert "Bienvenue" in await newcomer.says(f"rejoindre {code} Awa Diop, -, -")
        assert await where(place, code) == []
        assert await where(place, other) == ["local_messages"]
