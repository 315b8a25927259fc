"""Somebody who writes to the bot, and sees what it answers."""

from collections.abc import Callable

from tests.channels.telegram.fake.api.presses import Press, button, press
from tests.channels.telegram.fake.chats.chats import PrivateChat
from tests.channels.telegram.fake.chats.members import banned, member, member_updated
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.text.entities import found_in
from tests.channels.telegram.fake.world import World


class Person:
    """A person with the Telegram app."""

    def __init__(self, world: World, user: User) -> None:
        self._world = world
        self.user = user
        self.chat = PrivateChat(world, user)
        world.users[user.id] = user

    @property
    def id(self) -> int:
        """Of the account, and of the private chat with the bot."""
        return self.user.id

    @property
    def inbox(self) -> list[Message]:
        """All messages that stand in the private chat, oldest first."""
        return self.chat.standing()

    @property
    def messages(self) -> list[Message]:
        """The bot's messages that stand in the private chat, oldest first."""
        return [message for message in self.inbox if message.from_bot]

    async def starts(self, code: str = "") -> Json:
        """Follow a link to the bot, or press its start button; unblocks it if need be."""
        if self.chat.blocked:
            self.unblocks()
        return await self.types(f"/start {code}".rstrip())

    async def types(self, text: str, *, reply_to: Message | None = None) -> Json:
        """Write to the bot; the `Message` that it is told."""
        text = text.strip()
        return self._push(self._put(sent_text=text, entities=found_in(text, []), reply_to=reply_to))

    async def edits(self, message_id: int, text: str) -> Json:
        """Change what was written."""
        message = self.chat.log[message_id]
        message.sent_text, message.entities = text, found_in(text, [])
        message.edited_at.append(self._world.now())
        told = message.json()
        self._world.queue.push("edited_message", told)
        return told

    async def sends(self, document: tuple[str, bytes], caption: str = "", *, size: int | None = None) -> Json:
        """Send a file; `size` may claim more bytes than there are."""
        name, content = document
        body: Json = {"document": self._world.files.keep(name, content, size=size).document()}
        if caption:
            body["caption"] = caption
            if entities := found_in(caption, []):
                body["caption_entities"] = entities
        return self._push(self._put(body=body, document=document))

    async def sends_other(self, kind: str) -> Json:
        """Send a photo, a voice, a sticker, a location or a contact."""
        return self._push(self._put(body={kind: _OTHERS[kind](self)}))

    async def presses(self, wanted: str, message: Message | int | None = None) -> Press:
        """Press the button of that label or data, on the latest message that has one or on the given one."""
        return press(self.user, *button(self.chat, wanted, message))

    async def forges(self, data: str, message: Message | int | None = None) -> Press:
        """Send button data that no button carries, as from a changed client or an old screen."""
        if isinstance(message, int):
            message = self.chat.log[message]
        return press(self.user, message or self.messages[-1], data)

    def reacts(self, *emoji: str, to: Message) -> None:
        """Put these below a message instead of whatever they had put there; the bot is told if it wants to be."""
        before, to.reactions[self.id] = to.reactions.get(self.id, ()), emoji
        told = {"chat": to.chat.json(), "message_id": to.id, "user": self.user.json(),
                "date": int(self._world.now().timestamp()),
                "old_reaction": _reactions(before), "new_reaction": _reactions(emoji)}  # fmt: skip
        self._world.queue.push("message_reaction", told)

    def blocks(self) -> None:
        """Stop the bot."""
        self.chat.blocked = True
        self._membership(member(self._world.bot), banned(self._world.bot))

    def unblocks(self) -> None:
        """Let it write again."""
        self.chat.blocked = False
        self._membership(banned(self._world.bot), member(self._world.bot))

    def deactivates(self) -> None:
        """Delete the account; the bot is told nothing."""
        self.chat.deactivated = True

    def _put(self, **fields: object) -> Message:
        assert not self.chat.blocked, "the client lets nobody write to a bot that they stopped"
        self.chat.started = True
        return self.chat.add(self.user, **fields)

    def _push(self, message: Message) -> Json:
        told = message.json()
        self._world.queue.push("message", told)
        return told

    def _membership(self, old: Json, new: Json) -> None:
        self._world.queue.push("my_chat_member", member_updated(self.chat, self.user, old, new))

    def _photo(self) -> list[Json]:
        file = self._world.files.keep("photo.jpg", b"\xff\xd8\xff", folder="photos")
        return [{**file.ids(), "width": 90, "height": 51}]

    def _voice(self) -> Json:
        file = self._world.files.keep("voice.oga", b"OggS", folder="voice")
        return {"duration": 2, "mime_type": "audio/ogg", **file.ids()}

    def _sticker(self) -> Json:
        file = self._world.files.keep("sticker.webp", b"RIFF", folder="stickers")
        looks = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return {**looks, "emoji": "👍", **file.ids()}

    def _location(self) -> Json:
        return {"latitude": 12.6392, "longitude": -8.0029}

    def _contact(self) -> Json:
        return {"phone_number": "22370000000", "first_name": self.user.first_name, "user_id": self.id}


def _reactions(emoji: tuple[str, ...]) -> list[Json]:
    return [{"type": "emoji", "emoji": one} for one in emoji]


_OTHERS: dict[str, Callable[[Person], Json | list[Json]]] = {
    "photo": Person._photo,
    "voice": Person._voice,
    "sticker": Person._sticker,
    "location": Person._location,
    "contact": Person._contact,
}
