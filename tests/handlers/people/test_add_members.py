"""Many people are put on the list of a group at once; whoever joins under such a name is that person."""

from __future__ import annotations

import pytest

from bot.commands import Role
from bot.rules.people.pasted_list import entries
from storage.people import people
from tests.handlers.people.test_join import a_code
from tests.talk import Talker, Town

PASTED = """ajouter membres
Nom\tOrganisation\tRôle
Fatou Sow\tCRS\tpoint focal
Ibrahima Fall\tCRN
Awa Diop\tCRS
1234\tCRS
Lamine Sy\tXYZ"""
ADDED_FR = """\
✓ 2 personnes sont inscrites :
– Fatou Sow
– Ibrahima Fall
Qui rejoint le groupe sous l’un de ces noms est cette personne.
3 lignes ne sont pas ajoutées :
– Awa Diop CRS : est déjà dans le groupe
– 1234 CRS : pas de nom
– Lamine Sy XYZ : organisation inconnue
1. Faire un code
2. Préparer les invitations"""


async def coordinator(place: Town) -> Talker:
    crs = await place.organisation("CRS", "Sénégal")
    await place.organisation("CRN", "Niger")
    return await place.joins("Awa Diop", Role.COORDINATOR, organisation=crs)


async def members(place: Town) -> dict[str, tuple[int, int, int | None]]:
    """Everybody's id, role and organisation, by name."""
    found = await place.db.read(lambda tx: people.members(tx, place.group_id))
    return {person.name: (person.id, member.role, member.organisation_id) for person, member in found}


async def test_a_table_is_pasted_and_what_is_wrong_is_given_back(place: Town) -> None:
    awa = await coordinator(place)
    assert await awa.says(PASTED) == ADDED_FR
    found = await members(place)
    assert {name: rest[0] for name, (_, *rest) in found.items()} == {
        "Awa Diop": Role.COORDINATOR, "Fatou Sow": Role.FOCAL, "Ibrahima Fall": Role.MEMBER,
    }  # fmt: skip
    again = await awa.says(PASTED)
    assert "5 lignes ne sont pas ajoutées" in again
    assert await members(place) == found


async def test_whoever_joins_under_such_a_name_is_that_person(place: Town) -> None:
    awa = await coordinator(place)
    await awa.says("ajouter membres Fatou Sow, CRS")
    before = await members(place)
    fatou, code = place.stranger("Fatou"), await a_code(place, Role.MEMBER)
    assert "Bienvenue" in await fatou.says(f"rejoindre {code} fatou sow, -, Sénégal")
    assert await members(place) == before
    other, code = place.stranger("Autre"), await a_code(place, Role.MEMBER)
    assert "Bienvenue" in await other.says(f"rejoindre {code} Fatou Sow, CRS, Sénégal")
    assert (await members(place)).keys() == before.keys() | {"Fatou Sow (CRS)"}


async def test_a_name_gives_nobody_a_higher_role(place: Town) -> None:
    awa = await coordinator(place)
    await awa.says("ajouter membres Fatou Sow, CRS, point focal")
    fatou, code = place.stranger("Fatou"), await a_code(place, Role.MEMBER)
    await fatou.says(f"rejoindre {code} Fatou Sow, CRS, Sénégal")
    roles = {name: role for name, (_, role, _) in (await members(place)).items()}
    assert roles["Fatou Sow"] == Role.FOCAL
    assert roles["Fatou Sow (CRS)"] == Role.MEMBER


async def test_nobody_becomes_a_coordinator_by_a_list(place: Town) -> None:
    awa = await coordinator(place)
    await awa.says("ajouter membres Fatou Sow, CRS, coordination")
    assert (await members(place))["Fatou Sow"][1] == Role.FOCAL


async def test_only_coordinators_may_and_in_english_too(place: Town) -> None:
    await coordinator(place)
    john = await place.joins("John", Role.FOCAL, lang="en")
    assert "Only a coordinator" in await john.says("add members Zoe Cole, CRS")
    mary = await place.joins("Mary", Role.COORDINATOR, lang="en")
    assert (await mary.says("add members")).startswith("Who? One person a line")
    assert (await mary.says("Zoe Cole, CRS, focal point\nJim Dean")).startswith("✓ 2 people are on the list:")


@pytest.mark.parametrize(
    ("line", "name", "organisation", "role"),
    [
        ("Awa Diop; CRS; membre", "Awa Diop", "CRS", 2),
        ("- Awa  Diop, point focal, CRS", "Awa Diop", "CRS", 3),
        ("12. Awa Diop", "Awa Diop", "", None),
        ("Awa Diop\t\tmembre", "Awa Diop", "", 2),
    ],
)
def test_lines_as_people_paste_them(line: str, name: str, organisation: str, role: int | None) -> None:
    [one] = entries(f"Nom;Organisation\n\n{line}\n", {"membre": 2, "point focal": 3})
    assert (one.name, one.organisation, one.role) == (name, organisation, role)
