"""Members who say that they do not vote are counted, and reminded no more."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Talker, Town, open_space

ABSTAINED = "✓ Vous vous abstenez : Idées\nVous ne recevrez plus de rappel de ce vote."
UNTIL = "Vous pouvez encore voter jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT)."
SEE = "1. Voir les idées"


async def opened(place: Town) -> tuple[Talker, Talker, Talker]:
    """Coumba has opened a vote of ten days with two ideas; everybody has read."""
    people = coumba, awa, ben = await trio(place)
    await coumba.says("espace Idées ; 3 votes ; jusqu’au 11 décembre 2020 10h")
    await coumba.says("oui")
    for line in ("idee Former", "idee Visiter"):
        await coumba.says(line)
    await place.wants_no_digests()
    await place.ticks("space")
    for talker in (coumba, awa, ben):
        await talker.reads()
    return people


@pytest.mark.parametrize("line", ["abstention", "Je m’abstiens", "je m'abstiens", "je ne vote pas", "vote blanc"])
async def test_whoever_abstains_is_told_so_and_until_when_they_may_vote(place: Town, line: str) -> None:
    _, awa, _ = await opened(place)
    assert await awa.says(line) == ("Vous vous abstenez : Idées ? Je ne vous rappellerai plus ce vote.\n1. Oui\n2. Non")
    assert await awa.says("oui") == f"{ABSTAINED}\n{UNTIL}\n{SEE}"
    assert await awa.says("abstention oui") == f"{ABSTAINED}\n{UNTIL}\n{SEE}"
    assert await awa.says("mesvotes") == f"Vous vous abstenez dans ce vote.\n{UNTIL}"


@pytest.mark.parametrize("line", ["abstain", "I abstain", "I don’t vote"])
async def test_abstaining_in_english(place: Town, line: str) -> None:
    _, _, ben = await opened(place)
    await ben.says(line)
    assert await ben.says("yes") == (
        "✓ You abstain: Idées [fr]\nYou get no more reminders of this vote.\n"
        "You can still vote until Friday 11 December 2020, 10:00 (GMT).\n1. See the ideas"
    )
    assert (await ben.says("my votes")).startswith("You abstain in this vote.")


async def test_whoever_abstains_is_reminded_no_more_and_nothing_waits_for_them(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    assert "Vote : Idées" in await awa.says("afaire")
    await awa.says("abstention oui")
    assert "Vote" not in await awa.says("afaire")
    place.clock.forward(days=5)
    assert await place.ticks("space") == [f"space:1:half:{one.id}" for one in (ben, coumba)]
    assert await awa.reads() == ""


async def test_a_reminder_on_its_way_does_not_reach_whoever_abstains(place: Town) -> None:
    _, awa, _ = await opened(place)
    place.clock.forward(days=5)
    await place.ticks("space")
    await awa.says("abstention oui")
    assert await awa.reads() == ""


async def test_a_reminder_by_hand_leaves_out_whoever_abstains(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await awa.says("abstention oui")
    assert (await coumba.says("relancer")).startswith("Aperçu, pour 1 personne")
    await ben.says("abstain yes")
    assert await coumba.says("relancer") == (
        "Il n’y a personne à relancer : les autres ont voté, s’abstiennent, ou aucun message ne les atteint."
    )


async def test_abstentions_are_counted_beside_the_votes(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await awa.says("vote 1")
    await ben.says("abstain yes")
    turnout = "1 membre sur 3 a voté (33 %).\n1 personne s’abstient."
    assert (await awa.says("resultats")).endswith(turnout)
    assert (await coumba.says("clore 1 oui")).startswith(f"📊 Résultat : Idées\n{turnout}\n1. ██████████ 1 vote")
    assert "\n1 of 3 members has voted (33%).\n1 person abstains.\n" in await ben.reads()


async def test_voting_ends_the_abstention(place: Town) -> None:
    _, awa, _ = await opened(place)
    await awa.says("abstention oui")
    assert (await awa.says("vote 1")).startswith("✓ Votre vote : 1.")
    assert (await awa.says("resultats")).endswith("1 membre sur 3 a voté (33 %).")


async def test_whoever_has_voted_takes_it_back_first(place: Town) -> None:
    _, awa, _ = await opened(place)
    await awa.says("vote 1 2")
    assert await awa.says("abstention oui") == (
        "✓ Vos votes : 1 et 2.\nPour vous abstenir, retirez d’abord vos votes : retirer 1 2"
    )
    await awa.says("retirer 1 2")
    assert (await awa.says("abstention oui")).startswith(ABSTAINED)


async def test_an_abstention_is_taken_back_for_ten_minutes(place: Town) -> None:
    _, awa, ben = await opened(place)
    await awa.says("abstention oui")
    assert await awa.says("annuler") == "✓ Annulé : Vote. Pour voir ce que vous avez à faire : afaire"
    assert "Vote : Idées" in await awa.says("afaire")
    assert await awa.says("annuler") == "Il n’y avait rien à annuler."
    await ben.says("abstain yes")
    place.clock.forward(minutes=11)
    assert (await ben.says("undo")).startswith("It is too late to take your answers back")


async def test_the_answer_sheet_takes_it_and_takes_it_back(place: Town) -> None:
    _, awa, _ = await opened(place)
    await awa.says("afaire")
    assert "1. ✓ Vote : vous vous abstenez" in await awa.says("1 je m’abstiens")
    assert "Vote" not in await awa.says("afaire")
    assert (await awa.says("annuler")).startswith("✓ Annulé : Vote.")
    assert "Vote : Idées" in await awa.says("afaire")


async def test_nobody_abstains_where_they_may_not_vote(place: Town) -> None:
    odile = await place.joins("Odile", Role.OBSERVER)
    _, awa, _ = await trio(place)
    assert await awa.says("abstention oui") == "Il n’y a pas de vote en ce moment."
    await open_space(place, "Former")
    assert await odile.says("abstention oui") == (
        "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
    )


async def test_after_the_close_it_is_too_late(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    await coumba.says("clore 1 oui")
    await awa.reads()
    assert await awa.says("abstention oui") == "Le vote est clos. Le résultat : resultats"


async def test_it_is_in_the_file_of_ones_data_and_stays_counted_without_a_name(place: Town) -> None:
    _, awa, ben = await opened(place)
    await awa.says("abstention oui")
    await awa.says("mesdonnees oui")
    assert '"abstentions"' in awa.files[-1].data.decode()
    await awa.says("oubliezmoi")
    await awa.says("oui")
    assert (await ben.says("results")).endswith("0 of 3 members have voted (0%).\n1 person abstains.")
