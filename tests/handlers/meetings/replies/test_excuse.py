"""Whoever cannot come says why, and who comes instead."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


FRENCH = """
Réunion 1 : Coordination
jeudi 10 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2
1. Oui
2. Non
3. En ligne
4. Absence excusée"""
ENGLISH = """
Meeting 1: Coordination meeting
Thursday 10 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2
1. Yes
2. No
3. Online
4. Excused absence"""
EXCUSED = "✓ C’est noté. Votre réponse : Absence excusée"
EXCUSED_EN = "✓ Noted. Your answer: Excused absence"
WHY = "✓ Votre absence à la réunion 1 est notée.\nPour quelle raison ?\n- Passer"
WHO = "Qui vient à votre place ?\n- Passer"


async def test_reason_and_replacement_in_one_line(group: Meeters) -> None:
    said = await group.awa.says("excuse 1 en mission, remplacé par Awa Diop")
    assert said == f"{EXCUSED} (en mission)\nÀ votre place : Awa Diop{FRENCH}"
    assert await group.awa.says("excuse 1 en mission, remplacé par Awa Diop") == said
    said = await group.lamin.says("excused 1 on mission, replaced by Awa Diop")
    assert said == f"{EXCUSED_EN} (on mission)\nIn your place: Awa Diop{ENGLISH}"


async def test_the_next_meeting_with_the_replacement_alone(group: Meeters) -> None:
    said = await group.awa.says("excusée, je serai remplacée par Awa Diop")
    assert said == f"{EXCUSED}\nÀ votre place : Awa Diop{FRENCH}"


async def test_a_pressed_button_asks_for_both(group: Meeters) -> None:
    assert await group.awa.presses("excuse 1") == WHY
    assert await group.awa.says("en mission") == WHO
    assert await group.awa.says("remplacé par Awa Diop") == (
        f"{EXCUSED} (en mission)\nÀ votre place : Awa Diop{FRENCH}"
    )


async def test_both_may_be_skipped(group: Meeters) -> None:
    await group.awa.presses("excuse 1")
    assert await group.awa.says("passer") == WHO
    assert await group.awa.says("-") == f"{EXCUSED}{FRENCH}"


@pytest.mark.parametrize("nobody", ["skip", "no", "nobody", "personne"])
async def test_nobody_comes_instead(group: Meeters, nobody: str) -> None:
    asked = "✓ Your absence from meeting 1 is noted.\nFor what reason?\n- Skip"
    assert await group.lamin.presses("excused 1") == asked
    assert await group.lamin.says("on mission") == "Who comes in your place?\n- Skip"
    assert await group.lamin.says(nobody) == f"{EXCUSED_EN} (on mission){ENGLISH}"


async def test_what_was_noted_is_not_repeated_with_the_question_that_waits(group: Meeters) -> None:
    await group.awa.presses("excuse 1")
    assert await group.awa.says("merci") == ("Avec plaisir.\n\nJ’attends toujours votre réponse : Pour quelle raison ?")
    assert await group.awa.says("prochain point") == WHO
    await group.lamin.presses("excused 1")
    assert await group.lamin.says("thanks") == ("You are welcome.\n\nStill waiting for your answer: For what reason?")
    assert await group.lamin.says("absent") == "Who comes in your place?\n- Skip"


async def test_whoever_leaves_the_question_unanswered_is_excused(group: Meeters) -> None:
    await group.awa.presses("excuse 1")
    assert "Absence excusée (1) : OIM" in await group.fatou.says("qui vient 1")
    assert "Votre réponse : Oui" in await group.awa.says("oui 1")


async def test_in_a_line_that_answers_several_things_nothing_is_asked(group: Meeters) -> None:
    await group.awa.says("afaire")
    assert (await group.awa.says("1 excusé")).startswith("1. ✓ Réunion 1 : vous vous faites excuser\n")
    assert "Absence excusée (1) : OIM" in await group.fatou.says("qui vient 1")


async def test_excused_again_keeps_what_was_said(group: Meeters) -> None:
    await group.awa.says("excuse 1 en mission, remplacée par Awa Diop")
    await group.awa.presses("excuse 1")
    await group.awa.says("-")
    assert await group.awa.says("-") == f"{EXCUSED} (en mission)\nÀ votre place : Awa Diop{FRENCH}"
    assert await group.awa.says("excuse 1 malade") == f"{EXCUSED} (malade)\nÀ votre place : Awa Diop{FRENCH}"
    await group.awa.says("oui 1")
    assert await group.awa.says("excuse 1 malade") == f"{EXCUSED} (malade){FRENCH}"


async def test_replacements_stand_where_one_sees_who_comes(group: Meeters) -> None:
    await group.awa.says("excuse 1 en mission, remplacé par Awa Diop")
    await group.fatou.says("excuse 1 remplacée par Kadi")
    head = "Réunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
    assert await group.awa.says("qui vient") == (
        f"{head}Absence excusée (2) : OIM et sans organisation (1)\nEn remplacement : Awa Diop pour OIM et Kadi\n"
        "1 personne n’a pas répondu."
    )
    assert "Replacements: Awa Diop for OIM and Kadi\n" in await group.lamin.says("who")
    assert "À votre place : Awa Diop" in await group.awa.says("prochaine")


@pytest.mark.parametrize("line", ["oui 1", "non 1", "en ligne 1", "excuse 1", "excuse 1 en mission"])
async def test_an_old_button_says_what_is_true_now(group: Meeters, line: str) -> None:
    await group.fatou.says("deplacer 1 11 décembre 9h oui")
    await group.awa.reads()
    said = await group.awa.presses(line)
    while said.endswith("\n- Passer"):
        said = await group.awa.says("-")
    assert "\nvendredi 11 décembre 2020, 9h00–11h00 (GMT)\n" in said
    group.town.clock.forward(days=12)
    assert await group.awa.presses(line) == "La réunion 1 a déjà eu lieu : vendredi 11 décembre 2020, 9h00–11h00 (GMT)"


async def test_an_old_button_of_a_cancelled_meeting(group: Meeters) -> None:
    await group.fatou.says("annulerreunion 1 oui")
    for line in ("oui 1", "excuse 1"):
        assert (await group.awa.presses(line)).endswith("La réunion 1 est annulée.")


async def test_what_is_too_long_is_asked_again_and_the_reason_is_kept(group: Meeters) -> None:
    said = await group.awa.says(f"excuse 1 en mission, remplacé par {'A' * 101}")
    assert said == f"C’est trop long : 101 caractères, 100 au plus.\n{WHO}"
    assert await group.awa.says("Awa Diop") == f"{EXCUSED} (en mission)\nÀ votre place : Awa Diop{FRENCH}"
