"""Strangers are greeted, and join with a code; coordinators make and end codes."""

from __future__ import annotations

import asyncio
import math

import pytest

from bot.commands import Role
from bot.rules.people.codes import hash_code, new_code
from storage.database import Tx
from storage.people import groups, people
from storage.people.groups import Code
from tests.promises.report import Shows
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
DAY = 86_400
CHECKING = 2
"""Signs of a code that say whether the others were heard well."""

HOW_FR = (
    "Pour rejoindre votre groupe, envoyez-moi son code, par exemple : rejoindre CODE."
    " La coordination du groupe vous donne le code."
)
HOW_EN = "To join your group, send me its code, for example: join CODE. Your coordinator gives you the code."
UNUSABLE_FR = "Ce code n’est pas valable. Demandez-en un nouveau à la coordination du groupe."
ASK_NAME_FR = "Bienvenue. Ce code donne accès au groupe « Groupe gtm ».\nQuel est votre nom ? Prénom et nom de famille."
STEPS_FR = "1. À faire\n2. Aide"


async def a_code(
    place: Town, role: Role = Role.MEMBER, *, uses: int = 5, days: int = 30, group: int | None = None
) -> str:
    code = new_code()
    made = Code(0, group or place.group_id, int(role), uses, NOON + days * DAY, None)
    await place.db.transaction(lambda tx: groups.add_code(tx, hash_code(code), made, None, NOON))
    return code


async def uses_left(place: Town, code: str) -> int:
    found = await place.db.read(lambda tx: groups.find_code(tx, hash_code(code)))
    assert found is not None
    return found.uses_left


async def test_a_stranger_is_told_how_to_join_whatever_they_say(place: Town) -> None:
    awa, john = place.stranger("Awa Diop"), place.stranger("John Doe", "en")
    assert await awa.says("il fait beau") == HOW_FR
    assert await john.says("nice weather") == HOW_EN
    assert await awa.says("vote 1") == "Rejoignez d’abord votre groupe : rejoindre CODE"
    assert await john.says("English") == HOW_EN
    assert await john.says("français") == HOW_FR


async def test_greeting_is_harmless_however_often(place: Town) -> None:
    awa = place.stranger("Awa Diop")
    for hello in ("/start", "/start", "bonjour", "Salut Tama", "demarrer"):
        assert await awa.says(hello) == f"Bonjour, je suis Tama.\n{HOW_FR}"
    member = await place.joins("Kofi Mensah", Role.MEMBER, lang="en")
    for hello in ("/start", "hi", "hello there"):
        assert await member.says(hello) == "Hello Kofi Mensah. You are in the group Groupe gtm.\n1. To do\n2. Help"


async def test_joining_step_by_step_tells_the_coordinators(place: Town) -> None:
    await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
    awa, code = place.stranger("Awa Diop"), await a_code(place, Role.FOCAL)
    assert await awa.says("rejoindre") == "Quel est votre code ? La coordination du groupe vous le donne."
    assert await awa.says(code.lower()) == f"{ASK_NAME_FR}\n1. Awa Diop"
    assert (
        await awa.says("1") == "Merci, Awa Diop.\nPour quelle organisation ? Choisissez-la ou écrivez son nom."
        "\n1. CRS\n2. Passer"
    )
    assert (
        await awa.says("croix-rouge sénégalaise")
        == "C’est noté.\nDans quel pays travaillez-vous ?\n1. Sénégal\n2. Passer"
    )
    assert await uses_left(place, code) == 5
    assert (
        await awa.says("passer") == f"✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : point focal."
        f"\nOrganisation : CRS.\n{STEPS_FR}"
    )
    assert await uses_left(place, code) == 4
    assert await coumba.reads() == "Awa Diop joined the group Groupe gtm.\nRole: focal point.\nOrganisation: CRS."


async def test_joining_in_one_line_in_english(place: Town) -> None:
    await place.organisation("KRC", "Kenya")
    john, code = place.stranger("John", "en"), await a_code(place)
    assert (
        await john.says(f"join {code} John Kamau, krc, Kenya")
        == "✓ Welcome to the group Groupe gtm, John Kamau.\nYour role: member.\nOrganisation: KRC."
        "\n1. To do\n2. Help"
    )
    assert (
        await john.says("me")
        == "Name: John Kamau\nGroup: Groupe gtm\nRole: member\nOrganisation: KRC\nCountry: Kenya\nLanguage: English"
        "\nYour time zone: Dakar, GMT."
        "\nI send you your digest every week. The next one: Monday 7 December 2020, 08:00 (GMT)"
        "\nYou have no quiet hours."
        "\nTo change: name, language, group, timezone, quiet, digest weekly Monday 8am"
    )


async def test_a_bare_code_and_a_start_with_a_code_join_too(place: Town) -> None:
    code = await a_code(place)
    assert await place.stranger("Awa Diop").says(code) == f"{ASK_NAME_FR}\n1. Awa Diop"
    assert await place.stranger("Issa Ba").says(f"/start {code}") == f"{ASK_NAME_FR}\n1. Issa Ba"


async def test_an_unknown_organisation_is_told_and_not_made(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    unknown = "L’organisation « Les Amis du fleuve » n’est pas connue dans ce groupe."
    assert (
        await awa.says(f"rejoindre {code} Awa Diop, Les Amis du fleuve, -")
        == f"✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : membre.\n"
        f"{unknown} La coordination est prévenue et s’en occupe.\n{STEPS_FR}"
    )
    assert await coumba.reads() == (
        f"Awa Diop a rejoint le groupe « Groupe gtm ».\nRôle : membre.\n{unknown}\n"
        "• Ajouter « Les Amis du fleuve » pour Awa Diop → rattacher @2, +Les Amis du fleuve\n"
        "• Choisir une organisation → rattacher @2"
    )


async def test_whatever_is_wrong_with_a_code_the_same_is_said(place: Town) -> None:
    spent, expired, revoked = await a_code(place, uses=0), await a_code(place, days=0), await a_code(place)
    found = await place.db.read(lambda tx: groups.find_code(tx, hash_code(revoked)))
    assert found is not None
    await place.db.transaction(lambda tx: groups.revoke_code(tx, found.id, NOON))
    awa = place.stranger("Awa Diop")
    for code in (spent, expired, revoked, new_code(), "XXX"):
        assert await awa.says(f"rejoindre {code}") == UNUSABLE_FR
    assert (
        await awa.says(f"rejoindre {spent} Awa Diop, -, -")
        == f"{UNUSABLE_FR}\nQuel est votre code ? La coordination du groupe vous le donne."
    )
    good = await a_code(place)
    assert await awa.says(good) == (
        f"✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : membre.\n{STEPS_FR}"
    )


@pytest.mark.promise(37)
@pytest.mark.parametrize("people_at_once", [20, pytest.param(50, marks=pytest.mark.soak)])
@pytest.mark.parametrize("uses", [1, 3])
async def test_a_code_is_used_exactly_as_often_as_allowed(
    place: Town, uses: int, people_at_once: int, shows: Shows
) -> None:
    code = await a_code(place, uses=uses)
    crowd = [place.stranger(f"Personne {number}") for number in range(people_at_once)]
    answers = await asyncio.gather(*(_in(one, code) for one in crowd))
    assert sum(answer.startswith("✓") for answer in answers) == uses
    assert await uses_left(place, code) == 0
    members = await place.db.read(lambda tx: people.members(tx, place.group_id))
    assert len(members) == uses
    shows(f"{people_at_once} at once on a code for {uses}: {len(members)} came in")


@pytest.mark.promise(37)
def test_a_code_cannot_be_guessed(shows: Shows) -> None:
    codes = {new_code().replace("-", "") for _ in range(1000)}
    assert len(codes) == 1000
    kinds = len(set("".join(codes)))
    bits = (min(map(len, codes)) - CHECKING) * math.log2(kinds)
    assert bits >= 90
    shows(f"{bits:.0f} random bits")


async def _in(one: Talker, code: str) -> str:
    return await one.says(f"rejoindre {code} {one.name}, -, -")


async def test_the_same_event_twice_joins_once(place: Town) -> None:
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    await awa.says(f"rejoindre {code} Awa Diop, -, -", event="one")
    assert await awa.says(f"rejoindre {code} Awa Diop, -, -", event="one") == ""
    assert await uses_left(place, code) == 4


async def test_a_member_is_told_so_and_a_higher_role_is_taken(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    code, higher = await a_code(place, uses=1), await a_code(place, Role.FOCAL)
    already = "Vous êtes déjà dans le groupe « Groupe gtm ». Votre rôle :"
    assert await awa.says(f"rejoindre {code}") == f"{already} membre.\n{STEPS_FR}"
    assert await uses_left(place, code) == 1
    assert (
        await awa.says(f"rejoindre {higher}")
        == f"✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : point focal.\n{STEPS_FR}"
    )
    assert await awa.says(f"rejoindre {higher}") == f"{already} point focal.\n{STEPS_FR}"
    assert await uses_left(place, higher) == 4


async def test_somebody_known_joins_another_group_without_questions(place: Town) -> None:
    other = await place.group("axe1")
    awa = await place.joins("Awa Diop", Role.MEMBER)
    code = await a_code(place, group=other)
    assert (
        await awa.says(f"rejoindre {code}")
        == f"✓ Bienvenue dans le groupe « Groupe axe1 », Awa Diop.\nVotre rôle : membre.\n{STEPS_FR}"
    )
    here = await place.db.read(lambda tx: people.groups_of(tx, awa.id or 0))
    assert [one.group_slug for one in here] == ["gtm", "axe1"]


async def test_a_coordinator_makes_a_code_that_works_and_is_not_kept(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    said = (await coumba.says("inviter point focal 3 10")).splitlines()
    code = said[3].removeprefix("rejoindre ")
    assert said == [
        "✓ Code 1 pour le groupe « Groupe gtm ».",
        "Rôle : point focal. Pour 3 personnes, jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT).",
        "Envoyez cette ligne aux personnes que vous invitez :",
        f"rejoindre {code}",
        "Gardez-le : je ne l’afficherai plus. Pour le désactiver : desactiver code 1",
    ]

    async def hashes(tx: Tx) -> list[str]:
        return [row[0] for row in await tx.rows("SELECT hash FROM codes")]

    assert await place.db.read(hashes) == [hash_code(code)]
    assert await place.stranger("Awa").says(f"rejoindre {code}") == f"{ASK_NAME_FR}\n1. Awa"


async def test_inviting_step_by_step_in_english(place: Town) -> None:
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    assert (
        await john.says("invite")
        == "What will they be in the group?\n1. member\n2. focal point\n3. coordinator\n4. observer"
    )
    assert (await john.says("3")).splitlines()[:2] == [
        "✓ Code 1 for the group Groupe gtm.",
        "Role: coordinator. For 1 person, until Thursday 31 December 2020, 10:00 (GMT).",
    ]
    assert (await john.says("invite member 0")).splitlines() == ["Give a number from 1 to 500.", "How many people?"]
    assert (await john.says("2")).splitlines()[1].startswith("Role: member. For 2 people, until")


async def test_a_code_is_ended_by_its_number_in_the_group_only(place: Town) -> None:
    other = await place.group("axe1")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    code, elsewhere = await a_code(place), await a_code(place, group=other)
    await a_code(place, group=other)
    assert (
        await coumba.says("retirer code") == "Quel code faut-il désactiver ?"
        "\n1. Rôle : membre. Pour 5 personnes, jusqu’au jeudi 31 décembre 2020 à 10h00 (GMT)."
    )
    assert await coumba.says("1") == "✓ Le code 1 est désactivé."
    assert await coumba.says("revoquer 1") == "Le code 1 était déjà désactivé."
    assert (await coumba.says("revoquer 2")).splitlines()[0] == "Il n’y a pas de code 2. Pour la liste : codes"
    awa = place.stranger("Awa")
    assert await awa.says(f"rejoindre {code}") == UNUSABLE_FR
    assert (await awa.says(f"rejoindre {elsewhere}")).startswith("Bienvenue.")


async def test_only_coordinators_make_and_end_codes(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.FOCAL)
    refusal = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert [await awa.says(line) for line in ("inviter membre", "revoquer 1")] == [refusal, refusal]


async def test_whoever_skips_the_name_is_called_as_the_platform_does(place: Town) -> None:
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    await awa.says(code)
    assert (await awa.says("passer")).splitlines()[0] == "Merci, Awa Diop."
    await awa.says("-")
    assert (await awa.says("-")).splitlines()[0] == "✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop."
    nobody = place.stranger("")
    await nobody.says(code)
    assert await nobody.says("skip") == ASK_NAME_FR


async def test_yes_takes_the_proposed_name_and_no_asks_again(place: Town) -> None:
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    await awa.says(f"rejoindre {code}")
    assert await awa.says("non") == f"{ASK_NAME_FR}\n1. Awa Diop"
    assert (await awa.says("oui")).startswith("Merci, Awa Diop.")
