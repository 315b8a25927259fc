"""One line answers everything that waits; each answer by itself, and what was understood is said back."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import Cast
from tests.handlers.todo.sheet_town import BACK, TAKE_BACK, first, meeting, point, webinar
from tests.handlers.todo.sheet_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.talk import open_space

LONGEST = 1000


async def test_one_line_answers_all(cast: Cast) -> None:
    assert await cast.awa.says("afaire") == (
        "Vous avez 4 réponses à donner :"
        "\n1. Réunion 1 : Réunion du mois · jeudi 3 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\n2. Point 1 : Chercher un budget · pour le samedi 5 décembre 2020"
        "\n3. Point 2 : Envoyer la liste · pour le mardi 8 décembre 2020"
        "\n4. Réunion 2 : Bilan · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\nRépondez en une ligne, par exemple : 1 oui, 2 fait, 3 fait"
        "\n1. Réunion 1\n2. Point 1\n3. Point 2\n4. Réunion 2"
    )
    assert await cast.awa.says("1 oui, 2 non budget trop faible, 3 fait, 4 excusé") == (
        "1. ✓ Réunion 1 : vous venez"
        "\n2. ✓ C’est noté : le point 1 est bloqué pour CRN : budget trop faible"
        "\n3. ✓ Le point 2 est fait pour CRN. Encore en attente : SP/CCM."
        f"\n4. ✓ Réunion 2 : vous vous faites excuser\n{BACK}"
    )
    assert await cast.mina.reads() == (
        "Le point 1 est bloqué pour CRN : budget trop faible\nPoint 1 : Chercher un budget\n• Voir le point → point 1"
    )
    assert await cast.awa.says("afaire") == (
        "Vous avez 1 réponse à donner :\n1. Point 1 : Chercher un budget · pour le samedi 5 décembre 2020"
        "\nRépondez en une ligne, par exemple : 1 fait\n1. Point 1"
    )


async def test_in_english_with_numbers_in_a_note(cast: Cast) -> None:
    assert await cast.ben.says("todo") == (
        "You have 4 things to do:"
        "\n1. Meeting 1: Monthly meeting · Thursday 3 December 2020, 10:00 (GMT) · will you come?"
        "\n2. Point 1: Look for a budget · due Saturday 5 December 2020"
        "\n3. Point 2: Send the list · due Tuesday 8 December 2020"
        "\n4. Meeting 2: Review · Thursday 10 December 2020, 10:00 (GMT) · will you come?"
        "\nAnswer in one line, for example: 1 yes, 2 done, 3 done"
        "\n1. Meeting 1\n2. Point 1\n3. Point 2\n4. Meeting 2"
    )
    assert await cast.ben.says("1 yes, 2 no 3 pages are missing, 3 done") == (
        "1. ✓ Meeting 1: you come"
        "\n2. ✓ Noted: point 1 is blocked for SP/CCM: 3 pages are missing"
        f"\n3. ✓ Point 2 is done for SP/CCM. Still waiting: CRN.\n{TAKE_BACK}"
    )


async def test_the_same_line_twice_is_done_once(cast: Cast) -> None:
    await cast.ben.says("todo")
    await cast.ben.says("1 yes, 3 done")
    await cast.all_read()
    assert await cast.ben.says("1 yes, 3 done") == (
        "1. ✓ Meeting 1: you come · noted before"
        "\n3. Point 2 was done already for SP/CCM, on Tuesday 1 December 2020, by Ben Roy."
    )
    assert [await talker.reads() for talker in (cast.mina, cast.awa, cast.ali)] == ["", "", ""]
    assert await first(cast.ben, "cancel") == [
        "✓ Taken back: Meeting 1 and Point 2. To see what you have to do: todo"
    ]  # fmt: skip


async def test_a_refused_answer_leaves_the_others_and_writes_nothing(cast: Cast) -> None:
    await cast.awa.says("afaire")
    assert await cast.awa.says("1 oui, 2 non, 9 oui, 3 bof, 4 12 mars") == (
        "1. ✓ Réunion 1 : vous venez"
        "\n2. Pas noté : « non ». Pourquoi est-il bloqué ? Quelques mots suffisent."
        "\nPar exemple : 2 non budget trop faible"
        "\n9. Pas noté : « oui ». Ce numéro n’est pas sur votre liste. Pour la voir : afaire"
        "\n3. Pas noté : « bof ». Je n’ai pas compris cette réponse.\nPar exemple : 3 fait"
        f"\n4. Pas noté : « 12 mars ». Je n’ai pas compris cette réponse.\nPar exemple : 4 oui\n{BACK}"
    )
    assert [await talker.reads() for talker in (cast.mina, cast.ben, cast.ali)] == ["", "", ""]
    assert (await cast.awa.says("afaire")).splitlines()[1:4] == [
        "1. Point 1 : Chercher un budget · pour le samedi 5 décembre 2020",
        "2. Point 2 : Envoyer la liste · pour le mardi 8 décembre 2020",
        "3. Réunion 2 : Bilan · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?",
    ]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1 oui, 1 oui", f"1. ✓ Réunion 1 : vous venez\n{BACK}"),
        ("1 oui, 1 non", ("1. Pas noté : « oui ». Ce numéro a deux réponses : donnez-en une seule."
         "\n1. Pas noté : « non ». Ce numéro a deux réponses : donnez-en une seule.")),
        ("1, 2 fait", ("1. Pas noté : « fait ». Je n’ai pas compris cette réponse.\nPar exemple : 1 oui"
         f"\n2. ✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM.\n{BACK}")),
        ("0 oui", "0. Pas noté : « oui ». Ce numéro n’est pas sur votre liste. Pour la voir : afaire"),
        ("7", "Ce numéro n’est pas sur votre liste. Pour la voir : afaire"),
        ("1 oui 4 non 3 fait", ("1. ✓ Réunion 1 : vous venez\n4. ✓ Réunion 2 : vous ne venez pas"
         f"\n3. ✓ Le point 2 est fait pour CRN. Encore en attente : SP/CCM.\n{BACK}")),
        ("2 non budget trop faible 3 fait",
         ("2. ✓ C’est noté : le point 1 est bloqué pour CRN : budget trop faible 3 fait"
         f" Si « 3 fait » est une autre réponse, écrivez-la seule.\n{BACK}")),
        ("1 ✊, 2 <b>fait</b>", ("1. Pas noté : « ✊ ». Je n’ai pas compris cette réponse.\nPar exemple : 1 oui"
         "\n2. Pas noté : « <b>fait</b> ». Je n’ai pas compris cette réponse.\nPar exemple : 2 fait")),
        (", ".join(f"{number} oui" for number in range(1, 18)), "16 réponses au plus à la fois, s’il vous plaît."),
    ],
)  # fmt: skip
async def test_lines_that_are_odd(cast: Cast, line: str, answer: str) -> None:
    await cast.awa.says("afaire")
    assert await cast.awa.says(line) == answer


async def test_however_much_is_refused_the_answer_is_short(cast: Cast) -> None:
    await cast.awa.says("afaire")
    for said in ("bof " * 25, "|" * 90, "é" * 90):
        answer = await cast.awa.says(", ".join(f"{number} {said}" for number in range(1, 17)))
        assert len(answer) <= LONGEST
        assert answer.count("Pas noté") == 16


async def test_a_deadline_that_is_missing_is_asked_for_once(cast: Cast) -> None:
    await point(cast.place, "Faire la carte | Make the map", None, "CRN")
    assert [line for line in (await cast.awa.says("afaire")).splitlines() if "carte" in line] == [
        "5. Point 3 : Faire la carte · pas d’échéance"
    ]
    assert [line for line in (await cast.mina.says("afaire")).splitlines() if "carte" in line] == [
        "3. Point 3 : Faire la carte · pour quand ?"
    ]
    assert await cast.awa.says("5 avant la prochaine réunion, 2 12 mars") == (
        "5. ✓ Échéance du point 3 : mercredi 2 décembre 2020."
        f"\n2. ✓ Échéance du point 1 : vendredi 12 mars 2021.\n{BACK}"
    )
    await cast.mina.reads()
    assert await cast.mina.says("3 le 5 mars") == f"3. ✓ Échéance du point 3 : vendredi 5 mars 2021.\n{BACK}"


async def test_who_did_their_part_is_not_asked_for_the_deadline_any_more(cast: Cast) -> None:
    await point(cast.place, "Faire la carte | Make the map", None, "CRN", "SP/CCM")
    await cast.awa.says("fait 3")
    assert "carte" not in await cast.awa.says("afaire")
    assert "Point 3 : Faire la carte · pour quand ?" in await cast.mina.says("afaire")


async def test_votes_webinars_and_owners(cast: Cast) -> None:
    await point(cast.place, "Trouver une salle | Find a room", None)
    await webinar(cast.place, "Le droit | The law")
    await open_space(cast.place, "Une idée", "Une autre", "Et une troisième")
    assert (await cast.mina.says("afaire")).splitlines()[3:8] == [
        "3. Vote : Idées · fin pas encore fixée",
        "4. Point 3 : Trouver une salle · qui s’en charge ?",
        "5. Point 3 : Trouver une salle · pour quand ?",
        "6. Webinaire 1 : Le droit · y étiez-vous ?",
        "Répondez en une ligne, par exemple : 1 oui, 2 oui, 3 vote 1 4",
    ]
    assert await cast.mina.says("3 vote 1, 3, 4 SP/CCM, 5 12 mars, 6 oui") == (
        "3. ✓ Vos votes : 1 et 3."
        "\n4. ✓ Responsables du point 3 : SP/CCM."
        "\n5. ✓ Échéance du point 3 : vendredi 12 mars 2021."
        f"\n6. ✓ Webinaire 1 : vous y étiez\n{BACK}"
    )


async def test_one_votes_in_the_vote_that_was_shown(cast: Cast) -> None:
    await open_space(cast.place, "Une idée")
    await cast.ben.says("todo")
    await cast.place.db.transaction(lambda tx: tx.run("UPDATE spaces SET state = 'closed'"))
    await open_space(cast.place, "Une autre")
    assert await cast.ben.says("5 vote 1") == (
        "5. Not noted: “vote 1”. This vote is over. The result: results\nFor example: 5 vote 1 4"
    )


async def test_observers_answer_for_themselves_only(cast: Cast) -> None:
    assert (await cast.oumar.says("afaire")).splitlines()[:3] == [
        "Vous avez 2 réponses à donner :",
        "1. Réunion 1 : Réunion du mois · jeudi 3 décembre 2020, 10h00 (GMT) · venez-vous ?",
        "2. Réunion 2 : Bilan · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?",
    ]
    assert await cast.oumar.says("1 en ligne") == f"1. ✓ Réunion 1 : vous venez en ligne\n{BACK}"


async def test_a_role_lost_since_counts(cast: Cast) -> None:
    await cast.ben.says("todo")
    await cast.place.db.transaction(
        lambda tx: tx.run("UPDATE memberships SET role = ? WHERE person_id = ?", int(Role.OBSERVER), cast.ben.id)
    )
    assert await cast.ben.says("3 done, 1 no") == (
        "3. Not noted: “done”. Only members of Groupe gtm can see or do this."
        f"\n1. ✓ Meeting 1: you do not come\n{TAKE_BACK}"
    )


async def test_another_groups_items_are_not_reached(cast: Cast) -> None:
    other = await cast.place.group("axe1")
    await meeting(cast.place, 1, "Secret", other)
    not_yours = "Ce n’est pas sur votre liste. Pour la voir : afaire"
    assert await cast.awa.says("afaire axe1/meeting:1") == not_yours
    assert await cast.awa.says("afaire nulle/part:1") == not_yours
    assert await cast.awa.says("afaire gtm/rien:1") == not_yours


async def test_an_ordinary_vote_does_not_look_at_the_sheet(cast: Cast) -> None:
    await open_space(cast.place, "Une idée", "Une autre")
    await cast.awa.says("afaire")
    await cast.place.db.transaction(lambda tx: tx.run("ALTER TABLE sheets RENAME TO hidden"))
    assert await first(cast.awa, "vote 1 2") == ["✓ Vos votes : 1 et 2."]
    assert (await cast.awa.says("1 oui")).startswith("Un problème est survenu")
