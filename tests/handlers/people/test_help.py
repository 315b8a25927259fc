"""The help is read from the declarations, and shows each reader what they may do."""

from __future__ import annotations

import pytest

from bot import commands
from bot.commands import COMMANDS, Command, Role
from bot.handlers.people.show_help import SECTIONS
from bot.spelling.folding import fold
from tests.handlers.people.test_join import HOW_EN, HOW_FR
from tests.talk import Town

LONGEST = 1000
ROLES = (Role.OBSERVER, Role.MEMBER, Role.FOCAL, Role.COORDINATOR)


def allowed(role: Role) -> set[str]:
    return {one.key for one in COMMANDS.values() if one.section and one.role <= role}


def listed_in(answer: str, lang: str) -> set[str]:
    names = {one.name(lang): one.key for one in COMMANDS.values() if one.section}
    heads = [line.partition(":")[0].strip() for line in answer.splitlines()]
    return {names[head] for head in heads if head in names}


async def test_a_stranger_is_told_how_to_join(place: Town) -> None:
    assert await place.stranger("Awa").says("aide") == f"{HOW_FR}\n1. Français\n2. English"
    assert await place.stranger("John", "en").says("help") == f"{HOW_EN}\n1. Français\n2. English"


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("role", ROLES)
async def test_sections_list_exactly_what_the_role_may_do(place: Town, role: Role, lang: str) -> None:
    awa = await place.joins("Awa Diop", role, lang=lang)
    seen: set[str] = set()
    for _, name in SECTIONS.values():
        for page in (1, 2, 3, 4):
            answer = await awa.says(f"aide {name.fr} page {page}")
            assert len(answer) <= LONGEST
            seen |= listed_in(answer, lang)
    assert seen == allowed(role)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("role", [Role.MEMBER, Role.COORDINATOR])
async def test_the_overview_is_short_and_begins_each_section(place: Town, role: Role, lang: str) -> None:
    awa = await place.joins("Awa Diop", role, lang=lang)
    answer = await awa.says("?")
    assert 600 < len(answer) <= LONGEST
    for section in {one.section for one in COMMANDS.values() if one.section and one.role <= role}:
        first = min((one for one in COMMANDS.values() if one.section == section), key=lambda one: one.role)
        assert first.name(lang) in answer
    assert answer == await awa.says("aide") == await awa.says("/help")


async def test_a_section_button_opens_the_section(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.OBSERVER, lang="en")
    overview = await awa.says("help")
    marks = [line for line in overview.splitlines() if line[0].isdigit()]
    assert marks == ["1. Meetings", "2. Ideas and votes", "3. Action points", "4. Webinars", "5. You and your group"]
    section = (await awa.says("5")).splitlines()
    assert section[0] == "You and your group:"
    assert "join: join a group with a code" in section


@pytest.mark.parametrize("one", COMMANDS.values(), ids=COMMANDS)
def test_every_example_begins_with_its_command(one: Command) -> None:
    assert [commands.find(line) is not None for line in (one.example_fr, one.example_en)] == [True, True]


async def test_one_command_with_its_example_and_other_names(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert (
        await awa.says("aide langue")
        == "langue : choisir le français ou l’anglais\nPar exemple : langue en\nJe comprends aussi : language et lang"
    )
    await awa.says("english")
    assert (
        await awa.says("help /Langue")
        == "language: choose French or English\nFor example: language fr\nAlso understood: langue and lang"
    )


async def test_a_command_of_another_role_says_whose_it_is(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("aide inviter") == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."


async def test_a_near_miss_and_an_unknown_word(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("aide lange") == "Je n’ai pas d’aide sur « lange ». Vouliez-vous dire : langue ?\n1. langue"
    assert (await awa.says("oui")).splitlines()[0] == "langue : choisir le français ou l’anglais"
    assert await awa.says("aide xyz") == "Je n’ai pas d’aide sur « xyz ». Pour tout voir : aide\n1. Aide"
    assert fold((await awa.says("1")).splitlines()[1]).startswith("reunions :")
