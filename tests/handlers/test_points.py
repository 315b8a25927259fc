"""Focal points look at their action points and answer for their organisation."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage import action_points, meetings
from storage.action_points import NewPoint, Point
from storage.database import Tx
from storage.meetings import NewMeeting, Timing
from storage.point_owners import Actor
from tests.handlers.cast import Cast, gather
from tests.talk import Town

LINE = "point Partager la présentation | Share the presentation, CRN et SP/CCM, 12 mars"


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Everybody, with point 1 for CRN and SP/CCM, of which all were told."""
    made = await gather(place)
    await made.mina.says(LINE)
    await made.mina.says("oui")
    await made.all_read()
    return made


async def stored(cast: Cast, number: int) -> Point:
    found = await cast.place.db.read(lambda tx: action_points.by_number(tx, cast.place.group_id, number))
    assert found is not None
    return found


async def test_my_points_in_french(cast: Cast) -> None:
    assert await cast.awa.says("points") == (
        "1 point vous attend :\n1. Partager la présentation · CRN et SP/CCM · vendredi 12 mars 2021\n1. Fait : 1"
    )


async def test_my_points_in_english(cast: Cast) -> None:
    assert await cast.ben.says("my points") == (
        "1 point waits for you:\n1. Share the presentation · CRN and SP/CCM · Friday 12 March 2021\n1. Done: 1"
    )


async def test_points_of_a_member_without_any(cast: Cast) -> None:
    assert await cast.zoe.says("points") == "No action point waits for you.\n1. All the points"
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
    assert (await cast.awa.says("points")).startswith("1 point vous attend, dont 1 en retard :\n")
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
        "Deadline: /// (none)\n"
        "Decided at meeting 1, Friday 20 November 2020.\n"
        "Owner: /// (nobody yet)\n"
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
    assert await cast.ben.says("points") == "No action point waits for you.\n1. All the points"


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
        assert answer == "Dans Groupe gtm, vous êtes en observation : vous pouvez lire, mais pas faire cela."


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


async def test_blocked_asks_why_and_tells_the_coordinators(cast: Cast) -> None:
    assert await cast.ben.says("blocked 1") == "Why is it blocked? A few words are enough."
    assert await cast.ben.says("no projector") == (
        "✓ Noted: point 1 is blocked for SP/CCM: no projector\n1 person was told.\n1. My points"
    )
    assert await cast.mina.reads() == (
        "Le point 1 est bloqué pour SP/CCM : no projector [en]\n"
        "Point 1 : Partager la présentation\n"
        "• Voir le point → point 1"
    )
    assert await cast.ali.reads() == ""


async def test_blocked_in_one_line_still_waits_for_me(cast: Cast) -> None:
    assert await cast.awa.says("bloque 1 budget non reçu") == (
        "✓ C’est noté : le point 1 est bloqué pour CRN : budget non reçu\n2 personnes sont prévenues.\n1. Mes points"
    )
    assert (await cast.ali.says("points")).endswith("1. Fait : 1")


async def test_reopened_waits_again(cast: Cast) -> None:
    assert await cast.awa.says("rouvrir 1") == "Le point 1 est déjà ouvert."
    await cast.awa.says("fait 1")
    await cast.ben.says("done 1")
    assert await cast.awa.says("rouvrir 1") == "✓ Le point 1 est de nouveau ouvert.\n1 personne est prévenue."
    found = await stored(cast, 1)
    assert (found.state, [owner.state for owner in found.owners]) == ("open", ["open", "done"])
    assert await cast.ben.says("reopen 1") == "✓ Point 1 is open again."


async def test_done_point_is_not_postponed_but_can_be_reopened(cast: Cast) -> None:
    await cast.awa.says("fait 1")
    await cast.ben.says("done 1")
    assert await cast.awa.says("reporter 1 1er avril") == "Le point 1 est fait. Pour le rouvrir : rouvrir 1"


async def test_another_deadline_is_told_to_the_others(cast: Cast) -> None:
    assert await cast.awa.says("reporter 1 1er avril") == (
        "✓ Échéance du point 1 : jeudi 1er avril 2021.\n3 personnes sont prévenues."
    )
    assert await cast.ben.reads() == (
        "Awa Diop changed the deadline of point 1: Thursday 1 April 2021.\n"
        "Point 1: Share the presentation\n"
        "• See the point → point 1"
    )
    assert await cast.awa.says("reporter 1 1er avril") == "✓ Échéance du point 1 : jeudi 1er avril 2021."


async def test_deadline_is_asked_and_can_be_cleared(cast: Cast) -> None:
    assert await cast.ben.says("postpone 1") == "What is the new deadline? For example: 12 March. /// for none."
    assert await cast.ben.says("///") == "✓ Point 1 has no deadline: ///\n3 people were told."
    assert (await stored(cast, 1)).deadline is None


async def test_past_deadline_is_asked_back(cast: Cast) -> None:
    assert await cast.awa.says("reporter 1 12 mars 2019") == (
        "« 12 mars 2019 » est déjà passé.\n"
        "Quelle est la nouvelle échéance ? Par exemple : 12 mars. /// s’il n’y en a pas.\n"
        "1. vendredi 12 mars 2021"
    )
    assert await cast.awa.says("1") == "✓ Échéance du point 1 : vendredi 12 mars 2021."


async def test_the_newest_change_replaces_one_that_waits(cast: Cast) -> None:
    await cast.awa.says("reporter 1 1er avril")
    await cast.awa.says("reporter 1 2 avril")
    assert await cast.ben.reads() == (
        "Awa Diop changed the deadline of point 1: Friday 2 April 2021.\n"
        "Point 1: Share the presentation\n"
        "• See the point → point 1"
    )


async def test_number_of_another_group_is_none_of_mine(cast: Cast) -> None:
    other = await cast.place.group("ailleurs")
    lea = await cast.place.joins("Lea Fall", Role.COORDINATOR, group=other)
    lines = ("point 1", "fait 1", "bloque 1 non", "rouvrir 1", "reporter 1 ///", "prendre 1", "attribuer 1 CRN")
    for line in (*lines, "abandonner 1", "abandonner 1 oui", "prevenir 1 oui"):
        assert await lea.says(line) == "Il n’y a pas de point d’action 1. Pour la liste : points tous"
    assert {owner.state for owner in (await stored(cast, 1)).owners} == {"open"}


async def test_who_said_stop_is_not_told(cast: Cast) -> None:
    await cast.ali.says("stop")
    await cast.awa.says("fait 1")
    assert await cast.ali.reads() == ""


async def test_the_same_event_twice_is_done_once(cast: Cast) -> None:
    await cast.awa.says("fait 1 envoyée", event="once")
    assert await cast.awa.says("fait 1 envoyée", event="once") == ""
    assert (await cast.ali.reads()).count("Voir le point") == 1


async def test_only_whoever_answers_for_a_point_is_asked_for_more(cast: Cast) -> None:
    refused = "Le point 1 n’est pas modifié : seuls ses responsables peuvent répondre. Responsables : CRN et SP/CCM."
    zoe = await cast.place.joins("Yaya Cissé", Role.MEMBER)
    for line in ("bloque 1", "reporter 1", "reporter 1 hier"):
        assert await zoe.says(line) == refused
    for line in ("bloque 9", "reporter 9"):
        assert await cast.awa.says(line) == "Il n’y a pas de point d’action 9. Pour la liste : points tous"


async def test_whoever_has_no_point_is_not_asked_which(cast: Cast) -> None:
    assert await cast.zoe.says("done") == "No action point waits for you. All of them: points all"
