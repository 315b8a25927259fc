"""Focal points look at their action points and answer for their organisation."""

from __future__ import annotations

from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from tests.handlers.cast import Cast
from tests.handlers.points.point_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.handlers.points.point_town import stored


async def test_my_points_in_french(cast: Cast) -> None:
    assert await cast.awa.says("points") == (
        "Vous avez 1 point en cours :\n1. Partager la présentation · CRN et SP/CCM · vendredi 12 mars 2021\n1. Fait : 1"
    )


async def test_my_points_in_english(cast: Cast) -> None:
    assert await cast.ben.says("my points") == (
        "You have 1 open point:\n1. Share the presentation · CRN and SP/CCM · Friday 12 March 2021\n1. Done: 1"
    )


async def test_points_of_a_member_without_any(cast: Cast) -> None:
    assert await cast.zoe.says("points") == "You have no open action point.\n1. All the points"
    assert await cast.zoe.says("1") == (
        "1 open point. Late: 0. Without owner: 0. Without deadline: 0.\n"
        "1. Share the presentation · CRN and SP/CCM · Friday 12 March 2021"
    )


async def test_late_is_counted_from_the_day_after_in_the_zone_of_the_group(cast: Cast) -> None:
    cast.place.clock.forward(days=101)
    assert await cast.ben.says("points late") == "No action point is late.\n1. All the points"
    cast.place.clock.forward(days=1)
    assert await cast.awa.says("points retard") == (
        "1 point est en retard :\n"
        "1. Partager la présentation · CRN et SP/CCM · vendredi 12 mars 2021 (en retard)\n"
        "1. Fait : 1"
    )
    assert (await cast.awa.says("points")).startswith("Vous avez 1 point en cours, dont 1 en retard :\n")
    assert "Deadline: Friday 12 March 2021 (late)" in await cast.ben.says("point 1")


async def test_many_points_are_paged_and_short(cast: Cast) -> None:
    for _ in range(12):
        await cast.mina.says(f"point {'Envoyer une très longue liste ' * 7}; SP/CCM, CRN, CRM; ///")
    first = await cast.mina.says("points")
    assert len(first) <= 1000
    assert first.endswith("+ Suite (2 sur 2)")
    second = await cast.mina.says("+")
    assert len(second) <= 1000
    assert second.startswith("13 points ouverts. En retard : 0. Sans responsable : 0. Sans échéance : 12.\n")
    assert await cast.mina.says("points tous page 9") == second


async def test_one_point_with_the_state_of_each_organisation(cast: Cast) -> None:
    await cast.awa.says("fait 1 envoyée par mail")
    await cast.ben.says("blocked 1 no projector")
    assert await cast.ali.says("point 1") == (
        "Awa Diop a répondu que le point 1 est fait pour CRN.\n"
        "Point 1 : Partager la présentation\n"
        "• Voir le point → point 1\n"
        "📌 Point d’action 1 : Partager la présentation\n"
        "Échéance : vendredi 12 mars 2021\n"
        "CRN : ✓ fait le mardi 1er décembre 2020, par Awa Diop\n"
        "Remarque : envoyée par mail\n"
        "SP/CCM : bloqué : no projector [en]\n"
        "1. Rouvrir\n"
        "2. Autre échéance"
    )


async def test_point_shows_the_meeting_and_what_is_not_set(cast: Cast) -> None:
    new = NewMeeting(Timing("2020-11-20", "Africa/Dakar"), "Réunion", "fr", state="published")

    async def add(tx: Tx) -> int:
        meeting = await meetings.create(tx, cast.place.group_id, new, [], None, 0)
        contact = NewPoint("Prise de contact", "fr", meeting_id=meeting.id)
        return await action_points.create(tx, cast.place.group_id, contact, None, 0)

    number = await cast.place.db.transaction(add)
    assert await cast.ben.says(f"point {number}") == (
        "📌 Action point 2: Prise de contact [fr]\n"
        "Deadline: none\n"
        "Decided at meeting 1, Friday 20 November 2020.\n"
        "Owner: nobody yet\n"
        "1. We take it"
    )


async def test_point_alone_lists_and_a_wrong_number_says_so(cast: Cast) -> None:
    assert await cast.awa.says("point") == await cast.awa.says("points")
    assert await cast.awa.says("point 9") == "Il n’y a pas de point d’action 9. Pour la liste : points tous"


async def test_first_answer_closes_it_for_the_organisation_and_the_other_is_told(cast: Cast) -> None:
    assert await cast.awa.says("fait 1") == (
        "✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM.\n1. Mes points"
    )
    assert await cast.ali.says("fait 1") == (
        "Awa Diop a répondu que le point 1 est fait pour CRN.\n"
        "Point 1 : Partager la présentation\n"
        "• Voir le point → point 1\n"
        "Le point 1 était déjà fait pour CRN, le mardi 1er décembre 2020, par Awa Diop.\n"
        "1. Mes points"
    )
    assert await cast.ben.reads() == ""
    assert await cast.mina.reads() == ""


async def test_point_is_done_when_all_its_owners_are(cast: Cast) -> None:
    await cast.awa.says("fait 1")
    assert await cast.ben.says("done 1") == "✓ Point 1 is done.\n1. My points"
    assert (await stored(cast, 1)).state == "done"
    assert await cast.ben.says("points") == "You have no open action point.\n1. All the points"


async def test_several_points_with_a_remark(cast: Cast) -> None:
    await cast.mina.says("point Lister les abris; CRN; ///")
    await cast.mina.says("non")
    assert await cast.awa.says("fait 1 2 tout est envoyé") == (
        "✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM.\n✓ Le point 2 est fait.\n1. Mes points"
    )
    assert [(await stored(cast, number)).owners[0].note for number in (1, 2)] == ["tout est envoyé"] * 2


async def test_done_is_asked_when_nothing_is_named(cast: Cast) -> None:
    assert await cast.ben.says("done") == ("Which points are done? Give their numbers.\n1. Share the presentation")
    assert await cast.ben.says("1") == "✓ Point 1 is done for SP/CCM. Still waiting: CRN.\n1. My points"


async def test_done_twice_changes_nothing_but_adds_a_remark(cast: Cast) -> None:
    await cast.awa.says("fait 1 envoyée")
    again = "Le point 1 était déjà fait pour CRN, le mardi 1er décembre 2020, par Awa Diop.\n"
    assert await cast.awa.says("fait 1 voir le lien") == f"{again}Votre remarque est ajoutée.\n1. Mes points"
    assert await cast.awa.says("fait 1 voir le lien") == f"{again}1. Mes points"
    assert (await stored(cast, 1)).owners[0].note == "envoyée · voir le lien"


async def test_point_of_others_is_refused_with_whose_it_is(cast: Cast) -> None:
    assert await cast.zoe.says("done 1") == (
        "Point 1 was not changed: only its owners can answer. Owners: CRN and SP/CCM.\n1. My points"
    )
    for line in ("blocked 1 no money", "reopen 1", "postpone 1 1 March"):
        assert await cast.zoe.says(line) == (
            "Point 1 was not changed: only its owners can answer. Owners: CRN and SP/CCM."
        )
    assert {owner.state for owner in (await stored(cast, 1)).owners} == {"open"}


async def test_observers_read_but_do_not_answer(cast: Cast) -> None:
    assert (await cast.oumar.says("points")).startswith("1 point ouvert.")
    for line in ("fait 1", "bloque 1 non", "rouvrir 1", "reporter 1 ///", "prendre 1"):
        answer = await cast.oumar.says(line)
        assert answer == "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."


async def test_point_without_owner_can_be_taken(cast: Cast) -> None:
    await cast.mina.says("point Prise de contact")
    assert await cast.awa.says("fait 2") == (
        "Le point 2 n’a pas encore de responsable. Pour le prendre : prendre 2\n1. Prendre le point 2\n2. Mes points"
    )
    assert await cast.awa.says("1") == "✓ Le point 2 est maintenant à vous.\n1. Fait\n2. Mes points"
    assert await cast.awa.says("prendre 2") == "Le point 2 est déjà à vous.\n1. Fait\n2. Mes points"
    assert await cast.ben.says("take 2") == "Point 2 has owners already: CRN."
    told = "CRN a pris le point 2.\nPoint 2 : Prise de contact\n• Voir le point → point 2"
    assert (await cast.ali.reads(), await cast.mina.reads()) == (told, told)


async def test_somebody_without_organisation_takes_a_point_in_person(cast: Cast) -> None:
    await cast.mina.says("point Prise de contact")
    await cast.zoe.says("take 2")
    assert (await stored(cast, 2)).owners[0].actor == Actor(person_id=cast.zoe.id)
    assert await cast.zoe.says("done 2") == "✓ Point 2 is done.\n1. My points"
