"""Action points around their deadline: those who answer are reminded, ever rarer, until it is done."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast, gather
from tests.talk import Talker, Town

DEADLINE = "point Partager le guide | Share the guide ; CRN, SP/CCM ; 10 décembre 2020"
FRENCH = (
    "⏰ Est-ce fait ?\nPoint 1 : Partager le guide · pour le jeudi 10 décembre 2020\n"
    "Sinon : bloque 1 … ou echeance 1 …\n• Point 1 : fait → fait 1"
)
ENGLISH = (
    "⏰ Is it done?\nPoint 1: Share the guide · due Thursday 10 December 2020\n"
    "Otherwise: blocked 1 … or postpone 1 …\n• Point 1: done → done 1"
)


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Everybody, on Tuesday 1 December 2020 at 10:00, with point 1 of CRN (Awa, Ali) and SP/CCM (Ben)."""
    cast = await gather(place)
    await cast.mina.says(DEADLINE)
    await cast.mina.says("oui")
    await place.wants_no_digests()
    await cast.all_read()
    return cast


def _keys(day: str, *talkers: Talker) -> list[str]:
    return [f"points:1:2020-12-{day}:{one.id}" for one in talkers]


async def test_three_days_before_those_who_answer_are_reminded_in_their_language(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=5, hours=21, minutes=59)
    assert await place.ticks("points") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("points") == _keys("07", cast.ali, cast.awa, cast.ben)
    assert await place.ticks("points") == []
    assert (await cast.awa.reads(), await cast.ben.reads()) == (FRENCH, ENGLISH)
    assert (await cast.mina.reads(), await cast.zoe.reads(), await cast.oumar.reads()) == ("", "", "")


async def test_after_the_deadline_they_come_ever_rarer_and_end(cast: Cast) -> None:
    place = cast.place
    days = []
    for _ in range(120):
        place.clock.forward(days=1)
        days += [key.split(":")[2] for key in await place.ticks("points:1:20") if key.endswith(f":{cast.ben.id}")]
    assert days == ["2020-12-07", "2020-12-10", "2020-12-12", "2020-12-17", "2020-12-31", "2021-01-29"]


async def test_on_the_day_and_late_the_words_say_so(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=9)
    await place.ticks("points")
    assert (await cast.awa.reads()).splitlines()[1] == "Point 1 : Partager le guide · pour aujourd’hui"
    place.clock.forward(days=2)
    await place.ticks("points")
    late = "Point 1: Share the guide · late since Thursday 10 December 2020"
    assert (await cast.ben.reads()).splitlines()[1] == late


async def test_done_stops_them_for_the_organisation_that_did_its_part(cast: Cast) -> None:
    place = cast.place
    await cast.awa.says("fait 1")
    await cast.all_read()
    place.clock.forward(days=6)
    assert await place.ticks("points") == _keys("07", cast.ben)
    await cast.ben.says("done 1")
    assert [await one.reads() for one in (cast.ben, cast.awa)] == ["", ""]
    place.clock.forward(days=30)
    assert await place.ticks("points") == []


async def test_whoever_answers_before_it_goes_out_does_not_get_it(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=6)
    await place.ticks("points")
    await cast.awa.says("bloque 1 budget")
    assert await cast.ali.reads() == (
        "Le point 1 est bloqué pour CRN : budget\nPoint 1 : Partager le guide\n• Voir le point → point 1"
    )
    assert await cast.ben.reads() == ENGLISH


async def test_postponed_it_is_spoken_of_around_the_new_day(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=5)
    for line in ("postpone 1 20 December 2020", "yes"):
        await cast.ben.says(line)
    await cast.all_read()
    place.clock.forward(days=4)
    assert await place.ticks("points") == []
    place.clock.forward(days=7)
    assert await place.ticks("points") == _keys("17", cast.ali, cast.awa, cast.ben)


async def test_all_the_points_that_come_due_are_one_message(cast: Cast) -> None:
    place = cast.place
    for number in range(2, 8):
        await cast.mina.says(f"point Tâche {number} ; SP/CCM ; {8 + number // 3} décembre 2020")
    await cast.all_read()
    place.clock.forward(days=6)
    assert sorted(await place.ticks("points")) == _keys("07", cast.awa, cast.ali, cast.ben)
    assert (await cast.ben.reads()).splitlines() == [
        "⏰ Is it done?",
        "Point 2: Tâche 2 [fr] · due Tuesday 8 December 2020",
        "Point 3: Tâche 3 [fr] · due Wednesday 9 December 2020",
        "Point 4: Tâche 4 [fr] · due Wednesday 9 December 2020",
        "Point 5: Tâche 5 [fr] · due Wednesday 9 December 2020",
        "… and 3 other points: points mine",
        "Otherwise: blocked 2 … or postpone 2 …",
        *(f"• Point {number}: done → done {number}" for number in range(2, 6)),
    ]
    place.clock.forward(days=1)
    assert await place.ticks("points") == _keys("08", cast.ben)
    assert (await cast.ben.reads()).splitlines()[1:3] == [
        "Point 2: Tâche 2 [fr] · due today",
        "Otherwise: blocked 2 … or postpone 2 …",
    ]


async def test_a_late_tick_fires_only_the_latest_step(cast: Cast) -> None:
    cast.place.clock.forward(days=13)
    assert await cast.place.ticks("points") == _keys("14", cast.ali, cast.awa, cast.ben)


async def test_a_point_written_late_is_not_spoken_of_at_once(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=8)
    await place.ticks("points")
    await cast.mina.says("point Relire ; SP/CCM ; 10 décembre 2020")
    await cast.all_read()
    assert await place.ticks("points") == []
    place.clock.forward(days=1)
    await place.ticks("points")
    assert "Point 2: Relire [fr] · due today" in await cast.ben.reads()


async def test_what_another_organisation_answers_before_a_late_tick_stops_nobody_elses_reminder(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=6)
    await cast.awa.says("fait 1")
    await cast.all_read()
    assert await place.ticks("points") == _keys("07", cast.ben)
    assert await cast.ben.reads() == ENGLISH


async def test_a_tick_that_comes_in_the_night_takes_nothing_from_the_morning(cast: Cast) -> None:
    place = cast.place
    await cast.mina.says("point Relire ; SP/CCM ; 11 décembre 2020")
    await cast.all_read()
    place.clock.forward(days=9, hours=17)
    await place.ticks("points")
    assert (await cast.ben.reads()).splitlines()[1] == (
        "Point 1: Share the guide · late since Thursday 10 December 2020"
    )
    place.clock.forward(hours=5)
    await place.ticks("points")
    assert (await cast.ben.reads()).splitlines()[1] == "Point 2: Relire [fr] · due today"


async def test_a_point_that_is_reopened_is_not_spoken_of_at_once(cast: Cast) -> None:
    place = cast.place
    await cast.ben.says("done 1")
    await cast.awa.says("fait 1")
    place.clock.forward(days=10)
    await place.ticks("points")
    await cast.ben.says("reopen 1")
    await cast.all_read()
    assert await place.ticks("points") == []
    place.clock.forward(days=1)
    assert await place.ticks("points") == _keys("12", cast.ben)


async def test_whoever_was_out_of_reach_for_days_reads_one_message(cast: Cast) -> None:
    place = cast.place
    await cast.mina.says("point Relire ; SP/CCM ; 20 décembre 2020")
    await cast.all_read()
    place.clock.forward(days=16)
    await place.ticks("points")
    place.clock.forward(days=3)
    await place.ticks("points")
    assert await cast.ben.reads() == (
        "⏰ Is it done?\nPoint 1: Share the guide · late since Thursday 10 December 2020\n"
        "Point 2: Relire [fr] · due today\nOtherwise: blocked 1 … or postpone 1 …\n"
        "• Point 1: done → done 1\n• Point 2: done → done 2"
    )


async def test_eight_is_on_the_clocks_of_the_group_and_the_day_is_the_groups_for_every_reader(place: Town) -> None:
    place.group_id = await place.group("tana", "Indian/Antananarivo")
    cast = await gather(place)
    await cast.mina.says("point Relire ; SP/CCM ; 10 décembre 2020")
    await place.wants_no_digests()
    await place.db.transaction(lambda tx: tx.run("UPDATE people SET zone = 'America/Toronto'"))
    await cast.all_read()
    place.clock.forward(days=7)
    await place.ticks("points")
    await cast.all_read()
    place.clock.forward(days=1, hours=18, minutes=59)
    assert await place.ticks("points") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("points") == [f"points:{place.group_id}:2020-12-10:{cast.ben.id}"]
    assert (await cast.ben.reads()).splitlines()[1] == "Point 1: Relire [fr] · due today"


async def test_new_owners_and_dropped_points(cast: Cast) -> None:
    place = cast.place
    await cast.mina.says("attribuer 1 SP/CCM, CRM")
    await cast.all_read()
    place.clock.forward(days=6)
    assert await place.ticks("points") == _keys("07", cast.ben)
    await cast.mina.says("abandonner 1")
    await cast.mina.says("oui")
    assert "Is it done?" not in await cast.ben.reads()
    place.clock.forward(days=3)
    assert await place.ticks("points") == []


async def test_who_wants_no_messages_is_not_reminded(cast: Cast) -> None:
    await cast.ali.says("stop")
    cast.place.clock.forward(days=6)
    assert await cast.place.ticks("points") == _keys("07", cast.awa, cast.ben)
