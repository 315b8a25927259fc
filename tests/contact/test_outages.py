"""Whoever has a button to vote and has not voted is told that Tama could not be reached: a press may be lost."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from bot.commands import Role
from bot.contact.outages import told_of_outage
from bot.messages import Incoming
from storage.database import Tx
from storage.outbox import chat_state
from storage.people import people
from tests.group_platform import Square, meets
from tests.handlers.cast import trio
from tests.talk import Talker, Town

MINUTES = 40
LOST = (
    "⚠ Je n’étais pas joignable : mardi 1er décembre 2020, {hours} (GMT).\n"
    "Un bouton pressé pendant ce temps est peut-être perdu ; ce que vous avez écrit ne l’est pas.\n"
    "Il manque encore votre vote : Idées\n• Voir les idées → idees"
)


async def _opened(place: Town, until: str = "jusqu’au 11 décembre 2020 10h") -> tuple[Talker, Talker, Talker]:
    """A vote on two ideas, for which everybody has buttons; at 10h00."""
    talkers = coumba, awa, ben = await trio(place)
    await coumba.says(f"espace Idées ; 3 votes ; {until}")
    await coumba.says("oui")
    await coumba.says("idee Former")
    await coumba.says("idee Visiter")
    await place.wants_no_digests()
    for talker in (coumba, awa, ben):
        await talker.reads()
        await talker.says("idees")
    return talkers


async def _outage(place: Town, channel: str = "terminal", *, read: bool = True, **lasts: float) -> None:
    """Nothing was heard for so long until now; what is said of it is due a little later."""
    until = place.clock.now()
    since = until - (timedelta(**lasts) if lasts else timedelta(minutes=MINUTES))
    await place.db.transaction(lambda tx: told_of_outage(tx, channel, since, until))
    if read:
        place.clock.forward(seconds=15)


async def _told(place: Town) -> Counter[str]:
    """Who was told how often, by the name of their chat, over the town's life."""
    await place.tama.delivery.drain()
    told = Counter[str]()
    for address, sheets in place.paper.sheets.items():
        told[address] += sum(message.kind == "outage" for message in sheets)
    return told


async def test_whoever_has_a_button_and_has_not_voted_is_told(place: Town) -> None:
    coumba, awa, ben = await _opened(place)
    await coumba.says("vote 1 2")
    place.clock.forward(minutes=MINUTES)
    await _outage(place)
    assert await coumba.reads() == ""
    assert await awa.reads() == LOST.format(hours="10h00–10h40")
    assert await ben.reads() == (
        "⚠ I could not be reached: Tuesday 1 December 2020, 10:00–10:40 (GMT).\n"
        "A button pressed in that time may be lost; what you typed is not.\n"
        "Your vote is still missing: Idées [fr]\n• See the ideas → ideas"
    )


async def test_nobody_is_told_who_never_had_a_button_to_vote(place: Town) -> None:
    await _opened(place)
    zoe = await place.joins("Zoe", Role.MEMBER)
    await zoe.says("prochaine")
    await _outage(place)
    assert +await _told(place) == {"Coumba": 1, "Awa": 1, "Ben": 1}


async def test_buttons_of_a_vote_that_is_over_count_no_more(place: Town) -> None:
    coumba, awa, _ = await _opened(place)
    await coumba.says("clore 1 oui")
    await coumba.says("espace Retours ; 3 votes ; jusqu’au 11 décembre 2020 10h")
    await coumba.says("oui")
    await coumba.says("idee Écouter")
    await awa.says("idees")
    await _outage(place)
    assert +await _told(place) == {"Coumba": 1, "Awa": 1}
    assert "Il manque encore votre vote : Retours\n" in place.paper.sheets["Awa"][-1].text


async def test_all_votes_of_all_groups_are_told_in_one_notice(place: Town) -> None:
    coumba, awa, _ = await _opened(place)
    lac = await place.group("lac")

    async def join(tx: Tx) -> None:
        await people.join(tx, coumba.id or 0, lac, int(Role.COORDINATOR), None, 0)
        await people.join(tx, awa.id or 0, lac, int(Role.MEMBER), None, 0)

    await place.db.transaction(join)
    await coumba.says("@lac espace Retours ; 3 votes ; jusqu’au 11 décembre 2020 10h")
    await coumba.says("oui")
    await coumba.says("@lac idee Écouter")
    await awa.reads()
    await awa.says("@lac idees")
    await _outage(place)
    assert (await awa.reads()).split("\n", 2)[2] == (
        "Il manque encore votre vote : Idées et Retours\n• Idées → @gtm idees\n• Retours → @lac idees"
    )


async def test_what_was_typed_meanwhile_is_heard_before_it_is_told_what_is_missing(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(minutes=MINUTES)
    await _outage(place, read=False)
    assert not (await _told(place)).total()
    now = place.clock.now()
    await place.tama.dispatcher.handle(Incoming("terminal", awa.address, "typed", "vote 1", now - timedelta(minutes=3)))
    place.clock.forward(seconds=15)
    assert +await _told(place) == {"Coumba": 1, "Ben": 1}


async def test_after_more_than_a_day_what_was_typed_is_lost_too(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(days=2)
    await _outage(place, days=2)
    assert (await awa.reads()).startswith(
        "⚠ Je n’étais pas joignable : mardi 1er décembre 2020, 10h00 – jeudi 3 décembre 2020, 10h00 (GMT).\n"
        "Un bouton pressé pendant ce temps est peut-être perdu, comme ce que vous avez écrit avant le"
        " mercredi 2 décembre 2020 à 10h00 (GMT).\n"
    )


@pytest.mark.parametrize(("seconds", "told"), [(150, 0), (151, 1)])
async def test_nobody_is_told_of_a_time_so_short_that_nothing_is_lost(place: Town, seconds: int, told: int) -> None:
    await _opened(place)
    await _outage(place, seconds=seconds)
    assert (await _told(place))["Awa"] == told


async def test_only_those_are_told_who_may_vote_and_can_be_reached_there(place: Town) -> None:
    _, awa, ben = await _opened(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    gus = await place.joins("Gus", Role.MEMBER, group=await place.group("autre"))
    for talker in (odile, gus):
        await talker.says("idees")
    await awa.says("stop")
    at = int(place.clock.now().timestamp())
    await place.db.transaction(lambda tx: chat_state.gone(tx, "terminal", ben.address, "blocked", at))
    await _outage(place, channel="telegram")
    assert not (await _told(place)).total()
    await _outage(place)
    assert +await _told(place) == {"Coumba": 1}


async def test_who_is_reached_there_may_be_told_elsewhere(place: Town) -> None:
    _, awa, _ = await _opened(place)
    at = int(place.clock.now().timestamp())

    async def shown_there(tx: Tx) -> None:
        await people.identify(tx, "telegram", "77", awa.id or 0, at - 9)
        await tx.run("UPDATE outbox SET channel = 'telegram' WHERE person_id = ?", awa.id)

    await place.db.transaction(shown_there)
    await _outage(place, channel="telegram")
    assert +await _told(place) == {"Awa": 1}


async def test_one_outage_is_told_once(place: Town) -> None:
    await _opened(place)
    until = place.clock.now()
    for _ in range(2):
        await place.db.transaction(lambda tx: told_of_outage(tx, "terminal", until - timedelta(hours=2), until))
        place.clock.forward(seconds=15)
        await _told(place)
    place.clock.forward(hours=25)
    await place.db.transaction(lambda tx: told_of_outage(tx, "terminal", until - timedelta(hours=2), until))
    assert (await _told(place))["Awa"] == 1


async def test_a_machine_that_is_off_each_night_is_told_of_once_a_day(place: Town) -> None:
    await _opened(place)
    for _ in range(4):
        place.clock.forward(hours=11)
        await _outage(place, hours=9)
        await _told(place)
    assert (await _told(place))["Awa"] == 2


async def test_what_was_not_told_yet_is_told_together(place: Town) -> None:
    _, awa, _ = await _opened(place)
    await awa.says("silence 9h-18h")
    place.clock.forward(minutes=MINUTES)
    await _outage(place)
    place.clock.forward(hours=3)
    await _outage(place)
    assert (await _told(place))["Awa"] == 0
    place.clock.forward(hours=5)
    assert (await _told(place))["Awa"] == 1
    expected = LOST.format(hours="10h00–13h40").partition("\n•")[0]
    assert place.paper.sheets["Awa"][-1].text.startswith(expected)


async def test_where_the_group_meets_it_is_posted_once_without_what_anybody_voted(place: Town) -> None:
    square = Square(place)
    await _opened(place)
    await meets(place, thread="7//")
    place.clock.forward(minutes=MINUTES)
    for channel in ("terminal", "telegram", "telegram"):
        await _outage(place, channel)
        await place.tama.delivery.drain()
    expected = (
        "⚠ Je n’étais pas joignable : mardi 1er décembre 2020, 10h00–10h40 (GMT).\n"
        "Un bouton pressé pendant ce temps est peut-être perdu ; ce que vous avez écrit ne l’est pas.\n"
        "Le vote en cours : Idées\nPour voir ce que j’ai noté pour vous : /mes_votes\n[Voir les idées → @gtm idees]"
    )
    assert await square.news() == [expected]


async def test_after_the_close_it_is_not_told_any_more(place: Town) -> None:
    _, awa, _ = await _opened(place, "jusqu’au 1 décembre 2020 18h")
    await awa.says("silence 9h-18h")
    await _outage(place)
    assert +await _told(place) == {"Coumba": 1, "Ben": 1}
    place.clock.forward(hours=8)
    await _outage(place)
    assert +await _told(place) == {"Coumba": 1, "Ben": 1}
