"""What a point lacks, an owner or a date, is asked for the same day, once, with quick choices."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import Cast, gather
from tests.sample_town import Sample
from tests.talk import Town

NO_DATE = (
    "📌 Le point 1 n’a pas d’échéance : Partager le guide\nPour quand ?\n"
    "• Dans 7 jours → echeance 1 dans 7 jours\n• Une autre date → echeance 1"
)
NO_DATE_EN = (
    "📌 Point 1 has no deadline: Share the guide\nBy when?\n"
    "• In 7 days → postpone 1 in 7 days\n• Another date → postpone 1"
)
NO_OWNER = (
    "📌 Personne n’a encore pris le point 2 : Chercher une salle\nQui s’en charge ?\n"
    "Encore 1 point à compléter : afaire\n"
    "• CRN → attribuer 2 1\n• SP/CCM → attribuer 2 2\n• CRM → attribuer 2 3\n• Quelqu’un d’autre → attribuer 2"
)


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Point 1 of SP/CCM without a date, points 2 and 3 without owner; 3 without a date too."""
    cast = await gather(place)
    await place.wants_no_digests()
    await cast.mina.says("point Partager le guide | Share the guide ; SP/CCM ; ///")
    await cast.mina.says("point Chercher une salle ; /// ; 10 décembre 2020")
    await cast.mina.says("point Inviter la presse ; /// ; ///")
    await cast.all_read()
    return cast


async def test_an_hour_later_a_date_is_asked_of_the_organisation_and_an_owner_of_the_coordinator(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(minutes=59)
    assert await place.ticks("missing") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("missing") == [f"missing:1:2020-12-01:1:{one.id}" for one in (cast.ben, cast.mina)]
    assert await cast.ben.reads() == NO_DATE_EN
    assert await cast.mina.reads() == NO_OWNER
    assert (await cast.awa.reads(), await cast.zoe.reads(), await cast.oumar.reads()) == ("", "", "")


async def test_it_is_asked_once(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(hours=1)
    await place.ticks("missing")
    await cast.all_read()
    for _ in range(20):
        place.clock.forward(days=1)
        assert await place.ticks("missing") == []


async def test_one_press_after_another_completes_them_all(cast: Cast) -> None:
    cast.place.clock.forward(hours=1)
    await cast.place.ticks("missing")
    await cast.mina.says("reunion 15 décembre 2020 9h, Dakar : Divers")
    await cast.mina.says("oui")
    await cast.mina.reads()
    await cast.mina.says("attribuer 2 1")
    assert (await cast.mina.says("oui")).splitlines()[:4] == [
        "✓ Point 2 : 2 personnes sont prévenues.",
        "",
        "📌 Personne n’a encore pris le point 3 : Inviter la presse",
        "Qui s’en charge ?",
    ]
    answer = await cast.mina.says("attribuer 3 Zoe")
    assert answer.splitlines()[0] == "✓ Responsables du point 3 : Zoe Cole."
    await cast.zoe.reads()
    assert (await cast.zoe.says("postpone 3 before the next meeting")).splitlines()[0] == (
        "✓ Deadline of point 3: Monday 14 December 2020."
    )


async def test_before_the_next_meeting_without_a_meeting_asks_for_a_date(cast: Cast) -> None:
    assert await cast.ben.says("postpone 1 before the next meeting") == (
        "No meeting is planned.\nWhat is the new deadline? For example: 12 March. /// for none."
    )
    assert (await cast.ben.says("12 December 2020")).startswith("✓ Deadline of point 1: Saturday 12 December 2020.")


async def test_what_was_completed_before_the_question_goes_out_is_not_asked(cast: Cast) -> None:
    cast.place.clock.forward(hours=1)
    await cast.place.ticks("missing")
    assert (await cast.ben.says("postpone 1 in 7 days")).startswith("✓ Deadline of point 1: Tuesday 8 December 2020.")
    assert await cast.ben.reads() == ""


async def test_the_slashes_said_again_are_an_answer(cast: Cast) -> None:
    await cast.ben.says("postpone 1 12 December 2020")
    await cast.ben.says("postpone 1 ///")
    await cast.all_read()
    cast.place.clock.forward(hours=2)
    assert [key for key in await cast.place.ticks("missing") if key.endswith(f":{cast.ben.id}")] == []


async def test_late_in_the_evening_it_is_asked_at_once(place: Town) -> None:
    cast = await gather(place)
    await place.wants_no_digests()
    place.clock.forward(hours=9, minutes=30)
    await cast.mina.says("point Partager le guide ; CRN ; ///")
    await cast.all_read()
    assert await place.ticks("missing") == [f"missing:1:2020-12-01:1:{one.id}" for one in (cast.ali, cast.awa)]
    assert await cast.awa.reads() == NO_DATE


async def test_what_is_added_later_that_day_is_asked_too_and_nothing_twice(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(hours=1)
    await place.ticks("missing")
    await cast.all_read()
    await cast.mina.says("point Relire le budget ; SP/CCM ; ///")
    await cast.all_read()
    place.clock.forward(hours=1)
    assert await place.ticks("missing") == [f"missing:1:2020-12-01:4:{cast.ben.id}"]
    assert await cast.ben.reads() == (
        "📌 Point 4 has no deadline: Relire le budget [fr]\nBy when?\n"
        "• In 7 days → postpone 4 in 7 days\n• Another date → postpone 4"
    )


async def test_points_that_nobody_answers_for_are_asked_of_the_coordinators(cast: Cast) -> None:
    await cast.mina.says("point Imprimer ; CRM ; ///")
    await cast.ben.says("postpone 1 in 7 days")
    await cast.mina.says("attribuer 2 Zoe")
    await cast.mina.says("attribuer 3 Zoe")
    await cast.all_read()
    cast.place.clock.forward(hours=2)
    await cast.place.ticks("missing")
    assert await cast.mina.reads() == (
        "📌 Le point 4 n’a pas d’échéance : Imprimer\nPour quand ?\n"
        "• Dans 7 jours → echeance 4 dans 7 jours\n• Une autre date → echeance 4"
    )


async def test_owner_who_was_erased_is_missing(cast: Cast) -> None:
    await cast.mina.says("point Imprimer ; Zoe ; 12 décembre 2020")
    cast.place.clock.forward(hours=1)
    await cast.place.ticks("missing")
    await cast.all_read()
    await cast.zoe.says("forget me")
    await cast.zoe.says("oui")
    await cast.place.ticks("missing")
    assert (await cast.mina.reads()).splitlines()[0] == "📌 Personne n’a encore pris le point 4 : Imprimer"


async def test_what_lacked_something_before_tama_asked_is_asked_once(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(days=90)
    assert await place.ticks("missing") == [f"missing:1:2021-03-01:1:{one.id}" for one in (cast.ben, cast.mina)]
    assert await cast.ben.reads() == NO_DATE_EN
    place.clock.forward(days=1)
    assert await place.ticks("missing") == []


async def test_whoever_does_not_answer_is_not_asked_again_with_the_next_point(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(hours=1)
    await place.ticks("missing")
    await cast.all_read()
    place.clock.forward(days=1)
    await cast.mina.says("point Imprimer ; SP/CCM ; ///")
    await cast.mina.says("point Traduire ; SP/CCM ; ///")
    await cast.all_read()
    place.clock.forward(hours=1)
    assert await place.ticks("missing") == [f"missing:1:2020-12-02:4:{cast.ben.id}"]
    assert await cast.ben.reads() == (
        "📌 Point 4 has no deadline: Imprimer [fr]\nBy when?\n1 more point to complete: todo\n"
        "• In 7 days → postpone 4 in 7 days\n• Another date → postpone 4"
    )
    assert await cast.ben.presses("postpone 4 in 7 days") == (
        "✓ Deadline of point 4: Wednesday 9 December 2020.\n1 person was told.\n\n"
        "📌 Point 5 has no deadline: Traduire [fr]\nBy when?\n1. In 7 days\n2. Another date\n"
        "3. Back to the old deadline"
    )
    assert await cast.ben.says("2") == "What is the new deadline? For example: 12 March. /// for none."
    assert await cast.ben.says("///") == "✓ Point 5 has no deadline."


async def test_an_hour_after_an_organisation_was_named_it_is_asked_for_the_date(cast: Cast) -> None:
    place = cast.place
    place.clock.forward(hours=1)
    await place.ticks("missing")
    await cast.all_read()
    assert await cast.mina.presses("attribuer 3 2") == (
        "✓ Responsables du point 3 : SP/CCM.\n📌 Point d’action 3 : Inviter la presse\n"
        "Échéance : aucune\nSP/CCM : en attente\n1 personne est prévenue.\n1. Fixer une échéance"
    )
    await cast.all_read()
    place.clock.forward(minutes=59)
    assert await place.ticks("missing") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("missing") == [f"missing:1:2020-12-01:3:{cast.ben.id}"]
    assert (await cast.ben.reads()).splitlines()[0] == "📌 Point 3 has no deadline: Inviter la presse [fr]"


async def test_whoever_takes_a_point_is_asked_for_its_date(cast: Cast) -> None:
    place = cast.place
    await cast.zoe.says("take 3")
    await cast.all_read()
    place.clock.forward(hours=1)
    await place.ticks("missing")
    assert (await cast.zoe.reads()).splitlines()[0] == "📌 Point 3 has no deadline: Inviter la presse [fr]"


async def test_the_minutes_of_the_sample_have_their_gaps_asked_the_same_day(sample: Sample) -> None:
    place, mariam, issa = sample.place, *(sample.speakers[role][0] for role in (Role.COORDINATOR, Role.FOCAL))
    await place.wants_no_digests()
    place.clock.forward(hours=1)
    assert len(await place.ticks("missing:1:2020-12-01:2:")) == 6
    assert await place.ticks("missing") == []
    assert (await mariam.reads()).splitlines()[:10] == [
        "Groupe technique Migration Sahel",
        "📌 Personne n’a encore pris le point 5 : Chercher un financement pour la visite d'échange entre pairs",
        "Qui s’en charge ?",
        *(
            f"• {name} → @gtm-sahel attribuer 5 {number}"
            for number, name in enumerate(("CRN", "CRS", "CRM", "CRBF", "CRMa", "CRT"), 1)
        ),
        "• Quelqu’un d’autre → @gtm-sahel attribuer 5",
    ]
    assert (await issa.reads()).splitlines()[:6] == [
        "Groupe technique Migration Sahel",
        "📌 Le point 4 n’a pas d’échéance : Partager le mini-guide du premier webinaire",
        "Pour quand ?",
        "• Avant la prochaine réunion → @gtm-sahel echeance 4 avant la prochaine réunion",
        "• Dans 7 jours → @gtm-sahel echeance 4 dans 7 jours",
        "• Une autre date → @gtm-sahel echeance 4",
    ]
    shown = await issa.says("@gtm-sahel reporter 4 avant la prochaine réunion")
    assert shown.startswith(
        "Aperçu, pour 2 personnes (terminal 2) :\n1 personne ne le recevra pas ; à appeler : injoignables\n"
    )
    assert await issa.says("oui") == (
        "✓ Échéance du point 4 : samedi 12 décembre 2020.\n2 personnes sont prévenues.\n1. Remettre l’ancienne échéance"
    )


async def test_three_slashes_said_within_the_hour_are_an_answer_and_the_next_one_is_offered(cast: Cast) -> None:
    await cast.mina.says("point Imprimer ; SP/CCM ; ///")
    await cast.all_read()
    assert await cast.ben.says("postpone 1 ///") == (
        "✓ Point 1 has no deadline.\n\n"
        "📌 Point 4 has no deadline: Imprimer [fr]\nBy when?\n1. In 7 days\n2. Another date"
    )
    cast.place.clock.forward(hours=1)
    await cast.place.ticks("missing")
    assert (await cast.ben.reads()).splitlines()[0] == "📌 Point 4 has no deadline: Imprimer [fr]"
