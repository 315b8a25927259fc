"""Newcomers say who they are as they like: the code, the name, the organisation and the country are found in it."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.people.test_join import ASK_NAME_FR, a_code
from tests.talk import Talker, Town

ORGANISATION_FR = "Pour quelle organisation ? Choisissez-la ou écrivez son nom."
UNSEEN_FR = (
    "Bienvenue. Ce code donne accès au groupe « Groupe gtm ».\nJe n’y vois pas votre nom."
    "\nQuel est votre nom ? Prénom et nom de famille."
)


async def as_far_as_the_country(place: Town, name: str, lang: str = "fr") -> Talker:
    newcomer = place.stranger(name, lang)
    await newcomer.says(await a_code(place))
    await newcomer.says(name)
    await newcomer.says("-")
    return newcomer


@pytest.mark.parametrize(
    "said",
    ["Bonjour, mon code est {} merci", "code {}", "« {} »", "rejoindre : {}", "rejoindre le groupe {}", "{} merci"],
)
async def test_a_code_is_found_in_any_line_around_it(place: Town, said: str) -> None:
    code = await a_code(place)
    answer = await place.stranger("Awa Diop").says(said.format(code))
    assert answer in {f"{ASK_NAME_FR}\n1. Awa Diop", f"{UNSEEN_FR}\n1. Awa Diop"}


async def test_a_code_is_found_in_the_answer_too_and_a_name_after_it(place: Town) -> None:
    awa, john = place.stranger("Awa Diop"), place.stranger("John", "en")
    await awa.says("rejoindre")
    assert await awa.says(f"mon code est {await a_code(place)}") == f"{ASK_NAME_FR}\n1. Awa Diop"
    code = await a_code(place)
    assert (await john.says(f"hello, my code is {code}, my name is John Kamau")).startswith("Thank you, John Kamau.")
    other = place.stranger("X")
    assert (await other.says(f"rejoindre {code}\nIssa Ba")).startswith("Merci, Issa Ba.")


async def test_a_name_is_found_in_a_sentence(place: Town) -> None:
    awa, john = place.stranger(""), place.stranger("", "en")
    await awa.says(await a_code(place))
    assert (await awa.says("je m’appelle Awa")).splitlines()[0] == "Merci, Awa."
    await john.says(await a_code(place))
    assert (await john.says("my name is John Kamau")).splitlines()[0] == "Thank you, John Kamau."


@pytest.mark.parametrize("said", ["ㅤ", "\u202eawA", "12", "Bonjour", "je ne comprends pas"])
async def test_what_is_no_name_is_asked_again(place: Town, said: str) -> None:
    awa = place.stranger("")
    await awa.says(await a_code(place))
    assert (await awa.says(said)).endswith("Quel est votre nom ? Prénom et nom de famille.")
    assert (await awa.says("Awa Diop")).splitlines()[0] == "Merci, Awa Diop."


async def test_a_name_is_changed_in_a_sentence_and_never_into_none(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("nom je m’appelle Awa Ndiaye") == "✓ Désormais, je vous appelle Awa Ndiaye."
    assert (await awa.says("nom 12")).splitlines()[0] == "Je n’y vois pas votre nom."


async def test_two_of_the_same_name_are_told_apart(place: Town) -> None:
    crs = await place.organisation("CRS", "Sénégal")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await place.joins("Awa Diop", Role.MEMBER, organisation=crs)
    second, third = place.stranger("Awa Diop"), place.stranger("awa diop")
    second.address, third.address = "second", "third"
    code = await a_code(place)
    assert (await second.says(f"rejoindre {code} Awa Diop, CRS, -")).splitlines() == [
        "✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop (CRS).", "Votre rôle : membre.", "Organisation : CRS.",
        "Une autre personne s’appelle Awa Diop ici : les autres vous voient sous le nom « Awa Diop (CRS) ».",
        "1. À faire", "2. Aide",
    ]  # fmt: skip
    assert (await third.says(f"rejoindre {code} Awa Diop, -, -")).splitlines()[0].endswith(", Awa Diop 2.")
    await coumba.reads()
    listed = await coumba.says("membres")
    assert [name in listed for name in ("– Awa Diop ·", "– Awa Diop (CRS) ·", "– Awa Diop 2 ·")] == [True] * 3
    asked = await coumba.says("role Awa Diop, point focal")
    assert asked.splitlines()[0].startswith("« Awa Diop » peut désigner")
    said = await coumba.says("role Awa Diop (CRS), point focal")
    assert said == "✓ C’est fait. Rôle de Awa Diop (CRS) : point focal."


async def test_nobody_takes_a_coordinators_name_unseen(place: Town) -> None:
    mariam = await place.joins("Mariam Sawadogo", Role.COORDINATOR)
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    issa = await place.joins("Issa Ba", Role.MEMBER)
    assert (await issa.says("nom Mariam Sawadogo")).splitlines() == [
        "✓ Désormais, je vous appelle Mariam Sawadogo 2.",
        "Une autre personne s’appelle Mariam Sawadogo ici : les autres vous voient sous le nom « Mariam Sawadogo 2 ».",
    ]
    place.clock.forward(minutes=11)
    assert (await mariam.reads()).splitlines()[-1] == (
        "Une personne de la coordination s’appelle aussi comme cela : vérifiez de qui il s’agit."
    )
    await john.reads()
    newcomer = place.stranger("Autre")
    await newcomer.says(f"rejoindre {await a_code(place)} mariam sawadogo, -, -")
    assert (await john.reads()).splitlines()[-1] == "A coordinator is called so too: make sure who this is."


@pytest.mark.parametrize(("said", "country"), [("le Niger", "Niger"), ("au Niger.", "Niger"), ("Niger 🇳🇪", "Niger")])
async def test_a_country_is_kept_by_its_name(place: Town, said: str, country: str) -> None:
    awa = await as_far_as_the_country(place, "Awa Diop")
    assert (await awa.says(said)).startswith("✓ Bienvenue")
    assert f"Pays : {country}" in (await awa.says("moi")).splitlines()


async def test_a_city_asks_for_its_country_and_nonsense_for_a_country(place: Town) -> None:
    awa, john = await as_far_as_the_country(place, "Awa Diop"), await as_far_as_the_country(place, "John Kamau", "en")
    assert (await awa.says("Niamey")).splitlines() == [
        "« Niamey » : est-ce Niger ?", "Dans quel pays travaillez-vous ?", "1. Niger", "2. Passer"]  # fmt: skip
    assert (await awa.says("oui")).startswith("✓ Bienvenue")
    assert "Pays : Niger" in (await awa.says("moi")).splitlines()
    assert (await john.says("somewhere else")).splitlines()[0] == "I know no country called “somewhere else”."
    assert (await john.says("I don't know")).startswith("✓ Welcome")
    assert "Country" not in await john.says("me")


async def test_not_knowing_skips_the_organisation(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = place.stranger("Awa Diop")
    await awa.says(await a_code(place))
    await awa.says("Awa Diop")
    assert (await awa.says("Je ne sais pas.")).startswith("C’est noté.")
    await awa.says("jsp")
    assert "connue" not in await coumba.reads()


@pytest.mark.parametrize(
    "said", ["la Croix-Rouge sénégalaise", "La CRS", "À la CRS.", "je travaille à la CRS.", "The CRS"]
)
async def test_an_organisation_is_known_in_a_sentence(place: Town, said: str) -> None:
    await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    awa = place.stranger("Awa Diop")
    await awa.says(await a_code(place))
    await awa.says("Awa Diop")
    await awa.says(said)
    assert "Organisation : CRS." in (await awa.says("passer")).splitlines()


@pytest.mark.parametrize(
    ("lang", "said", "name", "organisation"),
    [
        ("fr", "Bonjour, je suis Awa Diop de la Croix-Rouge sénégalaise", "Awa Diop", "CRS"),
        ("fr", "moi c’est Awa Diop et je travaille au CICR", "Awa Diop", "CICR"),
        ("fr", "Awa Diop, Croix-Rouge sénégalaise", "Awa Diop", "CRS"),
        ("en", "Hi, my name is Grace Achieng, I'm with CRS", "Grace Achieng", "CRS"),
        ("fr", "je m’appelle Jean Paul de la Croix", "Jean Paul de la Croix", ""),
        ("fr", "Maria da Silva", "Maria da Silva", ""),
    ],
)
async def test_who_says_all_at_once_is_asked_only_whether_it_is_so(
    place: Town, lang: str, said: str, name: str, organisation: str
) -> None:
    await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    await place.organisation("CICR", "Suisse")
    awa = place.stranger("", lang)
    await awa.says(await a_code(place))
    thanks, asked, *_ = (await awa.says(said)).splitlines()
    assert thanks in {f"Merci, {name}.", f"Thank you, {name}."}
    if not organisation:
        assert asked == ORGANISATION_FR
        return
    assert asked.startswith(("Représentez-vous ", "Do you represent "))
    await awa.says("oui")
    welcome = await awa.says("-")
    assert f", {name}." in welcome
    assert organisation in welcome


async def test_an_organisation_that_was_heard_wrongly_is_typed_anew(place: Town) -> None:
    await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    awa = place.stranger("")
    await awa.says(await a_code(place))
    await awa.says("Awa Diop, CICR")
    assert (await awa.says("non, la Croix-Rouge sénégalaise")).startswith("C’est noté.")
    assert "Organisation : CRS." in (await awa.says("-")).splitlines()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("on se voit mardi prochain à 10h sur Teams", "« {} » : est-ce le nom de votre organisation ?"),
        ("comment je fais pour inviter", "« {} » : est-ce le nom de votre organisation ?"),
        ("12/2026", "Je n’y vois pas d’organisation."),
    ],
)
async def test_what_says_something_is_no_organisation_unasked(place: Town, said: str, told: str) -> None:
    awa = place.stranger("")
    await awa.says(await a_code(place))
    await awa.says("Awa Diop")
    assert (await awa.says(said)).splitlines()[0] == told.format(said)
    assert (await awa.says("CRS")).startswith("C’est noté.")


async def test_who_comes_into_another_group_is_told_apart_there_too(place: Town) -> None:
    await place.joins("Awa Diop", Role.MEMBER)
    other = await place.group("autre")
    awa = await place.joins("Awa Diop", Role.MEMBER, group=other)
    assert "Awa Diop 2" in await awa.says(await a_code(place))
