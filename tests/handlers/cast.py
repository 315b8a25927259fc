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
    crn, spccm, _ = await place.all_organisations(
        ("CRN", "Niger", "Croix-Rouge nigérienne"),
        ("SP/CCM", "Mali", "Secrétariat permanent"),
        ("CRM", "Mali", "Croix-Rouge malienne"),
    )
    joined = await place.all_join(
        ("Mina Sow", Role.COORDINATOR, "fr", None),
        ("Awa Diop", Role.FOCAL, "fr", crn),
        ("Ali Keita", Role.FOCAL, "fr", crn),
        ("Ben Roy", Role.FOCAL, "en", spccm),
        ("Zoe Cole", Role.MEMBER, "en", None),
        ("Oumar Ba", Role.OBSERVER, "fr", None),
    )
    return Cast(place, *joined)


async def trio(place: Town) -> tuple[Talker, Talker, Talker]:
    """A coordinator, and two members who read French and English."""
    coumba, awa, ben = await place.all_join(
        ("Coumba", Role.COORDINATOR, "fr", None),
        ("Awa", Role.MEMBER, "fr", None),
        ("Ben", Role.MEMBER, "en", None),
    )
    return coumba, awa, ben
