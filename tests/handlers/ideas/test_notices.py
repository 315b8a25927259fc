"""Coordinators remind those who have not voted."""

from __future__ import annotations

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Town, open_space


async def test_only_those_who_have_not_voted_are_reminded_and_not_twice_within_a_day(place: Town) -> None:
    await open_space(place, "Former")
    coumba, awa, ben = await trio(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1")
    reminder = "🗳 Your vote is still missing: Idées [fr]\nVote for as many ideas as you like: vote 1 4"
    assert await coumba.says("relancer") == (
        "Aperçu, pour 1 personne (terminal 1) :\n\n"
        "🗳 Il manque encore votre vote : Idées\nVotez pour autant d’idées que vous voulez : vote 1 4\n"
        f"—\n{reminder}\n1. Envoyer\n2. Non"
    )
    assert await coumba.says("oui") == "✓ 1 personne est relancée."
    assert await ben.reads() == f"{reminder}\n• See the ideas → ideas"
    assert await awa.reads() == await odile.reads() == ""
    refusal = (
        "Une relance est partie le mardi 1er décembre 2020 à 10h00 (GMT).\n"
        "La prochaine pourra partir le mercredi 2 décembre 2020 à 6h00 (GMT)."
    )
    assert await coumba.says("relancer") == await coumba.presses("relancer 1 oui") == refusal
    place.clock.forward(hours=20)
    await ben.says("vote 1")
    assert await coumba.says("remind") == (
        "Il n’y a personne à relancer : les autres ont voté, s’abstiennent, ou aucun message ne les atteint."
    )
