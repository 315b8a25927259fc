"""Everybody looks at the minutes that are kept of a meeting."""

from __future__ import annotations

from bot.commands import Role
from tests.handlers.meetings.meeting_town import kept
from tests.handlers.minutes.minutes_files import ENGLISH, FRENCH, Keepers

PAGES = [
    """Réunion 1 : Réunion du Groupe migration
jeudi 12 novembre 2020, 9h00–11h00 (GMT)
Lieu : Salle B
Prochaine réunion : jeudi 17 décembre 2020, 9h30
Points d’action :
1. Partager le bilan · SP/CCM et OIM · sans échéance
2. Écrire au ministère · sans responsable · mardi 15 décembre 2020
Ordre du jour :
1. Bilan de l'année (OIM)
2. Divers
Présence :
- Secrétariat permanent (SP-CCM)
- CRN
- UNICEF
Discussion, Bilan de l'année :
- Deux réunions ont eu lieu.
1. Document Word, 3 Ko
2. Les points aujourd’hui
+ Suite (2 sur 2)""",
    """Réunion 1 : Réunion du Groupe migration, page 2 sur 2
Discussion, Bilan de l'année :
- Le budget reste à trouver.
Discussion, Divers :
- Rien à signaler.
- Prochaine réunion prévue pour le 17 décembre 2020 à 9h30
< Précédent (1 sur 2)""",
]
ENGLISH_PAGE = """Meeting 1: Migration group meeting
Thursday 12 November 2020, 09:00–11:00 (GMT)
Venue: Room B
Next meeting: Thursday 17 December 2020, 9:30
Action points:
1. Share the review · SP/CCM and IOM · no deadline
Agenda:
1. Review of the year (IOM)
2. Any other business
Present:
- Permanent secretariat (SP-CCM)
- CRN
Discussion, Review of the year:
- Two meetings took place.
Discussion, Any other business:
- Nothing to report.
- Next meeting: 17 December 2020 at 9:30
1. Word document, 3 KB
2. The action points today"""


async def test_the_minutes_of_a_meeting(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    observer = await group.town.joins("Omar", Role.OBSERVER)
    assert await observer.says("compterendu 1") == PAGES[0]
    assert await observer.says("+") == PAGES[1]
    assert await group.awa.says("compte-rendu") == PAGES[0]
    assert await group.fatou.says("cr 1 page 9") == PAGES[1]


async def test_the_minutes_of_a_meeting_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    await group.grace.says("yes")
    assert await group.grace.says("minutes 1") == ENGLISH_PAGE
    assert "1. Share the review [en] · SP/CCM et IOM · sans échéance" in await group.awa.says("compterendu")


async def test_the_meeting_leads_to_its_minutes(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert (await group.awa.says("reunion 1")).endswith("\n1. Voir le compte-rendu")
    assert await group.awa.says("1") == PAGES[0]


async def test_without_a_number_a_coordinator_sees_the_draft_that_waits(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    waiting = await group.sends(ENGLISH)
    assert await group.fatou.says("compterendu") == waiting
    assert await group.fatou.says("compterendu 1") == PAGES[0]
    assert await group.awa.says("compterendu") == PAGES[0]


async def test_what_is_not_there_is_said(group: Keepers) -> None:
    assert await group.awa.says("compterendu") == (
        "Aucun compte-rendu n’est enregistré. Pour voir les réunions : reunions"
    )
    assert await group.grace.says("minutes") == "No minutes are kept yet. To see the meetings: meetings"
    await kept(group.town, group.town.group_id)
    assert await group.awa.says("compterendu 1") == "La réunion 1 n’a pas encore de compte-rendu."
    assert await group.grace.says("minutes 1") == "Meeting 1 has no minutes yet."
    assert await group.awa.says("compterendu 7") == "Il n’y a pas de réunion 7. Pour la liste : reunions"


async def test_another_groups_minutes_are_not_there(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    other = await group.town.joins("Salif", Role.COORDINATOR, group=await group.town.group("autre"))
    assert await other.says("compterendu 1") == "Il n’y a pas de réunion 1. Pour la liste : reunions"
    assert await other.says("compterendu") == "Aucun compte-rendu n’est enregistré. Pour voir les réunions : reunions"


async def test_a_row_of_a_table_is_whole_for_readers_of_both_languages(group: Keepers) -> None:
    table = "Rien à signaler.\n\n| Zone | Arrivées |\n|---|---|\n| Agadez | 120 |\n"
    head = "Présence :", "| Excusés | Croix-Rouge tchadienne (CRT) |\nPrésence :"
    shown = await group.sends(FRENCH.replace(*head).replace("Rien à signaler.", table))
    assert "\n3 présences et 1 excusé · 2 sujets" in shown
    await group.fatou.says("oui")
    for reader in (group.awa, group.grace):
        pages = [await reader.says("compterendu 1"), await reader.says("compterendu 1 page 2")]
        assert "- Agadez · 120" in "\n".join(pages)
        assert "- Croix-Rouge tchadienne (CRT)" in "\n".join(pages)
