"""A vote that closes at 16h00, and lines said before and heard after, for tests."""

from __future__ import annotations

from datetime import timedelta

from tests.handlers.cast import trio
from tests.talk import Talker, Town

CLOSED = "Le vote est clos. Le résultat : resultats"
COUNTS = "Votre message est parti avant la clôture : il compte."
ARRIVING = "Le vote est clos. Ses derniers votes arrivent encore ; le résultat suivra."
UNTIL = "Vous pouvez changer votre vote jusqu’au mardi 1er décembre 2020 à 16h00 (GMT)."
HOURS = 6.0
"""The close is so long after the town's beginning."""


async def opened(place: Town, rule: str = "approbation") -> tuple[Talker, Talker, Talker]:
    """A vote on three ideas that closes at 16h00."""
    people = coumba, _, _ = await trio(place)
    await coumba.says(f"espace Idées ; {rule} ; jusqu’au 1 décembre 2020 16h")
    await coumba.says("oui")
    for idea in ("Former", "Visiter", "Publier"):
        await coumba.says(f"idee {idea}")
    for talker in people:
        await talker.reads()
    return people


async def says_late(place: Town, talker: Talker, line: str, **before_the_close: float) -> str:
    """What was typed so long before the close is heard now."""
    start = place.clock.now()
    close = start.replace(hour=16, minute=0, second=0)
    return await talker.says(line, at=close - timedelta(**before_the_close))
