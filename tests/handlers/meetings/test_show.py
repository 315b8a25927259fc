"""Members see meetings, answer them, and propose what to speak of."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.points import action_points
from storage.points.action_points import NewPoint
from tests.handlers.meetings.meeting_town import Meeters, kept

FRENCH = """Réunion 1 : Coordination
jeudi 10 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2"""
ENGLISH = """Meeting 1: Coordination meeting
Thursday 10 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2"""
ANSWERS = "\n1. Oui\n2. Non\n3. En ligne\n4. Absence excusée"
OPTIONS = f"{ANSWERS}\n5. Ordre du jour"
NONE_PLANNED = "Aucune réunion n’est prévue. Les réunions passées : reunions"


@pytest.mark.parametrize(
    "line", ["prochaine", "prochaine réunion", "quand ?", "reunion", "réunion 1", "voir reunion 1", "Next"]
)
async def test_the_next_meeting(group: Meeters, line: str) -> None:
    await group.announced()
    agenda = "\nOrdre du jour :\n1. Bilan (OIM)\n2. Divers"
    assert await group.awa.says(line) == FRENCH + agenda + OPTIONS


async def test_the_next_meeting_in_english(group: Meeters) -> None:
    await group.announced()
    agenda = "\nAgenda:\n1. Review (OIM)\n2. Other"
    assert (
        await group.lamin.says("when") == ENGLISH + agenda + "\n1. Yes\n2. No\n3. Online\n4. Excused absence\n5. Agenda"
    )


async def test_no_meeting_is_planned(group: Meeters) -> None:
    assert await group.awa.says("prochaine") == f"{NONE_PLANNED}\n1. Toutes les réunions"
    for line in ("oui", "ordre du jour", "qui vient", "proposer Bilan"):
        assert await group.awa.says(line) == NONE_PLANNED
    assert await group.lamin.says("meetings") == "There is no meeting yet."


async def test_open_action_points_come_by_themselves(group: Meeters) -> None:
    await group.announced()

    async def add(tx: Tx) -> None:
        for text in ("Écrire", "Lire"):
            await action_points.create(tx, group.town.group_id, NewPoint(text, "fr"), None, 0)

    await group.town.db.transaction(add)
    follow_up = "Suivi : 2 points d’action ouverts. Pour les passer en revue : revue des points"
    assert (await group.awa.says("prochaine")).splitlines()[4] == follow_up
    assert await group.awa.says("ordre du jour") == (
        f"Réunion 1 : Coordination\n{follow_up}\n1. Bilan (OIM)\n2. Divers\n1. Proposer un sujet"
    )
    assert (await group.lamin.says("agenda 1")).splitlines()[
        1
    ] == "Follow-up: 2 open action points. To go through them: points review"


async def test_yes_and_a_change_of_mind(group: Meeters) -> None:
    await group.announced()
    assert await group.awa.says("oui 1") == f"✓ C’est noté. Votre réponse : Oui\n{FRENCH}{ANSWERS}"
    assert await group.awa.says("oui 1") == f"✓ C’est noté. Votre réponse : Oui\n{FRENCH}{ANSWERS}"
    assert await group.awa.says("non 1 trop loin") == (
        f"✓ C’est noté. Votre réponse : Non (trop loin)\n{FRENCH}{ANSWERS}"
    )
    assert "Votre réponse : Non (trop loin)" in await group.awa.says("prochaine")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("yes", "Yes"), ("je viens", "Yes"), ("je serai là", "Yes"), ("I will come", "Yes"),
        ("je serai absente", "No"), ("I can’t come", "No"), ("present 1", "Yes"), ("absent", "No"),
        ("no 1 too far", "No (too far)"),
        ("online", "Online"), ("en ligne 1", "Online"), ("excused 1 on mission", "Excused absence (on mission)"),
        ("excusé malade", "Excused absence (malade)"),
    ],
)  # fmt: skip
async def test_every_way_to_answer(group: Meeters, line: str, answer: str) -> None:
    await group.announced()
    assert (await group.lamin.says(line)).startswith(f"✓ Noted. Your answer: {answer}\n{ENGLISH}")


async def test_yes_means_the_meeting_that_was_shown(group: Meeters) -> None:
    await group.announced()
    await group.announced("reunion 17 décembre 9h, Salle 3")
    await group.awa.says("reunion 2")
    assert "Réunion 2" in await group.awa.says("oui")
    await group.awa.says("reunions")
    assert "Réunion 1" in await group.awa.says("oui")


async def test_no_answer_to_what_is_over_or_cancelled_or_a_draft(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("reunion 17 décembre 9h, Salle 3")
    assert await group.awa.says("oui 2") == "Il n’y a pas de réunion 2. Pour la liste : reunions"
    assert await group.fatou.says("oui 2") == "La réunion 2 est encore un brouillon. Pour la publier : publier 2"
    group.town.clock.forward(days=10)
    over = "La réunion 1 a déjà eu lieu : jeudi 10 décembre 2020, 9h00–11h00 (GMT)"
    for line in ("oui 1", "non 1", "proposer 1 Bilan"):
        assert await group.awa.says(line) == over
    assert (await group.awa.says("reunion 1")).startswith("Cette rencontre a déjà eu lieu.\nRéunion 1 : Coordination")


async def test_another_groups_meeting_is_not_there(group: Meeters) -> None:
    await kept(group.town, await group.town.group("autre"), "Secret")
    missing = "Il n’y a pas de réunion 1. Pour la liste : reunions"
    for line in ("reunion 1", "oui 1", "ordre du jour 1", "qui vient 1", "proposer 1 Bilan"):
        assert await group.awa.says(line) == missing
    for line in (
        "titre 1 X",
        "lieu 1 X",
        "ordre 1 X",
        "informer 1 oui",
        "annulerreunion 1 oui",
        "deplacer 1 jeudi 9h oui",
    ):
        assert await group.fatou.says(line) == missing


async def test_observers_answer_but_do_not_propose(group: Meeters) -> None:
    await group.announced()
    observer = await group.town.joins("Ousmane", Role.OBSERVER)
    assert (await observer.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")
    assert await observer.says("proposer Bilan") == (
        "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
    )


async def test_who_comes(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("oui")
    await group.lamin.says("online")
    head = "Réunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\nOui (1) : OIM\nEn ligne (1) : CRN\n"
    assert await group.awa.says("qui vient") == head + "1 personne n’a pas répondu."
    assert await group.fatou.says("qui vient 1") == head + "Pas encore de réponse (1) : Fatou"
    await group.fatou.says("non 1")
    assert (await group.lamin.says("who")).splitlines()[2:] == [
        "Yes (1): OIM", "No (1): without organisation (1)", "Online (1): CRN", "Everybody has answered.",
    ]  # fmt: skip


async def test_the_list_of_meetings_pages(group: Meeters) -> None:
    for month in range(1, 11):
        await kept(group.town, group.town.group_id, day=f"2020-{month:02}-10")
    await group.announced("reunion 17 décembre 9h, Salle 3")
    first = (await group.lamin.says("meetings")).splitlines()
    assert first[:4] == [
        "Coming:", "11. Thursday 17 December 2020",
        "Past or cancelled:", "10. Saturday 10 October 2020 – Archives [fr]",
    ]  # fmt: skip
    assert first[-1] == "+ More (2 of 2)"
    second = await group.lamin.says("+")
    assert second.splitlines()[:2] == ["Past or cancelled:", "3. Tuesday 10 March 2020 – Archives [fr]"]
    assert (await group.lamin.says("1")).startswith("This meeting is over.\nMeeting 1: Archives [fr]")


async def test_a_long_agenda_pages(group: Meeters) -> None:
    await kept(group.town, group.town.group_id, *[f"Sujet {n}" for n in range(1, 11)])
    assert (await group.awa.says("prochaine")).splitlines()[12] == "… et 2 autres sujets : ordre du jour 1"
    assert (await group.awa.says("ordre du jour 1")).splitlines()[-1] == "+ Suite (2 sur 2)"
    assert await group.awa.says("+") == (
        "Réunion 1 : Archives\n9. Sujet 9\n10. Sujet 10\n1. Proposer un sujet\n< Précédent (1 sur 2)"
    )


async def test_a_proposal_is_made_once(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("proposer 1 Formations (CRN)")
    await group.fatou.reads()
    assert await group.lamin.says("propose formations") == "This is on the agenda of meeting 1 already: agenda 1"
    assert await group.fatou.reads() == ""


async def test_a_proposal_is_asked_for(group: Meeters) -> None:
    await group.announced()
    asked = "What should it speak of? The presenter in brackets, if there is one."
    assert await group.lamin.says("propose") == asked
    assert (await group.lamin.says("Training (CRN)")).splitlines()[1] == "Proposal 1: Training (CRN)"
