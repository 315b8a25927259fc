"""Minutes that were kept before they were handed in: what is corrected in them changes the points that exist."""

from __future__ import annotations

from tests.handlers.minutes.minutes_files import keepers
from tests.talk import Town


async def test_corrections_change_the_points_that_exist(place: Town) -> None:
    group = await keepers(place)
    await place.wants_no_digests()
    await group.sends()
    await group.fatou.says("oui")
    await group.fatou.says("soumettre 1 oui")
    await group.awa.reads()
    shown = await group.awa.says("compterendu 1 page 2") + await group.awa.says("compterendu 1")
    rows = shown.splitlines()
    first, second = (
        next(row for row in rows if words in row).split(".")[0]
        for words in ("Partager le bilan", "Écrire au ministère")
    )
    await group.awa.says(f"correction {first} : échéance 20 janvier 2021")
    await group.awa.says(f"correction {second} : Écrire au Premier ministre ; CRN")
    told = await group.grace.says("settle 1: 1 2 yes")
    assert "Point 1: Partager le bilan · SP/CCM and OIM · no deadline → " in told
    assert " · SP/CCM and OIM · Wednesday 20 January 2021\n" in told
    assert "→ Écrire au Premier ministre · CRN · Tuesday 15 December 2020" in told
    heard = await group.awa.reads()
    assert "✏ Le compte-rendu a été corrigé. Point 1 : Partager le bilan · SP/CCM et OIM · sans échéance → " in heard
    points = await group.awa.says("points tous")
    assert "Partager le bilan · SP/CCM et OIM · mercredi 20 janvier 2021" in points
    assert "Écrire au Premier ministre · CRN · mardi 15 décembre 2020" in points
    assert "Le compte-rendu dit" not in await group.awa.says("point 1")
    gone = await group.fatou.says(f"correction {second} : -")
    assert "Le point 2 reste ouvert. Pour l’abandonner : abandonner 2" in gone
