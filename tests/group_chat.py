"""A group chat in tests: people write there, and what Tama says there and to each of them in private is read apart."""

from __future__ import annotations

from dataclasses import dataclass

from bot.channels.channel import Message
from bot.chat_news import Came, Gone, Happening, Moved, Renamed
from bot.commands import Role
from bot.messages import Incoming, Upload
from tests.talk import Talker, Town, open_space


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said after a line: in the chat, and in private to whoever wrote it."""

    here: str = ""
    private: str = ""


class Gathering:
    """A chat in which several people and Tama write."""

    def __init__(self, town: Town, place: str = "-100") -> None:
        self.town = town
        self.place = place
        self.title = ""

    async def hears(  # noqa: PLR0913 - all that a channel tells of a line
        self, talker: Talker, text: str, *, thread: str = "/7/", pressed: str = "", addressed: bool = True,
        oddity: str = "", file: Upload | None = None, event: str | None = None, replied_to: str = "",
    ) -> Heard:  # fmt: skip
        """Somebody types a line there."""
        before = len(self.town.paper.sent)
        incoming = Incoming(
            "terminal", talker.address, event or f"e{next(self.town.events)}", text, self.town.clock.now(), self.place,
            lang=talker.lang, name=talker.name, pressed=pressed, thread=thread, addressed=addressed, oddity=oddity,
            file=file, title=self.title, replied_to=replied_to,
        )  # fmt: skip
        await self.town.tama.dispatcher.handle(incoming)
        await self.town.tama.delivery.drain()
        new = self.town.paper.sent[before:]
        private = [one.text for one in new if not (one.chat_id or one.thread) and one.address == talker.address]
        return Heard("\n".join(one.text for one in new if self._is_here(one)), "\n".join(private))

    def _is_here(self, message: Message) -> bool:
        """The answer to a press is shown here, but to whoever pressed alone."""
        return message.chat_id == self.place or (not message.chat_id and message.thread != "")

    async def presses(self, talker: Talker, line: str) -> Heard:
        """Somebody presses a button there."""
        return await self.hears(talker, line, thread="//p1", pressed="m1")

    async def bound(self, coordinator: Talker, line: str = "/connecter") -> Gathering:
        """The same, once a coordinator has bound it."""
        await self.hears(coordinator, line)
        return self

    async def came(self, talker: Talker, title: str = "") -> None:
        """Somebody adds Tama there, or gives it a right."""
        self.title = title or self.title
        await self._happened(Came("terminal", talker.address, self.place, title, talker.lang))

    async def gone(self, talker: Talker, reason: str = "removed") -> None:
        """Somebody removes Tama, or takes its rights away."""
        await self._happened(Gone("terminal", talker.address, self.place, reason))

    async def moved(self, to: str) -> None:
        """The chat has another name."""
        await self._happened(Moved("terminal", self.place, to))

    async def renamed(self, title: str) -> None:
        """Somebody gives the chat another title."""
        self.title = title
        await self._happened(Renamed("terminal", self.place, title))

    async def _happened(self, happening: Happening) -> None:
        await self.town.tama.dispatcher.note(f"e{next(self.town.events)}", happening)

    async def messages(self) -> list[Message]:
        """All that was said there so far, or here under this name."""
        await self.town.tama.delivery.drain()
        return [one for one in self.town.paper.sent if self._is_here(one)]


async def gathering(place: Town) -> tuple[Gathering, Talker, Talker]:
    """A bound chat, its coordinator, and a member who reads English."""
    awa = await place.joins("Awa", Role.COORDINATOR)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(awa)
    await open_space(place, "Un puits | A well", "Une école | A school")
    return chat, awa, ben
