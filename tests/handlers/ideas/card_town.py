"""A vote with its card in a group chat, for tests."""

from __future__ import annotations

from tests.group_platform import Square, meets
from tests.handlers.cast import trio
from tests.talk import Talker, Town

OTHER = "-200"
LINE = "espace Idées | Ideas ; 2 votes ; jusqu’au 11 décembre 2020 10h{}"
UNTIL = "Le vote est ouvert jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT).\n"
HEAD = "🗳 Vote : Idées\n2 votes par personne : /vote 1 4\nPour voter, appuyez sur le numéro d’une idée.\n" + UNTIL
IDEAS = "1. Former les volontaires\n2. Acheter des vélos [en]\n"
BUTTONS = "\n[1 → @gtm vote 1]\n[2 → @gtm vote 2]"
OVER = "🗳 Vote : Idées\nCette liste n’est plus tenue à jour."
CLOSED = "🗳 Vote : Idées\nLe vote est clos. Le résultat : /resultats\n{} membre sur 3 a voté ({} %)."


async def opened(place: Town, more: str = "") -> tuple[Square, Talker, Talker, Talker]:
    """Coumba has opened this space with two ideas in it, and the card stands in the chat."""
    square, people = Square(place), await trio(place)
    await meets(place)
    await place.wants_no_digests()
    coumba, _, ben = people
    await coumba.says(LINE.format(more))
    await coumba.says("oui")
    await coumba.says("idee Former les volontaires | Train the volunteers")
    await ben.says("idea Acheter des vélos")
    await later(place)
    await square.news()
    return square, *people


async def later(place: Town, **by: float) -> list[str]:
    """What the tick puts for places after some time."""
    place.clock.forward(**by)
    return [key for key in await place.ticks("space") if "@" in key]
