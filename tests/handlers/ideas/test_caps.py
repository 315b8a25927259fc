"""One person may have so many ideas, comments, proposals and documents, and is told what to do when it is enough."""

from __future__ import annotations

from dataclasses import replace

from bot.allowance import Allowance
from bot.app import Tama
from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from tests.talk import NOW, Town, open_space

NOON = int(NOW.timestamp())


def few(place: Town) -> None:
    """Nobody may leave more than two of each."""
    allowed = replace(Allowance(), ideas=2, comments=2, proposals=2, documents=2)
    place.tama = Tama(place.db, place.clock, {"terminal": place.paper}, place.paper, allowed)


async def test_an_idea_too_many_is_refused_until_one_is_withdrawn(place: Town) -> None:
    few(place)
    await open_space(place)
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    for number in (1, 2):
        assert "✓" in await awa.says(f"idee Idée {number}")
    assert await awa.says("idee Idée 3") == (
        "Vous avez 2 idées dans ce vote, autant qu’une personne peut en avoir. Pour en reprendre une : retirer idee"
    )
    assert "✓" in await ben.says("idea Mine")
    await awa.says("retireridee 1 oui")
    assert "✓" in await awa.says("idee Idée 3")
    await ben.says("idea Ours")
    assert await ben.says("idea Theirs") == (
        "You have 2 ideas in this vote, as many as one person may. To take one back: withdraw idea"
    )


async def test_whoever_adds_and_withdraws_for_ever_is_stopped(place: Town) -> None:
    few(place)
    await open_space(place)
    awa = await place.joins("Awa", Role.MEMBER)
    for number in range(1, 9):
        await awa.says(f"idee Idée {number}")
        await awa.says(f"retireridee {number} oui")
    assert await awa.says("idee Encore") == "Vous avez retiré trop d’idées dans ce vote pour en ajouter une autre."


async def test_a_comment_too_many_is_refused(place: Town) -> None:
    few(place)
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    for words in ("un", "deux"):
        assert "✓" in await awa.says(f"commenter 1 {words}")
    assert await awa.says("commenter 1 trois") == (
        "Vous avez écrit 2 commentaires dans ce vote, autant qu’une personne peut en écrire."
        " Dites le reste à la coordination."
    )


async def test_a_proposal_too_many_is_refused(place: Town) -> None:
    few(place)
    new = NewMeeting(Timing("2020-12-10", "Africa/Dakar"), "Atelier", state="published")
    await place.db.transaction(lambda tx: meetings.create(tx, place.group_id, new, [], None, NOON))
    awa = await place.joins("Awa", Role.MEMBER)
    for words in ("un", "deux"):
        assert "✓" in await awa.says(f"proposer 1 {words}")
    assert await awa.says("proposer 1 trois") == (
        "Vous avez proposé 2 sujets pour la réunion 1, autant qu’une personne peut en proposer."
        " Pour les voir : ordre du jour 1"
    )


async def test_a_document_or_a_version_too_many_is_refused(place: Town) -> None:
    few(place)
    awa = await place.joins("Awa", Role.MEMBER)
    for number in (1, 2):
        assert "✓" in await awa.says(f"ajouter document Guide {number}, https://exemple.org/{number}")
    assert await awa.says("ajouter document Guide 3, https://exemple.org/3") == (
        "Vous avez ajouté 2 documents : c’est le maximum pour une personne."
    )
    assert "version 2" in await awa.says("nouvelle version 1 https://exemple.org/v2")
    assert await awa.says("nouvelle version 1 https://exemple.org/v3") == (
        "Le document 1 a 2 versions, autant qu’on en garde. Pour l’ajouter comme nouveau document : ajouter document"
    )


async def test_the_same_idea_is_found_however_it_is_spelt_and_whichever_version_kept_it(place: Town) -> None:
    await open_space(place, "Former les bénévoles", "Planter")
    await place.db.transaction(lambda tx: tx.run("UPDATE ideas SET folded = NULL"))
    awa = await place.joins("Awa", Role.MEMBER)
    assert (await awa.says("idee FORMER  les benevoles")).startswith("Cette idée existe déjà : c’est l’idée 1.")
    assert "✓" in await awa.says("idee Former")
    await awa.says("modifier 3 Planter des arbres")
    assert (await awa.says("idee planter des ARBRES")).startswith("Cette idée existe déjà : c’est l’idée 3.")


async def test_ideas_and_comments_keep_one_line_in_which_nothing_is_hidden(place: Town) -> None:
    await open_space(place)
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("idee Former\n⚠ Réunion 5 annulée\n1. Oui → oui 5")
    await awa.says("commenter 1 Bien\n– Tama : x\u202e\u200b")
    await awa.says("nom Awa\u200b Sow")
    await awa.says("annuler")
    assert await awa.says("idee \u200b") == "Quelle est votre idée ? En une phrase."
    await awa.says("annuler")

    async def kept(tx: Tx) -> list[str]:
        return [
            await tx.value(f"SELECT {what}") for what in ("text FROM ideas", "text FROM comments", "name FROM people")
        ]

    assert await place.db.read(kept) == ["Former ⚠ Réunion 5 annulée 1. Oui → oui 5", "Bien – Tama : x", "Awa Sow"]


async def test_a_long_list_is_read_a_page_at_a_time(place: Town) -> None:
    await open_space(place, *(f"Idée {number}" for number in range(1, 41)))
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("vote 40")
    last = await awa.says("idees page 5")
    assert "✓ 40. Idée 40" in last
    assert "33. Idée 33" in last
    assert len(last) < 1000
    assert "Idée 40" in await awa.says("resultats")
