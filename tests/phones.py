"""People with a phone on a platform that names its messages: they press buttons and reply, be it weeks later."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import datetime

from bot.app import Tama
from bot.channels.channel import Button, Limits, Message
from bot.messages import Incoming
from tests.talk import Talker, Town


@dataclass(slots=True)
class OnScreen:
    """A message as it stands now, under the platform's name for it; `chat`: an address, or a group chat's id."""

    name: str
    chat: str
    text: str
    buttons: tuple[Button, ...]
    at: datetime

    def line(self, label: str) -> str:
        """What the button of this label stands for."""
        return next(one.line for one in self.buttons if one.label == label)


class Phones:
    """A channel on which messages can change. It goes by the town's name, so that the town's people are on it."""

    name = Town.channel
    limits = Limits(text=4096, buttons=100, label=64, edits=True, line=64)

    def __init__(self, town: Town) -> None:
        self.town = town
        self.screen: list[OnScreen] = []
        self._names = itertools.count(1)
        town.tama = Tama(town.db, town.clock, {self.name: self}, self)

    async def send(self, message: Message) -> str:
        """Show it, in the venue of the message that it edits if that stands there."""
        chat = message.chat_id or message.address
        old = next((one for one in self.screen if one.name == message.edits and one.chat == chat), None)
        if old is not None:
            old.text, old.buttons = message.text, message.buttons
            return old.name
        shown = OnScreen(str(next(self._names)), chat, message.text, message.buttons, self.town.clock.now())
        self.screen.append(shown)
        return shown.name

    def last(self, chat: str, about: str = "") -> OnScreen:
        """The latest message there with these words in it."""
        return [one for one in self.screen if one.chat == chat and about in one.text][-1]

    async def says(self, talker: Talker, text: str, *, to: OnScreen | None = None, here: str = "") -> str:
        """Type a line, perhaps in reply to a message; what is new or has changed in that chat then."""
        said = replace(self._line(talker, text, here), addressed=to is None or not here)
        if to is not None:
            said = replace(said, replied_to=to.name, shown_at=to.at)
        return await self._does(talker, said)

    async def presses(self, talker: Talker, label: str, on: OnScreen, *, line: str = "") -> str:
        """Press a button; `line`: as it stood on it in an earlier version."""
        here = on.chat if on.chat != talker.address else ""
        said = self._line(talker, line or on.line(label), here)
        return await self._does(talker, replace(said, pressed=on.name, shown_at=on.at, thread="//p" if here else ""))

    def _line(self, talker: Talker, text: str, here: str) -> Incoming:
        event = f"p{next(self.town.events)}"
        thread = "/7/" if here else ""
        return Incoming(
            self.name, talker.address, event, text, self.town.clock.now(), here, name=talker.name, thread=thread
        )

    async def _does(self, talker: Talker, incoming: Incoming) -> str:
        chat = incoming.chat_id or talker.address
        before = {one.name: (one.text, one.buttons) for one in self.screen}
        await self.town.tama.dispatcher.handle(incoming)
        await self.town.tama.delivery.drain()
        shown = [one for one in self.screen if before.get(one.name) != (one.text, one.buttons)]
        return "\n".join(one.text for one in shown if one.chat in (chat, talker.address))
