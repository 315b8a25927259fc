"""A chat: what stands in it, and what the bot may do there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.errors import bad_request, forbidden
from tests.channels.telegram.fake.json_types import Json

if TYPE_CHECKING:
    from tests.channels.telegram.fake.chats.users import User
    from tests.channels.telegram.fake.world import World


class Chat:
    """A private chat with the bot, or a group."""

    kind: str
    met = True
    """Whether the bot knows of it."""
    bot_deletes = True
    """Whether the bot may delete what others wrote there."""

    def __init__(self, world: World, chat_id: int) -> None:
        self.world = world
        self.id = chat_id
        self.log: dict[int, Message] = {}
        self.instance = str(world.dice.randrange(1 << 62))
        world.chats[chat_id] = self

    def json(self) -> Json:
        """As the `Chat` of the Bot API."""
        raise NotImplementedError

    def next_message_id(self) -> int:
        """The number of the next message."""
        return self.world.next_message_id()

    def add(self, sender: User, **fields: Any) -> Message:  # noqa: ANN401 - the fields of a Message
        """Put a message there."""
        message = Message(self.next_message_id(), self, sender, self.world.now(), **fields)
        self.log[message.id] = message
        message.weigh()
        return message

    def standing(self) -> list[Message]:
        """The messages that have not been deleted, oldest first."""
        return [message for message in self.log.values() if not message.deleted]

    def check_read(self) -> None:
        """Raises: BotApiError if the bot may not ask about it."""

    def check_edit(self) -> None:
        """Raises: BotApiError if the bot may not change what it wrote."""

    def check_send(self, thread_id: int | None = None) -> None:
        """Raises: BotApiError if the bot may not write there."""
        self.check_edit()
        if thread_id is not None:
            raise bad_request("message thread not found")


class PrivateChat(Chat):
    """A person and the bot."""

    kind = "private"

    def __init__(self, world: World, user: User) -> None:
        super().__init__(world, user.id)
        self.user = user
        self.started = False
        self.blocked = False
        self.deactivated = False
        self.seen = False

    @property
    def met(self) -> bool:  # type: ignore[override]
        """A bot knows who wrote to it, and who is in a group with it."""
        return self.started or self.seen

    def json(self) -> Json:
        user = self.user.json()
        kept = ("first_name", "last_name", "username")
        return {"id": self.id, **{name: user[name] for name in kept if name in user}, "type": self.kind}

    def check_edit(self) -> None:
        if self.deactivated:
            raise forbidden("user is deactivated")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
