"""Points are blocked, opened again and given another deadline, and whoever answers for them is told."""

from __future__ import annotations

from datetime import date

from bot.commands import Role
from tests.handlers.cast import Cast
from tests.handlers.points.point_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.handlers.points.point_town import stored

TOLD = "3 personnes sont prévenues.\n1. Remettre l’ancienne échéance"


async def test_blocked_asks_why_and_tells_the_coordinators(cast: Cast) -> None:
    assert await cast.ben.says("blocked 1") == "Why is it blocked? A few words are enough."
    assert await cast.ben.says("no projector") == (
        "✓ Noted: point 1 is blocked for SP/CCM: no projector\n1 person was told.\n1. My points"
    )
    assert await cast.mina.reads() == (
        "Le point 1 est bloqué pour SP/CCM : no projector [en]\n"
        "Point 1 : Partager la présentation\n"
        "• Voir le point → point 1"
    )
    assert await cast.ali.reads() == ""


async def test_blocked_in_one_line_still_waits_for_me(cast: Cast) -> None:
    assert await cast.awa.says("bloque 1 budget non reçu") == (
        "✓ C’est noté : le point 1 est bloqué pour CRN : budget non reçu\n2 personnes sont prévenues.\n1. Mes points"
    )
    assert (await cast.ali.says("points")).endswith("1. Fait : 1")


async def test_reopened_waits_again(cast: Cast) -> None:
    assert await cast.awa.says("rouvrir 1") == "Le point 1 est déjà ouvert."
    await cast.awa.says("fait 1")
    await cast.ben.says("done 1")
    nothing = "Il n’y avait rien à annuler."
    assert await cast.awa.says("annuler") == f"{nothing}\nPour reprendre ce que vous avez dit en dernier : rouvrir 1"
    assert (await cast.ben.says("cancel")).endswith("\nTo take back what you said last: reopen 1")
    assert await cast.awa.says("rouvrir 1") == "✓ Le point 1 est de nouveau ouvert.\n1 personne est prévenue."
    cast.place.clock.forward(minutes=11)
    assert await cast.awa.says("annuler") == nothing
    found = await stored(cast, 1)
    assert (found.state, [owner.state for owner in found.owners]) == ("open", ["open", "done"])
    assert await cast.ben.says("reopen 1") == "✓ Point 1 is open again."


async def test_what_was_just_said_to_be_done_is_offered_to_be_reopened(cast: Cast) -> None:
    await cast.awa.says("fait 1")
    asked = "Quel point rouvrez-vous ? Donnez son numéro.\n1. Partager la présentation"
    assert await cast.awa.says("rouvre-le") == asked
    assert (await cast.awa.says("1")).startswith("✓ Le point 1 est de nouveau ouvert.")
    await cast.ben.says("done 1")
    assert (await cast.ben.says("reopen it")).endswith("Give its number.\n1. Share the presentation")
    assert (await cast.ali.says("rouvrir")).endswith("Quel point rouvrez-vous ? Donnez son numéro.")


async def test_done_point_is_not_postponed_but_can_be_reopened(cast: Cast) -> None:
    await cast.awa.says("fait 1")
    await cast.ben.says("done 1")
    assert await cast.awa.says("reporter 1 1er avril") == "Le point 1 est fait. Pour le rouvrir : rouvrir 1"


async def test_another_deadline_is_told_to_the_others(cast: Cast) -> None:
    assert await cast.awa.says("reporter 1 1er avril") == (
        "Aperçu, pour 3 personnes (terminal 3) :\n\n"
        "Awa Diop a changé l’échéance du point 1 : jeudi 1er avril 2021.\nPoint 1 : Partager la présentation\n—\n"
        "Awa Diop changed the deadline of point 1: Thursday 1 April 2021.\nPoint 1: Share the presentation\n"
        "Changer l’échéance ?\n1. Oui\n2. Non"
    )
    assert await cast.ben.reads() == ""
    assert await cast.awa.says("oui") == f"✓ Échéance du point 1 : jeudi 1er avril 2021.\n{TOLD}"
    assert await cast.ben.reads() == (
        "Awa Diop changed the deadline of point 1: Thursday 1 April 2021.\n"
        "Point 1: Share the presentation\n"
        "• See the point → point 1"
    )
    assert await cast.awa.says("reporter 1 1er avril") == "✓ Échéance du point 1 : jeudi 1er avril 2021."


async def test_deadline_is_asked_and_can_be_cleared(cast: Cast) -> None:
    assert await cast.ben.says("postpone 1") == "What is the new deadline? For example: 12 March. /// for none."
    assert (await cast.ben.says("///")).endswith("Change the deadline?\n1. Yes\n2. No")
    assert await cast.ben.says("yes") == "✓ Point 1 has no deadline.\n3 people were told.\n1. Back to the old deadline"
    assert (await stored(cast, 1)).deadline is None
    assert (await cast.ben.says("cancel")).endswith("Change the deadline?\n1. Yes\n2. No")
    assert (await cast.ben.says("yes")).startswith("✓ Deadline of point 1: Friday 12 March 2021.")


async def test_no_to_the_look_changes_nothing_and_tells_nobody(cast: Cast) -> None:
    await cast.awa.says("reporter 1 1er avril")
    assert await cast.awa.says("non") == "D’accord, rien n’a changé."
    assert (await stored(cast, 1)).deadline == date(2021, 3, 12)
    assert await cast.ben.reads() == ""


async def test_past_deadline_is_asked_back(cast: Cast) -> None:
    assert await cast.awa.says("reporter 1 12 mars 2019") == (
        "« 12 mars 2019 » est déjà passé.\n"
        "Quelle est la nouvelle échéance ? Par exemple : 12 mars. /// s’il n’y en a pas.\n"
        "1. vendredi 12 mars 2021"
    )
    assert await cast.awa.says("1") == "✓ Échéance du point 1 : vendredi 12 mars 2021."


async def test_the_newest_change_replaces_one_that_waits(cast: Cast) -> None:
    for line in ("reporter 1 1er avril", "oui", "reporter 1 2 avril", "oui"):
        await cast.awa.says(line)
    assert await cast.ben.reads() == (
        "Awa Diop changed the deadline of point 1: Friday 2 April 2021.\n"
        "Point 1: Share the presentation\n"
        "• See the point → point 1"
    )


async def test_number_of_another_group_is_none_of_mine(cast: Cast) -> None:
    other = await cast.place.group("ailleurs")
    lea = await cast.place.joins("Lea Fall", Role.COORDINATOR, group=other)
    lines = ("point 1", "fait 1", "bloque 1 non", "rouvrir 1", "reporter 1 ///", "prendre 1", "attribuer 1 CRN")
    for line in (*lines, "abandonner 1", "abandonner 1 oui", "prevenir 1 oui"):
        assert await lea.says(line) == "Il n’y a pas de point d’action 1. Pour la liste : points tous"
    assert {owner.state for owner in (await stored(cast, 1)).owners} == {"open"}


async def test_who_said_stop_is_not_told(cast: Cast) -> None:
    await cast.ali.says("stop")
    await cast.awa.says("fait 1")
    assert await cast.ali.reads() == ""


async def test_the_same_event_twice_is_done_once(cast: Cast) -> None:
    await cast.awa.says("fait 1 envoyée", event="once")
    assert await cast.awa.says("fait 1 envoyée", event="once") == ""
    assert (await cast.ali.reads()).count("Voir le point") == 1


async def test_only_whoever_answers_for_a_point_is_asked_for_more(cast: Cast) -> None:
    refused = "Le point 1 n’est pas modifié : seuls ses responsables peuvent répondre. Responsables : CRN et SP/CCM."
    zoe = await cast.place.joins("Yaya Cissé", Role.MEMBER)
    for line in ("bloque 1", "reporter 1", "reporter 1 hier"):
        assert await zoe.says(line) == refused
    for line in ("bloque 9", "reporter 9"):
        assert await cast.awa.says(line) == "Il n’y a pas de point d’action 9. Pour la liste : points tous"


async def test_whoever_has_no_point_is_not_asked_which(cast: Cast) -> None:
    assert await cast.zoe.says("done") == "You have no open action point. All of them: points all"


async def test_so_much_later_is_asked_back_with_the_day(cast: Cast) -> None:
    assert await cast.awa.says("reporter 1 d’une semaine") == (
        "Échéance actuelle du point 1 : vendredi 12 mars 2021.\n"
        "Quelle est la nouvelle échéance ? Par exemple : 12 mars. /// s’il n’y en a pas.\n"
        "1. vendredi 19 mars 2021"
    )
    assert (await stored(cast, 1)).deadline == date(2021, 3, 12)
    assert (await cast.awa.says("oui")).startswith("Aperçu, pour 3 personnes")
    assert await cast.awa.says("oui") == f"✓ Échéance du point 1 : vendredi 19 mars 2021.\n{TOLD}"
    assert (await cast.ben.says("postpone 1 by two weeks")).endswith("1. Friday 2 April 2021")


async def test_so_much_later_than_no_deadline_is_asked_for_a_day(cast: Cast) -> None:
    for line in ("reporter 1 ///", "oui"):
        await cast.awa.says(line)
    assert await cast.awa.says("reporter 1 de deux semaines") == (
        "Le point 1 n’a pas d’échéance.\n"
        "Quelle est la nouvelle échéance ? Par exemple : 12 mars. /// s’il n’y en a pas."
    )
