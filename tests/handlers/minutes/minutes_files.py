"""Compte-rendus as coordinators send them, and a group that receives them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import Role
from bot.messages import Upload
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import Meeting
from tests.talk import Talker, Town

FRENCH = """Compte-rendu de la réunion du Groupe migration

Date : 12 novembre 2020
Heure : 9h00 - 11h00
Lieu : Salle B
Présence :
- Secrétariat permanent (SP-CCM)
- CRN
- UNICEF

Points inscrits à l'ordre du jour

Ouverture (SP/CCM)

1- Bilan de l'année (OIM) ;
2- Divers ;

1. Bilan de l'année (OIM)
Points de discussion clés
- Deux réunions ont eu lieu.
- Le budget reste à trouver.

| Points d'action | Personne/Agence Responsable | Date limite |
|-----------------|-----------------------------|-------------|
| Partager le bilan | SP/CCM, OIM | /// |
| Écrire au ministère | /// | 15 décembre 2020 |

2. Divers
Points de discussion clés
Rien à signaler.

Prochaine réunion prévue pour le 17 décembre 2020 à 9h30
"""
ENGLISH = """Minutes of the migration group meeting

Date: 12 November 2020
Time: 9:00 - 11:00
Venue: Room B
Present:
- Permanent secretariat (SP-CCM)
- CRN

Agenda

1. Review of the year (IOM)
2. Any other business

1. Review of the year (IOM)
Key discussion points
- Two meetings took place.

| Action points | Responsible | Deadline |
|---------------|-------------|----------|
| Share the review | SP/CCM, IOM | N/A |

2. Any other business
Key discussion points
Nothing to report.

Next meeting: 17 December 2020 at 9:30
"""


def upload(text: str | bytes, name: str = "cr.txt") -> Upload:
    """A file with this in it."""
    return Upload.of(name, text if isinstance(text, bytes) else text.encode())


@dataclass(frozen=True, slots=True)
class Keepers:
    """Fatou coordinates in French, Grace in English; Awa is focal point of SP/CCM."""

    town: Town
    fatou: Talker
    grace: Talker
    awa: Talker

    async def sends(self, text: str | bytes = FRENCH, who: Talker | None = None) -> str:
        """Somebody (Fatou) sends a file; what Tama answers."""
        return await (who or self.fatou).says("", file=upload(text))


async def keepers(town: Town) -> Keepers:
    """The people, in a group whose register has SP/CCM and CRN."""
    secretariat, _ = await town.all_organisations(
        ("SP/CCM", "NE", "Secrétariat permanent"), ("CRN", "NE", "Croix-Rouge nigérienne")
    )
    joined = await town.all_join(
        ("Fatou", Role.COORDINATOR, "fr", None),
        ("Grace", Role.COORDINATOR, "en", None),
        ("Awa", Role.FOCAL, "fr", secretariat),
    )
    return Keepers(town, *joined)


async def all_meetings(place: Town) -> list[Meeting]:
    """Past ones, the latest first, then those to come."""

    async def read(tx: Tx) -> list[Meeting]:
        at = int(place.clock.now().timestamp())
        return [*await meetings.past(tx, place.group_id, at), *await meetings.coming(tx, place.group_id, at)]

    return await place.db.read(read)
