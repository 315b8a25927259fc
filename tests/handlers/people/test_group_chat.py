"""Coordinators bind a group chat to their group."""

from __future__ import annotations

from bot.commands import Role
from storage.database import Tx
from storage.people import group_chats, people
from storage.people.group_chats import GroupChat
from tests.group_chat import Gathering, Heard
from tests.talk import Talker, Town

FRENCH = (
    "✓ Le groupe « Groupe gtm » se réunit ici : j’y publie ses annonces, ses rappels et ses résultats, en français.\n"
    "Je n’y publie rien de personnel. Une ligne pour moi commence par /, par exemple : /aide\n"
    "Pour annuler : /deconnecter – Dans l’autre langue : /connecter en"
)
ENGLISH = (
    "✓ The group Groupe gtm meets here: I post its announcements, reminders and results, in English.\n"
    "I post nothing personal. Lines for me begin with /, for example: /help\n"
    "To undo: /disconnect – In the other language: /connect fr"
)


async def bound(place: Town, where: str = "-100") -> GroupChat | None:
    return await place.db.read(lambda tx: group_chats.at_chat(tx, "terminal", where))


async def test_a_coordinator_binds_the_chat_to_their_group(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = Gathering(place)
    assert await chat.hears(awa, "/connecter", thread="4/7/") == Heard(here=FRENCH)
    found = await bound(place)
    assert found is not None
    assert (found.group_id, found.lang, found.thread) == (place.group_id, "fr", "4//")


async def test_the_same_in_english(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR, lang="en")
    chat = Gathering(place)
    assert await chat.hears(awa, "/connect gtm en") == Heard(here=ENGLISH)
    assert await chat.hears(awa, "/connect") == Heard(here=f"It is already set that way.\n{ENGLISH}")
    french = await chat.hears(awa, "/connect fr")
    assert french.here.endswith(
        "results, in French.\n" + "\n".join(ENGLISH.split("\n")[1:]).replace("connect fr", "connect en")
    )
    assert await chat.hears(awa, "/disconnect") == Heard(
        here="✓ I post nothing more here. To connect this chat again: /connect"
    )
    assert await chat.hears(awa, "/disconnect") == Heard(here="No group meets in this chat.")


async def test_typed_twice_it_says_so_and_elsewhere_in_the_chat_it_moves_there(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = await Gathering(place).bound(awa)
    assert await chat.hears(awa, "/connecter") == Heard(here=f"C’est déjà le cas.\n{FRENCH}")
    assert await chat.hears(awa, "/connecter", thread="9/8/") == Heard(here=FRENCH)
    found = await bound(place)
    assert found is not None
    assert found.thread == "9//"


async def test_only_coordinators_bind(place: Town) -> None:
    ben, zoe = await place.joins("Ben", Role.MEMBER), await place.joins("Zoe", Role.FOCAL, lang="en")
    chat = Gathering(place)
    only = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert (await chat.hears(ben, "/connecter")).here == await ben.says("lier") == only
    assert (await chat.hears(zoe, "/connect")).here == "Only a coordinator of Groupe gtm can do this."
    assert await bound(place) is None


async def test_whoever_coordinates_several_groups_says_which(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await also_coordinates(place, awa, "lac")
    chat = Gathering(place)
    which = "Lequel de vos groupes se réunit dans cette discussion ? Écrivez l’une de ces lignes :\n/connecter gtm\n/connecter lac"  # noqa: E501
    assert await chat.hears(awa, "/connecter") == Heard(here=which)
    assert await chat.hears(awa, "/connecter gtm") == Heard(here=FRENCH)
    assert await chat.hears(awa, "/connecter rive") == Heard(
        here="Je n’ai pas compris « rive ».\nPar exemple : /connecter"
    )


async def also_coordinates(place: Town, talker: Talker, slug: str) -> int:
    """Another group, which this person coordinates too; the first stays their current one."""
    group = await place.group(slug)

    async def join(tx: Tx) -> None:
        await people.join(tx, talker.id or 0, group, Role.COORDINATOR, None, 0)
        await people.choose_group(tx, talker.id or 0, place.group_id)

    await place.db.transaction(join)
    return group


TAKEN = (
    "Le groupe « Groupe gtm » se réunit dans cette discussion : plus rien ne lui serait dit ici.\n"
    "Donner cette discussion au groupe « Groupe lac » ?\nRépondez à ce message, s’il vous plaît.\n1. Oui\n2. Non"
)


async def test_a_chat_goes_to_another_group_only_with_both(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = await Gathering(place).bound(awa)
    ben = await place.joins("Ben", Role.COORDINATOR)
    ida = await place.joins("Ida", Role.COORDINATOR, group=await also_coordinates(place, ben, "lac"))
    assert await chat.hears(ida, "/connecter") == Heard(
        here="Vous n’êtes pas dans le groupe de cette discussion. Sa coordination peut vous donner un code."
    )
    assert await chat.hears(ben, "/connecter lac en") == Heard(here=TAKEN)
    moved = await chat.hears(ben, "oui", addressed=False)
    assert moved.here.startswith(
        "✓ Le groupe « Groupe lac » se réunit ici : j’y publie ses annonces, ses rappels et ses résultats, en anglais."
    )
    assert (
        texts(place, "Awa")[-1]
        == "Ben a déconnecté une discussion du groupe « Groupe gtm » : plus rien n’y est publié."
    )
    assert texts(place, "Ida")[-1] == (
        "Ben a connecté une discussion au groupe « Groupe lac ».\nLes annonces, les rappels et les résultats y sont publiés."  # noqa: E501
    )


async def test_a_chat_stays_with_its_group_until_somebody_says_yes(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR, lang="en")
    await also_coordinates(place, awa, "lac")
    chat = await Gathering(place).bound(awa, "/connect gtm")
    assert await chat.hears(awa, "/connect lac") == Heard(
        here="Groupe gtm meets in this chat: it would be told nothing here any more.\n"
        "Give this chat to Groupe lac?\nPlease reply to this message.\n1. Yes\n2. No"
    )
    assert await chat.hears(awa, "no") == Heard(here="Nothing has changed: Groupe gtm still meets here.")
    found = await bound(place)
    assert found is not None
    assert found.group_id == place.group_id
    taken = await chat.hears(awa, "/connect lac yes")
    assert taken.here.startswith("✓ The group Groupe lac meets here")


def texts(place: Town, name: str) -> list[str]:
    """All that somebody got so far."""
    return [one.text for one in place.paper.sheets.get(name, [])]


async def test_the_other_coordinators_are_told_with_the_name_of_the_chat(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.COORDINATOR, lang="en")
    chat = Gathering(place)
    await chat.came(awa, "Amis du lac")
    await chat.hears(awa, "/connecter")
    await chat.hears(awa, "/deconnecter")
    assert texts(place, "Ben") == [
        "Awa connected the group chat “Amis du lac” to Groupe gtm.\nAnnouncements, reminders and results are posted there.",  # noqa: E501
        "Awa disconnected the group chat “Amis du lac” from Groupe gtm: nothing is posted there any more.",
    ]
    assert await ben.says("bind") == (
        "Add me to the chat of your group and type there: /connect\n"
        "I then post announcements, reminders and results there, and nothing personal."
    )


async def test_in_private_the_chats_are_listed_and_can_be_unbound(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    assert await awa.says("delier") == (
        "Aucune discussion n’est connectée à ce groupe. Écrivez dans la discussion du groupe : /connecter"
    )
    chat = Gathering(place)
    await chat.came(awa, "Amis du lac")
    await chat.hears(awa, "/connecter en")
    await chat.gone(awa)
    await chat.messages()
    assert await awa.says("lier") == (
        "Ajoutez-moi à la discussion de votre groupe et écrivez-y : /connecter\n"
        "J’y publie alors les annonces, les rappels et les résultats, et rien de personnel.\n"
        "Discussions du groupe :\n1. Amis du lac (English) : je ne peux plus y écrire."
    )
    assert await awa.says("delier") == (
        "Discussions du groupe :\n1. Amis du lac (English) : je ne peux plus y écrire.\n1. Déconnecter 1"
    )
    assert await awa.says("1") == "✓ Je n’y publie plus rien."
    assert await bound(place) is None
    assert await awa.says("delier 1") == "Il n’y a pas de discussion 1. Pour voir la liste : deconnecter"
