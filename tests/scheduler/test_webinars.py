"""After a webinar, whoever has not said whether they attended is asked, and asked once more."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast, gather
from tests.talk import Talker, Town

LINE = "webinaire 2 décembre 2020 10h-11h, Abris | Shelters"
FRENCH = (
    "🎓 Webinaire 1 : Abris\nmercredi 2 décembre 2020, 10h00–11h00 (GMT)\n"
    "Y étiez-vous ? Avec deux collègues : participe 1 +2\n"
    "• J’y étais → participe 1\n• J’y étais en partie → participe 1 partiel\n• Je n’y étais pas → participe 1 absent"
)
ENGLISH = (
    "🎓 Webinar 1: Shelters\nWednesday 2 December 2020, 10:00–11:00 (GMT)\n"
    "Did you attend? With two colleagues: attended 1 +2\n"
    "• I attended → attended 1\n• I attended partly → attended 1 partly\n• I missed it → attended 1 missed"
)


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Everybody, with webinar 1, which is tomorrow and of which all were told."""
    cast = await gather(place)
    await cast.mina.says(LINE)
    await cast.mina.says("oui")
    await place.wants_no_digests()
    assert await place.ticks("webinar") == []
    await cast.all_read()
    return cast


def _keys(step: str, *talkers: Talker) -> list[str]:
    return [f"webinar:1:{step}:{one.id}" for one in talkers]


async def test_members_are_asked_once_after_the_end_in_their_language(cast: Cast) -> None:
    cast.place.clock.forward(days=1, minutes=59)
    assert await cast.place.ticks("webinar") == []
    cast.place.clock.forward(minutes=1)
    assert await cast.place.ticks("webinar") == _keys("asked", cast.ali, cast.awa, cast.ben, cast.mina, cast.zoe)
    assert await cast.awa.reads() == await cast.mina.reads() == FRENCH
    assert await cast.ben.reads() == await cast.zoe.reads() == ENGLISH
    assert await cast.oumar.reads() == ""
    assert await cast.place.ticks("webinar") == []


async def test_three_days_later_only_those_who_have_not_answered_are_asked_again(cast: Cast) -> None:
    cast.place.clock.forward(days=1, hours=1)
    await cast.place.ticks("webinar")
    await cast.all_read()
    await cast.zoe.says("attended 1 missed")
    await cast.ben.says("attended 1 partly")
    cast.place.clock.forward(days=3)
    assert await cast.place.ticks("webinar:1:again") == _keys("again", cast.ali, cast.awa, cast.mina)
    assert await cast.awa.reads() == FRENCH
    cast.place.clock.forward(days=3)
    assert await cast.place.ticks("webinar") == []


async def test_what_one_focal_point_answers_the_other_is_told_and_not_asked(cast: Cast) -> None:
    cast.place.clock.forward(days=1, minutes=30)
    await cast.awa.says("participe 1 +2")
    assert (await cast.ali.reads()).startswith("Awa Diop a répondu pour le webinaire 1 : Abris\n")
    cast.place.clock.forward(minutes=30)
    assert await cast.place.ticks("webinar") == _keys("asked", cast.ben, cast.mina, cast.zoe)


async def test_whoever_answers_before_the_question_goes_out_does_not_get_it(cast: Cast) -> None:
    cast.place.clock.forward(days=1, hours=1)
    await cast.place.ticks("webinar")
    assert (await cast.zoe.says("attended 1")).startswith("✓ Webinar 1\n")
    assert await cast.zoe.reads() == ""


async def test_who_was_offline_is_asked_once_in_all(cast: Cast) -> None:
    cast.place.clock.forward(days=1, hours=1)
    await cast.place.ticks("webinar")
    cast.place.clock.forward(days=3)
    await cast.place.ticks("webinar")
    assert await cast.ben.reads() == ENGLISH
    assert await cast.ben.reads() == ""


async def test_after_two_weeks_the_question_is_pointless(cast: Cast) -> None:
    cast.place.clock.forward(days=1, hours=1)
    await cast.place.ticks("webinar")
    cast.place.clock.forward(days=14)
    assert await cast.place.ticks("webinar") == []
    assert await cast.ben.reads() == ""


async def test_of_a_webinar_entered_when_it_is_over_people_are_asked_at_once_and_once_more(place: Town) -> None:
    cast = await gather(place)
    await cast.mina.says("webinaire Abris | Shelters, 25 novembre 2020 10h-11h")
    await cast.mina.says("oui")
    assert await place.ticks("webinar") == _keys("asked", cast.mina)
    assert (await cast.ben.reads()).startswith(
        "🎓 Webinar 1: Shelters\nWednesday 25 November 2020, 10:00–11:00 (GMT)\n"
    )
    place.clock.forward(days=3)
    assert await place.ticks("webinar") == _keys("again", cast.ali, cast.awa, cast.ben, cast.mina, cast.zoe)


async def test_a_typed_answer_in_english_is_understood_as_it_stands_in_the_question(cast: Cast) -> None:
    cast.place.clock.forward(days=1, hours=1)
    assert (await cast.ben.says("attended 1 missed")).splitlines()[1] == "You answered: missed."
    assert (await cast.ben.says("attended 1 partly")).splitlines()[1] == "You answered: attended partly."
    assert (await cast.ben.says("attended 1 +2")).splitlines()[1] == "You answered: attended, with 2 colleagues."
