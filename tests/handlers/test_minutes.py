"""A compte-rendu comes in, is shown in pages, and kept on a yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import Role
from storage import action_points, agendas, meetings, minutes, organisations
from storage.database import Tx
from storage.meetings import Meeting
from tests.handlers.minutes_files import ENGLISH, FRENCH, Keepers, keepers, upload
from tests.talk import Town, sqlite_url, town

LONGEST = 1000
PAGES = [
    """📄 Ce que j’ai lu : jeudi 12 novembre 2020, 9h00–11h00
3 présences · 2 sujets · 2 points d’action · 4 paragraphes
Prochaine réunion : jeudi 17 décembre 2020, 9h30
Il manque : 1 échéance et 1 responsable
1 ligne pas comprise : la 3.
Points d’action :
1. Partager le bilan · SP/CCM et OIM (nouveau nom) · ///
2. Écrire au ministère · /// · mardi 15 décembre 2020
Pas compris :
3. Ouverture (SP/CCM)
Réunion :
4. Titre : Compte-rendu de la réunion du Groupe migration
5. Date : jeudi 12 novembre 2020
6. Heures : 9h00–11h00
7. Lieu : Salle B
8. Prochaine réunion : jeudi 17 décembre 2020, 9h30
Pour corriger : corriger 1 17 décembre 2020. Enlever : corriger 3 -. Ajouter : corriger + présent CRN
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non
+ Suite (2 sur 3)""",
    """📄 Compte-rendu du jeudi 12 novembre 2020, page 2 sur 3
Présence :
9. Secrétariat permanent (SP-CCM)
10. CRN
11. UNICEF (nouveau nom)
Ordre du jour :
12. Bilan de l'année (OIM)
13. Divers
Discussion, Bilan de l'année :
14. Deux réunions ont eu lieu.
15. Le budget reste à trouver.
Discussion, Divers :
16. Rien à signaler.
Pour corriger : corriger 9 CRN
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non
+ Suite (3 sur 3)""",
    """📄 Compte-rendu du jeudi 12 novembre 2020, page 3 sur 3
Discussion, Divers :
17. Prochaine réunion prévue pour le 17 décembre 2020 à 9h30
Pour corriger : corriger 17 -
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non""",
]
PAGES_EN = [
    """📄 What I read: Thursday 12 November 2020, 9:00–11:00
2 present · 2 subjects · 1 action point · 3 paragraphs
Next meeting: Thursday 17 December 2020, 9:30
Not set: 1 deadline
Action points:
1. Share the review · SP/CCM and IOM (new) · ///
Meeting:
2. Title: Minutes of the migration group meeting
3. Date: Thursday 12 November 2020
4. Hours: 9:00–11:00
5. Place: Room B
6. Next meeting: Thursday 17 December 2020, 9:30
Present:
7. Permanent secretariat (SP-CCM)
8. CRN
To correct: correct 1 17 December 2020. To remove: correct 8 -. To add: correct + present CRN
Keep these minutes?
1. Yes, keep
2. No
+ More (2 of 2)""",
    """📄 Minutes of Thursday 12 November 2020, page 2 of 2
Agenda:
9. Review of the year (IOM)
10. Any other business
Discussion, Review of the year:
11. Two meetings took place.
Discussion, Any other business:
12. Nothing to report.
13. Next meeting: 17 December 2020 at 9:30
To correct: correct 9 Review (IOM)
Keep these minutes?
1. Yes, keep
2. No""",
]
KEPT = """✓ Enregistré : réunion 1.
jeudi 12 novembre 2020, 9h00–11h00 (GMT)
3 organisations présentes.
2 organisations sont nouvelles dans le registre.
2 points d’action, numéros 1 à 2. Pour prévenir les responsables du premier : prevenir 1
Il manque : 1 échéance et 1 responsable
Prochaine réunion : jeudi 17 décembre 2020, réunion 2. Personne n’est encore prévenu.
1. Voir les points
2. Annoncer la réunion 2"""
KEPT_EN = """✓ Kept as meeting 1.
Thursday 12 November 2020, 09:00–11:00 (GMT)
2 organisations were present.
1 organisation is new in the register.
1 action point: number 1. To tell its owners: notify 1
Not set: 1 deadline
Next meeting: Thursday 17 December 2020, number 2. Nobody was told yet.
1. See the points
2. Announce meeting 2"""
NOT_KEPT = """Rien n’est enregistré. Le compte-rendu attend.
Pour corriger : corriger 1 17 décembre 2020
1. Relire
2. Écarter"""
KEPT_ALREADY = "Ce compte-rendu est déjà enregistré : réunion 1. Pour le voir : compterendu 1"
NONE = "Aucun compte-rendu n’est en attente ici. Envoyez-en un en fichier : TXT ou DOCX."


@pytest.fixture
async def group(place: Town) -> Keepers:
    return await keepers(place)


async def all_meetings(place: Town) -> list[Meeting]:
    async def read(tx: Tx) -> list[Meeting]:
        at = int(place.clock.now().timestamp())
        return [*await meetings.past(tx, place.group_id, at), *await meetings.coming(tx, place.group_id, at)]

    return await place.db.read(read)


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
    assert "2. Écrire au ministère · /// · Tuesday 15 December 2020" in shown


async def test_a_yes_keeps_everything(group: Keepers) -> None:
    await group.sends()
    assert await group.fatou.says("oui") == KEPT
    held, following = await all_meetings(group.town)
    assert (held.title, held.place, held.timing.day, held.minutes_at is not None) == (
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
2. Écrire au ministère · /// · mardi 15 décembre 2020
1. Partager le bilan · SP/CCM et OIM · ///"""
    )
    assert "1. Partager le bilan · SP/CCM et OIM · ///" in await group.awa.says("points miens")
    assert (await group.awa.says("prochaine")).startswith(
        "Réunion 2 : Réunion du Groupe migration\njeudi 17 décembre 2020, 9h30 (GMT)\n"
    )
    assert "Décidé à la réunion 1, jeudi 12 novembre 2020.\nSP/CCM : en attente\nOIM : en attente\n" in (
        await group.awa.says("point 1")
    )


async def test_the_next_meeting_is_announced_by_a_button(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert "Aperçu, pour 2 personnes :" in await group.fatou.says("2")


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
    corrected = await group.fatou.says("corriger 7 Salle C")
    again = await group.sends()
    assert again == corrected.replace(
        "✓ La ligne 7 est corrigée.", "Ce fichier attend déjà, tel que vous l’avez laissé."
    )
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
    aside = "✓ Ce compte-rendu est écarté. Rien n’est enregistré.\n1. Le reprendre"
    assert await group.fatou.says("2") == aside
    assert await group.fatou.says("relire") == NONE
    assert await group.fatou.presses("garder 1 oui") == "Ce compte-rendu est écarté. Pour le reprendre : relire 1"
    assert await group.fatou.presses("ecarter 1") == aside
    assert await group.fatou.says("1") == PAGES[0]
    assert await group.fatou.says("oui") == KEPT


async def test_what_is_set_aside_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("no") == (
        "Nothing was kept. The minutes wait for you.\nTo correct: correct 1 17 December 2020"
        "\n1. Look again\n2. Set aside"
    )
    assert await group.grace.says("discard") == (
        "Which minutes? Give their number.\n1. 📄 Minutes of Thursday 12 November 2020"
    )
    assert await group.grace.says("1") == "✓ These minutes are set aside. Nothing was kept.\n1. Take them up again"
    assert await group.grace.presses("keep 1 yes") == ("These minutes were set aside. To take them up again: review 1")


async def test_a_date_that_is_missing_is_asked_for(group: Keepers) -> None:
    shown = await group.sends(FRENCH.replace("Date : 12 novembre 2020\n", ""))
    assert shown.startswith("📄 Ce que j’ai lu, sans date :\n")
    assert "Il manque : la date, 1 échéance et 1 responsable" in shown
    asked = "Quel jour était la réunion ? Par exemple : 23 septembre 2022"
    assert await group.fatou.says("oui") == f"La date de la réunion manque.\n{asked}"
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
    assert (held.number, held.title, held.place, held.minutes_at is not None) == (1, "Coordination", "Salle B", True)


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


async def test_a_member_is_refused(group: Keepers) -> None:
    refused = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert await group.sends(who=group.awa) == refused
    await group.sends()
    for line in ("relire 1", "corriger 1 -", "garder 1 oui", "ecarter 1", "fichier"):
        assert await group.awa.presses(line) == refused
    assert await group.fatou.says("oui") == KEPT


async def test_a_stranger_is_told_to_join(group: Keepers) -> None:
    stranger = group.town.stranger("John", "en")
    assert await stranger.says("", file=upload(ENGLISH)) == "Please join your group first: join CODE"


async def test_another_groups_draft_is_not_there(group: Keepers) -> None:
    await group.sends()
    other = await group.town.joins("Salif", Role.COORDINATOR, group=await group.town.group("autre"))
    for line in ("relire 1", "corriger 1 -", "garder 1 oui", "ecarter 1", "relire"):
        assert await other.presses(line) == NONE
    assert await other.says("compterendu 1") == "Il n’y a pas de réunion 1. Pour la liste : reunions"
    assert await group.fatou.says("oui") == KEPT


@pytest.mark.parametrize(
    ("data", "french", "english"),
    [
        (b"Sous le pont Mirabeau coule la Seine\nEt nos amours",
         "Je n’y reconnais pas un compte-rendu", "I do not recognise a compte-rendu in it"),
        (b"", "Ce fichier est vide.", "This file is empty."),
        (b"a" * 2_000_001, "Ce fichier est trop lourd pour moi", "This file is too large for me: 2 MB at most."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
         "Ce fichier est protégé par un mot de passe", "This file is protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "C’est un ancien fichier Word (.doc)", "This is an old Word file (.doc)"),
        (b"%PDF-1.7", "Je ne sais pas encore lire les PDF", "I cannot read PDF files yet"),
        (b"PK\x03\x04 broken", "Je n’arrive pas à lire ce fichier", "I cannot read this file"),
    ],
    ids=["poem", "empty", "large", "encrypted", "doc", "pdf", "broken"],
)  # fmt: skip
async def test_what_cannot_be_read_is_refused(group: Keepers, data: bytes, french: str, english: str) -> None:
    assert (await group.sends(data)).startswith(french)
    assert (await group.sends(data, group.grace)).startswith(english)
    assert await group.fatou.says("relire") == NONE


async def test_without_a_file_one_is_asked_for(group: Keepers) -> None:
    assert await group.fatou.says("fichier") == ("Envoyez-moi le compte-rendu en fichier (TXT ou DOCX, 2 Mo au plus).")
    assert await group.grace.says("file") == "Send me the compte-rendu as a file (TXT or DOCX, 2 MB at most)."
    assert await group.grace.says("keep") == "No compte-rendu is waiting here. Send one as a file: TXT or DOCX."


async def test_of_two_drafts_the_one_seen_last_is_meant(group: Keepers) -> None:
    await group.sends()
    await group.sends(FRENCH.replace("12 novembre", "13 novembre"))
    assert (await group.fatou.says("relire")).startswith("📄 Ce que j’ai lu : vendredi 13 novembre 2020")
    await group.fatou.presses("relire 1")
    await group.sends(FRENCH.replace("12 novembre", "19 novembre"), group.grace)
    assert "\n7. Lieu : Salle C\n" in await group.fatou.says("corriger 7 Salle C")
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
        assert "1. Envoyer le bilan · SP/CCM et OIM" in await fatou.says("Envoyer le bilan", event="later-1")
        assert (await fatou.says("oui", event="later-2")).startswith("✓ Enregistré : réunion 1.")


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
