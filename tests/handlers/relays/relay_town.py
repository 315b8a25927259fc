"""A group in which some answer for others by telephone, and what they read then."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.commands import Role
from tests.handlers.cast import Cast, gather
from tests.talk import Talker, Town


@dataclass(frozen=True, slots=True)
class Group:
    """The cast; Salif alone answers for CRS. Point 1 is of CRN and CRS, point 2 of Zoe; a meeting; a webinar."""

    cast: Cast
    salif: Talker

    @property
    def zoe(self) -> Talker:
        return self.cast.zoe

    async def all_read(self) -> None:
        await self.cast.all_read()
        await self.salif.reads()


@pytest.fixture
async def group(place: Town) -> Group:
    cast = await gather(place)
    crs = await place.organisation("CRS", "Sénégal", "Croix-Rouge sénégalaise")
    made = Group(cast, await place.joins("Salif Ba", Role.FOCAL, organisation=crs))
    await place.wants_no_digests()
    for line in (
        "point Écrire la note, CRN et CRS, 12 décembre",
        "point Relire ; Zoe Cole",
        "reunion 10 décembre 9h-11h, Salle 2",
        "publier 1 oui",
        "webinaire Hygiène, 20 novembre 10h-11h",
        "webinaire 1 oui",
    ):
        await cast.mina.says(line)
    await made.all_read()
    return made


NOTED = """📞 For CRS (Salif Ba), by telephone, to be confirmed:
✓ Point 1 is done for CRS. Still waiting: CRN.
Asked to confirm it: Salif Ba."""
RECEIPT = """📞 Zoe Cole a noté cette réponse en votre nom, d’après un appel :
Le point 1 est fait.
Écrire la note
Si vous ne répondez pas avant le dimanche 13 décembre 2020 à 0h00 (GMT), cette réponse sera définitive.
• Je confirme → confirmer point 1
• Corriger → rouvrir 1"""
SHOWN = """📌 Point d’action 1 : Écrire la note
Échéance : samedi 12 décembre 2020
CRN : en attente
CRS : ✓ fait le mardi 1er décembre 2020, par Salif Ba"""
BY_TELEPHONE = "CRS : par téléphone, saisi par Zoe Cole"


async def shown(group: Group) -> str:
    return (await group.cast.oumar.says("point 1")).partition("\n1. ")[0]
