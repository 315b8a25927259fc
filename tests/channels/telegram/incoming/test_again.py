"""What Telegram brings again changes nothing: each update ten times, out of order, and all of them eight days later."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from pathlib import Path

from bot.app import Tama
from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.handling import Handling
from bot.channels.telegram.incoming.raw_updates import Raw, arrived
from bot.commands import Role
from bot.scheduler import housekeeping
from storage.people import people
from tests.channels.telegram.event_recorder import open_for, until
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.databases.sqlite import sqlite_url
from tests.sample_town import snapshot
from tests.talk import Town, open_space, town

SAID = ("idee Former l’équipe", "vote 1 2", "idees", "langue en", "aide", "vote", "2", "qsdfgh", "oui", "digest")


async def brought(fake: FakeTelegram, found: Sequence[Person]) -> list[Raw]:
    """Everything that members, strangers and a group chat do, as Telegram tells it."""
    awa, stranger = found[0], fake.person("Inconnu")
    for text in SAID:
        await awa.types(text)
    await stranger.starts("CODE")
    await stranger.sends_other("photo")
    awa.blocks()
    awa.unblocks()
    group = fake.group("GTM", list(found))
    await group.says(awa, "/idees")
    return list(fake.pending)


async def test_what_telegram_brings_again_changes_nothing(tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - chance of no importance
    async with town(sqlite_url(tmp_path)) as place, FakeTelegram(now=place.clock.now) as fake, (
        Api(fake.token, fake.url)
    ) as api:  # fmt: skip
        await open_space(place, "Cartographie", "Visites d’échange")
        found = [fake.person(name) for name in ("Awa", "Ben")]
        for one in found:
            await _joins(place, one)
        updates = await brought(fake, found)
        tama = Tama(place.db, place.clock, {"terminal": place.paper}, place.paper)
        arrivals = EventQueue(place.db, place.clock, "telegram", Handling(api, Me(1, fake.username), tama.dispatcher))
        async with open_for(arrivals):
            await arrivals.keep(arrived(updates))
            await until(lambda: not arrivals._behind and not arrivals._held)
            before = await snapshot(place)
            assert len(before["inbox"]) == len(updates)
            assert len(before["votes"]) == 2
            copies = updates * 9
            chance.shuffle(copies)
            await asyncio.gather(*(arrivals.keep(arrived(copies[at::20])) for at in range(20)))
            await until(lambda: not arrivals._held)
            assert await snapshot(place) == before
            place.clock.forward(days=8)
            await housekeeping.tick(place.db, place.clock.now())
            before = await snapshot(place)
            await arrivals.keep(arrived(copies))
            await until(lambda: not arrivals._held)
            assert await snapshot(place) == before


async def _joins(place: Town, one: Person) -> None:
    who = await place.joins(one.user.first_name, Role.MEMBER)
    at = int(place.clock.now().timestamp())
    await place.db.transaction(lambda tx: people.identify(tx, "telegram", str(one.id), who.id or 0, at))
    one.chat.started = True
