"""Whatever was done, delivery is told at once that there may be something to carry."""

from __future__ import annotations

from bot.chat_news import Came
from bot.commands import Role
from bot.dispatch.dispatcher import Dispatcher
from bot.messages import Incoming
from tests.talk import Town


async def test_delivery_is_woken_whatever_a_channel_brings(place: Town) -> None:
    awa, told = await place.joins("Awa", Role.MEMBER), list[str]()
    dispatcher = Dispatcher(place.db, place.clock, lambda: told.append("wake"))

    def said(event: str, line: str) -> Incoming:
        return Incoming("terminal", awa.address, event, line, place.clock.now())

    await dispatcher.handle(said("e1", "aide"))
    await dispatcher.attempt(said("e2", "vote 99"))
    await dispatcher.give_up(said("e3", "aide"), "abc123")
    await dispatcher.note("e4", Came("terminal", awa.address, ""))
    assert told == ["wake"] * 4
