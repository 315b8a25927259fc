"""One line in, one message out: what is missing is asked for, what was shown is what a number means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands import Role
from tests.databases.sqlite import sqlite_url
from tests.talk import Talker, Town, open_space, town


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(sqlite_url(tmp_path)) as made:
        await open_space(made, "Visites d’échange", "Plaidoyer | Advocacy", "Cartographie")
        yield made


@pytest.fixture
async def awa(place: Town) -> Talker:
    return await place.joins("Awa", Role.MEMBER)


@pytest.fixture
async def lamin(place: Town) -> Talker:
    return await place.joins("Lamin", Role.MEMBER, lang="en")


ASKED_FR = """Pour quelles idées votez-vous ? Donnez leurs numéros.
1. Visites d’échange
2. Plaidoyer
3. Cartographie"""
ASKED_EN = """Which ideas do you vote for? Give their numbers.
1. Visites d’échange [fr]
2. Advocacy
3. Cartographie [fr]"""


async def test_what_is_missing_is_asked_for_with_its_options(awa: Talker, lamin: Talker) -> None:
    assert await awa.says("vote") == ASKED_FR
    assert await lamin.says("vote") == ASKED_EN


@pytest.mark.parametrize(
    "line", ["vote 1 3", "/vote 1 3", "VOTE 1, 3", "voter 1 et 3", "Vote@TamaBot 1;3", "vote n° 1 & 3"]
)
async def test_a_line_is_understood_however_it_is_typed(awa: Talker, line: str) -> None:
    assert (await awa.says(line)).startswith("✓")


async def test_answer_to_what_was_asked(awa: Talker) -> None:
    await awa.says("vote")
    assert (await awa.says("1 et 3")).startswith("✓")


async def test_wrong_answer_is_asked_again(awa: Talker) -> None:
    await awa.says("vote")
    assert await awa.says("la meilleure") == "Je n’ai pas compris « la meilleure ».\n" + ASKED_FR
    assert (await awa.says("1")).startswith("✓")


@pytest.mark.parametrize("words", ["la première", "Pour la 1 svp", "le numéro un", "l’idée 1, merci"])
async def test_an_answer_is_heard_in_ordinary_words(awa: Talker, words: str) -> None:
    await awa.says("vote")
    assert (await awa.says(words)).startswith("✓ Votre vote : 1.")


async def test_something_else_that_is_said_in_full_is_done_and_the_question_waits(awa: Talker) -> None:
    await awa.says("vote")
    assert "J’attends toujours votre réponse :" in await awa.says("c’est quand la prochaine réunion ?")
    assert (await awa.says("ok")).startswith("Je n’ai pas compris « ok ».")
    assert (await awa.says("la deuxième")).startswith("✓ Votre vote : 2.")


async def test_after_two_wrong_answers_it_says_how_to_stop(awa: Talker) -> None:
    await awa.says("vote")
    await awa.says("la meilleure")
    said = await awa.says("celle de Fatou")
    assert "\nPour laisser cette question : annuler\n" in said
    assert await awa.says("annuler") == "D’accord, j’arrête de demander."


async def test_number_that_does_not_exist_is_asked_again(awa: Talker) -> None:
    await awa.says("vote")
    refused = await awa.says("9")
    assert refused.startswith("Il n’y a pas d’idée 9.")
    assert refused.endswith(ASKED_FR)
    assert (await awa.says("2")).startswith("✓")


async def test_cancel_in_both_languages(awa: Talker, lamin: Talker) -> None:
    await awa.says("vote")
    await lamin.says("vote")
    assert await awa.says("Annuler") == "D’accord, j’arrête de demander."
    assert await lamin.says("cancel") == "All right, I'll stop asking."
    assert await awa.says("annuler") == "Il n’y avait rien à annuler."


@pytest.mark.parametrize(
    "words", ["Points 2021", "Quand ?", "Absent", "Réponse aux urgences", "aide vote", "Stop au paludisme"]
)
async def test_free_words_that_begin_like_a_command_are_the_answer(awa: Talker, words: str) -> None:
    await awa.says("commenter 1")
    assert (await awa.says(words)).startswith("✓ Votre commentaire sur l’idée 1 est enregistré.")
    assert f"– Vous : {words}" in await awa.says("idee 1")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/idees", "💡 Idées"),
        ("vote 3", "✓ Votre vote : 3."),
        ("Vote 1, 3", "✓ Vos votes : 1 et 3."),
        ("aide", "Écrivez une ligne"),
        ("/points tous", "Il n’y a aucun point d’action ouvert."),
        ("Idées", "💡 Idées"),
        ("prochaine", "Aucune réunion n’est prévue."),
    ],
)
async def test_what_can_only_be_a_command_is_one_and_the_question_stays(awa: Talker, line: str, answer: str) -> None:
    await awa.says("commenter 1")
    heard = await awa.says(line)
    assert heard.startswith(answer)
    assert "J’attends toujours votre réponse : Que voulez-vous en dire ?" in heard
    assert (await awa.says("Très utile")).startswith("✓ Votre commentaire")


@pytest.mark.parametrize("asking", ["idee", "commenter 1"])
async def test_instead_of_sentences_a_command_alone_is_heard(awa: Talker, asking: str) -> None:
    asked = await awa.says(asking)
    assert await awa.says("points") == (
        f"Vous n’avez aucun point d’action en cours.\n\nJ’attends toujours votre réponse : {asked}\n1. Tous les points"
    )
    assert await awa.says("/ponits") == "Voulez-vous dire : points ?\n1. points"
    assert (await awa.says("points de vue")).startswith("✓")


async def test_instead_of_an_announcement_a_command_alone_is_heard(place: Town) -> None:
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    asked = "What do you announce? In one language, or in both: Bonjour | Hello"
    assert await grace.says("announce") == asked
    assert await grace.says("points") == (
        f"There is no open action point.\n\nStill waiting for your answer: {asked}\n1. Add an action point"
    )
    assert (await grace.says("The form is open")).startswith("To whom?")


async def test_what_a_date_begins_with_may_be_the_name_of_a_command(place: Town) -> None:
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    await grace.says("meeting")
    assert "Thursday 3 December 2020" in await grace.says("next Thursday 2pm")


async def test_what_comes_first_is_asked_first_and_what_was_wrong_is_said(awa: Talker) -> None:
    asked = await awa.says("commenter " + "x" * 400)
    assert asked.startswith("C’est trop long : 400 caractères, 300 au plus.\nQuelle idée commentez-vous ?")
    assert await awa.says("2") == "Que voulez-vous en dire ?"
    assert (await awa.says("Très utile")).startswith("✓ Votre commentaire sur l’idée 2")


async def test_a_blank_line_asks_again(awa: Talker) -> None:
    await awa.says("vote")
    assert await awa.says(" ") == ASKED_FR
    assert (await awa.says("1")).startswith("✓")


async def test_cancelling_speaks_of_the_question_only(awa: Talker) -> None:
    await awa.says("idees")
    assert await awa.says("annuler") == "Il n’y avait rien à annuler."
    await awa.says("voet 3")
    assert await awa.says("annuler") == "D’accord, rien n’a changé."
    await awa.says("quitter")
    assert await awa.says("annuler") == "D’accord, rien n’a changé."


async def test_no_to_something_else_leaves_the_question_alone(awa: Talker) -> None:
    waiting = f"D’accord, rien n’a changé.\n\nJ’attends toujours votre réponse : {ASKED_FR.splitlines()[0]}"
    await awa.says("vote")
    assert await awa.presses("annuler") == waiting
    await awa.says("/quitter")
    assert await awa.says("non") == waiting
    assert (await awa.says("1")).startswith("✓")
    assert await awa.presses("annuler") == "D’accord, rien n’a changé."


async def test_near_miss_proposes_the_command_and_yes_does_it(awa: Talker, lamin: Talker) -> None:
    assert await awa.says("voet 3") == "Voulez-vous dire : vote 3 ?\n1. vote 3"
    assert (await awa.says("oui")).startswith("✓")
    assert await lamin.says("voet 3") == "Do you mean: vote 3?\n1. vote 3"
    assert (await lamin.says("1")).startswith("✓")


async def test_half_finished_question_survives_a_week_and_a_restart(tmp_path: Path) -> None:
    async with town(sqlite_url(tmp_path)) as before:
        await open_space(before, "Visites d’échange")
        awa = await before.joins("Awa", Role.MEMBER)
        await awa.says("vote")
        then = before.clock.now()
    async with town(sqlite_url(tmp_path), then, again=True) as after:
        after.clock.forward(days=7)
        assert (await Talker(after, "Awa", awa.id).says("1", event="after")).startswith("✓")


async def test_question_expires_with_a_sentence(place: Town, awa: Talker) -> None:
    await awa.says("vote")
    place.clock.forward(days=31)
    assert await awa.says("1") == "Cette question est trop ancienne : veuillez recommencer.\nPar exemple : vote 1 4"


async def test_another_command_in_between_keeps_the_question(awa: Talker) -> None:
    await awa.says("vote")
    answer = await awa.says("/langue fr")
    assert answer.endswith("J’attends toujours votre réponse : Pour quelles idées votez-vous ? Donnez leurs numéros.")
    assert (await awa.says("1")).startswith("✓")


async def test_that_a_question_waits_is_said_once(awa: Talker, lamin: Talker) -> None:
    for _ in range(2):
        await awa.says("vote")
        assert await awa.says("merci") == (
            f"Avec plaisir.\n\nJ’attends toujours votre réponse : {ASKED_FR.splitlines()[0]}"
        )
        assert await awa.says("merci") == "Avec plaisir."
    assert (await awa.says("1")).startswith("✓")
    await lamin.says("vote")
    assert await lamin.says("thanks") == (
        f"You are welcome.\n\nStill waiting for your answer: {ASKED_EN.splitlines()[0]}"
    )
    assert await lamin.says("thanks") == "You are welcome."


async def test_two_people_do_not_answer_for_each_other(awa: Talker, lamin: Talker) -> None:
    await awa.says("vote")
    assert not (await lamin.says("1")).startswith("✓")
    assert (await awa.says("1")).startswith("✓")


async def test_too_much_on_the_line_does_nothing(awa: Talker) -> None:
    assert await awa.says("vote 2 demain") == "Je n’ai pas compris « demain ».\nPar exemple : vote 1 4"


async def test_nothing_typed(awa: Talker) -> None:
    assert await awa.says("  ") == "Je n’ai rien reçu. Écrivez aide pour voir ce que je sais faire.\n1. Aide"


async def test_the_question_is_over_once_its_command_was_said_in_full(awa: Talker) -> None:
    await awa.says("vote")
    assert await awa.says("vote 1") == "✓ Votre vote : 1."
    assert await awa.says("mesvotes") == "✓ Votre vote : 1."


async def test_the_whole_line_may_answer_the_first_question(awa: Talker, lamin: Talker) -> None:
    await awa.says("commenter")
    assert await awa.says("2 très utile") == "✓ Votre commentaire sur l’idée 2 est enregistré.\n1. Voir l’idée 2"
    await lamin.says("comment")
    assert await lamin.says("2 very useful") == "✓ Your comment on idea 2 is recorded.\n1. See idea 2"


async def test_a_yes_still_answers_after_a_line_that_was_not_understood(awa: Talker) -> None:
    await awa.says("idee La radio")
    assert (await awa.says("retireridee 4")).endswith("1. Oui\n2. Non")
    assert await awa.says("il fait beau") == (
        "Je n’ai pas compris « il fait beau ». Écrivez aide pour voir ce que je sais faire.\n1. Aide"
    )
    assert await awa.says("d’accord") == "✓ L’idée 4 est retirée."


async def test_one_word_is_not_taken_for_a_name_of_two(awa: Talker, lamin: Talker) -> None:
    assert await awa.says("ponts") == "Voulez-vous dire : points ?\n1. points"
    assert await lamin.says("ponits") == "Do you mean: points?\n1. points"


async def test_thanks_are_welcome(awa: Talker, lamin: Talker) -> None:
    assert await awa.says("Merci !") == "Avec plaisir."
    assert await lamin.says("thank you") == "You are welcome."


async def test_what_was_not_understood_is_quoted_in_one_line(awa: Talker) -> None:
    assert (
        await awa.says("vote 1\nmanioc grillé au four")
        == "Je n’ai pas compris « manioc grillé au four ».\nPar exemple : vote 1 4"
    )
