"""Votes open, are reminded of, and close by themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.commands import Role
from storage import waking
from storage.ideas import spaces
from tests.handlers.cast import trio
from tests.talk import Talker, Town

LINE = "espace Idées ; 3 votes ; jusqu’au 11 décembre 2020 10h"
"""Ten days from now, to the hour."""
PLANNED = "espace Idées | Ideas ; 3 votes ; du 5 décembre 2020 8h au 15 décembre 2020 18h"
REMINDER = (
    "🗳 Il manque encore votre vote : Idées\n3 votes par personne : vote 1 4\n"
    "Le vote est ouvert jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT).\n{left}\n• Voir les idées → idees"
)
ENGLISH_REMINDER = (
    "🗳 Your vote is still missing: Idées [fr]\n3 votes each: vote 1 4\n"
    "The vote is open until Friday 11 December 2020, {hour}.\n{left}\n• See the ideas → ideas"
)


async def _opened(place: Town, line: str = LINE) -> tuple[Talker, Talker, Talker]:
    """Coumba has opened this space, with an idea in it; nobody has voted, and everybody has read."""
    people = coumba, awa, ben = await trio(place)
    await coumba.says(line)
    await coumba.says("oui")
    await coumba.says("idee Former")
    await place.wants_no_digests()
    await place.ticks("space")
    for talker in (coumba, awa, ben):
        await talker.reads()
    return people


async def test_as_voting_begins_whoever_may_vote_is_told_how(place: Town) -> None:
    odile = await place.joins("Odile", Role.OBSERVER)
    coumba, awa, ben = await _opened(place, PLANNED)
    place.clock.forward(days=3, hours=21, minutes=59)
    assert await place.ticks("space") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("space") == [f"space:1:opened:{one.id}" for one in (awa, ben, coumba)]
    assert await awa.reads() == (
        "🗳 Vous pouvez voter : Idées\n3 votes par personne : vote 1 4\n"
        "Le vote est ouvert jusqu’au mardi 15 décembre 2020 à 18h00 (GMT).\n"
        "Il vous reste 10 jours pour voter.\n• Voir les idées → idees"
    )
    assert await ben.reads() == (
        "🗳 You can vote now: Ideas\n3 votes each: vote 1 4\n"
        "The vote is open until Tuesday 15 December 2020, 18:00 (GMT).\n"
        "You have 10 days left to vote.\n• See the ideas → ideas"
    )
    assert await odile.reads() == ""
    assert await place.ticks("space") == []


async def test_at_half_time_only_those_who_have_not_voted_are_reminded(place: Town) -> None:
    odile = await place.joins("Odile", Role.OBSERVER)
    coumba, awa, ben = await _opened(place)
    await coumba.says("vote 1")
    place.clock.forward(days=5)
    assert await place.ticks("space") == [f"space:1:half:{one.id}" for one in (awa, ben)]
    assert await awa.reads() == REMINDER.format(left="Il vous reste 5 jours pour voter.")
    assert await ben.reads() == ENGLISH_REMINDER.format(hour="10:00 (GMT)", left="You have 5 days left to vote.")
    assert await coumba.reads() == await odile.reads() == ""
    assert await place.ticks("space") == []


async def test_whoever_votes_before_the_reminder_goes_out_does_not_get_it(place: Town) -> None:
    _, awa, ben = await _opened(place)
    place.clock.forward(days=9)
    await place.ticks("space")
    assert await ben.says("vote 1") == (
        "✓ Your vote: 1.\nYou have 2 votes left.\nYou can change your vote until Friday 11 December 2020, 10:00 (GMT)."
    )
    assert await ben.reads() == ""
    assert await awa.reads() == REMINDER.format(left="Il vous reste 24 heures pour voter.")


async def test_a_reminder_read_late_says_what_is_left_then_in_the_readers_zone(place: Town) -> None:
    _, awa, ben = await _opened(place)
    await place.db.transaction(lambda tx: tx.run("UPDATE people SET zone = 'Asia/Kolkata' WHERE id = ?", ben.id))
    place.clock.forward(days=9)
    await place.ticks("space")
    place.clock.forward(hours=23, minutes=15)
    assert await awa.reads() == REMINDER.format(left="Il vous reste 45 minutes pour voter.")
    assert await ben.reads() == ENGLISH_REMINDER.format(
        hour="15:30 (GMT+5:30)", left="You have 45 minutes left to vote."
    )


async def test_a_late_tick_reminds_once_of_what_still_matters(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(days=9, hours=5)
    assert f"space:1:day:{awa.id}" in await place.ticks("space")
    assert await awa.reads() == REMINDER.format(left="Il vous reste 19 heures pour voter.")


async def test_a_reminder_that_was_not_read_gives_way_to_the_next(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(days=5)
    await place.ticks("space")
    place.clock.forward(days=4)
    await place.ticks("space")
    assert await awa.reads() == REMINDER.format(left="Il vous reste 24 heures pour voter.")


async def test_a_reminder_by_hand_makes_the_next_one_pointless(place: Town) -> None:
    coumba, awa, _ = await _opened(place)
    place.clock.forward(days=4, hours=5)
    await coumba.says("relancer 1 oui")
    await awa.reads()
    place.clock.forward(hours=19)
    assert await place.ticks("space") == []
    place.clock.forward(days=4)
    assert f"space:1:day:{awa.id}" in await place.ticks("space")


async def test_by_hand_there_is_no_reminder_on_top_of_the_one_that_went_out_by_itself(place: Town) -> None:
    coumba, _, _ = await _opened(place)
    place.clock.forward(days=5)
    await place.ticks("space")
    await coumba.reads()
    assert await coumba.says("relancer") == (
        "Une relance est partie le dimanche 6 décembre 2020 à 10h00 (GMT).\n"
        "La prochaine pourra partir le lundi 7 décembre 2020 à 6h00 (GMT)."
    )


@pytest.mark.parametrize(("closes", "reminded"), [("3 décembre 2020 10h", True), ("3 décembre 2020 9h", False)])
async def test_a_short_vote_is_reminded_of_a_day_before_or_not_at_all(
    place: Town,
    closes: str,
    reminded: bool,  # noqa: FBT001
) -> None:
    _, awa, _ = await _opened(place, f"espace Idées ; jusqu’au {closes}")
    place.clock.forward(days=1)
    assert (f"space:1:day:{awa.id}" in await place.ticks("space")) == reminded


async def test_whoever_wants_no_messages_or_has_left_gets_none(place: Town) -> None:
    _, awa, ben = await _opened(place)
    await awa.says("stop")
    await ben.says("quitter oui")
    place.clock.forward(days=5)
    keys = await place.ticks("space")
    assert [key for key in keys if key.endswith((f":{awa.id}", f":{ben.id}"))] == []
    assert await awa.reads() == ""


async def test_the_day_before_is_a_day_also_where_the_clocks_change(place: Town) -> None:
    place.group_id = await place.group("paris", "Europe/Paris")
    place.clock.forward(days=(datetime(2021, 3, 20, 10, tzinfo=UTC) - place.clock.now()).days)
    _, awa, _ = await _opened(place, "espace Idées ; jusqu’au 28 mars 2021 12h")
    place.clock.forward(days=4)
    await place.ticks("space")
    await awa.reads()
    place.clock.forward(days=2, hours=23, minutes=59)
    assert await place.ticks("space") == []
    place.clock.forward(minutes=1)
    assert f"space:1:day:{awa.id}" in await place.ticks("space")
    assert (await awa.reads()).splitlines()[2:4] == [
        "Le vote est ouvert jusqu’au dimanche 28 mars 2021 à 12h00 (GMT+2).",
        "Il vous reste 24 heures pour voter.",
    ]


async def test_a_space_of_which_nothing_is_due_is_left_alone(place: Town) -> None:
    coumba, _, _ = await trio(place)
    await coumba.says("espace Idées ; jusqu’au 11 décembre 2020 10h")
    assert await place.ticks("space") == []
    assert await place.db.read(lambda tx: waking.woken(tx, "spaces", waking.NEVER - 1, 10)) == []
    await coumba.says("oui")
    assert await place.db.read(lambda tx: waking.woken(tx, "spaces", 0, 10)) == [1]
    found = await place.db.read(lambda tx: spaces.by_id(tx, 1))
    assert found is not None
    assert (found.state, found.opened_at) == ("open", int(place.clock.now().timestamp()))
