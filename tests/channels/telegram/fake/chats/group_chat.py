"""A group, plain or super, with or without topics, and the bot's standing in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.members import administrator, banned, creator, left, member, restricted
from tests.channels.telegram.fake.errors import bad_request, forbidden
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.text import utf16

if TYPE_CHECKING:
    from tests.channels.telegram.fake.chats.messages import Message
    from tests.channels.telegram.fake.chats.users import User
    from tests.channels.telegram.fake.world import World

_STANDINGS = {
    "member": member,
    "administrator": administrator,
    "restricted": restricted,
    "left": left,
    "kicked": banned,
}


@dataclass
class Topic:
    """A thread of a forum."""

    root: Message
    closed: bool = False


class GroupChat(Chat):
    """A group under one number; another one follows when it becomes a supergroup."""

    def __init__(self, world: World, title: str, owner: User, *, supergroup: bool, forum: bool) -> None:
        number = world.dice.randrange(1_000_000_000, 4_000_000_000)
        super().__init__(world, -1_000_000_000_000 - number if supergroup else -number)
        self.title = title
        self.owner = owner
        self.supergroup = supergroup
        self.forum = forum
        self.kind = "supergroup" if supergroup else "group"
        self.users: dict[int, User] = {owner.id: owner}
        self.bot_standing = "left"
        self.muted = False
        self.privacy = True
        self.topics: dict[int, Topic] = {}
        self.upgraded_to: GroupChat | None = None
        self._own_ids = 0

    @property
    def bot_deletes(self) -> bool:  # type: ignore[override]
        """Administrators may."""
        return self.bot_standing == "administrator"

    def json(self) -> Json:
        told: Json = {"id": self.id, "title": self.title, "type": self.kind}
        return told | {"is_forum": True} if self.forum else told

    def next_message_id(self) -> int:
        """A supergroup numbers its own messages."""
        if not self.supergroup:
            return super().next_message_id()
        self._own_ids += 1
        return self._own_ids

    def standing_of(self, user: User) -> Json:
        """As the `ChatMember` of the Bot API."""
        if user is self.world.bot:
            return _STANDINGS[self.bot_standing](user)
        if user is self.owner:
            return creator(user)
        return member(user) if user.id in self.users else left(user)

    def check_read(self) -> None:
        if self.supergroup:
            self._check_member()

    def check_edit(self) -> None:
        if self.upgraded_to is not None:
            sentence = "group chat was upgraded to a supergroup chat"
            raise bad_request(sentence, migrate_to_chat_id=self.upgraded_to.id)
        self._check_member()

    def check_send(self, thread_id: int | None = None) -> None:
        self.check_edit()
        if self.muted and not self.bot_deletes:
            raise bad_request("not enough rights to send text messages to the chat")
        if thread_id is None:
            return
        topic = self.topics.get(thread_id)
        if topic is None:
            raise bad_request("message thread not found")
        if topic.closed and not self.bot_deletes:
            raise bad_request("TOPIC_CLOSED")

    def bot_sees(self, message: Message) -> bool:
        """Whether a message reaches the bot: with privacy mode on, few do."""
        if self.bot_standing in {"left", "kicked"} or self.upgraded_to is not None:
            return False
        if not self.privacy or self.bot_deletes:
            return True
        if message.reply_to is not None and message.reply_to.from_bot:
            return True
        return any(self._speaks_to_bot(message.text, entity) for entity in message.entities)

    def _speaks_to_bot(self, text: str, entity: Json) -> bool:
        words = utf16.cut(text, entity["offset"], entity["length"]).lower()
        _, at, name = words.partition("@")
        ours = name == self.world.bot.username.lower()
        if entity["type"] == "bot_command":
            return entity["offset"] == 0 and (ours or not at)
        return entity["type"] == "mention" and ours

    def _check_member(self) -> None:
        if self.bot_standing == "kicked":
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if self.bot_standing == "left":
            raise forbidden(f"bot is not a member of the {self.kind} chat")
