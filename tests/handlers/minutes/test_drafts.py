"""What was read waits: sent twice, kept twice, set aside, seen again after a restart."""

from __future__ import annotations

from pathlib import Path

from storage.meetings import minutes
from tests.databases.sqlite import sqlite_url
from tests.handlers.minutes.minutes_answers import KEPT, KEPT_ALREADY, NONE, NOT_KEPT, PAGES
from tests.handlers.minutes.minutes_files import ENGLISH, FRENCH, Keepers, all_meetings, keepers, upload
from tests.talk import town


async def test_twice_keeps_once(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert await group.fatou.presses("garder 1 oui") == KEPT_ALREADY
    assert await group.grace.presses("garder 1 oui") == (
        "These minutes were kept already, as meeting 1. To see them: minutes 1"
    )
    assert await group.fatou.says("garder oui") == NONE
    assert await group.fatou.presses("ecarter 1") == KEPT_ALREADY
    assert [one.number for one in await all_meetings(group.town)] == [1, 2]


async def test_the_same_upload_event_twice_does_it_once(group: Keepers) -> None:
    assert await group.fatou.says("", file=upload(FRENCH), event="again") == PAGES[0]
    assert await group.fatou.says("", file=upload(FRENCH), event="again") == ""
    assert len(await group.town.db.read(lambda tx: minutes.waiting_drafts(tx, group.town.group_id))) == 1


async def test_the_same_file_again_waits_as_it_was_left(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("corriger 7 Salle C")
    again = await group.sends()
    assert again == f"Ce fichier est déjà en attente, tel que vous l’avez laissé.\n{await group.fatou.says('relire')}"
    assert "Salle C" in again


async def test_the_same_file_again_is_kept_already(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert await group.sends() == "Ce fichier est déjà enregistré : réunion 1.\n1. Voir le compte-rendu"
    assert (await group.fatou.says("1")).startswith("Réunion 1 : Réunion du Groupe migration\n")
    assert await group.sends(who=group.grace) == "This file was kept already, as meeting 1.\n1. See the minutes"


async def test_the_same_minutes_in_another_file_are_kept_already(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    await group.sends(FRENCH.replace("Divers ;", "Divers"))
    assert await group.fatou.says("oui") == "Ce compte-rendu est déjà enregistré : réunion 1."
    assert [one.number for one in await all_meetings(group.town)] == [1, 2]


async def test_a_no_keeps_nothing_and_loses_nothing(group: Keepers) -> None:
    await group.sends()
    assert await group.fatou.says("non") == NOT_KEPT
    assert await all_meetings(group.town) == []
    assert await group.fatou.says("1") == PAGES[0]


async def test_what_is_set_aside_can_be_taken_up_again(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("non")
    aside = "✓ Ce compte-rendu est mis de côté. Rien n’est enregistré.\n1. Le rouvrir"
    assert await group.fatou.says("2") == aside
    assert await group.fatou.says("relire") == NONE
    assert await group.fatou.presses("garder 1 oui") == "Ce compte-rendu est mis de côté. Pour le rouvrir : relire 1"
    assert await group.fatou.presses("ecarter 1") == aside
    assert await group.fatou.says("1") == PAGES[0]
    assert await group.fatou.says("oui") == KEPT


async def test_what_is_set_aside_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("no") == (
        "Nothing was kept. The minutes wait for you.\nTo correct: correct 1 17 December 2020"
        "\n1. Look again\n2. Put aside"
    )
    assert await group.grace.says("discard") == (
        "Which minutes? Give their number.\n1. 📄 Minutes of Thursday 12 November 2020"
    )
    assert await group.grace.says("1") == "✓ These minutes are put aside. Nothing was kept.\n1. Reopen them"
    assert await group.grace.presses("keep 1 yes") == ("These minutes were put aside. To reopen them: review 1")


async def test_of_two_drafts_the_one_seen_last_is_meant(group: Keepers) -> None:
    await group.sends()
    await group.sends(FRENCH.replace("12 novembre", "13 novembre"))
    assert (await group.fatou.says("relire")).startswith("📄 Ce que j’ai lu : vendredi 13 novembre 2020")
    await group.fatou.presses("relire 1")
    await group.sends(FRENCH.replace("12 novembre", "19 novembre"), group.grace)
    assert "→ Lieu : Salle C\n" in await group.fatou.says("corriger 7 Salle C")
    assert (await group.fatou.says("garder oui")).startswith("📄 Ce que j’ai lu : jeudi 12 novembre 2020")
    assert (await group.fatou.says("oui")).endswith("3. Voir le compte-rendu suivant")
    assert (await group.fatou.says("3")).startswith("📄 Ce que j’ai lu : vendredi 13 novembre 2020")


async def test_the_draft_survives_a_restart(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path)
    async with town(url) as before:
        group = await keepers(before)
        await group.sends()
        await group.fatou.says("corriger 1")
    async with town(url, again=True) as later:
        fatou = later.stranger("Fatou")
        assert "→ Envoyer le bilan · SP/CCM et OIM" in await fatou.says("Envoyer le bilan", event="later-1")
        assert (await fatou.says("oui", event="later-2")).startswith("✓ Enregistré : réunion 1.")
