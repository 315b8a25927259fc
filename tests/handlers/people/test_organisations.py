"""Coordinators see the group's organisations, add new ones, and say who represents which."""

from __future__ import annotations

import pytest

from bot.commands import Role
from bot.messages import BUTTON_BYTES
from storage.database import Tx
from storage.people import organisations, people
from tests.handlers.cast import Cast
from tests.handlers.people.test_join import a_code
from tests.talk import Talker, Town

NAMES_FR = "1. CRN\n2. SP/CCM\n3. CRM"
UNKNOWN_FR = "L’organisation « UNHCR » n’est pas connue dans ce groupe."
RIVER = "Les Amis du fleuve"


async def stands_for(place: Town, talker: Talker, group_id: int | None = None) -> str | None:
    """The organisation that somebody represents in a group."""

    async def find(tx: Tx) -> str | None:
        member = await people.member(tx, talker.id or 0, group_id or place.group_id)
        if member is None or member.organisation_id is None:
            return None
        found = await organisations.by_id(tx, member.organisation_id)
        return None if found is None else found.short

    return await place.db.read(find)


async def in_english(cast: Cast) -> Talker:
    return await cast.place.joins("Jane Hall", Role.COORDINATOR, lang="en")


async def newcomer(cast: Cast, organisation: str, role: Role = Role.FOCAL, name: str = "Koffi Doe") -> Talker:
    """Somebody who has just joined, and said so."""
    talker = cast.place.stranger(name)
    await talker.says(f"rejoindre {await a_code(cast.place, role)} {name}, {organisation}, -")
    talker.id = await cast.place.person(talker.address)
    return talker


async def test_all_of_them_with_their_focal_points(cast: Cast) -> None:
    assert await cast.mina.says("organisations") == (
        "3 organisations :\n"
        "1. CRN – Croix-Rouge nigérienne (Niger)\nPoints focaux : Ali Keita et Awa Diop\n"
        "2. SP/CCM – Secrétariat permanent (Mali)\nPoint focal : Ben Roy\n"
        "3. CRM – Croix-Rouge malienne (Mali)\nPas de point focal.\n"
        "2 personnes sans organisation : rattacher\n"
        "1. Ajouter une organisation\n2. En renommer une\n3. En réunir deux\n4. En retirer une"
    )
    jane = await in_english(cast)
    await jane.says("attach me, CRN")
    await jane.says("attach Mina Sow, CRN")
    assert await jane.says("orgs") == (
        "3 organisations:\n"
        "1. CRN – Croix-Rouge nigérienne (Niger)\nFocal points: Ali Keita and Awa Diop\n"
        "2. SP/CCM – Secrétariat permanent (Mali)\nFocal point: Ben Roy\n"
        "3. CRM – Croix-Rouge malienne (Mali)\nNo focal point.\n"
        "1 person without an organisation: attach\n"
        "1. Add an organisation\n2. Rename one\n3. Make one of two\n4. Remove one"
    )


async def test_a_new_group_has_none(place: Town) -> None:
    mina = await place.joins("Mina Sow", Role.COORDINATOR)
    assert await mina.says("organisations") == (
        "Le groupe n’a pas encore d’organisation. Pour en ajouter une : organisation\n1. Ajouter une organisation"
    )
    await mina.says("english")
    assert await mina.says("organisations page 3") == (
        "The group has no organisation yet. To add one: organisation\n1. Add an organisation"
    )


async def test_a_long_list_has_pages_that_fit(cast: Cast) -> None:
    for number in range(20):
        await cast.mina.says(
            f"organisation ORG{number}, {f'Association numéro {number} des amis du fleuve ' * 3}, Mali"
        )
    pages = [await cast.mina.says(f"organisations page {page}") for page in (1, 2, 3, 4, 5)]
    assert max(map(len, pages)) <= 1000
    rows = [line for page in pages[:4] for line in page.splitlines() if " – " in line]
    assert [int(row.partition(".")[0]) for row in rows] == list(range(1, 24))
    assert pages[0].splitlines()[-1] == "+ Suite (2 sur 4)"
    assert pages[3] == pages[4]


async def test_one_is_added_once(cast: Cast) -> None:
    row = "4. CRB – Croix-Rouge béninoise (Bénin)"
    added = f"✓ L’organisation est ajoutée :\n{row}\n1. Dire qui la représente"
    assert await cast.mina.says("organisation CRB, Croix-Rouge béninoise, Bénin") == added
    for words in (
        "CRB",
        "crb",
        "c-r-b, Croix-Rouge belge",
        "croix rouge béninoise",
        "CRB, Croix-Rouge béninoise, Bénin",
    ):
        assert await cast.mina.says(f"organisation {words}") == f"Le groupe a déjà cette organisation :\n{row}"
    jane = await in_english(cast)
    assert await jane.says("organisation sp ccm") == (
        "The group has this organisation already:\n2. SP/CCM – Secrétariat permanent (Mali)"
    )
    assert await jane.says("organization WFP") == ("✓ The organisation is added:\n5. WFP\n1. Say who represents it")


async def test_what_a_known_one_lacks_is_filled_in(cast: Cast) -> None:
    await cast.mina.says("organisation HCR")
    row = "4. HCR – Haut-Commissariat (Niger)"
    assert await cast.mina.says("organisation HCR, Haut-Commissariat, Niger") == (
        f"✓ L’organisation est complétée :\n{row}"
    )
    for words in ("Haut Commissariat", "hcr, Autre nom, Mali"):
        assert await cast.mina.says(f"organisation {words}") == f"Le groupe a déjà cette organisation :\n{row}"
    jane = await in_english(cast)
    await jane.says("organisation WFP")
    assert await jane.says("organisation WFP, Italy") == "✓ The organisation is completed:\n5. WFP (Italy)"


async def test_a_name_in_both_languages_is_shown_and_found_in_each(cast: Cast) -> None:
    jane = await in_english(cast)
    added = await cast.mina.says("organisation OIM | IOM, Les migrations | Migration, Suisse")
    assert added == "✓ L’organisation est ajoutée :\n4. OIM – Les migrations (Suisse)\n1. Dire qui la représente"
    row = "4. IOM – Migration (Suisse)"
    for name in ("IOM", "OIM", "Migration", "les migrations"):
        assert await jane.says(f"organisation {name}") == f"The group has this organisation already:\n{row}"


async def test_the_name_is_asked_for(cast: Cast) -> None:
    asked = "Quelle organisation ? Par exemple : CRB, Croix-Rouge béninoise, Bénin."
    assert await cast.mina.says("organisation") == asked
    assert await cast.mina.says("12") == f"Donnez le nom ou le sigle de l’organisation.\n{asked}"
    assert await cast.mina.says("Organisation des jeunes, Mali") == (
        "✓ L’organisation est ajoutée :\n4. Organisation des jeunes (Mali)\n1. Dire qui la représente"
    )
    await cast.mina.says("organisation")
    assert await cast.mina.says("organisation WFP") == (
        "✓ L’organisation est ajoutée :\n5. WFP\n1. Dire qui la représente"
    )


async def test_somebody_represents_one_from_now_on(cast: Cast) -> None:
    noted = "✓ Zoe Cole représente maintenant CRN.\nZoe Cole en reçoit un message."
    assert await cast.mina.says("rattacher Zoe Cole, croix-rouge nigérienne") == noted
    assert await cast.zoe.reads() == "You now represent CRN in the group Groupe gtm."
    assert await stands_for(cast.place, cast.zoe) == "CRN"
    for line in ("rattacher zoe à CRN", "rattacher Zoe Cole CRN", "rattacher zoe ; CRN"):
        assert await cast.mina.says(line) == "Rien n’a changé : Zoe Cole représente CRN.", line
    assert await cast.zoe.reads() == ""
    jane = await in_english(cast)
    assert await jane.says("attach Zoe Cole to sp-ccm") == (
        "✓ Zoe Cole now represents SP/CCM.\nBefore: CRN.\nZoe Cole is told of it."
    )
    await cast.oumar.says("stop")
    assert await jane.says("attach Oumar Ba, 3") == "✓ Oumar Ba now represents CRM."


async def test_what_is_missing_is_asked_for(cast: Cast) -> None:
    who = "Qui représente une organisation ? Donnez un nom.\n1. Mina Sow\n2. Zoe Cole"
    which = "Quelle organisation pour Zoe Cole ? Choisissez-la ou écrivez son nom."
    assert await cast.mina.says("rattacher") == who
    assert await cast.mina.says("Zoe Cloe") == (
        f"Je ne connais pas « Zoe Cloe » dans ce groupe. Les noms les plus proches : Zoe Cole.\n{who}"
    )
    assert await cast.mina.says("2") == f"{which}\n{NAMES_FR}"
    assert await cast.mina.says("2") == "✓ Zoe Cole représente maintenant SP/CCM.\nZoe Cole en reçoit un message."
    assert await cast.mina.says("rattacher Zoe Cole") == f"{which}\n{NAMES_FR}"
    assert await cast.mina.says("rattacher Zoe Cole, CRN") == (
        "✓ Zoe Cole représente maintenant CRN.\nAvant : SP/CCM.\nZoe Cole en reçoit un message."
    )


async def test_an_unknown_organisation_is_added_on_a_yes(cast: Cast) -> None:
    asked = "Quelle organisation pour Zoe Cole ? Choisissez-la ou écrivez son nom."
    unknown = f"{UNKNOWN_FR}\n{asked}\n1. Ajouter « UNHCR »"
    assert await cast.mina.says("rattacher Zoe Cole, UNHCR") == unknown
    assert await cast.mina.says("oui") == (
        "✓ Zoe Cole représente maintenant UNHCR.\nC’est l’organisation 4 du groupe.\nZoe Cole en reçoit un message."
    )
    jane = await in_english(cast)
    assert await jane.says("attach Ben Roy, UNHCRR") == (
        "The organisation “UNHCRR” is not known in this group.\n"
        "Which organisation for Ben Roy? Choose it or type its name.\n1. Add “UNHCRR”\n2. UNHCR"
    )
    assert await jane.says("2") == "✓ Ben Roy now represents UNHCR.\nBefore: SP/CCM.\nBen Roy is told of it."
    assert (await jane.says("attach Ben Roy, 99")).splitlines()[0] == (
        "The organisation “99” is not known in this group."
    )


async def test_two_people_of_one_name_are_told_apart(cast: Cast) -> None:
    await cast.place.joins("Awa Fall", Role.MEMBER)
    assert await cast.mina.says("rattacher Awa, CRM") == (
        "« Awa » peut désigner Awa Diop et Awa Fall.\n"
        "Qui représente une organisation ? Donnez un nom.\n1. Awa Diop\n2. Awa Fall"
    )
    assert await cast.mina.says("2") == "✓ Awa Fall représente maintenant CRM.\nAwa Fall en reçoit un message."


async def test_nobody_outside_the_group_and_in_no_other_group(cast: Cast) -> None:
    place = cast.place
    other = await place.group("axe1")
    away = await place.joins("Moussa Kane", Role.MEMBER, group=other)
    await place.db.transaction(lambda tx: people.join(tx, cast.zoe.id or 0, other, int(Role.MEMBER), None, 0))
    for line in (f"rattacher @{away.id}, CRN", f"rattacher @{away.id}"):
        assert await cast.mina.says(line) == "Cette personne n’est pas dans le groupe."
    await cast.mina.says("rattacher Zoe Cole, CRN")
    assert [await stands_for(place, cast.zoe, group) for group in (place.group_id, other)] == ["CRN", None]
    assert await cast.zoe.reads() == "Groupe gtm\nYou now represent CRN in the group Groupe gtm."


async def test_a_newcomer_gets_an_unknown_organisation_in_one_press(cast: Cast) -> None:
    jane = await in_english(cast)
    koffi = await newcomer(cast, RIVER)
    line = f"rattacher @{koffi.id}, +{RIVER}"
    assert await cast.mina.reads() == (
        "Koffi Doe a rejoint le groupe « Groupe gtm ».\nRôle : point focal.\n"
        f"L’organisation « {RIVER} » n’est pas connue dans ce groupe.\n"
        f"• Ajouter « {RIVER} » pour Koffi Doe → {line}\n• Choisir une organisation → rattacher @{koffi.id}"
    )
    assert await jane.reads() == (
        "Koffi Doe joined the group Groupe gtm.\nRole: focal point.\n"
        f"The organisation “{RIVER}” is not known in this group.\n"
        f"• Add “{RIVER}” for Koffi Doe → attach @{koffi.id}, +{RIVER}\n"
        f"• Choose an organisation → attach @{koffi.id}"
    )
    assert await cast.mina.presses(line) == (
        f"✓ Koffi Doe représente maintenant {RIVER}.\nC’est l’organisation 4 du groupe.\n"
        "Koffi Doe en reçoit un message."
    )
    assert await koffi.reads() == f"Vous représentez maintenant {RIVER} dans le groupe « Groupe gtm »."
    assert await jane.presses(line) == f"Nothing changed: Koffi Doe represents {RIVER}."
    issa = await newcomer(cast, RIVER, name="Issa Ba")
    assert await stands_for(cast.place, issa) == RIVER


async def test_two_newcomers_of_one_new_organisation_make_it_once(cast: Cast) -> None:
    koffi, issa = await newcomer(cast, "UNHCR"), await newcomer(cast, "unhcr", name="Issa Ba")
    for one in (koffi, issa):
        await cast.mina.presses(f"rattacher @{one.id}, +UNHCR")
    known = await cast.place.db.read(lambda tx: organisations.in_group(tx, cast.place.group_id))
    assert [one.short for one in known] == ["CRN", "SP/CCM", "CRM", "UNHCR"]


async def test_a_name_too_long_for_a_button_is_asked_for(cast: Cast) -> None:
    name = "Fédération des associations du bassin du fleuve Sénégal"
    koffi = await newcomer(cast, name)
    options = (await cast.mina.reads()).splitlines()[3:]
    assert options == [f"• Choisir une organisation → rattacher @{koffi.id}"]
    which = "Quelle organisation pour Koffi Doe ? Choisissez-la ou écrivez son nom."
    assert await cast.mina.presses(f"rattacher @{koffi.id}") == f"{which}\n{NAMES_FR}"
    assert (await cast.mina.says(name)).splitlines()[2] == ("1. Ajouter « Fédération des associations du bassin d… »")
    await cast.mina.says("1")
    assert await stands_for(cast.place, koffi) == name


@pytest.mark.parametrize("length", range(20, 60, 3))
async def test_no_button_is_too_long_for_somebody_in_several_groups(cast: Cast, length: int) -> None:
    place = cast.place
    other = await place.group("axe1")
    await place.db.transaction(lambda tx: people.join(tx, cast.mina.id or 0, other, int(Role.MEMBER), None, 0))
    await newcomer(cast, "é" * (length // 2))
    shown = (await cast.mina.reads()).splitlines()
    lines = [line.partition("→ ")[2] for line in shown if line.startswith("•")]
    assert lines[-1].startswith("@gtm rattacher @")
    assert max(len(line.encode()) for line in lines) <= BUTTON_BYTES
    assert (await cast.mina.presses(lines[0])).startswith("✓" if len(lines) > 1 else "Quelle organisation pour Koffi")


async def test_the_first_coordinator_is_offered_it_too(place: Town) -> None:
    awa = place.stranger("Awa Diop")
    code = await a_code(place, Role.COORDINATOR)
    assert await awa.says(f"rejoindre {code} Awa Diop, UNHCR, -") == (
        "✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : coordination.\n"
        f"{UNKNOWN_FR}\nVotre groupe commence. Trois étapes :\n"
        "1. Ajoutez les organisations du groupe : organisation CRN, Croix-Rouge nigérienne, Niger\n"
        "2. Invitez les personnes : inviter membre 20\n"
        "3. Annoncez la première réunion : reunion jeudi 9h, Niamey\n"
        "1. Ajouter « UNHCR » pour Awa Diop\n2. Choisir une organisation\n"
        "3. Ajouter une organisation\n4. Inviter quelqu’un\n5. Annoncer une réunion"
    )
    assert await awa.says("1") == "✓ Awa Diop représente maintenant UNHCR.\nC’est l’organisation 1 du groupe."


async def test_only_coordinators_may(cast: Cast) -> None:
    lines = ("organisation WFP", "rattacher Zoe Cole, CRN")
    refusal = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert [await cast.awa.says(line) for line in lines] == [refusal] * 2
