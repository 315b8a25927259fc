"""Who one is, which language one reads, whether one wants messages, and in which group one speaks."""

from __future__ import annotations

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.handlers.people.test_join import HOW_EN, HOW_FR, a_code
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
DIGEST_FR, DIGEST_EN = "1. À faire", "1. To do"


async def in_two_groups(place: Town, lang: str = "fr") -> Talker:
    """Somebody who is a member here and a coordinator of another group, where a second coordinator is."""
    other = await place.group("axe1")
    await place.joins("Binta", Role.COORDINATOR, group=other)
    awa = await place.joins("Awa Diop", Role.MEMBER, lang=lang)

    async def join(tx: Tx) -> None:
        await people.join(tx, awa.id or 0, other, int(Role.COORDINATOR), None, NOON)
        await people.choose_group(tx, awa.id or 0, place.group_id)

    await place.db.transaction(join)
    return awa


async def test_who_i_am_in_both_languages(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.FOCAL, organisation=await place.organisation("CRS", "Sénégal"))
    assert (
        await awa.says("moi")
        == "Nom : Awa Diop\nGroupe : Groupe gtm\nRôle : point focal\nOrganisation : CRS\nLangue : Français"
        "\nVotre fuseau horaire : Dakar, GMT."
        "\nJe vous envoie votre récapitulatif chaque semaine. Le prochain : lundi 7 décembre 2020, 8h00 (GMT)"
        "\nVous n’avez pas d’heures de silence."
        "\nPour changer : nom, langue, groupe, fuseau, silence, recap hebdo lundi 8h"
    )
    await awa.says("langue en")
    assert (
        await awa.says("who am I?")
        == "Name: Awa Diop\nGroup: Groupe gtm\nRole: focal point\nOrganisation: CRS\nLanguage: English"
        "\nYour time zone: Dakar, GMT."
        "\nI send you your digest every week. The next one: Monday 7 December 2020, 08:00 (GMT)"
        "\nYou have no quiet hours."
        "\nTo change: name, language, group, timezone, quiet, digest weekly Monday 8am"
    )


async def test_a_name_is_changed_in_one_line_or_asked_for(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("nom Awa  Ndiaye") == "✓ Désormais, je vous appelle Awa Ndiaye."
    assert await awa.says("name") == "Quel est votre nom ? Prénom et nom de famille."
    assert (
        await awa.says("A" * 81)
        == "C’est trop long : 81 caractères, 80 au plus.\nQuel est votre nom ? Prénom et nom de famille."
    )
    assert await awa.says("Awa Fall") == "✓ Désormais, je vous appelle Awa Fall."


async def test_the_language_is_chosen_by_line_by_button_or_by_its_name(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.OBSERVER)
    english, french = "✓ From now on I write to you in English.", "✓ Désormais, je vous écris en français."
    assert await awa.says("langue en") == english
    assert await awa.says("language") == "Which language do you read?\n1. Français\n2. English"
    assert await awa.says("1") == french
    assert await awa.says("langue") == "Quelle langue lisez-vous ?\n1. Français\n2. English"
    assert await awa.says("anglais") == english
    assert [await awa.says(line) for line in ("Français", "english", "english")] == [french, english, english]
    assert (await awa.says("language xx")).splitlines()[0] == "I did not understand “xx”."


async def test_after_stop_only_answers_come(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    stopped = (
        "✓ Je ne vous envoie plus de messages. Je réponds toujours quand vous écrivez."
        "\nPour recevoir de nouveau des messages : recevoir"
    )
    assert [await coumba.says("stop"), await coumba.says("stop")] == [stopped, stopped]
    await place.stranger("Awa Diop").says(f"rejoindre {await a_code(place)} Awa Diop, -, -")
    assert await coumba.reads() == ""
    assert (await coumba.says("moi")).splitlines()[-2] == (
        "Je ne vous envoie pas de messages. Pour en recevoir de nouveau : recevoir"
    )
    assert await coumba.says("reprendre") == f"✓ Je vous envoie de nouveau des messages.\n{DIGEST_FR}"
    await place.stranger("Issa Ba").says(f"rejoindre {await a_code(place)} Issa Ba, -, -")
    assert (await coumba.reads()).splitlines()[0] == "Issa Ba a rejoint le groupe « Groupe gtm »."


async def test_a_message_that_waits_does_not_come_after_stop(place: Town) -> None:
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    await place.stranger("Awa Diop").says(f"rejoindre {await a_code(place)} Awa Diop, -, -")
    assert (
        await john.says("stop")
        == "✓ I won't send you any more messages. I still answer when you write.\nTo get messages again: resume"
    )
    assert await john.says("resume") == f"✓ I send you messages again.\n{DIGEST_EN}"


async def test_one_of_two_groups_is_chosen_and_remembered(place: Town) -> None:
    awa = await in_two_groups(place)
    assert (
        await awa.says("groupe")
        == "Vous êtes dans le groupe « Groupe gtm ».\nVos groupes :\n1. Groupe gtm\n2. Groupe axe1"
    )
    there, here = (
        "✓ Vous êtes maintenant dans le groupe « Groupe axe1 ».",
        "✓ Vous êtes maintenant dans le groupe « Groupe gtm ».",
    )
    assert await awa.says("2") == f"{there}\n{DIGEST_FR}"
    assert (await awa.says("moi")).splitlines()[1:3] == ["Groupe : Groupe axe1", "Rôle : coordination"]
    for line, answer in (("groupe gtm", here), ("group 2", there), ("groupe groupe GTM", here), ("groupe axe1", there)):
        assert await awa.says(line) == f"{answer}\n{DIGEST_FR}"
    assert (await awa.says("groupe autre")).splitlines()[0] == "Je n’ai pas compris « autre »."


async def test_rights_are_those_of_the_current_group(place: Town) -> None:
    awa = await in_two_groups(place, lang="en")
    assert await awa.says("invite member") == "Only a coordinator of Groupe gtm can do this."
    assert await awa.says("group axe1") == f"✓ You are now in the group Groupe axe1.\n{DIGEST_EN}"
    assert (await awa.says("invite member")).splitlines()[0] == "✓ Code 1 for the group Groupe axe1."


async def test_a_group_is_left_after_a_yes_and_its_coordinators_are_told(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await in_two_groups(place)
    ask = (
        "Quitter le groupe « Groupe gtm » ?"
        "\nVos votes et vos réponses restent. Pour revenir, il vous faudra un nouveau code."
        "\n1. Oui\n2. Non"
    )
    assert await awa.says("quitter") == ask
    assert await awa.says("non") == "D’accord, rien n’a changé."
    assert await awa.says("quitter") == ask
    assert await awa.says("oui") == "✓ Vous avez quitté le groupe « Groupe gtm »."
    assert await coumba.reads() == "Awa Diop a quitté le groupe « Groupe gtm »."
    assert (await awa.says("moi")).splitlines()[1] == "Groupe : Groupe axe1"


async def test_an_old_leave_button_never_leaves_another_group(place: Town) -> None:
    await place.joins("Coumba", Role.COORDINATOR)
    awa = await in_two_groups(place, lang="en")
    await awa.says("leave")
    assert await awa.says("quitter gtm oui") == "✓ You have left the group Groupe gtm."
    assert (await awa.says("quitter gtm oui")).splitlines()[0] == "I did not understand “gtm oui”."
    assert (await awa.says("me")).splitlines()[1] == "Group: Groupe axe1"


async def test_the_only_coordinator_cannot_leave(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    assert (
        await coumba.says("quitter") == "Vous êtes la seule personne à coordonner ce groupe."
        " Invitez d’abord quelqu’un d’autre : inviter coordinateur"
    )


async def test_whoever_left_their_last_group_is_told_how_to_join(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("quitter oui") == "✓ Vous avez quitté le groupe « Groupe gtm »."
    assert await awa.says("groupe") == HOW_FR
    assert await awa.says("quitter") == "Vous n’êtes dans aucun groupe."
    assert await awa.says("digest") == "Rejoignez d’abord votre groupe : rejoindre CODE"


async def test_a_stranger_has_nothing_to_change(place: Town) -> None:
    john = place.stranger("John", "en")
    lines = ("me", "name John", "stop", "resume", "group", "leave", "mydata", "forgetme yes")
    assert [await john.says(line) for line in lines] == [HOW_EN] * len(lines)


async def test_people_are_found_by_name_without_case_or_accents(place: Town) -> None:
    other = await place.group("axe1")
    aicha = await place.joins("Aïcha Traoré", Role.MEMBER)
    await place.joins("Awa Diop", Role.MEMBER)
    awa = await place.joins("Awa Ndiaye", Role.MEMBER, group=other)

    async def found(tx: Tx) -> list[int | None]:
        asked = (("aicha  TRAORE", None), ("Aicha", None), ("awa", None), ("awa", other), ("Traoré", None))
        persons = [await people.by_name(tx, name, group) for name, group in asked]
        return [None if person is None else person.id for person in persons]

    assert await place.db.read(found) == [aicha.id, aicha.id, None, awa.id, None]


async def test_the_name_of_a_command_to_join_is_nobodys_name(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("nom") == "Quel est votre nom ? Prénom et nom de famille."
    assert await awa.says("rejoindre") == ("Je n’y vois pas votre nom.\nQuel est votre nom ? Prénom et nom de famille.")
    await ben.says("name")
    assert await ben.says("join") == "I do not see your name in that.\nWhat is your name? First name and family name."
    assert await ben.says("Ben Roy") == "✓ From now on I call you Ben Roy."
