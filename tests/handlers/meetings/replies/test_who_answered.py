"""Coordinators see who has not answered a meeting, and why others stay away; they remind just those, after a look."""

from __future__ import annotations

import pytest

from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Talker, Town

HEAD = "Réunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
MISSING = (
    "⏰ Il manque encore votre réponse\nRéunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
    "Lieu : Salle 2\nOrdre du jour :\n1. Bilan (OIM)\n2. Divers\nViendrez-vous ?"
)
MISSING_EN = (
    "⏰ Your answer is still missing\nMeeting 1: Coordination meeting\n"
    "Thursday 10 December 2020, 09:00–11:00 (GMT)\nVenue: Salle 2\nAgenda:\n1. Review (OIM)\n2. Other\nAre you coming?"
)
BUTTONS = "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
PREVIEW = f"Aperçu, pour 2 personnes (terminal 2) :\n\n{MISSING}\n—\n{MISSING_EN}\n1. Envoyer\n2. Non"


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


async def _gone(group: Meeters, talker: Talker) -> None:
    async def leave(tx: Tx) -> None:
        await tx.run("UPDATE identities SET gone_at = 1 WHERE person_id = ?", talker.id)

    await group.town.db.transaction(leave)


@pytest.mark.parametrize(
    "line", ["qui n'a pas répondu", "Qui n’a pas répondu ?", "qui n’a pas répondu 1", "sans réponse", "unanswered 1"]
)
async def test_coordinators_see_who_by_organisation(group: Meeters, line: str) -> None:
    await group.fatou.says("oui 1")
    assert await group.fatou.says(line) == (
        f"{HEAD}1 personne sur 3 a répondu.\n2 personnes n’ont pas répondu :\nCRN : Lamin\nOIM : Awa\n"
        "1. Relancer ces 2 personnes"
    )


async def test_others_are_told_a_figure_and_no_names(group: Meeters) -> None:
    await group.awa.says("oui 1")
    assert await group.awa.says("qui n’a pas répondu") == f"{HEAD}1 personne sur 3 a répondu."
    assert await group.lamin.says("who has not answered?") == (
        "Meeting 1: Coordination meeting\nThursday 10 December 2020, 09:00–11:00 (GMT)\n1 of 3 people has answered."
    )


async def test_when_all_have_answered(group: Meeters) -> None:
    for talker in (group.fatou, group.awa):
        await talker.says("oui 1")
    await group.lamin.says("no 1")
    assert await group.fatou.says("qui n’a pas répondu") == f"{HEAD}Tout le monde a répondu."
    assert await group.fatou.says("rappeler réunion 1") == (
        "Il n’y a personne à relancer : les autres ont répondu, ou aucun message ne les atteint."
    )


async def test_reminding_these_shows_it_first_then_tells_just_them(group: Meeters) -> None:
    await group.fatou.says("qui n’a pas répondu")
    assert await group.fatou.says("1") == PREVIEW
    assert await group.awa.reads() == ""
    assert await group.fatou.says("oui") == "✓ 2 personnes sont relancées."
    assert await group.awa.reads() == MISSING + BUTTONS
    assert (await group.lamin.reads()).startswith(MISSING_EN)


@pytest.mark.parametrize("line", ["rappeler réunion 1", "rappeler la réunion", "relancer la réunion 1"])
async def test_a_meeting_is_reminded_of_by_hand(group: Meeters, line: str) -> None:
    assert await group.fatou.says(line) == PREVIEW
    assert await group.fatou.says("non") == "D’accord, rien n’a changé."
    assert await group.awa.reads() == ""


async def test_in_english_only_those_who_have_not_answered_hear_of_it(group: Meeters) -> None:
    await group.awa.says("non 1")
    await group.fatou.says("langue en")
    assert (await group.fatou.says("remind meeting 1")).startswith(
        f"Preview, for 1 person (terminal 1):\n\n{MISSING_EN}\n—\n"
    )
    assert await group.fatou.says("yes") == "✓ 1 person is reminded."
    assert await group.awa.reads() == ""
    assert (await group.lamin.reads()).startswith(MISSING_EN)


async def test_nobody_is_reminded_twice_within_a_day(group: Meeters) -> None:
    await group.fatou.says("rappeler réunion 1 oui")
    assert await group.fatou.says("rappeler réunion 1") == (
        "Une relance est partie le mardi 1er décembre 2020 à 10h00 (GMT).\n"
        "La prochaine pourra partir le mercredi 2 décembre 2020 à 6h00 (GMT)."
    )


async def test_whoever_answers_before_it_goes_out_does_not_get_it(group: Meeters) -> None:
    await group.fatou.says("rappeler réunion 1 oui")
    await group.lamin.says("yes 1")
    assert "still missing" not in await group.lamin.reads()


async def test_those_whom_nothing_reaches_are_to_be_called(group: Meeters) -> None:
    await _gone(group, group.awa)
    shown = await group.fatou.says("qui n’a pas répondu")
    assert shown.endswith("CRN : Lamin\nOIM : Awa (à appeler)\nSans organisation : vous\n1. Relancer cette personne")
    assert (await group.fatou.says("1")).startswith("Aperçu, pour 1 personne (terminal 1) :\n")
    assert await group.fatou.says("oui") == "✓ 1 personne est relancée."


async def test_only_a_meeting_to_come_is_reminded_of(group: Meeters) -> None:
    assert await group.fatou.says("rappeler réunion 9") == "Il n’y a pas de réunion 9. Pour la liste : reunions"
    assert await group.awa.says("rappeler réunion 1") == (
        "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    )
    group.town.clock.forward(days=8, hours=23, minutes=30)
    assert await group.fatou.says("rappeler réunion 1") == (
        "La réunion 1 a commencé : jeudi 10 décembre 2020, 9h00–11h00 (GMT)"
    )
    assert "Relancer" not in await group.fatou.says("qui n’a pas répondu 1")


async def test_coordinators_see_why_people_stay_away(group: Meeters) -> None:
    await group.awa.says("excuse 1 en mission à Diffa, remplacée par Ali")
    await group.lamin.says("no 1")
    assert (await group.fatou.says("qui vient")).splitlines()[2:] == [
        "Non (1) : CRN",
        "– Lamin : sans raison donnée",
        "Absence excusée (1) : OIM",
        "– Awa : en mission à Diffa",
        "En remplacement : Ali pour OIM",
        "Pas encore de réponse (1) : Fatou",
    ]
    assert "Diffa" not in await group.lamin.says("who comes")


async def test_a_long_reason_is_shortened_and_a_strange_one_is_data(group: Meeters) -> None:
    await group.awa.says(f"excuse 1 {{name}} <b>*gras*</b> {'très ' * 30}loin")
    shown = await group.fatou.says("qui vient")
    assert "– Awa : {name} <b>*gras*</b> très" in shown
    assert max(map(len, shown.splitlines())) < 100
