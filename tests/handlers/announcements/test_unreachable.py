"""Coordinators see whom no message reaches, and why."""

from __future__ import annotations

import pytest

from bot.app import Tama
from bot.channels.channel import Failure, Message, SendFailed
from bot.commands import Role
from storage.database import Tx
from storage.outbox import letters, results
from storage.outbox.letters import Letter
from storage.people import people
from tests.handlers.cast import Cast, gather
from tests.talk import Paper, Town

NOBODY = "Aucun échec d’envoi signalé."


class Blocked(Paper):
    """A channel on which some addresses have blocked us."""

    def __init__(self, *addresses: str) -> None:
        super().__init__()
        self.blocked = set(addresses)

    async def send(self, message: Message) -> str:
        """Keep it, unless the reader blocks it."""
        if message.address in self.blocked:
            raise SendFailed("Forbidden: bot was blocked by the user", Failure.GONE)
        return await super().send(message)


@pytest.fixture
async def cast(place: Town) -> Cast:
    made = await gather(place)
    await place.wants_no_digests()
    return made


def blocked_by(cast: Cast, *names: str) -> Blocked:
    """From now on these people have blocked Tama."""
    place = cast.place
    place.paper = channel = Blocked(*names)
    place.tama = Tama(place.db, place.clock, {"terminal": channel}, channel)
    return channel


async def test_nobody_has_to_be_called(cast: Cast) -> None:
    assert await cast.mina.says("injoignables") == NOBODY
    await cast.mina.says("langue en")
    assert await cast.mina.says("people to call") == "No message failed."


async def test_whoever_blocked_tama_is_called_until_they_write_again(cast: Cast) -> None:
    channel = blocked_by(cast, "Ben Roy")
    await cast.mina.says("annonce à tous : La salle change | The room changes")
    await cast.mina.says("oui")
    await cast.place.tama.delivery.drain()
    assert await cast.mina.says("injoignables") == (
        "📞 1 personne à appeler :\n"
        "Ben Roy : a bloqué Tama ou n’est plus joignable, depuis le mardi 1er décembre 2020"
    )  # fmt: skip
    card = await cast.mina.says("annonce 1")
    assert "Envoyée : 4 sur 5 · remise : 0 · échec : 1 · en attente : 0" in card
    shown = await cast.mina.says("annonce à tous : Encore | Again")
    assert "Aperçu, pour 4 personnes (terminal 4) :\n1 personne ne le recevra pas" in shown
    channel.blocked.clear()
    cast.place.clock.forward(minutes=1)
    await cast.ben.says("hello")
    assert await cast.mina.says("injoignables") == NOBODY
    await cast.mina.says("renvoyer 1 oui")
    assert await cast.ben.reads() == "📣 Announcement from Mina Sow\nThe room changes"


async def test_those_who_are_silent_and_those_whom_nothing_reaches(cast: Cast) -> None:
    await cast.place.db.transaction(lambda tx: _troubles(tx, cast))
    await cast.mina.says("langue en")
    assert await cast.mina.says("unreachable") == (
        "📞 2 people to call:\n"
        "Awa Diop: not heard from since Tuesday 1 December 2020\n"
        "Zoe Cole: no message gets through since Tuesday 8 December 2020"
    )


async def _troubles(tx: Tx, cast: Cast) -> None:
    later = int(cast.place.clock.now().timestamp()) + 7 * 86400
    await people.set_away(tx, cast.awa.id or 0, later)
    await letters.put(tx, Letter("lost", "meeting", 5, "{}", cast.zoe.id), later)
    letter: int = await tx.value("SELECT id FROM outbox WHERE key = 'lost'")
    await results.ended(tx, letter, "failed", "timed out", "unreachable", later)


async def test_many_come_in_pages(cast: Cast) -> None:
    names = [f"Membre {number}" for number in range(10)]
    for name in names:
        await cast.place.joins(name, Role.MEMBER)
    blocked_by(cast, *names)
    await cast.mina.says("annonce aux membres : Bonjour")
    await cast.mina.says("oui")
    await cast.place.tama.delivery.drain()
    first = await cast.mina.says("injoignables")
    assert first.splitlines()[0] == "📞 10 personnes à appeler :"
    assert first.splitlines()[-1] == "+ Suite (2 sur 2)"
    assert (await cast.mina.says("+")).splitlines()[1].startswith("Membre 8 : a bloqué Tama")


async def test_only_coordinators_of_the_group_see_it(cast: Cast) -> None:
    blocked_by(cast, "Ben Roy")
    await cast.mina.says("annonce à tous : Bonjour")
    await cast.mina.says("oui")
    await cast.place.tama.delivery.drain()
    refusal = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert await cast.awa.says("injoignables") == refusal
    other = await cast.place.joins("Binta", Role.COORDINATOR, group=await cast.place.group("autre"))
    assert await other.says("injoignables") == NOBODY
