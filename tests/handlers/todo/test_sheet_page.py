"""The answer sheet as a list: its pages, its groups, and what its numbers mean later and elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from storage.people import people
from tests.handlers.cast import Cast
from tests.handlers.todo.sheet_town import BACK, NOON, TAKE_BACK, also_in, first, meeting, point
from tests.handlers.todo.sheet_town import cast as cast  # noqa: PLC0414 - a fixture

LONGEST = 1000


async def test_in_several_groups_each_is_named_once(cast: Cast) -> None:
    other = await also_in(cast.place, cast.awa, "axe1")
    await meeting(cast.place, 1, "Point d’étape", other)
    await meeting(cast.place, 5, "", other)
    assert await cast.awa.says("afaire") == (
        "Vous avez 6 réponses à donner :"
        "\nGroupe axe1"
        "\n1. Réunion 1 : Point d’étape · mercredi 2 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\n2. Réunion 2 · dimanche 6 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\nGroupe gtm"
        "\n3. Réunion 1 : Réunion du mois · jeudi 3 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\n4. Point 1 : Chercher un budget · pour le samedi 5 décembre 2020"
        "\n5. Point 2 : Envoyer la liste · pour le mardi 8 décembre 2020"
        "\n6. Réunion 2 : Bilan · jeudi 10 décembre 2020, 10h00 (GMT) · venez-vous ?"
        "\nRépondez en une ligne, par exemple : 1 oui, 2 oui, 3 oui"
        "\n1. Réunion 1\n2. Réunion 2\n3. Réunion 1\n4. Point 1\n5. Point 2\n6. Réunion 2"
    )
    assert await cast.awa.says("1 excusé en mission, 3 oui") == (
        f"1. ✓ Réunion 1 : vous vous faites excuser (en mission) · Groupe axe1\n3. ✓ Réunion 1 : vous venez\n{BACK}"
    )
    await cast.place.db.transaction(lambda tx: people.leave(tx, cast.awa.id or 0, other, NOON))
    assert await cast.awa.says("2 oui, 6 oui") == (
        f"2. Pas noté : « oui ». Vous n’êtes plus dans ce groupe.\n6. ✓ Réunion 2 : vous venez\n{BACK}"
    )
    # All that is left is of one group.
    assert (await cast.awa.says("afaire")).splitlines()[1] == (
        "1. Point 1 : Chercher un budget · pour le samedi 5 décembre 2020"
    )


async def test_an_old_sheet_goes_on_meaning_what_it_showed(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.mina.says("fait 2 CRN")
    await cast.awa.reads()
    cast.place.clock.forward(days=4)
    assert (await cast.awa.says("2 fait, 3 fait, 1 oui")).splitlines() == [
        "2. ✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM.",
        "3. Le point 2 était déjà fait pour CRN, le mardi 1er décembre 2020, par Mina Sow.",
        "1. Pas noté : « oui ». La réunion 1 a déjà eu lieu : jeudi 3 décembre 2020, 10h00–11h00 (GMT)",
        BACK,
    ]


async def test_a_number_alone_shows_all_the_answers_to_one_thing(cast: Cast) -> None:
    await cast.awa.says("afaire")
    assert await cast.awa.says("3") == (
        "Point 2 : Envoyer la liste · pour le mardi 8 décembre 2020"
        "\n1. Fait\n2. Bloqué\n3. Autre échéance\n4. Voir le point\n5. À faire"
    )
    # The list shown last is that of the answers.
    assert await first(cast.awa, "1") == ["✓ Le point 2 est fait pour CRN. Encore en attente : SP/CCM."]
    assert await cast.awa.says("3") == "Point 2 : il n’y a plus rien à faire."
    assert await cast.awa.presses("afaire gtm/point:1") == (
        "Point 1 : Chercher un budget · pour le samedi 5 décembre 2020"
        "\n1. Fait\n2. Bloqué\n3. Autre échéance\n4. Voir le point\n5. À faire"
    )
    assert (await cast.awa.says("5")).splitlines()[0] == "Vous avez 3 réponses à donner :"


async def test_what_is_asked_of_one_thing_is_answered_by_typing(cast: Cast) -> None:
    await point(cast.place, "Trouver une salle | Find a room", None)
    await cast.mina.says("afaire")
    opened = (
        "Point 3 : Trouver une salle · qui s’en charge ?"
        "\n1. Choisir un responsable\n2. Nous le prenons\n3. Voir le point\n4. À faire"
    )
    assert await cast.mina.presses("afaire gtm/owner:3") == opened
    assert await first(cast.mina, "CRS") == ["Je ne connais pas « CRS » dans ce groupe."]
    assert await cast.mina.says("annuler") == "D’accord, j’arrête de demander."
    assert await cast.mina.presses("afaire gtm/owner:3") == opened
    assert await first(cast.mina, "SP/CCM") == ["✓ Responsables du point 3 : SP/CCM."]
    assert (await cast.mina.presses("afaire gtm/date:3")).splitlines()[0] == (
        "Point 3 : Trouver une salle · pour quand ?"
    )
    assert await first(cast.mina, "le 12 mars") == ["✓ Échéance du point 3 : vendredi 12 mars 2021."]
    # What is typed later is no answer any more.
    await cast.mina.says("points")
    assert await first(cast.mina, "SP/CCM") == [
        "Je n’ai pas compris « SP/CCM ». Écrivez aide pour voir ce que je sais faire."
    ]


async def test_the_same_in_english(cast: Cast) -> None:
    await point(cast.place, "Trouver une salle | Find a room", None)
    await cast.mina.says("language en")
    await cast.mina.says("todo")
    assert await cast.mina.presses("afaire gtm/owner:3") == (
        "Point 3: Find a room · who does it?\n1. Assign it\n2. We take it\n3. See the point\n4. To do"
    )
    assert await first(cast.mina, "Awa Diop") == ["✓ Owners of point 3: Awa Diop."]


async def test_a_question_that_waits_goes_first(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await cast.awa.says("bloque 1")
    assert await first(cast.awa, "3 pages manquent") == [
        "✓ C’est noté : le point 1 est bloqué pour CRN : 3 pages manquent"
    ]  # fmt: skip


async def test_without_a_list_numbers_are_only_words(cast: Cast) -> None:
    assert await first(cast.awa, "1 oui") == [
        "Je n’ai pas compris « 1 oui ». Écrivez aide pour voir ce que je sais faire."
    ]  # fmt: skip
    assert await cast.awa.says("afaire 1 oui") == (
        "Je ne vous ai pas encore montré de liste. Pour voir ce que vous avez à faire : afaire"
    )
    assert await cast.awa.says("afaire n'importe quoi") == (
        "Commencez par le numéro de la ligne, par exemple : 1 oui, 2 fait"
    )


async def test_from_a_digest_that_came_by_itself(cast: Cast) -> None:
    cast.place.clock.forward(days=6)
    await cast.place.ticks()
    assert "\n1. Point 1: Look for a budget · late since Saturday 5 December 2020\n" in await cast.ben.reads()
    assert await cast.ben.says("1 done, 3 yes") == (
        f"1. ✓ Point 1 is done for SP/CCM. Still waiting: CRN.\n3. ✓ Meeting 2: you come\n{TAKE_BACK}"
    )


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_pages_are_short_and_go_on_counting(cast: Cast, lang: str) -> None:
    text = "Préparer la très longue note de synthèse pour la réunion annuelle des partenaires"
    for number in range(20):
        await point(cast.place, f"{number} {text}", date(2021, 1, 1 + number), "CRN")
    await cast.awa.says(f"langue {lang}")
    pages = [await cast.awa.says("afaire" if lang == "fr" else "todo")]
    while pages[-1].splitlines()[-1].startswith("+"):
        pages.append(await cast.awa.says("+"))
    assert max(map(len, pages)) <= LONGEST
    numbers = [line.partition(".")[0] for page in pages for line in page.splitlines() if " · " in line]
    assert numbers == [str(number) for number in range(1, 25)]
    await cast.awa.says("24 fait" if lang == "fr" else "24 done")
    count = (await cast.awa.says("afaire page 2")).splitlines()[0]
    assert count == ("Vous avez 23 réponses à donner :" if lang == "fr" else "You have 23 things to do:")


async def test_titles_are_long_where_there_is_room(cast: Cast) -> None:
    title = "Traduire en anglais les cinq modules du cours en ligne"
    await point(cast.place, title, date(2021, 1, 1), "CRN")
    assert f"5. Point 3 : {title} · pour le vendredi 1er janvier 2021" in (await cast.awa.says("afaire")).splitlines()
