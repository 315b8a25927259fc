"""An agenda is pasted, proposed for, decided on and put in order; its time is told against the meeting's."""

from __future__ import annotations

import pytest

from storage.database import Tx
from storage.points import action_points
from storage.points.action_points import NewPoint
from tests.handlers.meetings.meeting_town import Meeters

PASTED = """reunion 10 décembre 9h-10h, Salle 2
Ordre du jour :
- Indice de stabilité (OIM, 20 min)
- Formations : CRN – Y. Bon (30 minutes)
- Budget, UNHCR, 25 min
- Divers"""
ASKED = "1. Oui\n2. Non"


async def test_a_pasted_agenda_has_presenters_and_minutes_and_says_that_it_is_too_long(group: Meeters) -> None:
    shown = await group.fatou.says(PASTED)
    assert (
        "Ordre du jour :\n1. Indice de stabilité (OIM, 20 min)\n2. Formations (CRN – Y. Bon, 30 min)\n"
        "3. Budget (UNHCR, 25 min)\n4. Divers\n"
    ) in shown
    await group.fatou.says("oui")
    assert (await group.awa.says("ordre du jour")).splitlines()[-3:] == [
        "⚠ Durée : 1 h 15, soit 15 min de plus que la réunion (1 h)", "1 sujet sans durée", "1. Proposer un sujet",
    ]  # fmt: skip
    assert (await group.lamin.says("agenda")).splitlines()[-3:-1] == [
        "⚠ Time: 1 h 15, 15 min more than the meeting has (1 h)", "1 item without a time",
    ]  # fmt: skip


async def test_open_points_come_first_and_are_gone_through_one_by_one(group: Meeters) -> None:
    await group.announced()

    async def add(tx: Tx) -> None:
        for text in ("Écrire", "Lire"):
            await action_points.create(tx, group.town.group_id, NewPoint(text, "fr"), None, 0)

    await group.town.db.transaction(add)
    follow_up = "Suivi : 2 points d’action ouverts. Pour les passer en revue : revue des points"
    assert f"\nOrdre du jour :\n{follow_up}\n1. Bilan (OIM)\n" in await group.awa.says("prochaine")
    first = (await group.lamin.says("points review")).splitlines()
    assert first[:2] == ["1 of 2", "📌 Action point 1: Écrire [fr]"]
    assert first[-1].endswith("Next point")
    second = (await group.lamin.says(first[-1].partition(".")[0])).splitlines()
    assert second[0] == "2 of 2"
    assert await group.lamin.says(second[-1].partition(".")[0]) == (
        "All open points were gone through: 2 are open.\n1. All the points"
    )


async def test_a_proposal_waits_for_the_coordinator_who_accepts_several_in_one_line(group: Meeters) -> None:
    await group.announced()
    said = await group.awa.says("proposer 1 Formations (CRN, 10 min)")
    assert said == (
        "✓ C’est proposé pour la réunion 1. Vous saurez ce qu’il en advient :\n"
        "Proposition 1 : Formations (CRN, 10 min)\nTout l’ordre du jour : ordre du jour 1"
    )
    await group.lamin.says("propose Cross-border cases")
    assert (await group.fatou.reads()).splitlines()[:5] == [
        "Awa propose pour la réunion 1 :", "Proposition 1 : Formations (CRN, 10 min)",
        "• Accepter → accepter 1", "• Refuser → refuser 1", "• Ordre du jour → ordre du jour 1",
    ]  # fmt: skip
    shown = await group.lamin.says("agenda 1")
    assert "\nProposed, not decided yet:\nProposal 1: Formations [fr] (CRN, 10 min) – Awa\nProposal 2: " in shown
    done = await group.fatou.says("accepter 1 et 2")
    assert done.splitlines()[:3] == [
        "✓ À l’ordre du jour :", "Proposition 1 : Formations (CRN, 10 min)", "Proposition 2 : Cross-border cases [en]",
    ]  # fmt: skip
    assert "3. Formations (CRN, 10 min)\n4. Cross-border cases [en]\nDurée : 10 min sur 2 h\n" in done
    assert done.endswith("1. Ordre du jour de la réunion 1\n2. Prévenir tout le monde")
    assert await group.lamin.reads() == (
        "✓ Your proposal is on the agenda of meeting 1:\nCross-border cases\n• Agenda → agenda 1"
    )
    assert (await group.fatou.says("accepter 1")).startswith("C’est déjà à l’ordre du jour :\n")
    assert (await group.fatou.says("prevenir reunion 1")).startswith("Aperçu, pour 2 personnes")


async def test_a_proposal_is_declined_with_a_word_and_reworded(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("proposer 1 Formations")
    await group.lamin.says("propose Border cases")
    await group.fatou.reads()
    assert (await group.fatou.says("refuser 2 trop tôt")).splitlines()[:3] == [
        "✓ Non retenu ; l’auteur de la proposition est prévenu :", "Proposition 2 : Border cases [en]",
        "Pourquoi : trop tôt",
    ]  # fmt: skip
    assert await group.lamin.reads() == (
        "Your proposal for meeting 1 is not taken up:\nBorder cases\nWhy: trop tôt [fr]\n• Agenda → agenda 1"
    )
    assert "Border" not in await group.lamin.says("agenda 1")
    await group.fatou.says("accepter 1")
    await group.awa.reads()
    await group.fatou.says("langue en")
    assert (await group.fatou.says("reword 1")).splitlines() == ["Proposal 1: Formations [fr]", "How shall it read?"]
    assert "3. Bilan des formations [fr] (CRN)" in await group.fatou.says("Bilan des formations (CRN)")
    assert await group.awa.reads() == (
        "Votre proposition pour la réunion 1 se lit maintenant :\nBilan des formations (CRN)\n"
        "• Ordre du jour → ordre du jour 1"
    )


async def test_a_coordinators_own_item_waits_for_nobody(group: Meeters) -> None:
    await group.announced()
    assert (await group.fatou.says("proposer 1 Budget (10 min)")).startswith(
        "✓ C’est ajouté à l’ordre du jour de la réunion 1 :\n3. Budget (10 min)\n"
    )


@pytest.mark.parametrize("line", ["ordre 2 1", "ordre 1 : 2 1", "items 1 2 1", "ordre 1 : 2"])
async def test_another_order_in_one_line(group: Meeters, line: str) -> None:
    await group.announced()
    shown = await group.fatou.says(line)
    assert "\n1. Divers\n2. Bilan (OIM)\n" in shown
    assert shown.endswith(f"Prévenir tout le monde ?\n{ASKED}")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("accepter 9", "Il n’y a pas de proposition 9. Une ligne qui marche : accepter 1"),
        ("refuser 9 trop tôt", "Il n’y a pas de proposition 9. Une ligne qui marche : refuser 1"),
        ("ordre 1 : 7", "Il n’y a pas de sujet 7 à l’ordre du jour de la réunion 1. Pour le voir : ordre du jour 1"),
        (
            "ordre 5 1 3",
            "De quel ordre du jour s’agit-il ? Nommez la réunion, et chaque sujet une fois : ordre 1 : 2 1 3",
        ),
        ("ordre 1 ;", "Quel est l’ordre du jour ? Tout entier, par exemple : Bilan (OIM, 20 min) ; Divers"),
    ],
)
async def test_what_does_not_work_is_one_sentence_with_a_line_that_does(group: Meeters, line: str, answer: str) -> None:
    await group.announced()
    await group.awa.says("proposer 1 Formations")
    assert (await group.fatou.says(line)).splitlines()[-1] == answer
    assert "\n1. Bilan (OIM)\n2. Divers\n" in await group.awa.says("ordre du jour")


@pytest.mark.parametrize(
    "pasted",
    [
        "Ordre du jour de la réunion 1\n1. Bilan (OIM, 20 min)\n2. Divers",
        "ordre du jour 1 : Bilan (OIM, 20 min) ; Divers",
        "Agenda :\n- Bilan (OIM, 20 min)\n- Divers",
        "odj 1 :\nBilan (OIM, 20 min)\nDivers",
    ],
)
async def test_an_agenda_is_pasted_under_its_name(group: Meeters, pasted: str) -> None:
    await group.announced()
    assert "1. Bilan (OIM, 20 min)\n2. Divers\nViendrez-vous ?" in await group.fatou.says(pasted)


async def test_a_member_writes_no_agenda_by_pasting_one(group: Meeters) -> None:
    await group.announced()
    before = await group.fatou.says("ordre du jour 1")
    await group.awa.says("ordre du jour 1 :\nRien")
    assert await group.fatou.says("ordre du jour 1") == before


async def test_proposals_are_decided_from_the_answer_sheet(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    await group.announced()
    for line in ("proposer 1 Formations (CRN, 10 min)", "proposer 1 Budget", "proposer 1 Transport"):
        await awa.says(line)
    await fatou.reads()
    await fatou.says("oui 1")
    shown = await fatou.says("afaire")
    assert "1. Proposition 1 pour l’ordre du jour : Formations (CRN, 10 min) · Réunion 1" in shown
    assert await fatou.says("1 oui, 2 non trop tôt, 3 reformuler Transport et accès (OIM)") == (
        "1. ✓ Proposition 1 : à l’ordre du jour\n2. ✓ Proposition 2 : pas retenue (trop tôt)\n"
        "3. ✓ Proposition 3 : en d’autres mots (Transport et accès (OIM))\n"
        "Pour tout annuler (pendant 10 minutes) : annuler"
    )
    assert "Formations (CRN, 10 min)" in await awa.says("ordre du jour 1")
    assert "La raison : trop tôt" not in await awa.reads()
    assert "Transport et accès (OIM)" in await fatou.says("afaire")
    await fatou.says("annuler")
    assert "Proposition 1 pour l’ordre du jour" in await fatou.says("afaire")
