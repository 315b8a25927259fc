"""The sheet hears the words that people use: each as it is meant, what may be the opposite never."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast
from tests.handlers.todo.sheet_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.handlers.todo.sheet_town import first, webinar
from tests.talk import Town

COMES, AWAY, ONLINE = (
    f"1. ✓ Réunion 1 : {said}" for said in ("vous venez", "vous ne venez pas", "vous venez en ligne")
)
DONE = "2. ✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM."
DONE_ALSO = "3. ✓ Le point 2 est fait pour CRN. Encore en attente : SP/CCM."


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("1 je viens pas", [AWAY]),
        ("1 je ne viendrai pas, 2 c'est terminé", [AWAY, DONE]),
        ("1 je serai absent", [AWAY]),
        ("1 je serai en ligne", [ONLINE]),
        ("1 je viendrai 2 fini", [COMES, DONE]),
        ("2 et 3 c'est fait", [DONE, DONE_ALSO]),
        ("2, 3 fini merci", [DONE, DONE_ALSO]),
    ],
)
async def test_ordinary_words(cast: Cast, line: str, answer: list[str]) -> None:
    await cast.awa.says("afaire")
    assert await first(cast.awa, line, len(answer)) == answer


@pytest.mark.parametrize(
    "line",
    ["1 peut-être", "1 oui ?", "1 oui si possible", "1 oui mais pas sûr",
     "1 oui mais après le 15", "1 on verra", "2 pas encore", "2 presque",
     "2 sera fait demain",
     "2 fait ?", "2 c'est pas fait", "1 quoi ?"],
)  # fmt: skip
async def test_what_is_not_certain_changes_nothing(cast: Cast, line: str) -> None:
    await cast.awa.says("afaire")
    (said,) = await first(cast.awa, line)
    assert "✓" not in said
    assert (await cast.awa.says("afaire")).startswith("Vous avez 4 réponses à donner :")


async def test_a_doubt_is_asked_back(cast: Cast) -> None:
    await cast.awa.says("afaire")
    assert await first(cast.awa, "1 oui si possible") == ["1. Réunion 1 : voulez-vous dire « 1 oui » ?"]
    assert await first(cast.awa, "oui") == [COMES]


async def test_webinars(place: Town, cast: Cast) -> None:
    await webinar(place, "Santé")
    await cast.awa.says("afaire")
    assert await first(cast.awa, "5 j'y étais avec 2 collègues") == ["5. ✓ Webinaire 1 : vous y étiez (+2)"]
    assert await first(cast.awa, "5 je n'y étais pas") == ["5. ✓ Webinaire 1 : vous n’y étiez pas"]


async def test_what_stands_first_on_it_is_answered_by_its_place(cast: Cast) -> None:
    await cast.awa.says("afaire")
    assert await first(cast.awa, "non au premier, fait pour le troisième", 2) == [AWAY, DONE_ALSO]
    await cast.awa.says("annuler")
    await cast.awa.says("afaire")
    assert await first(cast.awa, "le premier oui, le second fait", 2) == [COMES, DONE]
    await cast.awa.says("annuler")
    await cast.ben.says("todo")
    said = await first(cast.ben, "no to the first, yes to the fourth", 2)
    assert said == ["1. ✓ Meeting 1: you do not come", "4. ✓ Meeting 2: you come"]


async def test_all_of_it_at_once_is_asked_back(cast: Cast) -> None:
    await cast.awa.says("afaire")
    asked = "Voulez-vous dire : afaire 1 oui, 2 oui, 3 oui, 4 oui ?"
    assert await first(cast.awa, "oui pour tout") == [asked]
    assert await cast.awa.says("non") == "D’accord, rien n’a changé."
    await cast.ben.says("todo")
    assert await first(cast.ben, "yes to all") == ["Do you mean: todo 1 yes, 2 yes, 3 yes, 4 yes?"]
