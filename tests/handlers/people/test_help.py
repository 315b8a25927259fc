"""The help leads from a few jobs to every command; it is read from the declarations, and shows what each may do."""

from __future__ import annotations

import re

import pytest

from bot import commands
from bot.commands import COMMANDS, Command, Role
from bot.handlers.people.help.subjects import SUBJECTS
from bot.spelling.folding import fold
from tests.handlers.people.test_join import HOW_EN, HOW_FR
from tests.sample_town import Sample
from tests.talk import Talker, Town

LONGEST = 1000
ROLES = (Role.OBSERVER, Role.MEMBER, Role.FOCAL, Role.COORDINATOR)
SAID = frozenset(
    (
        *(
            "send_votes",
            "send_calendar",
            "send_minutes",
            "send_attendance",
            "open_space",
            "publish_outcome",
            "send_evaluation_file",
            "send_list",
            "send_chart",
            "send_report",
        ),
        *("send_registrations", "send_webinar_calendar", "send_certificate"),
        *("greet", "welcome", "start", "speak_french", "speak_english"),
    )
)
"""Commands that only their own buttons stand for, and small talk."""
PRESSES = 4
_OPTION = re.compile(r"^(?:\d+\.|[+<]) (.+)$", re.MULTILINE)


def allowed(role: Role) -> set[str]:
    return {one.key for one in COMMANDS.values() if one.role <= role} - SAID


async def test_a_stranger_is_told_how_to_join(place: Town) -> None:
    assert await place.stranger("Awa").says("aide") == f"{HOW_FR}\n1. Français\n2. English"
    assert await place.stranger("John", "en").says("help") == f"{HOW_EN}\n1. Français\n2. English"


async def test_six_jobs_of_a_member_first_what_waits(sample: Sample) -> None:
    ousmane = sample.speakers[Role.MEMBER][0]
    assert _OPTION.findall(await ousmane.says("menu")) == [
        "À faire (11)", "Prochaine réunion", "Voir les idées et voter", "Mes points d’action", "Proposer une idée",
        "Tout ce que je peux faire",
    ]  # fmt: skip
    await sample.reads(ousmane, "en")
    assert _OPTION.findall(await ousmane.says("help")) == [
        "To do (11)", "The next meeting", "See the ideas and vote", "My action points", "Propose an idea",
        "All that I can do",
    ]  # fmt: skip
    assert (await ousmane.says("1")).startswith("You have 11 things")


async def test_six_jobs_where_nothing_waits(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    assert _OPTION.findall(await coumba.says("aide")) == [
        "Annoncer une réunion", "Écrire une annonce", "Ajouter un point d’action", "Voir les idées et les votes",
        "Inviter quelqu’un", "Tout ce que je peux faire",
    ]  # fmt: skip
    oumar = await place.joins("Oumar Ba", Role.OBSERVER)
    assert _OPTION.findall(await oumar.says("?")) == [
        "Prochaine réunion", "Voir les idées", "Les points d’action", "Les webinaires", "Tout ce que je peux faire",
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("role", ROLES)
async def test_the_overview_shows_what_is_used_most_without_paging(place: Town, role: Role, lang: str) -> None:
    awa = await place.joins("Awa Diop", role, lang=lang)
    answer = await awa.says("?")
    assert len(answer) <= LONGEST
    used = {"todo", "digest", "next_meeting", "list_ideas", "points", "list_webinars"}
    used |= {"write_announcement", "announce"} if role == Role.COORDINATOR else set()
    for key in used:
        assert re.search(rf"\b{COMMANDS[key].name(lang)}\b", answer), key
    assert answer == await awa.says("aide") == await awa.says("/help") == await awa.says("aidez-moi")


class Walk:
    """Pressing from the menu, each button once."""

    def __init__(self, talker: Talker) -> None:
        self.talker = talker
        self.reached: dict[str, int] = {}
        self.seen: set[str] = set()

    async def on(self, line: str, presses: int) -> None:
        """Press this, and what follows within the help; note which commands could be pressed, and how far off."""
        self.seen.add(line)
        labels = _OPTION.findall(await self.talker.says_apart(line, "walk"))
        shown = await self.talker.buttons("walk")
        assert len(labels) == len(shown)
        for button in shown:
            found = commands.find(button)
            assert found is not None, button
            if found[0].key != "show_help":
                key = found[0].key
                self.reached[key] = min(presses + 1, self.reached.get(key, PRESSES + 1))
            elif button not in self.seen and presses < PRESSES - 1:
                await self.on(button, presses + 1)


@pytest.mark.parametrize("role", ROLES)
async def test_every_command_of_a_role_is_within_four_presses_of_the_menu(sample: Sample, role: Role) -> None:
    walk = Walk(sample.speakers[role][0])
    await walk.on("menu", 0)
    assert allowed(role) - {"show_help"} - set(walk.reached) == set()
    assert max(walk.reached.values()) <= PRESSES


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("role", ROLES)
async def test_subjects_list_exactly_what_the_role_may_do_on_one_page(place: Town, role: Role, lang: str) -> None:
    awa = await place.joins("Awa Diop", role, lang=lang)
    names = {one.name(lang): one.key for one in COMMANDS.values()}
    seen: list[str] = []
    for title in _OPTION.findall(await awa.says("aide tout")):
        answer = await awa.says(f"aide {title}")
        assert answer.startswith(title), answer
        assert len(answer) <= LONGEST
        seen += [names[head] for line in answer.splitlines() if (head := line.partition(":")[0].strip()) in names]
    assert sorted(seen) == sorted(allowed(role))


def test_every_command_stands_under_one_subject_only() -> None:
    keys = [key for subject in SUBJECTS for key in subject.keys]
    assert sorted(keys) == sorted(set(keys))
    assert set(keys) <= set(COMMANDS)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("aide idées et votes", "Idées et votes :"),
        ("aide Idees et vote", "Idées et votes :"),
        ("aide idee vote ?", "Idées et votes :"),
        ("aide réunions", "Réunions :"),
        ("aide les réunions", "Réunions :"),
        ("aide reunion", "Réunions :"),
        ("aide comptes-rendus", "Ordre du jour et comptes-rendus :"),
        ("aide compte rendu", "Ordre du jour et comptes-rendus :"),
        ("aide ordre du jour et comptes-rendus", "Ordre du jour et comptes-rendus :"),
        ("aide points d’action", "Points d’action :"),
        ("aide webinaire", "Webinaires :"),
        ("aide votre groupe", "Votre groupe :"),
        ("help ideas and votes", "Idées et votes :"),
        ("aide vote", "vote : voter pour une ou plusieurs idées"),
    ],
)
async def test_titles_that_are_shown_are_understood(place: Town, said: str, title: str) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert (await awa.says(said)).splitlines()[0] == title


async def test_a_subject_leads_to_its_commands_and_they_to_themselves(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.OBSERVER, lang="en")
    await awa.says("help")
    assert (await awa.says("5")).splitlines()[0] == "What do you want to do? Choose a subject."
    assert (await awa.says("2")).splitlines()[:2] == [
        "Meetings:", "next: see the next meeting and answer it"]  # fmt: skip
    assert (await awa.says("1")).splitlines() == [
        "next: see the next meeting and answer it", "For example: next",
        "Also understood: prochaine, prochaine reunion, next meeting, quand, when", "1. next",
    ]  # fmt: skip
    assert (await awa.says("1")).startswith("No meeting is planned.")


@pytest.mark.parametrize("one", COMMANDS.values(), ids=COMMANDS)
def test_every_example_begins_with_its_command(one: Command) -> None:
    assert [commands.find(line) is not None for line in (one.example_fr, one.example_en)] == [True, True]


async def test_one_command_with_all_its_forms_and_other_names(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("aide silence") == (
        "silence : choisir les heures où je ne vous dérange pas\nPar exemple : silence 20h-7h\n– silence non\n– silence"
        "\nJe comprends aussi : quiet, heures de silence, quiet hours, ne pas deranger\n1. silence"
    )
    await awa.says("english")
    assert await awa.says("help /Langue") == (
        "language: choose French or English\nFor example: language fr\n– language"
        "\nAlso understood: langue, lang\n1. language"
    )


async def test_a_command_of_another_role_says_whose_it_is(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("aide inviter") == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."


async def test_a_near_miss_and_an_unknown_word(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("aide lange") == "Je n’ai pas d’aide sur « lange ». Vouliez-vous dire : langue ?\n1. langue"
    assert (await awa.says("oui")).splitlines()[0] == "langue : choisir le français ou l’anglais"
    assert await awa.says("aide xyz") == "Je n’ai pas d’aide sur « xyz ». Pour tout voir : aide\n1. Aide"
    assert fold((await awa.says("1")).splitlines()[1]).startswith("pour vous :")
