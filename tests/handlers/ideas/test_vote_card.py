"""The card of a vote where the group meets: there is one, and it shows how the vote stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat_news import Moved
from storage.people import group_chats
from tests.channels.delivery.scripted import ends
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import trio
from tests.talk import Talker, Town, open_space

OTHER = "-200"
LINE = "espace Idées | Ideas ; 2 votes ; jusqu’au 11 décembre 2020 10h{}"
UNTIL = "Le vote est ouvert jusqu’au vendredi 11 décembre 2020, 10h00 (GMT).\n"
HEAD = "🗳 Vote : Idées\n2 votes par personne : /vote 1 4\nPour voter, appuyez sur le numéro d’une idée.\n" + UNTIL
IDEAS = "1. Former les volontaires\n2. Acheter des vélos [en]\n"
BUTTONS = "\n[1 → @gtm vote 1]\n[2 → @gtm vote 2]"
OVER = "🗳 Vote : Idées\nCette liste n’est plus tenue à jour."
CLOSED = "🗳 Vote : Idées\nLe vote est clos. Le résultat : /resultats\n{} membre sur 3 a voté ({} %)."


async def _opened(place: Town, more: str = "") -> tuple[Square, Talker, Talker, Talker]:
    """Coumba has opened this space with two ideas in it, and the card stands in the chat."""
    square, people = Square(place), await trio(place)
    await meets(place)
    await place.wants_no_digests()
    coumba, _, ben = people
    await coumba.says(LINE.format(more))
    await coumba.says("oui")
    await coumba.says("idee Former les volontaires | Train the volunteers")
    await ben.says("idea Acheter des vélos")
    await _later(place)
    await square.news()
    return square, *people


async def _later(place: Town, **by: float) -> list[str]:
    """What the tick puts for places after some time."""
    place.clock.forward(**by)
    return [key for key in await place.ticks("space") if "@" in key]


async def test_the_card_comes_with_the_vote_and_says_it_in_each_language(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await meets(place, OTHER, lang="en", title="Office")
    preview = await people[0].says(LINE.format(""))
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau et Office." in preview.splitlines()
    await people[0].says("oui")
    await people[0].says("idee Former les volontaires | Train the volunteers")
    assert await _later(place) == [f"space:1:votes:1606816800@telegram:{where}" for where in (PLACE, OTHER)]
    assert await _later(place) == []
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
    square, coumba, awa, ben = await _opened(place)
    await awa.says("vote 1")
    assert await _later(place, seconds=20) == []
    await ben.says("vote 1 2")
    await ben.says("idea Écrire un guide")
    assert len(await _later(place, seconds=40)) == 1
    card = HEAD + IDEAS + "3. Écrire un guide [en]\n2 membres sur 3 ont voté (67 %)." + BUTTONS + "\n[3 → @gtm vote 3]"
    assert await square.news() == [card]
    await coumba.says("vote 3")
    assert len(await _later(place, seconds=60)) == 1
    assert await square.news() == [card.replace("2 membres sur 3 ont voté (67 %)", "3 membres sur 3 ont voté (100 %)")]
    assert len(square.stands[PLACE]) == 1


async def test_what_changes_nothing_for_all_to_see_edits_nothing(place: Town) -> None:
    square, _, awa, _ = await _opened(place)
    await awa.says("vote 1")
    await _later(place, minutes=1)
    await square.news()
    await awa.says("vote 2")
    await awa.says("vote 2")
    for _ in range(3):
        assert await _later(place, minutes=1) == []
    await awa.says("retirer 1 2")
    await awa.says("vote 2")
    assert await _later(place, minutes=1) == []


async def test_counts_are_shown_where_results_are_shown_before_the_close(place: Town) -> None:
    square, _, awa, ben = await _opened(place, " ; résultats pendant")
    await awa.says("vote 1")
    await ben.says("vote 1 2")
    await _later(place, minutes=1)
    rows = "1. Former les volontaires · 2 votes\n2. Acheter des vélos [en] · 1 vote\n"
    assert await square.news() == [HEAD + rows + "2 membres sur 3 ont voté (67 %)." + BUTTONS]


async def test_what_was_withdrawn_or_merged_leaves_the_card(place: Town) -> None:
    square, coumba, _, ben = await _opened(place)
    await coumba.says("idee Écrire un guide")
    await coumba.says("fusionner 1 3")
    await coumba.says("oui")
    await ben.says("withdrawidea 2")
    await ben.says("yes")
    await _later(place, minutes=1)
    assert await square.news() == [HEAD + "1. Former les volontaires\n0 membre sur 3 a voté (0 %).\n[1 → @gtm vote 1]"]


async def test_the_close_takes_the_buttons_away_and_the_result_follows(place: Town) -> None:
    square, _, awa, ben = await _opened(place)
    await awa.says("vote 2")
    await _later(place, days=9)
    await square.news()
    await ben.says("vote 2 1")
    assert await _later(place, days=1) == [f"space:1:{what}@telegram:-100" for what in ("votes:1607680854", "result")]
    assert await square.news() == [
        "🗳 Vote : Idées\nLe vote est clos. Le résultat : /resultats\n2 membres sur 3 ont voté (67 %).",
        (
            "📊 Résultat : Idées\n2 membres sur 3 ont voté (67 %).\n1. 2 votes : idée 2, Acheter des vélos [en]\n"
            "2. 1 vote : idée 1, Former les volontaires\n[Tout le résultat → @gtm resultats 1]"
        ),
    ]
    assert await _later(place, days=1) == []


async def test_closed_by_hand_right_after_an_edit_the_card_follows_within_the_minute(place: Town) -> None:
    square, coumba, awa, _ = await _opened(place)
    await awa.says("vote 2")
    await _later(place, minutes=1)
    await square.news()
    asked = await coumba.says("clore")
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau." in asked.splitlines()
    await coumba.says("oui")
    assert await _later(place, seconds=20) == ["space:1:result@telegram:-100"]
    assert await _later(place, seconds=12) == []
    assert len(await _later(place, seconds=1)) == 1
    result = (
        "📊 Résultat : Idées\n1 membre sur 3 a voté (33 %).\n1. 1 vote : idée 2, Acheter des vélos [en]\n"
        "[Tout le résultat → @gtm resultats 1]"
    )
    assert await square.news() == [CLOSED.format(1, 33), result]


async def test_the_decision_is_posted_as_it_was_shown(place: Town) -> None:
    square, coumba, awa, _ = await _opened(place)
    await awa.says("vote 2")
    await coumba.says("clore 1 oui")
    await _later(place, minutes=2)
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
    square, coumba, awa, ben = await _opened(place)
    await awa.says("vote 2")
    assert await _later(place, days=5) != []
    assert "bientôt" not in "".join(await square.news())
    await _later(place, days=4)
    assert await _later(place) == []
    assert await square.news() == [
        "🗳 Le vote se termine bientôt : Idées\n" + UNTIL + "Il vous reste 24 heures pour voter.\n"
        "1 membre sur 3 a voté (33 %).\n[Voir les idées → @gtm idees]"
    ]
    await coumba.says("vote 1")
    await ben.says("vote 1")
    await _later(place, hours=25)
    await square.news()


async def test_nobody_is_told_that_it_closes_soon_once_all_have_voted(place: Town) -> None:
    square, *people = await _opened(place)
    for talker in people:
        await talker.says("vote 1")
    await _later(place, days=9)
    assert await square.news() == [HEAD + IDEAS + "3 membres sur 3 ont voté (100 %)." + BUTTONS]
    assert ("superseded", "") in await ends(place)


async def test_ideas_come_first_then_a_new_card_for_the_vote(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await place.wants_no_digests()
    await people[0].says("espace Idées ; 2 votes ; du 5 décembre 2020 8h au 11 décembre 2020 10h")
    await people[0].says("oui")
    await _later(place)
    head = "💡 Vos idées sont attendues : Idées\nPour en proposer une : /idee …\n"
    opens = "Le vote ouvre le samedi 5 décembre 2020, 8h00 (GMT)."
    assert await square.news() == [head + opens]
    await people[1].says("idee Former")
    await _later(place, minutes=1)
    assert await square.news() == [head + opens + "\n1. Former"]
    place.clock.forward(days=3, hours=21, minutes=59)
    assert [key.split(":")[2] for key in await _later(place)] == ["votes"]
    assert await square.news() == [HEAD + "1. Former\n0 membre sur 3 a voté (0 %).\n[1 → @gtm vote 1]"]
    assert len(square.stands[PLACE]) == 2


async def test_a_score_is_given_in_private(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await meets(place)
    await people[0].says("espace Idées ; notes ; jusqu’au 11 décembre 2020 10h")
    await people[0].says("oui")
    await people[0].says("idee Former")
    await _later(place)
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
    await _later(place)
    await square.news()
    (card,) = square.sent
    assert len(card.text) <= 600
    assert [button.line for button in card.buttons] == [f"@gtm vote {number}" for number in range(1, shown + 1)]
    assert (f"… et {count - shown} autres idées : /idees" in card.text.splitlines()) == (count > shown)


async def test_a_place_that_joins_later_gets_the_card_and_one_that_left_gets_no_more(place: Town) -> None:
    square, _, awa, _ = await _opened(place)
    await place.db.transaction(lambda tx: group_chats.gone(tx, "telegram", PLACE, "kicked", 0))
    await meets(place, OTHER)
    await awa.says("vote 1")
    assert [key.partition("@")[2] for key in await _later(place, minutes=1)] == ["telegram:-200"]
    assert await square.news() == []
    assert list(square.stands[OTHER].values()) == [HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]
    await meets(place)
    assert [key.partition("@")[2] for key in await _later(place)] == ["telegram:-100:1", "telegram:-100"]
    assert await square.news() == [OVER, HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]


async def test_the_card_follows_the_group_into_another_topic(place: Town) -> None:
    square, _, awa, _ = await _opened(place)
    place.clock.forward(minutes=1)
    await meets(place, thread="9//")
    await _later(place)
    assert (await square.news())[0] == OVER
    await awa.says("vote 1")
    await _later(place, minutes=1)
    await square.news()
    await _later(place, minutes=1)
    assert [(one.thread, one.edits) for one in square.sent] == [("", ""), ("", "1"), ("9//", ""), ("9//", "3")]


async def test_bound_to_another_topic_in_the_second_of_the_card_the_place_gets_one_there(place: Town) -> None:
    square = Square(place)
    await open_space(place, "Un puits")
    await meets(place)
    await place.ticks("space")
    await meets(place, thread="9//")
    await square.news()
    await _later(place, minutes=1)
    await square.news()
    assert [(one.thread, one.edits) for one in square.sent] == [("", ""), ("", "1"), ("9//", "")]


async def test_bound_again_the_place_gets_a_card_of_its_own(place: Town) -> None:
    square, coumba, *_ = await _opened(place)
    place.clock.forward(minutes=1)
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    await meets(place)
    assert len(await _later(place)) == 2
    assert (await square.news())[0] == OVER
    assert [one.edits for one in square.sent] == ["", "1", ""]
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    place.clock.forward(minutes=1)
    await meets(place)
    await coumba.says("clore 1 oui")
    assert await _later(place) == ["space:1:result@telegram:-100"]


async def test_where_the_group_meets_no_more_the_card_loses_its_buttons_once(place: Town) -> None:
    square, _, awa, _ = await _opened(place)
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    assert await _later(place) == ["space:1:votes:over@telegram:-100:1"]
    assert await square.news() == [OVER]
    await awa.says("vote 1")
    assert await _later(place, minutes=1) == []


async def test_a_chat_that_another_group_takes_keeps_no_button_of_the_first(place: Town) -> None:
    square, *_ = await _opened(place)
    await meets(place, lang="en", group=await place.group("autre"))
    assert await _later(place) == ["space:1:votes:over@telegram:-100:1"]
    assert await square.news() == [OVER]


async def test_after_a_chat_has_moved_no_message_of_the_old_one_is_changed(place: Town) -> None:
    square, *_ = await _opened(place)
    await place.tama.dispatcher.note("m1", Moved("telegram", PLACE, OTHER))
    await _later(place, minutes=1)
    assert await square.news() == []
    assert [one.edits for one in square.sent if one.chat_id == PLACE] == [""]


async def test_where_tama_is_let_in_again_the_card_goes_on(place: Town) -> None:
    square, _, awa, _ = await _opened(place)
    await place.db.transaction(lambda tx: group_chats.gone(tx, "telegram", PLACE, "kicked", 0))
    await awa.says("vote 1")
    assert await _later(place, minutes=2) == []
    await place.db.transaction(lambda tx: group_chats.back(tx, "telegram", PLACE))
    assert len(await _later(place)) == 1
    assert await square.news() == [HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]
    assert len(square.stands[PLACE]) == 1


async def test_a_card_that_somebody_deleted_is_said_anew_and_goes_on_from_there(place: Town) -> None:
    square, _, awa, ben = await _opened(place)
    square.stands[PLACE].clear()
    await awa.says("vote 1")
    await _later(place, minutes=1)
    assert len(await square.news()) == 1
    await ben.says("vote 1")
    await _later(place, minutes=1)
    assert await square.news() == [HEAD + IDEAS + "2 membres sur 3 ont voté (67 %)." + BUTTONS]
    assert len(square.stands[PLACE]) == 1


async def test_a_place_where_no_card_ever_stood_only_gets_the_result(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await people[0].says(LINE.format(""))
    await people[0].says("oui")
    await people[0].says("clore 1 oui")
    await meets(place)
    assert await _later(place) == ["space:1:result@telegram:-100"]
    assert await square.news() == [
        "📊 Résultat : Idées\n0 membre sur 3 a voté (0 %).\n[Tout le résultat → @gtm resultats 1]"
    ]


async def test_where_nothing_can_change_the_card_stands_once(place: Town) -> None:
    square, people = Square(place), await trio(place)
    square.limits = replace(square.limits, edits=False)
    await meets(place)
    await people[0].says(LINE.format(""))
    await people[0].says("oui")
    await _later(place)
    await square.news()
    await people[0].says("idee Former")
    assert len(await _later(place, minutes=1)) == 1
    assert await square.news() == []
