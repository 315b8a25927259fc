"""The card of a vote where group chats come and go, move, are bound anew, or cannot change a message."""

from __future__ import annotations

from dataclasses import replace

from bot.chat_news import Moved
from storage.people import group_chats
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import trio
from tests.handlers.ideas.card_town import BUTTONS, HEAD, IDEAS, LINE, OTHER, OVER, later, opened
from tests.talk import Town, open_space


async def test_a_place_that_joins_later_gets_the_card_and_one_that_left_gets_no_more(place: Town) -> None:
    square, _, awa, _ = await opened(place)
    await place.db.transaction(lambda tx: group_chats.gone(tx, "telegram", PLACE, "kicked", 0))
    await meets(place, OTHER)
    await awa.says("vote 1")
    assert [key.partition("@")[2] for key in await later(place, minutes=1)] == ["telegram:-200"]
    assert await square.news() == []
    assert list(square.stands[OTHER].values()) == [HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]
    await meets(place)
    assert [key.partition("@")[2] for key in await later(place)] == ["telegram:-100:1", "telegram:-100"]
    assert await square.news() == [OVER, HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]


async def test_the_card_follows_the_group_into_another_topic(place: Town) -> None:
    square, _, awa, _ = await opened(place)
    place.clock.forward(minutes=1)
    await meets(place, thread="9//")
    await later(place)
    assert (await square.news())[0] == OVER
    await awa.says("vote 1")
    await later(place, minutes=1)
    await square.news()
    await later(place, minutes=1)
    assert [(one.thread, one.edits) for one in square.sent] == [("", ""), ("", "1"), ("9//", ""), ("9//", "3")]


async def test_bound_to_another_topic_in_the_second_of_the_card_the_place_gets_one_there(place: Town) -> None:
    square = Square(place)
    await open_space(place, "Un puits")
    await meets(place)
    await place.ticks("space")
    await meets(place, thread="9//")
    await square.news()
    await later(place, minutes=1)
    await square.news()
    assert [(one.thread, one.edits) for one in square.sent] == [("", ""), ("", "1"), ("9//", "")]


async def test_bound_again_the_place_gets_a_card_of_its_own(place: Town) -> None:
    square, coumba, *_ = await opened(place)
    place.clock.forward(minutes=1)
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    await meets(place)
    assert len(await later(place)) == 2
    assert (await square.news())[0] == OVER
    assert [one.edits for one in square.sent] == ["", "1", ""]
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    place.clock.forward(minutes=1)
    await meets(place)
    await coumba.says("clore 1 oui")
    assert await later(place) == ["space:1:result@telegram:-100"]


async def test_where_the_group_meets_no_more_the_card_loses_its_buttons_once(place: Town) -> None:
    square, _, awa, _ = await opened(place)
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    assert await later(place) == ["space:1:votes:over@telegram:-100:1"]
    assert await square.news() == [OVER]
    await awa.says("vote 1")
    assert await later(place, minutes=1) == []


async def test_a_chat_that_another_group_takes_keeps_no_button_of_the_first(place: Town) -> None:
    square, *_ = await opened(place)
    await meets(place, lang="en", group=await place.group("autre"))
    assert await later(place) == ["space:1:votes:over@telegram:-100:1"]
    assert await square.news() == [OVER]


async def test_after_a_chat_has_moved_no_message_of_the_old_one_is_changed(place: Town) -> None:
    square, *_ = await opened(place)
    await place.tama.dispatcher.note("m1", Moved("telegram", PLACE, OTHER))
    await later(place, minutes=1)
    assert await square.news() == []
    assert [one.edits for one in square.sent if one.chat_id == PLACE] == [""]


async def test_where_tama_is_let_in_again_the_card_goes_on(place: Town) -> None:
    square, _, awa, _ = await opened(place)
    await place.db.transaction(lambda tx: group_chats.gone(tx, "telegram", PLACE, "kicked", 0))
    await awa.says("vote 1")
    assert await later(place, minutes=2) == []
    await place.db.transaction(lambda tx: group_chats.back(tx, "telegram", PLACE))
    assert len(await later(place)) == 1
    assert await square.news() == [HEAD + IDEAS + "1 membre sur 3 a voté (33 %)." + BUTTONS]
    assert len(square.stands[PLACE]) == 1


async def test_a_card_that_somebody_deleted_is_said_anew_and_goes_on_from_there(place: Town) -> None:
    square, _, awa, ben = await opened(place)
    square.stands[PLACE].clear()
    await awa.says("vote 1")
    await later(place, minutes=1)
    assert len(await square.news()) == 1
    await ben.says("vote 1")
    await later(place, minutes=1)
    assert await square.news() == [HEAD + IDEAS + "2 membres sur 3 ont voté (67 %)." + BUTTONS]
    assert len(square.stands[PLACE]) == 1


async def test_a_place_where_no_card_ever_stood_only_gets_the_result(place: Town) -> None:
    square, people = Square(place), await trio(place)
    await people[0].says(LINE.format(""))
    await people[0].says("oui")
    await people[0].says("clore 1 oui")
    await meets(place)
    assert await later(place) == ["space:1:result@telegram:-100"]
    assert await square.news() == [
        "📊 Résultat : Idées\n0 membre sur 3 a voté (0 %).\n[Tout le résultat → @gtm resultats 1]"
    ]


async def test_where_nothing_can_change_the_card_stands_once(place: Town) -> None:
    square, people = Square(place), await trio(place)
    square.limits = replace(square.limits, edits=False)
    await meets(place)
    await people[0].says(LINE.format(""))
    await people[0].says("oui")
    await later(place)
    await square.news()
    await people[0].says("idee Former")
    assert len(await later(place, minutes=1)) == 1
    assert await square.news() == []
