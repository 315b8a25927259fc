"""The open points of earlier meetings are gone through one by one."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters


async def _with_points(group: Meeters) -> None:
    await group.fatou.says("ajouter point Partager la présentation ; OIM ; ///")
    await group.fatou.says("ajouter point Envoyer la liste ; CRN ; 20 décembre")
    await group.fatou.says("ajouter point Réserver la salle ; ///")


async def test_they_are_done_put_off_or_passed_over(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await _with_points(sitting)
    assert "Revoir 3 points ouverts" in await fatou.says("seance 1")
    assert "1. Partager la présentation" in await fatou.says("suivi")
    told = await fatou.says("fait")
    assert "Le point 1 est fait" in told
    assert "2. Envoyer la liste" in told
    assert "12 mars" in await fatou.says("reporter au 12 mars")
    await fatou.says("oui")
    assert "3. Réserver la salle" in await fatou.says("suite")
    await fatou.says("note La salle est réservée le lundi")
    assert "point 1 sur 3, Bilan" in await fatou.says("suite")
    read = await fatou.says("relire")
    assert (
        read.index("Suivi des points d’action") < read.index("1. Point 1 fait : Partager") < read.index("2. La salle")
    )
    assert "2. Envoyer la liste · CRN · vendredi 12 mars 2021" in await fatou.says("points tous")


async def test_an_old_button_means_its_own_point(sitting: Meeters) -> None:
    fatou = sitting.fatou
    await _with_points(sitting)
    await fatou.says("suivi")
    assert "Le point 3 est fait" in await fatou.presses("seance 1 suivi fait 3")
    await fatou.says("fin de séance")
    assert "n’est pas ouverte" in await fatou.presses("seance 1 suivi fait 2")


async def test_outside_of_it_fait_is_of_any_point(sitting: Meeters) -> None:
    await _with_points(sitting)
    assert "Quels points" in await sitting.fatou.says("fait")
