"""Coordinators unite ideas that say the same."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Town, open_space


async def test_merged_ideas_unite_their_votes_and_comments(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Formations")
    coumba, awa, ben = await trio(place)
    await awa.says("vote 1 3")
    await ben.says("vote 3")
    await ben.says("comment 3 Soon")
    assert await coumba.says("fusionner 1 3") == (
        "Fusionner définitivement l’idée 3 dans l’idée 1 ?\nIdée 3 : Formations\nIdée 1 : Former\n"
        "Les votes et les commentaires suivent. Une personne qui a voté pour les deux compte une fois.\n1. Oui\n2. Non"
    )
    assert await coumba.says("oui") == "✓ L’idée 3 fait maintenant partie de l’idée 1.\n1. Voir l’idée 1"
    assert (await coumba.says("idees")).splitlines()[3:6] == [
        "1. Former · 1 commentaire · 2 votes",
        "2. Visiter · 0 vote",
        "3. Formations (fait partie de l’idée 1)",
    ]
    assert await ben.says("myvotes") == "✓ Your vote: 1."
    assert await ben.says("idea 3") == ("💡 Idea 3: Formations [fr]\nIdea 3 was merged into idea 1.\n1. See idea 1")
    assert await coumba.says("fusionner 1 3 oui") == "L’idée 3 fait maintenant partie de l’idée 1."


async def test_a_merged_idea_follows_where_it_went(place: Town) -> None:
    await open_space(place, "Former", "Formations", "Cours")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says("merge") == (
        "Which idea stays? Give its number.\n1. Former [fr]\n2. Formations [fr]\n3. Cours [fr]"
    )
    await cora.says("2")
    assert (await cora.says("3")).startswith("Merge idea 3 into idea 2, for good?\n")
    assert await cora.says("yes") == "✓ Idea 3 is now part of idea 2.\n1. See idea 2"
    await cora.says("merge 1 2 yes")
    assert await cora.says("vote 3") == "Idea 3 was merged into idea 1."
    assert await cora.says("merge 1 1") == "An idea cannot be merged into itself."
    assert await cora.says("merge 1 9") == "There is no idea 9. To see the list: ideas"
    assert await cora.says("merge 2 1 yes") == "Idea 2 was merged into idea 1."


@pytest.mark.parametrize(("rule", "ballots", "after"), [
    ("note", ("vote 1=2 2=5", "vote 2=3"), ("✓ Vos notes : 1=5.", "✓ Your scores: 1=3.")),
    ("classement", ("vote 2 3 1", "vote 3 2"), ("✓ Votre classement : 1, puis 3.", "✓ Your ranking: 3, then 1.")),
])  # fmt: skip
async def test_of_two_scores_or_ranks_the_better_one_stays(
    place: Town, rule: str, ballots: tuple[str, str], after: tuple[str, str]
) -> None:
    coumba, awa, ben = await trio(place)
    await coumba.says(f"espace Idées ; {rule}")
    await coumba.says("oui")
    for idea in ("Former", "Formations", "Visiter"):
        await coumba.says(f"idee {idea}")
    await awa.says(ballots[0])
    await ben.says(ballots[1])
    await coumba.says("fusionner 1 2 oui")
    assert (await awa.says("mesvotes"), await ben.says("myvotes")) == after


async def test_the_idea_that_goes_may_be_named_first(place: Town) -> None:
    coumba, _, _ = await trio(place)
    await open_space(place, "Former", "Visiter")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert (await coumba.says("fusionner 2 dans 1")).splitlines()[
        0
    ] == "Fusionner définitivement l’idée 2 dans l’idée 1 ?"
    assert (await cora.says("merge 2 into 1")).splitlines()[0] == "Merge idea 2 into idea 1, for good?"
