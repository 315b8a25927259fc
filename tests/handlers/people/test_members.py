"""Coordinators see who is in the group, put names and roles right, and take somebody out."""

from __future__ import annotations

import re

import pytest

from bot.commands import Role
from storage.database import Tx
from tests.talk import Town, open_space


async def role_of(place: Town, person: int | None) -> int | None:
    role: int | None = await place.db.read(
        lambda tx: tx.value("SELECT role FROM memberships WHERE person_id = ? AND left_at IS NULL", person)
    )
    return role


async def test_the_list_tells_role_and_organisation(place: Town) -> None:
    coumba = await place.joins("Coumba Fall", Role.COORDINATOR)
    await place.joins("Awa Diop", Role.FOCAL, organisation=await place.organisation("CRS", "Sénégal"))
    await place.joins("Ben", Role.OBSERVER)
    assert await coumba.says("membres") == (
        "3 personnes dans le groupe :\n– Awa Diop · point focal · CRS"
        "\n– Ben · observateur ou observatrice\n– Coumba Fall · coordination"
        "\nPour changer : role …, renommer …, retirer membre …"
    )


async def test_whoever_is_in_the_group_hears_who_coordinates_it(place: Town) -> None:
    await place.joins("Coumba Fall", Role.COORDINATOR, organisation=await place.organisation("CRS", "Sénégal"))
    awa, ben = await place.joins("Awa Diop", Role.OBSERVER), await place.joins("Ben", Role.OBSERVER, lang="en")
    told = "Le groupe « Groupe gtm » est coordonné par Coumba Fall (CRS)."
    for line in (
        "coordinateurs",
        "qui coordonne ?",
        "qui est la coordinatrice ?",
        "Bonjour, qui coordonne ce groupe ?",
    ):
        assert await awa.says(line) == told, line
    for line in ("who is the coordinator?", "who coordinates the group", "who's in charge here?"):
        assert await ben.says(line) == "Coumba Fall (CRS) coordinates the group Groupe gtm.", line
    assert await awa.says("@ailleurs points") == (
        "Vous n’êtes dans aucun groupe appelé « ailleurs ». Pour voir les vôtres : groupe"
    )
    assert (await ben.says("@elsewhere points")).startswith("You are in no group called elsewhere.")


async def test_a_long_list_has_pages(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
    for number in range(30):
        await place.joins(f"Somebody {number:02}", Role.MEMBER)
    first = await coumba.says("members")
    assert len(first) < 1000
    assert first.splitlines()[0] == "31 people in the group:"
    assert "Somebody 29" in await coumba.says("members page 4")


async def test_coordinators_hear_of_a_new_name_once_with_the_one_before(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await place.joins("Awa Diop", Role.OBSERVER)
    for name in ("Mariam", "Mariam Sawadogo"):
        await awa.says(f"nom {name}")
    assert await coumba.reads() == (
        "Awa Diop s’appelle désormais Mariam Sawadogo : changement de nom dans le groupe « Groupe gtm »."
    )
    await awa.says("nom Mariam Sawadogo")
    assert await coumba.reads() == ""


async def test_a_name_is_put_right_and_the_person_hears_of_it(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
    awa = await place.joins("Tama", Role.OBSERVER)
    assert await coumba.says("rename Tama, Awa Diop") == "✓ Tama is called Awa Diop from now on."
    assert await awa.reads() == (
        "Coumba a corrigé votre nom : désormais, je vous appelle Awa Diop. Pour le changer : nom …"
    )
    assert await coumba.says("rename Awa Diop, Awa Diop") == "Nothing changed: that is how Awa Diop is called."
    assert await coumba.says("rename Awa") == "How are they called? First name and family name."
    assert await coumba.says("Awa Sow") == "✓ Awa Diop is called Awa Sow from now on."


async def test_of_two_who_are_called_the_same_the_organisation_tells_which(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    for acronym in ("CRS", "CRN"):
        await place.joins("Mariam Sawadogo", Role.MEMBER, organisation=await place.organisation(acronym, "Niger"))
    await place.db.transaction(lambda tx: tx.run("UPDATE identities SET address = 'm' || person_id"))
    coumba.address = f"m{coumba.id}"
    asked = await coumba.says("role Mariam Sawadogo, observateur")
    assert asked.splitlines()[-2:] == ["1. Mariam Sawadogo · membre · CRS", "2. Mariam Sawadogo · membre · CRN"]
    assert await coumba.says("2") == "✓ C’est fait. Rôle de Mariam Sawadogo : observateur ou observatrice."


async def test_a_role_changes_at_once_and_a_coordinator_after_a_yes(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await place.joins("Awa Diop", Role.MEMBER, lang="en")
    assert await coumba.says("role Awa Diop, point focal") == "✓ C’est fait. Rôle de Awa Diop : point focal."
    assert await awa.reads() == "Coumba has changed your role in the group Groupe gtm: focal point."
    assert await coumba.says("role Awa Diop, coordination") == (
        "Rôle actuel de Awa Diop : point focal. Passer au rôle : coordination ?\n1. Oui\n2. Non"
    )
    assert await role_of(place, awa.id) == Role.FOCAL
    assert "✓" in await coumba.says("oui")
    assert await role_of(place, awa.id) == Role.COORDINATOR
    assert "1. Yes" in await awa.says("role Coumba, member")
    assert "✓" in await awa.says("yes")
    assert await role_of(place, coumba.id) == Role.MEMBER


async def test_the_last_coordinator_stays_one(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await place.joins("Awa Diop", Role.MEMBER)
    for line in (
        "role Coumba, membre",
        "role Coumba, membre oui",
        "retirer membre Coumba",
        "retirer membre Coumba oui",
    ):
        assert await coumba.says(line) == (
            "Coumba coordonne ce groupe sans personne d’autre. Invitez d’abord quelqu’un : inviter coordinateur"
        )
    assert await role_of(place, coumba.id) == Role.COORDINATOR


async def test_somebody_is_taken_out_with_their_channels_and_codes_and_their_votes_stay(place: Town) -> None:
    await open_space(place, "Former")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    await awa.says("vote 1")
    code = re.findall(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}", await awa.says("inviter coordination 1 30"))[0]
    assert await coumba.says("retirer membre Awa Diop") == (
        "Retirer Awa Diop (coordination) du groupe ?"
        "\nSes votes, réponses et idées restent. Les codes créés par cette personne n’ouvriront plus rien."
        "\nSon téléphone n’ouvrira plus rien ici : j’oublie ses adresses.\n1. Oui, retirer\n2. Non"
    )
    assert await coumba.says("oui") == (
        "✓ Awa Diop n’est plus dans le groupe. Pour un retour, il faudra un nouveau code.\n1. Faire un code"
    )
    assert "rejoindre" in await awa.says("membres")
    assert "Ce code n’est pas valable" in await place.stranger("Eve").says(f"rejoindre {code} Eve, -, -")
    assert "1 membre sur 2 a voté" in (await coumba.says("resultats")).replace("1 sur 2", "1 membre sur 2")

    async def votes(tx: Tx) -> int:
        count: int = await tx.value("SELECT COUNT(*) FROM votes")
        return count

    assert await place.db.read(votes) == 1


async def test_in_another_group_they_stay(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await place.joins("Awa Diop", Role.MEMBER)
    lac = await place.group("lac")
    await place.db.transaction(
        lambda tx: tx.run(
            "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 1)", awa.id, lac
        )
    )
    assert "elle y reste" in await coumba.says("retirer membre Awa Diop")
    await coumba.says("oui")
    assert await awa.reads() == (
        "Vous n’êtes plus dans le groupe « Groupe gtm ». Vos votes et vos réponses restent comptés."
    )
    assert "Groupe lac" in await awa.says("moi")


@pytest.mark.parametrize(
    "line", ["membres", "renommer Awa, Eve", "role Eve, coordination oui", "retirer membre Awa oui"]
)
async def test_only_coordinators_do_this(place: Town, line: str) -> None:
    await place.joins("Awa", Role.COORDINATOR)
    eve = await place.joins("Eve", Role.FOCAL)
    assert await eve.says(line) == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."


async def test_five_hundred_groups_are_read_a_page_at_a_time(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)

    async def join_many(tx: Tx) -> None:
        for number in range(500):
            group = await tx.value(
                "INSERT INTO groups (slug, name, created_at) VALUES (?, ?, 1) RETURNING id",
                f"g{number}",
                f"Groupe {number}",
            )
            await tx.run(
                "INSERT INTO memberships (person_id, group_id, role, joined_at) VALUES (?, ?, 2, 1)", awa.id, group
            )

    await place.db.transaction(join_many)
    first = await awa.says("groupe")
    assert len(first) < 1000
    assert "Groupe 6" in first
    assert "Groupe 7\n" in await awa.says("+")
    assert "Groupe 300" in await awa.says("groupe g300")
