"""Coordinators take votes and attendance with them as tables; what is hidden stays hidden."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import trio
from tests.handlers.webinars.webinar_town import after_webinar
from tests.talk import Talker, Town

ONLY = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
OPEN = "espace Idées 2021 | Ideas 2021 ; résultats pendant"
SECRET = "espace Idées 2021 | Ideas 2021 ; noms cachés"


def table(talker: Talker) -> list[str]:
    """The lines of the file that came last."""
    file = talker.files[-1]
    assert file is not None
    return file.data.decode("utf-8-sig").splitlines()


async def opened(place: Town, line: str) -> tuple[Talker, Talker, Talker]:
    """A space with two ideas, of which one begins like a formula, a comment and votes."""
    coumba, awa, ben = await trio(place)
    await coumba.says(line)
    await coumba.says("oui")
    await awa.says("idee =HYPERLINK(1) | A guide")
    await ben.says("idea Publier")
    await ben.says("comment 1 +1")
    await awa.says("vote 1 2")
    await ben.says("vote 1")
    return coumba, awa, ben


async def test_a_vote_as_a_table(place: Town) -> None:
    coumba, _, _ = await opened(place, OPEN)
    assert (await coumba.says("exporter")).splitlines() == [
        "Idées 2021", "📎 vote-1.csv, 161 octets", "1. Recevoir le fichier", "2. Excel, 6 Ko"
    ]  # fmt: skip
    assert coumba.files == []
    assert await coumba.says("1") == "📎 vote-1.csv, 161 octets"
    assert table(coumba) == [
        '"N°";"Ideas / Idées";"By whom / Par qui";"Comments / Commentaires";"VOTE"',
        '"1";"\'=HYPERLINK(1)";"Awa";"Ben : +1 [en]";"2"',
        '"2";"Publier [en]";"Ben";"";"1"',
    ]


async def test_a_vote_as_a_table_in_english(place: Town) -> None:
    await opened(place, OPEN)
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    assert await grace.says("export 1") == "Ideas 2021\n📎 vote-1.csv, 143 bytes\n1. Get the file\n2. Excel, 6 KB"
    assert await grace.presses("fichier vote 1") == "📎 vote-1.csv, 143 bytes"
    assert table(grace) == [
        '"N°","Ideas / Idées","By whom / Par qui","Comments / Commentaires","VOTE"',
        '"1","A guide","Awa","Ben: +1","2"',
        '"2","Publier","Ben","","1"',
    ]


async def test_names_and_votes_that_are_hidden_are_not_in_it(place: Town) -> None:
    coumba, _, _ = await opened(place, SECRET)
    assert (await coumba.says("exporter")).splitlines()[:2] == [
        "Idées 2021", "Les votes n’y sont pas encore : ils sont cachés jusqu’à la clôture."
    ]  # fmt: skip
    await coumba.says("fichier vote 1")
    assert table(coumba)[1:] == ['"1";"\'=HYPERLINK(1)";"";"\'+1 [en]";""', '"2";"Publier [en]";"";"";""']
    await coumba.says("clore")
    await coumba.says("oui")
    assert "cachés" not in await coumba.says("exporter 1")
    await coumba.says("fichier vote")
    assert table(coumba)[1:] == ['"1";"\'=HYPERLINK(1)";"";"\'+1 [en]";"2"', '"2";"Publier [en]";"";"";"1"']


async def test_an_idea_that_was_merged_says_into_which(place: Town) -> None:
    coumba, _, _ = await opened(place, OPEN)
    await coumba.says("fusionner 2 1")
    await coumba.says("oui")
    await coumba.says("fichier vote 1")
    assert table(coumba)[1:] == [
        '"1";"\'=HYPERLINK(1) (fait partie de l’idée 2)";"Awa";"";""',
        '"2";"Publier [en]";"Ben";"Ben : +1 [en]";"2"',
    ]


@pytest.mark.parametrize("line", ["exporter", "exporter 1", "fichier vote 1"])
async def test_a_vote_is_for_its_coordinators(place: Town, line: str) -> None:
    _, awa, _ = await opened(place, OPEN)
    assert await awa.presses(line) == ONLY
    other = await place.joins("Salif", Role.COORDINATOR, group=await place.group("autre"))
    assert "Idées 2021" not in await other.presses(line)
    assert awa.files == other.files == []


async def test_the_attendance_of_a_webinar_as_a_table(place: Town) -> None:
    cast = await after_webinar(place)
    await cast.awa.says("participe 1 +2")
    await cast.ali.says("participe 1 partiel")
    await cast.ben.says("attended 1 missed")
    await cast.zoe.says("attended 1")
    assert await cast.mina.says("exporter participation 1") == (
        "📎 participation-1.csv, 201 octets\n1. Recevoir le fichier\n2. Excel, 6 Ko"
    )
    await cast.mina.says("1")
    assert table(cast.mina) == [
        '"Organisation";"Pays";"Présents";"En partie";"Collègues avec eux";"Absents";"Enregistrement vu"',
        '"CRN";"Niger";"1";"1";"2";"0";"0"',
        '"SP/CCM";"Mali";"0";"0";"0";"1";"0"',
        '"";"";"1";"0";"0";"0";"0"',
    ]
    assert (await cast.awa.presses("fichier participation 1")).endswith(ONLY)


async def test_which_webinar_is_asked(place: Town) -> None:
    cast = await after_webinar(place)
    assert await cast.mina.says("exporter participation") == ("Quel webinaire ? Donnez son numéro.\n1. Accueil")
    assert (await cast.mina.says("1")).endswith("octets\n1. Recevoir le fichier\n2. Excel, 6 Ko")
    assert await cast.mina.says("fichier participation 9") == (
        "Il n’y a pas de webinaire 9. Pour la liste : webinaires"
    )
