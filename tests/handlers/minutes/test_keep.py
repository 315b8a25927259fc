"""A compte-rendu comes in, is shown in pages, and kept on a yes."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.meetings import minutes
from storage.meetings.agenda import agendas
from storage.people import organisations
from storage.points import action_points
from tests.handlers.minutes.minutes_answers import KEPT, KEPT_EN, PAGES, PAGES_EN
from tests.handlers.minutes.minutes_files import ENGLISH, FRENCH, Keepers, all_meetings

LONGEST = 1000


async def test_a_file_is_shown_in_pages(group: Keepers) -> None:
    assert await group.sends() == PAGES[0]
    assert await group.fatou.says("+") == PAGES[1]
    assert await group.fatou.says("suite") == PAGES[2]
    assert await group.fatou.says("relire") == PAGES[0]
    assert await group.fatou.says("compte-rendu page 2") == PAGES[1]
    assert await group.fatou.presses("relire 1 page 3") == PAGES[2]


async def test_a_file_is_shown_in_pages_in_english(group: Keepers) -> None:
    assert await group.sends(ENGLISH, group.grace) == PAGES_EN[0]
    assert await group.grace.says("more") == PAGES_EN[1]
    assert await group.grace.says("review") == PAGES_EN[0]
    assert await group.grace.says("minutes page 2") == PAGES_EN[1]


async def test_dates_are_in_the_words_of_the_reader(group: Keepers) -> None:
    await group.sends()
    shown = await group.grace.says("review")
    assert shown.startswith("📄 What I read: Thursday 12 November 2020, 9:00–11:00\n")
    assert "2. Écrire au ministère · no owner · Tuesday 15 December 2020" in shown


async def test_a_yes_keeps_everything(group: Keepers) -> None:
    await group.sends()
    assert await group.fatou.says("oui") == KEPT
    held, following = await all_meetings(group.town)
    assert (held.title, held.venue, held.timing.day, held.minutes_at is not None) == (
        "Réunion du Groupe migration", "Salle B", "2020-11-12", True,
    )  # fmt: skip
    assert (following.number, following.timing.day, following.told) == (2, "2020-12-17", 0)

    async def read(tx: Tx) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[str], int]:
        items = [(item.title, item.presenter) for item in await agendas.of_meeting(tx, held.id)]
        said = [(one.title, one.text) for one in await minutes.discussion(tx, held.id)]
        return items, said, await minutes.presences(tx, held.id), await minutes.organisations_present(tx, held.id)

    items, said, present, count = await group.town.db.read(read)
    assert items == [("Bilan de l'année", "OIM"), ("Divers", "")]
    assert said[:3] == [
        ("Bilan de l'année", "Deux réunions ont eu lieu."), ("Bilan de l'année", "Le budget reste à trouver."),
        ("Divers", "Rien à signaler."),
    ]  # fmt: skip
    assert (present, count) == (["Secrétariat permanent (SP-CCM)", "CRN", "UNICEF"], 3)


async def test_a_yes_keeps_everything_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("yes") == KEPT_EN
    assert (await all_meetings(group.town))[0].title == "Migration group meeting"


async def test_the_points_and_the_next_meeting_are_there_for_all(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert (
        await group.fatou.says("1")
        == """2 points ouverts. En retard : 0. Sans responsable : 1. Sans échéance : 1.
2. Écrire au ministère · sans responsable · mardi 15 décembre 2020
1. Partager le bilan · SP/CCM et OIM · sans échéance"""
    )
    assert "1. Partager le bilan · SP/CCM et OIM · sans échéance" in await group.awa.says("points miens")
    assert (await group.awa.says("prochaine")).startswith(
        "Réunion 2 : Réunion du Groupe migration\njeudi 17 décembre 2020, 9h30 (GMT)\n"
    )
    assert "Décidé à la réunion 1, le jeudi 12 novembre 2020.\nSP/CCM : en attente\nOIM : en attente\n" in (
        await group.awa.says("point 1")
    )


async def test_the_next_meeting_is_announced_by_a_button(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert "Aperçu, pour 2 personnes (terminal 2) :" in await group.fatou.says("2")


async def test_a_date_that_is_missing_is_asked_for(group: Keepers) -> None:
    shown = await group.sends(FRENCH.replace("Date : 12 novembre 2020\n", ""))
    assert shown.startswith("📄 Ce que j’ai lu, sans date :\n")
    assert "Il manque : la date, 1 échéance et 1 responsable" in shown
    asked = "Quel jour était la réunion ? Par exemple : 23 septembre 2022"
    assert await group.fatou.says("oui") == f"Il manque la date de la réunion.\n{asked}"
    assert await group.fatou.says("jadis") == f"Je n’ai pas compris « jadis ».\n{asked}"
    assert await group.fatou.says("12 novembre 2020") == KEPT


async def test_a_date_that_is_missing_is_asked_for_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH.replace("Date: 12 November 2020\n", ""), group.grace)
    assert await group.grace.says("yes") == (
        "The date of the meeting is missing.\nOn which day was the meeting? For example: 23 September 2022"
    )
    assert await group.grace.says("12/11/2020") == (
        "“12/11/2020” can mean several days. Which one?\nOn which day was the meeting? For example: 23 September 2022"
        "\n1. Thursday 12 November 2020\n2. Friday 11 December 2020"
    )
    assert await group.grace.says("1") == KEPT_EN


async def test_a_meeting_that_was_announced_receives_its_minutes(group: Keepers) -> None:
    group.town.clock.forward(days=-30)
    await group.fatou.says("reunion Coordination, 12 novembre 9h : Bilan")
    await group.fatou.says("oui")
    group.town.clock.forward(days=30)
    await group.sends()
    assert (await group.fatou.says("oui")).splitlines()[:2] == KEPT.splitlines()[:2]
    held = (await all_meetings(group.town))[0]
    assert (held.number, held.title, held.venue, held.minutes_at is not None) == (1, "Coordination", "Salle B", True)


async def test_the_next_meeting_that_exists_is_not_doubled(group: Keepers) -> None:
    await group.fatou.says("reunion 17 décembre 9h-11h, Salle 2 : Bilan")
    await group.fatou.says("oui")
    await group.sends()
    kept = await group.fatou.says("oui")
    assert "Prochaine réunion : jeudi 17 décembre 2020, réunion 1.\n1. Voir les points" in kept
    assert sorted(one.number for one in await all_meetings(group.town)) == [1, 2]


async def test_a_draft_of_the_next_meeting_is_left_to_be_published(group: Keepers) -> None:
    await group.fatou.says("reunion 17 décembre 9h-11h, Salle 2 : Bilan")
    await group.sends()
    assert "réunion 1. Personne n’est encore prévenu." in await group.fatou.says("oui")
    assert (await group.fatou.says("2")).startswith("Brouillon 1 : personne n’a été prévenu.")


async def test_a_day_still_to_come_and_a_next_meeting_before_it_are_pointed_out(group: Keepers) -> None:
    shown = await group.sends(FRENCH.replace("12 novembre 2020", "12 novembre 2021"))
    assert "Cette date est encore à venir. Est-elle juste ?" in shown
    assert "La prochaine réunion n’est pas après celle-ci. Est-ce juste ?" in await group.fatou.says(
        "corriger prochaine 11/11/2021"
    )
    assert "Prochaine réunion" not in await group.fatou.says("oui")


async def registered(group: Keepers) -> list[tuple[str, str]]:
    found = await group.town.db.read(lambda tx: organisations.in_group(tx, group.town.group_id))
    return [(one.name, one.acronym) for one in found]


async def test_organisations_are_known_by_their_aliases(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert await registered(group) == [
        ("Secrétariat permanent", "SP/CCM"), ("Croix-Rouge nigérienne", "CRN"), ("UNICEF", ""), ("OIM", ""),
    ]  # fmt: skip


async def test_an_acronym_that_the_register_lacked_is_learnt(group: Keepers) -> None:
    await group.sends(FRENCH.replace("- UNICEF", "- croix rouge nigerienne (CR-N)").replace("SP/CCM, OIM", "CR-N"))
    await group.fatou.says("oui")
    assert await registered(group) == [("Secrétariat permanent", "SP/CCM"), ("Croix-Rouge nigérienne", "CRN")]
    assert "3 présences" not in await group.fatou.says("points tous")


async def test_presence_is_counted_by_organisation(group: Keepers) -> None:
    await group.sends(FRENCH.replace("- UNICEF", "- Croix-Rouge nigérienne"))
    assert "2 organisations présentes." in await group.fatou.says("oui")


async def test_a_person_of_the_group_can_own_a_point(group: Keepers) -> None:
    awa = await group.town.joins("Awa Diop-Sène", Role.MEMBER)
    await group.sends(FRENCH.replace("SP/CCM, OIM", "awa diop-sene"))
    await group.fatou.says("oui")
    points = await group.town.db.read(lambda tx: action_points.open_in(tx, group.town.group_id))
    assert [owner.person_id for owner in points[0].owners] == [awa.id]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_longest_minutes_fit(group: Keepers, lang: str) -> None:
    who = group.fatou if lang == "fr" else group.grace
    lines = [f"| {'Rédiger ' * 20}{n} | {', '.join(f'ORGANISATION-{m}' for m in range(6))} | /// |" for n in range(12)]
    text = FRENCH.replace("| Écrire au", "\n".join([*lines, "| Écrire au"])).replace("Salle B", "Salle " * 30)
    shown = [await group.sends(text, who)]
    while "\n+ " in shown[-1]:
        shown.append(await who.says("+"))
        shown.append(await who.says(f"corriger {len(shown)} ; ; {'jamais ' * 12}"))
        await who.says(f"relire page {len(shown) // 2 + 1}")
    assert max(len(one.partition("\n1. ")[0]) for one in shown) <= LONGEST
    assert max(map(len, shown)) <= LONGEST + 60
