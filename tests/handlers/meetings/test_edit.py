"""A meeting moves, changes or is cancelled: everybody is told once, after a look."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, kept

NEW_DATE = """📅 Nouvelle date
Réunion 1 : Coordination
Avant : jeudi 10 décembre 2020, 9h00–11h00 (GMT)
Maintenant : vendredi 11 décembre 2020, 14h00–16h00 (GMT)
Si vous aviez dit oui, votre réponse reste valable. Si vous aviez dit non, c’était pour l’ancienne date. Viendrez-vous ?"""  # noqa: E501
NEW_DATE_EN = """📅 New date
Meeting 1: Coordination meeting
Before: Thursday 10 December 2020, 09:00–11:00 (GMT)
Now: Friday 11 December 2020, 14:00–16:00 (GMT)
If you had said yes, that is kept. If you had said no, that was for the old date. Are you coming?"""
HELD = "2 personnes seront prévenues à 10h10 (GMT), en un seul message."
MOVED = (
    f"✓ La réunion 1 est déplacée : vendredi 11 décembre 2020, 14h00–16h00 (GMT)\n{HELD}\n1. Remettre l’ancienne date"
)
OPTIONS = "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
OPTIONS_EN = "\n• Yes → yes 1\n• No → no 1\n• Online → online 1\n• Excused absence → excused 1"


async def test_a_move_is_shown_then_told_once_and_replies_stay(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("oui")
    shown = f"Aperçu, pour 2 personnes (terminal 2) :\n\n{NEW_DATE}\n—\n{NEW_DATE_EN}\nDéplacer ?\n1. Oui\n2. Non"
    assert await group.fatou.says("deplacer 1 11 décembre 14h") == shown
    assert await group.awa.reads() == ""
    assert await group.fatou.says("oui") == MOVED
    assert await group.awa.reads() == NEW_DATE + OPTIONS
    again = "C’est déjà la date de la réunion 1 : vendredi 11 décembre 2020, 14h00–16h00 (GMT)"
    assert await group.fatou.says("move 1 2020-12-11 14:00-16:00 UTC yes 2") == again
    assert await group.awa.reads() == ""
    assert "Votre réponse : Oui" in await group.awa.says("prochaine")


async def test_whoever_has_not_got_the_invitation_yet_is_invited_to_the_new_date(group: Meeters) -> None:
    await group.fatou.says("reunion 10 décembre 9h-11h, Salle 2, « Coordination | Coordination meeting »")
    await group.fatou.says("oui")
    moved = await group.fatou.says("move 1 2020-12-11 14:00 yes")
    assert moved == MOVED.replace(HELD, "2 personnes sont prévenues.")
    assert await group.lamin.reads() == (
        "📅 Invitation\nMeeting 1: Coordination meeting\nFriday 11 December 2020, 14:00–16:00 (GMT)\nVenue: Salle 2\n"
        f"Agenda: not set yet\nAre you coming?{OPTIONS_EN}"
    )


async def test_an_old_yes_to_a_move_shows_it_again(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("deplacer 1 11 décembre 14h")
    await group.fatou.says("deplacer 1 12 décembre 9h oui")
    await group.awa.reads()
    shown = await group.fatou.says("deplacer 1 2020-12-11 14:00-16:00 UTC oui 2")
    assert shown.endswith("Déplacer ?\n1. Oui\n2. Non")
    assert await group.awa.reads() == ""


async def test_a_past_date_is_asked_back(group: Meeters) -> None:
    await group.announced()
    assert (
        await group.fatou.says("deplacer 1 hier 9h") == "« hier 9h » est déjà passé.\nÀ quel jour et à quelle heure ?"
    )
    assert (await group.fatou.says("11 décembre 14h")).endswith("Déplacer ?\n1. Oui\n2. Non")


async def test_moving_is_asked_step_by_step_in_english(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("langue en")
    assert await group.fatou.says("move") == "Which meeting? Give its number."
    assert await group.fatou.says("1") == "To which day and hour?"
    shown = f"Preview, for 2 people (terminal 2):\n\n{NEW_DATE_EN}\n—\n{NEW_DATE}\nMove it?\n1. Yes\n2. No"
    assert await group.fatou.says("11 December 2pm") == shown
    assert await group.fatou.says("no") == "Nothing was changed."
    assert "10 December 2020" in await group.fatou.says("meeting 1")


async def test_moving_a_draft_shows_it_again(group: Meeters) -> None:
    await group.fatou.says("reunion 10 décembre 9h-11h, Salle 2")
    shown = await group.fatou.says("deplacer 1 11 décembre")
    assert "Réunion 1\nvendredi 11 décembre 2020, 9h00–11h00 (GMT)" in shown
    assert shown.endswith("Publier ?\n1. Oui\n2. Non")


async def test_a_draft_is_put_right(group: Meeters) -> None:
    await group.fatou.says("reunion 10 décembre 9h-11h, Salle 2 : Bilan")
    assert "Réunion 1 : Coordination" in await group.fatou.says("titre 1 Coordination")
    assert "Lieu : Salle 4" in await group.fatou.says("lieu 1 Salle 4")
    shown = await group.fatou.says("items 1 Formations (CRN); Divers")
    assert "Ordre du jour :\n1. Formations (CRN)\n2. Divers\n" in shown
    assert await group.awa.reads() == ""


async def test_a_new_place_is_told_after_a_look(group: Meeters) -> None:
    await group.announced()
    shown = await group.fatou.says("lieu 1 Salle 5 | Room 5")
    assert shown.startswith("✓ La réunion 1 est modifiée.\nAperçu, pour 2 personnes (terminal 2) :\n\n📅 Changement\n")
    assert shown.endswith("Prévenir tout le monde ?\n1. Oui\n2. Non")
    assert await group.lamin.reads() == ""
    assert await group.fatou.says("oui") == f"✓ C’est noté.\n{HELD}"
    changed = await group.lamin.reads()
    assert changed.startswith("📅 Change\nMeeting 1: Coordination meeting\n")
    assert "\nVenue: Room 5\n" in changed
    assert "\nVenue before: Salle 2\nAre you coming?\n" in changed
    assert await group.fatou.says("informer 1 oui") == "Tout le monde est déjà prévenu pour la réunion 1."
    assert await group.lamin.reads() == ""


async def test_no_to_telling_shows_the_meeting_as_it_is_now(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("lieu 1 Salle 5")
    shown = await group.fatou.says("non")
    assert "Lieu : Salle 5" in shown
    assert shown.endswith("6. Prévenir tout le monde\n7. Modifier…")
    assert (await group.fatou.says("6")).endswith("Prévenir tout le monde ?\n1. Oui\n2. Non")


async def test_a_meeting_nobody_was_told_of_goes_out_as_an_invitation(group: Meeters) -> None:
    await kept(group.town, group.town.group_id, "Bilan")
    await group.fatou.says("informer 1")
    await group.fatou.says("oui")
    assert (await group.awa.reads()).startswith("📅 Invitation\nRéunion 1 : Archives\njeudi 10 décembre 2020\n")


@pytest.mark.parametrize("line", ["annulerreunion 1", "annuler réunion 1", "cancel meeting 1"])
async def test_cancelled_after_a_look_and_told_once(group: Meeters, line: str) -> None:
    await group.announced()
    assert (await group.fatou.says(line)).endswith("Annuler cette rencontre ?\n1. Oui\n2. Non")
    assert await group.fatou.says("oui") == f"✓ La réunion 1 est annulée.\n{HELD}"
    assert await group.lamin.reads() == (
        "📅 Cancelled\nMeeting 1: Coordination meeting\nThursday 10 December 2020, 09:00–11:00 (GMT)\n"
        "Venue: Salle 2\nThis meeting will not take place."
    )
    assert await group.fatou.says(f"{line} oui") == "La réunion 1 est annulée."
    assert (await group.awa.says("oui 1")).endswith("La réunion 1 est annulée.")
    assert await group.awa.says("reunions") == (
        "Passées ou annulées :\n1. jeudi 10 décembre 2020 – Coordination (annulée)\n1. Voir la réunion 1"
    )


async def test_what_is_cancelled_cannot_be_changed(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("annulerreunion 1 oui")
    for line in ("deplacer 1 12 décembre 9h", "lieu 1 Salle 3", "publier 1 oui", "informer 1 oui"):
        assert await group.fatou.says(line) == "La réunion 1 est annulée."


async def test_a_draft_is_deleted_not_cancelled(group: Meeters) -> None:
    await group.fatou.says("reunion 10 décembre 9h-11h, Salle 2")
    assert (
        await group.fatou.says("annulerreunion 1")
        == "La réunion 1 est encore un brouillon. Pour la publier : publier 1"
    )


async def test_a_meeting_that_is_not_there_is_refused_before_anything_is_asked(group: Meeters) -> None:
    for line in ("deplacer 9", "titre 9", "lieu 9", "ordre 9", "proposer 9"):
        assert await group.fatou.says(line) == "Il n’y a pas de réunion 9. Pour la liste : reunions"
    assert await group.fatou.says("deplacer") == "Quelle réunion ? Donnez son numéro."
