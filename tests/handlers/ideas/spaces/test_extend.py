"""A coordinator lets people vote longer, or opens the last vote again: shown first, told once, results stay."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.group_platform import Square, meets
from tests.handlers.cast import trio
from tests.talk import Talker, Town, open_space

LONGER = (
    "🗳 Le vote est prolongé : Idées\nAvant : jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT).\n"
    "Le vote est ouvert jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT).\nIl vous reste {days} jours pour voter."
)
LONGER_EN = (
    "🗳 The vote goes on: Idées [fr]\nBefore: until Friday 11 December 2020, 10:00 (GMT).\n"
    "The vote is open until Sunday 20 December 2020, 18:00 (GMT).\nYou have {days} days left to vote."
)
AGAIN = (
    "🗳 Le vote est rouvert : Idées\nSi vous avez voté, votre vote compte toujours et vous pouvez le changer.\n"
    "Le vote est ouvert jusqu’au dimanche 20 décembre 2020 à 23h59 (GMT).\nIl vous reste 9 jours pour voter."
)
SEE = "\n• Voir les idées → idees"
RESULT = "📊 Résultat : Idées\n1 membre sur 3 a voté (33 %).\n1. ██████████ 1 vote : idée 1, Former"


async def opened(place: Town, close: str = " ; jusqu’au 11 décembre 2020 10h") -> tuple[Talker, Talker, Talker]:
    """Coumba has opened a vote with an idea; Awa has voted for it; everybody has read."""
    people = coumba, awa, ben = await trio(place)
    await coumba.says(f"espace Idées{close}")
    await coumba.says("oui")
    await coumba.says("idee Former")
    await awa.says("vote 1")
    await place.wants_no_digests()
    await place.ticks("space")
    for talker in (coumba, awa, ben):
        await talker.reads()
    return people


@pytest.mark.parametrize(
    "line",
    ["prolonger 20 décembre 18h", "prolonger le vote jusqu’au 20 décembre 18h", "prolonger vote au 20/12/2020 18h"],
)
async def test_a_later_close_is_shown_first_then_told_once(place: Town, line: str) -> None:
    coumba, awa, ben = await opened(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    shown = await coumba.says(line)
    assert shown == (
        f"Aperçu, pour 2 personnes (terminal 2) :\n\n{LONGER.format(days=19)}\n—\n{LONGER_EN.format(days=19)}\n—\n"
        "Les personnes qui n’ont pas voté recevront un rappel avant la clôture.\nProlonger le vote ?\n1. Oui\n2. Non"
    )
    assert await awa.reads() == await ben.reads() == ""
    assert await coumba.says("oui") == (
        "✓ Le vote est prolongé jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT).\n2 personnes sont prévenues.\n"
        "1. Voir les idées"
    )
    assert await awa.reads() == LONGER.format(days=19) + SEE
    assert await ben.reads() == LONGER_EN.format(days=19) + "\n• See the ideas → ideas"
    assert await odile.reads() == ""
    again = "Le vote est déjà ouvert jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT)."
    assert await coumba.presses("prolonger 2020-12-20 18:00 UTC oui 1") == again
    assert await awa.reads() == ""


async def test_in_english_step_by_step(place: Town) -> None:
    coumba, _, ben = await opened(place)
    await coumba.says("langue en")
    assert await coumba.says("extend") == (
        "The vote is open until Friday 11 December 2020, 10:00 (GMT). Until when shall it go on?"
    )
    assert (await coumba.says("20 December 6pm")).startswith(
        f"Preview, for 2 people (terminal 2):\n\n{LONGER_EN.format(days=19)}\n—\n"
    )
    assert await coumba.says("no") == "Nothing was changed."
    assert await ben.reads() == ""
    assert "11 December 2020, 10:00" in await coumba.says("ideas")


async def test_votes_stay_and_the_vote_closes_at_its_new_date_only(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await coumba.says("prolonger 20 décembre 18h oui")
    for talker in (awa, ben):
        await talker.reads()
    place.clock.forward(days=11)
    await place.ticks("space")
    assert "Résultat" not in await awa.reads()
    assert (await ben.says("vote 1")).startswith("✓ Your vote: 1.")
    place.clock.forward(days=8, hours=8)
    assert f"space:1:result:1606816800:{awa.id}" in await place.ticks("space")
    assert (await awa.reads()).startswith("📊 Résultat : Idées\n2 membres sur 3 ont voté (67 %).")


async def test_reminders_count_from_the_move_on(place: Town) -> None:
    coumba, _, ben = await opened(place)
    place.clock.forward(days=9)
    assert f"space:1:day:{ben.id}" in await place.ticks("space")
    await coumba.says("prolonger 20 décembre 10h oui")
    assert await place.ticks("space") == []
    place.clock.forward(days=4, hours=23)
    assert await place.ticks("space") == []
    place.clock.forward(hours=1)
    moved = 1606816800 + 9 * 86400
    assert await place.ticks("space") == [f"space:1:half:{moved}:{one.id}" for one in (ben, coumba)]
    place.clock.forward(days=4)
    assert await place.ticks("space") == [f"space:1:day:{moved}:{one.id}" for one in (ben, coumba)]
    assert await place.ticks("space") == []


async def test_an_earlier_date_or_one_that_has_passed_is_asked_again(place: Town) -> None:
    coumba, _, _ = await opened(place)
    asked = "Le vote est ouvert jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT). Jusqu’à quand le prolonger ?"
    assert await coumba.says("prolonger 5 décembre") == (
        "Le vote est ouvert jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT) : donnez une date plus tardive.\n" + asked
    )
    assert (await coumba.says("20 décembre 18h")).startswith("Aperçu")


async def test_an_older_look_still_moves_the_close_only_later(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    await coumba.says("prolonger 15 décembre 18h")
    await coumba.says("prolonger 20 décembre 18h oui")
    await awa.reads()
    assert (await coumba.presses("prolonger 2020-12-15 18:00 UTC oui 1")).startswith("Le vote est ouvert jusqu’au")
    assert await awa.reads() == ""


async def test_a_yes_counts_for_the_vote_that_was_shown_only(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    assert (await coumba.says("prolonger 2020-12-20 18:00 UTC oui 7")).startswith("Aperçu")
    assert await awa.reads() == ""


async def test_what_has_no_end_or_is_over_is_not_extended(place: Town) -> None:
    coumba, _, _ = await opened(place, "")
    assert await coumba.says("prolonger 20 décembre") == (
        "Ce vote n’a pas de fin : il reste ouvert jusqu’à ce que vous le clôturiez : cloturer"
    )
    await coumba.says("clore 1 oui")
    assert await coumba.says("prolonger") == (
        "Le vote est clos. Pour le rouvrir, par exemple : rouvrir vote 20 décembre"
    )


async def test_a_closed_vote_is_opened_again_after_a_look(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await coumba.says("clore 1 oui")
    assert await awa.reads() == RESULT
    place.clock.forward(days=10)
    shown = await coumba.says("rouvrir le vote jusqu’au 20 décembre")
    assert shown.startswith(f"Aperçu, pour 2 personnes (terminal 2) :\n\n{AGAIN}\n—\n")
    assert shown.endswith("Rouvrir le vote ?\n1. Oui\n2. Non")
    assert await awa.reads() == ""
    assert (await coumba.says("oui")).startswith(
        "✓ Le vote est rouvert jusqu’au dimanche 20 décembre 2020 à 23h59 (GMT).\n2 personnes sont prévenues."
    )
    assert await awa.reads() == AGAIN + SEE
    assert (await ben.reads()).endswith(
        "🗳 The vote is open again: Idées [fr]\nIf you have voted, your vote still counts and you can change it.\n"
        "The vote is open until Sunday 20 December 2020, 23:59 (GMT).\nYou have 9 days left to vote.\n"
        "• See the ideas → ideas"
    )


async def test_the_result_stays_what_was_told_until_the_new_close(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await coumba.says("clore 1 oui")
    place.clock.forward(days=1)
    await coumba.says("rouvrir vote 10 décembre 18h oui")
    await ben.says("vote 1")
    for talker in (awa, ben):
        await talker.reads()
    told = RESULT.replace(
        "Idées\n",
        "Idées\nRésultat annoncé le mardi 1er décembre 2020 à 10h00 (GMT). "
        "Le vote est rouvert jusqu’au jeudi 10 décembre 2020 à 18h00 (GMT).\n",
    )
    assert await awa.says("resultats") == told
    place.clock.forward(days=9)
    await place.ticks("space")
    assert (await awa.reads()).startswith("📊 Résultat : Idées\n2 membres sur 3 ont voté (67 %).")
    assert (await ben.says("results")).splitlines()[-2:] == [
        "2 of 3 members have voted (67%).",
        "1. ██████████ 2 votes: idea 1, Former [fr]",
    ]


async def test_a_result_not_read_yet_gives_way_to_the_vote(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    await coumba.says("clore 1 oui")
    await coumba.says("rouvrir vote 20 décembre oui")
    assert (await awa.reads()).startswith("🗳 Le vote est rouvert : Idées")


async def test_an_open_vote_is_not_opened_again(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    assert await coumba.says("rouvrir vote") == (
        "Le vote est encore ouvert. Pour le prolonger, par exemple : prolonger 20 décembre"
    )
    assert await awa.says("rouvrir vote 20 décembre") == (
        "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    )


async def test_where_there_never_was_a_vote(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    for line in ("prolonger 20 décembre", "rouvrir vote 20 décembre", "abstention", "qui n’a pas voté"):
        assert await coumba.says(line) == "Il n’y a pas de vote en ce moment.\nPour ouvrir un vote : espace", line
    await open_space(place)
    assert (await coumba.says("extend 20 December")).startswith("Ce vote n’a pas de fin")


async def test_where_the_group_meets_it_is_posted_once(place: Town) -> None:
    square = Square(place)
    coumba, _, _ = await opened(place)
    await meets(place)
    assert "publié" in await coumba.says("prolonger 20 décembre 18h")
    await coumba.says("oui")
    assert [text for text in await square.news() if "prolongé" in text] == [
        LONGER.format(days=19) + "\n[Voir les idées → @gtm idees]"
    ]
    await coumba.says("clore 1 oui")
    await place.ticks("space")
    await square.news()
    await coumba.says("rouvrir vote 20 décembre oui")
    assert any(text.startswith("🗳 Le vote est rouvert : Idées") for text in await square.news())
