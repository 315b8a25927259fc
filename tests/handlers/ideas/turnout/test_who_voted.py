"""Coordinators ask who has not voted; members are told a figure."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from tests.handlers.cast import Cast
from tests.talk import open_space

HEAD = "🗳 Vote : Idées\nLe vote est ouvert.\n1 membre sur 5 a voté (20 %).\n1 personne s’abstient."


@pytest.fixture
async def voting(cast: Cast) -> Cast:
    """A vote is open; Ben has voted, Zoe abstains."""
    await open_space(cast.place, "Former")
    await cast.ben.says("vote 1")
    await cast.zoe.says("abstain yes")
    await cast.all_read()
    return cast


@pytest.mark.parametrize("line", ["qui n'a pas voté", "Qui n’a pas voté ?", "non votants", "qui a voté", "not voted"])
async def test_coordinators_see_who_has_not_by_organisation(voting: Cast, line: str) -> None:
    assert await voting.mina.says(line) == (
        f"{HEAD}\n3 personnes n’ont pas voté :\nCRN : Ali Keita et Awa Diop\nSans organisation : vous\n"
        "1. Relancer ces 2 personnes"
    )


async def test_reminding_these_shows_it_first(voting: Cast) -> None:
    await voting.mina.says("qui n'a pas voté")
    assert (await voting.mina.says("1")).startswith("Aperçu, pour 2 personnes")
    assert await voting.awa.reads() == ""
    assert await voting.mina.says("oui") == "✓ 2 personnes sont relancées."
    assert (await voting.awa.reads()).startswith("🗳 Il manque encore votre vote : Idées")
    assert await voting.ben.reads() == await voting.zoe.reads() == await voting.oumar.reads() == ""


@pytest.mark.parametrize("line", ["qui n'a pas voté", "qui a voté ?"])
async def test_others_are_told_a_figure_and_no_names(voting: Cast, line: str) -> None:
    assert await voting.awa.says(line) == HEAD
    assert await voting.oumar.says(line) == HEAD


async def test_in_english(voting: Cast) -> None:
    assert await voting.ben.says("who has not voted?") == (
        "🗳 Vote: Idées [fr]\nThe vote is open.\n1 of 5 members has voted (20%).\n1 person abstains."
    )
    await voting.mina.says("langue en")
    assert (await voting.mina.says("who hasn’t voted")).endswith(
        "3 people have not voted:\nCRN: Ali Keita and Awa Diop\nWithout organisation: you\n1. Remind these 2 people"
    )


async def test_those_whom_nothing_reaches_are_marked_and_not_counted(voting: Cast) -> None:
    await voting.ali.says("stop")

    async def gone(tx: Tx) -> None:
        await tx.run("UPDATE identities SET gone_at = 1 WHERE person_id = ?", voting.awa.id)

    await voting.place.db.transaction(gone)
    shown = await voting.mina.says("qui n'a pas voté")
    assert "\nCRN : Ali Keita (à appeler) et Awa Diop (à appeler)\n" in shown
    assert "Relancer" not in shown


async def test_when_all_have_answered(voting: Cast) -> None:
    await voting.awa.says("vote 1")
    await voting.ali.says("abstention oui")
    await voting.mina.says("abstention oui")
    assert (await voting.mina.says("qui n'a pas voté")).endswith("Tout le monde a voté ou s’abstient.")


async def test_after_the_close_nobody_is_reminded(voting: Cast) -> None:
    await voting.mina.says("clore 1 oui")
    shown = await voting.mina.says("qui n'a pas voté 1")
    assert shown.splitlines()[1:3] == ["Le vote est clos. Le résultat : resultats", "1 membre sur 5 a voté (20 %)."]
    assert "Relancer" not in shown


async def test_many_names_page(voting: Cast) -> None:
    for number in range(20):
        await voting.place.joins(f"Membre numéro {number:02}", Role.MEMBER)
    shown = await voting.mina.says("qui n'a pas voté")
    assert len(shown) <= 1000
    assert "1. Relancer ces 22 personnes\n+ Suite (2 sur 3)" in shown
    assert "Membre numéro 06" in await voting.mina.says("+")
