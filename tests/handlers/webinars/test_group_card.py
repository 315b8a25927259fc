"""Where the group meets one registers by a button that counts, and reads no link that is for those who registered."""

from __future__ import annotations

from tests.group_platform import Square, meets
from tests.handlers.cast import trio
from tests.talk import Town


async def test_the_post_counts_who_registered_and_keeps_the_link_back(place: Town) -> None:
    square, (coumba, awa, _) = Square(place), await trio(place)
    await meets(place)
    await place.wants_no_digests()
    await coumba.says("webinaire Abris | Shelters, 15 décembre 2020 10h, https://exemple.org/1")
    await coumba.says("lien webinaire 1 inscrits")
    await coumba.says("webinaire 1 oui")
    (post,) = await square.news()
    assert post == (
        "🎓 Webinaire 1 : Abris\nmardi 15 décembre 2020, 10h00 (GMT)\n"
        "Le lien est envoyé aux inscrits, une heure avant et au début.\nPour vous inscrire : /inscription 1\n"
        "[Je m’inscris → @gtm inscription 1]\n[Je ne pourrai pas venir → @gtm desinscription 1]"
    )
    await awa.says("inscription 1")
    place.clock.forward(seconds=60)
    (counted,) = await square.news()
    assert "[Je m’inscris (1) → @gtm inscription 1]" in counted
    assert "https" not in counted
