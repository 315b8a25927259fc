"""The browsers in which one's page is open, and the link that opens one more, on both databases."""

from __future__ import annotations

import re
from functools import partial
from hashlib import sha256

from bot.commands import Role
from bot.handlers.people.join_links import keep_page_url
from storage.database import Tx
from storage.people import browsers, people
from tests.talk import Talker, Town

URL = "https://tama.example.org"


async def reads_in(place: Town, talker: Talker, *devices: str) -> None:
    """Somebody's page is open in these browsers."""
    at = int(place.clock.now().timestamp())

    async def let_in(tx: Tx) -> None:
        await people.identify(tx, browsers.CHANNEL, f"b-{talker.id}", talker.id or 0, at)
        for number, device in enumerate(devices):
            await browsers.let_in(tx, f"{talker.id}-{number}", f"b-{talker.id}", device, at + number)

    await place.db.transaction(let_in)


async def test_each_sees_and_shuts_only_their_own(place: Town) -> None:
    awa, issa = await place.joins("Awa", Role.MEMBER), await place.joins("Issa", Role.MEMBER, lang="en")
    await reads_in(place, awa, "Chrome, Android", "")
    await reads_in(place, issa, "Firefox, Windows")
    listed = await awa.says("mes appareils")
    assert "dans 2 navigateurs" in listed
    assert "1. Chrome, Android" in listed
    assert "2. un navigateur" in listed
    assert "Firefox" not in listed
    assert await awa.says("retirer appareil 1") == "✓ Votre page est fermée dans 1 navigateur."
    assert "n’est pas ouverte dans un navigateur 1" in await awa.says("retirer appareil 1")
    assert "Chrome" not in await awa.says("appareils")
    assert "1 browser:" in await issa.says("my devices")
    assert "1 browser is shut out" in await issa.says("remove device all")
    assert "open in no browser" in await issa.says("devices")


async def test_a_link_is_used_once_and_the_last_one_alone(place: Town) -> None:
    await place.db.transaction(lambda tx: keep_page_url(tx, URL))
    awa = await place.joins("Awa", Role.MEMBER)
    first, last = [re.findall(rf"{URL}/page/(\S+)", await awa.says("page"))[0] for _ in range(2)]
    at = int(place.clock.now().timestamp())
    for secret, whose in ((first, None), (last, awa.id), (last, None)):
        assert await place.db.transaction(partial(browsers.use_link, hashed=_hashed(secret), at=at)) == whose


def _hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


async def test_who_reads_on_the_page_alone_is_reached_by_it_and_others_by_what_wakes_them(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa, issa = await place.joins("Awa", Role.MEMBER), await place.joins("Issa", Role.MEMBER)
    place.clock.forward(hours=1)
    await reads_in(place, awa, "Chrome")
    await reads_in(place, issa, "Chrome")
    at_phone = "DELETE FROM identities WHERE channel = 'terminal' AND person_id = ?"
    await place.db.transaction(lambda tx: tx.run(at_phone, issa.id))
    preview = await coumba.says("annonce à tous : La note est en ligne")
    assert "terminal 1" in preview
    assert "web 1" in preview


async def test_no_conversation_has_browsers_without_end(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await reads_in(place, awa, *(f"Chrome {number}" for number in range(browsers.MOST + 2)))
    at = int(place.clock.now().timestamp()) + 60
    left = await place.db.read(lambda tx: browsers.of_person(tx, awa.id or 0, at))
    assert [one.number for one in left] == list(range(3, browsers.MOST + 3))
