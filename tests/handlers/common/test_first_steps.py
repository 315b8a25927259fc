"""A group in which nothing has happened yet says what to do first."""

from __future__ import annotations

from bot.commands import Role
from tests.talk import Town, give_a_past

COORDINATOR_FR = """\
Vous êtes à jour : rien à faire.
Votre groupe commence. Trois étapes :
1. Ajoutez les organisations du groupe : organisation CRN, Croix-Rouge nigérienne, Niger
2. Invitez les personnes : inviter membre 20
3. Annoncez la première réunion : reunion jeudi 9h, Niamey
1. Ajouter une organisation
2. Inviter quelqu’un
3. Annoncer une réunion"""
MEMBER_EN = """\
You are up to date: nothing to do.
Your group is beginning. Three steps:
1. Look whether I know you well: me
2. Say when I may write to you: digest Monday 8am
3. See what I can do: help
1. What I know of you
2. My digest
3. Help"""


async def test_a_coordinator_is_told_three_steps_until_something_happens(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    assert await awa.says("afaire") == COORDINATOR_FR
    await awa.says("organisation CRN, Croix-Rouge nigérienne, Niger")
    half = await awa.says("digest")
    assert "1. ✓ Ajoutez les organisations" in half
    assert "2. Invitez" in half
    assert half.endswith("\n1. Inviter quelqu’un\n2. Annoncer une réunion")
    await awa.says("inviter membre 20")
    assert "2. ✓ Invitez les personnes" in await awa.says("afaire")
    await awa.says("reunion 5 janvier 2021 9h, Niamey")
    await awa.says("publier 1 oui")
    assert "Trois étapes" not in await awa.says("afaire")


async def test_each_step_is_a_line_that_works(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    for line, answer in (
        ("organisation CRN, Croix-Rouge nigérienne, Niger", "✓ L’organisation est ajoutée"),
        ("inviter membre 20", "✓ Code 1"),
        ("reunion jeudi 9h, Niamey", "Réunion 1"),
    ):
        assert answer in await awa.says(line)


async def test_others_are_told_what_they_can_do_meanwhile(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    assert await john.says("todo") == MEMBER_EN
    assert "Name: John" in await john.says("me")
    assert "Monday" in await john.says("digest Monday 8am")


async def test_a_group_with_a_past_says_nothing_of_steps(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    await give_a_past(place)
    assert "étapes" not in await awa.says("afaire")


async def test_one_of_two_groups_is_beginning(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    await give_a_past(place)
    young = await place.group("jeune")
    ali = await place.joins("Ali Bo", Role.COORDINATOR, group=young)
    assert "étapes" not in await awa.says("afaire")
    assert "1. Ajoutez les organisations" in await ali.says("afaire")
