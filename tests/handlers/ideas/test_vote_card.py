"""The card of a vote where the group meets: there is one, and it shows how the vote stands."""

from __future__ import annotations

import pytest

from tests.channels.delivery.scripted import ends
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import trio
from tests.handlers.ideas.card_town import BUTTONS, CLOSED, HEAD, IDEAS, LINE, OTHER, UNTIL, later, opened
from tests.talk import Town


async def test_the_card_comes_with_the_vote_and_says_it_in_each_language(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await meets(place, OTHER, lang="en", title="Office")
    preview = await people[0].says(LINE.format(""))
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau et Office." in preview.splitlines()
    await people[0].says("oui")
    await people[0].says("idee Former les volontaires | Train the volunteers")
    assert await later(place) == [f"space:1:votes:1606816800@telegram:{where}" for where in (PLACE, OTHER)]
    assert await later(place) == []
    assert await square.news() == [
        HEAD + "1. Former les volontaires\n0 membre sur 3 a voté (0 %).\n[1 → @gtm vote 1]",
    ]
    assert list(square.stands[OTHER].values()) == [
        (
            "🗳 Vote: Ideas\n2 votes each: /vote 1 4\nTo vote, press the number of an idea.\n"
            "The vote is open until Friday 11 December 2020, 10:00 (GMT).\n"
            "1. Train the volunteers\n0 of 3 members have voted (0%).\n[1 → @gtm vote 1]"
        )
    ]


async def test_the_card_changes_in_place_at_most_once_a_minute(place: Town) -> None:
    square, coumba, awa, ben = await opened(place)
    await awa.says("vote 1")
    assert await later(place, seconds=20) == []
    await ben.says("vote 1 2")
    await ben.says("idea Écrire un guide")
    assert len(await later(place, seconds=40)) == 1
    card = HEAD + IDEAS + "3. Écrire un guide [en]\n2 membres sur 3 ont voté (67 %)." + BUTTONS + "\n[3 → @gtm vote 3]"
    assert await square.news() == [card]
    await coumba.says("vote 3")
    assert len(await later(place, seconds=60)) == 1
    assert await square.news() == [card.replace("2 membres sur 3 ont voté (67 %)", "3 membres sur 3 ont voté (100 %)")]
    assert len(square.stands[PLACE]) == 1


async def test_what_changes_nothing_for_all_to_see_edits_nothing(place: Town) -> None:
    square, _, awa, _ = await opened(place)
    await awa.says("vote 1")
    await later(place, minutes=1)
    await square.news()
    await awa.says("vote 2")
    await awa.says("vote 2")
    for _ in range(3):
        assert await later(place, minutes=1) == []
    await awa.says("retirer 1 2")
    await awa.says("vote 2")
    assert await later(place, minutes=1) == []


async def test_counts_are_shown_where_results_are_shown_before_the_close(place: Town) -> None:
    square, _, awa, ben = await opened(place, " ; résultats pendant")
    await awa.says("vote 1")
    await ben.says("vote 1 2")
    await later(place, minutes=1)
    rows = "1. Former les volontaires · 2 votes\n2. Acheter des vélos [en] · 1 vote\n"
    assert await square.news() == [HEAD + rows + "2 membres sur 3 ont voté (67 %)." + BUTTONS]


async def test_what_was_withdrawn_or_merged_leaves_the_card(place: Town) -> None:
    square, coumba, _, ben = await opened(place)
    await coumba.says("idee Écrire un guide")
    await coumba.says("fusionner 1 3")
    await coumba.says("oui")
    await ben.says("withdrawidea 2")
    await ben.says("yes")
    await later(place, minutes=1)
    assert await square.news() == [HEAD + "1. Former les volontaires\n0 membre sur 3 a voté (0 %).\n[1 → @gtm vote 1]"]


async def test_the_close_takes_the_buttons_away_and_the_result_follows(place: Town) -> None:
    square, _, awa, ben = await opened(place)
    await awa.says("vote 2")
    await later(place, days=9)
    await square.news()
    await ben.says("vote 2 1")
    assert await later(place, days=1) == [f"space:1:{what}@telegram:-100" for what in ("votes:1607680854", "result")]
    assert await square.news() == [
        "🗳 Vote : Idées\nLe vote est clos. Le résultat : /resultats\n2 membres sur 3 ont voté (67 %).",
        (
            "📊 Résultat : Idées\n2 membres sur 3 ont voté (67 %).\n1. 2 votes : idée 2, Acheter des vélos [en]\n"
            "2. 1 vote : idée 1, Former les volontaires\n[Tout le résultat → @gtm resultats 1]"
        ),
    ]
    assert await later(place, days=1) == []


async def test_closed_by_hand_right_after_an_edit_the_card_follows_within_the_minute(place: Town) -> None:
    square, coumba, awa, _ = await opened(place)
    await awa.says("vote 2")
    await later(place, minutes=1)
    await square.news()
    asked = await coumba.says("clore")
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau." in asked.splitlines()
    await coumba.says("oui")
    assert await later(place, seconds=20) == ["space:1:result@telegram:-100"]
    assert await later(place, seconds=12) == []
    assert len(await later(place, seconds=1)) == 1
    result = (
        "📊 Résultat : Idées\n1 membre sur 3 a voté (33 %).\n1. 1 vote : idée 2, Acheter des vélos [en]\n"
        "[Tout le résultat → @gtm resultats 1]"
    )
    assert await square.news() == [CLOSED.format(1, 33), result]


async def test_the_decision_is_posted_as_it_was_shown(place: Town) -> None:
    square, coumba, awa, _ = await opened(place)
    await awa.says("vote 2")
    await coumba.says("clore 1 oui")
    await later(place, minutes=2)
    await square.news()
    preview = await coumba.says("decision Nous achetons | We buy")
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau." in preview.splitlines()
    await coumba.says("oui")
    await coumba.says("publierdecision 1 1")
    assert await square.news() == [
        (
            "📊 Résultat : Idées\nDécision : Nous achetons\n1 membre sur 3 a voté (33 %).\n"
            "1. 1 vote : idée 2, Acheter des vélos [en]\n[Tout le résultat → @gtm resultats 1]"
        )
    ]


async def test_a_day_before_the_close_all_are_told_how_many_have_voted_unless_all_have(place: Town) -> None:
    square, coumba, awa, ben = await opened(place)
    await awa.says("vote 2")
    assert await later(place, days=5) != []
    assert "bientôt" not in "".join(await square.news())
    await later(place, days=4)
    assert await later(place) == []
    assert await square.news() == [
        "🗳 Le vote se termine bientôt : Idées\n" + UNTIL + "Il vous reste 24 heures pour voter.\n"
        "1 membre sur 3 a voté (33 %).\n[Voir les idées → @gtm idees]"
    ]
    await coumba.says("vote 1")
    await ben.says("vote 1")
    await later(place, hours=25)
    await square.news()


async def test_nobody_is_told_that_it_closes_soon_once_all_have_voted(place: Town) -> None:
    square, *people = await opened(place)
    for talker in people:
        await talker.says("vote 1")
    await later(place, days=9)
    assert await square.news() == [HEAD + IDEAS + "3 membres sur 3 ont voté (100 %)." + BUTTONS]
    assert ("superseded", "") in await ends(place)


async def test_ideas_come_first_then_a_new_card_for_the_vote(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await place.wants_no_digests()
    await people[0].says("espace Idées ; 2 votes ; du 5 décembre 2020 8h au 11 décembre 2020 10h")
    await people[0].says("oui")
    await later(place)
    head = "💡 Vos idées sont attendues : Idées\nPour en proposer une : /idee …\n"
    opens = "Le vote ouvre le samedi 5 décembre 2020 à 8h00 (GMT)."
    assert await square.news() == [head + opens]
    await people[1].says("idee Former")
    await later(place, minutes=1)
    assert await square.news() == [head + opens + "\n1. Former"]
    place.clock.forward(days=3, hours=21, minutes=59)
    assert [key.split(":")[2] for key in await later(place)] == ["votes"]
    assert await square.news() == [HEAD + "1. Former\n0 membre sur 3 a voté (0 %).\n[1 → @gtm vote 1]"]
    assert len(square.stands[PLACE]) == 2


async def test_a_score_is_given_in_private(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await people[0].says("espace Idées ; notes ; jusqu’au 11 décembre 2020 10h")
    await people[0].says("oui")
    await people[0].says("idee Former")
    await later(place)
    assert await square.news() == [
        "🗳 Vote : Idées\nDes notes de 1 à 5, 5 étant la meilleure : /vote 1=5 4=3\n" + UNTIL + "1. Former\n"
        "0 membre sur 3 a voté (0 %).\n[Voir les idées → @gtm idees]"
    ]


@pytest.mark.parametrize(("count", "shown"), [(8, 8), (30, 12)])
async def test_many_ideas_are_shortened_then_cut(place: Town, count: int, shown: int) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await people[0].says(LINE.format(""))
    await people[0].says("oui")
    for number in range(count):
        await people[0].says(f"idee mot {number} {'mot ' * 30}")
    await later(place)
    await square.news()
    (card,) = square.sent
    assert len(card.text) <= 600
    assert [button.line for button in card.buttons] == [f"@gtm vote {number}" for number in range(1, shown + 1)]
    assert (f"… et {count - shown} autres idées : /idees" in card.text.splitlines()) == (count > shown)
