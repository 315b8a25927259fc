"""Where there is nothing to see, whoever may do something about it is offered that."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Town, give_a_past, open_space

NOTHING_FR = "Vous êtes à jour : rien à faire.\n1. Prochaine réunion\n2. Voir les idées"


@pytest.mark.parametrize(
    ("line", "coordinator", "observer"),
    [
        ("reunions", "Annoncer une réunion", None),
        ("brouillons", "Annoncer une réunion", None),
        ("webinaires", "Annoncer un webinaire", None),
        ("points tous", "Ajouter un point d’action", None),
        ("annonces", "Écrire une annonce", None),
        ("organisations", "Ajouter une organisation", None),
        ("idees", "Ouvrir un espace d’idées", None),
        ("points miens", "Tous les points", "Tous les points"),
    ],
)
async def test_an_empty_page_offers_what_the_role_may_do(
    place: Town, line: str, coordinator: str | None, observer: str | None
) -> None:
    for role, step in ((Role.COORDINATOR, coordinator), (Role.OBSERVER, observer)):
        talker = await place.joins(f"Personne {role}", role)
        last = (await talker.says(line)).splitlines()[-1]
        assert (last.removeprefix("1. ") if last.startswith("1. ") else None) == step


async def test_a_vote_without_ideas_asks_members_for_one(place: Town) -> None:
    await open_space(place)
    awa, oumar = await place.joins("Awa Diop", Role.MEMBER), await place.joins("Oumar Ba", Role.OBSERVER)
    john = await place.joins("John", Role.MEMBER, lang="en")
    assert (await awa.says("idees")).splitlines()[-1] == "1. Proposer une idée"
    assert await awa.says("1") == "Quelle est votre idée ? En une phrase."
    assert (await john.says("ideas")).splitlines()[-1] == "1. Propose an idea"
    assert not (await oumar.says("idees")).splitlines()[-1].startswith("1.")


async def test_where_nothing_waits_there_is_something_to_see(place: Town) -> None:
    await give_a_past(place)
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("afaire") == NOTHING_FR
    assert await awa.says("digest") == NOTHING_FR
