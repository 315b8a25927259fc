"""A platform on which groups meet: what stands in each of its places, as all who read there see it."""

from __future__ import annotations

from bot.channels.channel import Limits, Message, Pace
from bot.channels.delivery.delivery import Delivery
from storage.people import group_chats
from storage.people.group_chats import GroupChat
from tests.talk import Town

PLACE = "-100"


class Square:
    """Messages can change; `sent` are all that went out, `stands` what can be read now, by place."""

    name = "telegram"
    limits = Limits(text=4096, buttons=100, label=64, edits=True, pace=Pace(group_chat_seconds=3), line=64)

    def __init__(self, place: Town) -> None:
        self.sent: list[Message] = []
        self.stands: dict[str, dict[str, str]] = {}
        self._place = place
        self._delivery = Delivery(place.db, place.clock, {"terminal": place.paper, self.name: self}, place.paper)

    async def send(self, message: Message) -> str:
        """Keep it; what is edited stays where it stands, with its words if there are no others."""
        self.sent.append(message)
        here = self.stands.setdefault(message.chat_id, {})
        name = message.edits if message.edits in here else str(len(self.sent))
        words = message.text or here[name].partition("\n[")[0]
        here[name] = "\n".join([words, *(f"[{one.label} → {one.line}]" for one in message.buttons)])
        return name

    async def news(self, place: str = PLACE) -> list[str]:
        """What stands there that is new or has changed since this was last asked."""
        before = dict(self.stands.get(place, {}))
        for _ in range(9):
            await self._delivery.drain()
            self._place.clock.forward(seconds=self.limits.pace.group_chat_seconds)
        return [text for name, text in self.stands.get(place, {}).items() if before.get(name) != text]


async def meets(
    town: Town, place: str = PLACE, *, lang: str = "fr", thread: str = "", title: str = "Bureau", group: int = 0
) -> None:
    """The town's group, or another one, meets there from now on."""
    chat = GroupChat(0, "telegram", place, thread, group or town.group_id, lang, title, None, None, None)
    at = int(town.clock.now().timestamp())
    await town.db.transaction(lambda tx: group_chats.bind(tx, chat, at))
