"""A coordinator, three focal points of two organisations, a member without one, an observer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import Role
from tests.talk import Talker, Town


@dataclass(frozen=True, slots=True)
class Cast:
    """Mina coordinates; Awa and Ali answer for CRN in Niger, Ben (who reads English) for SP/CCM in Mali."""

    place: Town
    mina: Talker
    awa: Talker
    ali: Talker
    ben: Talker
    zoe: Talker
    oumar: Talker

    async def all_read(self) -> None:
        """Everybody has read what waits for them."""
        for talker in (self.mina, self.awa, self.ali, self.ben, self.zoe, self.oumar):
            await talker.reads()


async def gather(place: Town) -> Cast:
    """They join, in this order."""
    crn = await place.organisation("CRN", "Niger", "Croix-Rouge nigérienne")
    spccm = await place.organisation("SP/CCM", "Mali", "Secrétariat permanent")
    await place.organisation("CRM", "Mali", "Croix-Rouge malienne")
    return Cast(
        place,
        await place.joins("Mina Sow", Role.COORDINATOR),
        await place.joins("Awa Diop", Role.FOCAL, organisation=crn),
        await place.joins("Ali Keita", Role.FOCAL, organisation=crn),
        await place.joins("Ben Roy", Role.FOCAL, organisation=spccm, lang="en"),
        await place.joins("Zoe Cole", Role.MEMBER, lang="en"),
        await place.joins("Oumar Ba", Role.OBSERVER),
    )


async def trio(place: Town) -> tuple[Talker, Talker, Talker]:
    """A coordinator, and two members who read French and English."""
    return (
        await place.joins("Coumba", Role.COORDINATOR),
        await place.joins("Awa", Role.MEMBER),
        await place.joins("Ben", Role.MEMBER, lang="en"),
    )
