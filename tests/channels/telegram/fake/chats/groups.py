"""A group, as those who drive a test see it."""

from tests.channels.telegram.fake.api.presses import Press, button, press
from tests.channels.telegram.fake.chats.group_chat import GroupChat, Topic
from tests.channels.telegram.fake.chats.members import member_updated
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.chats.people import Person
from tests.channels.telegram.fake.chats.users import ANONYMOUS, User
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.text.entities import found_in
from tests.channels.telegram.fake.world import World

_TOPIC_COLOUR = 7322096


class Group:
    """People in a group chat, and the bot with them."""

    def __init__(self, world: World, chat: GroupChat, members: list[Person]) -> None:
        self._world = world
        self.chat = chat
        self.past: list[GroupChat] = []
        """Its chats before it became a supergroup."""
        for person in members:
            self._enter(person)

    @property
    def id(self) -> int:
        """Of the chat, as it is now."""
        return self.chat.id

    @property
    def inbox(self) -> list[Message]:
        """All messages that stand in it, oldest first."""
        return self.chat.standing()

    @property
    def messages(self) -> list[Message]:
        """The bot's messages that stand in it, oldest first."""
        return [message for message in self.inbox if message.from_bot]

    async def says(
        self, person: Person, text: str, *, thread: int | None = None, reply_to: Message | int | None = None
    ) -> Json:
        """Somebody writes; the `Message`, whether or not it reaches the bot."""
        assert person.id in self.chat.users, f"{person.user.first_name} is not in the group"
        text = text.strip()
        return self._push(self._put(person.user, thread, reply_to, sent_text=text, entities=found_in(text, [])))

    async def sends(
        self, person: Person, document: tuple[str, bytes], caption: str = "", *, thread: int | None = None
    ) -> Json:
        """Somebody sends a file."""
        body: Json = {"document": self._world.files.keep(*document).document()}
        if caption:
            body["caption"] = caption
        return self._push(self._put(person.user, thread, None, body=body, document=document))

    async def edits(self, message_id: int, text: str) -> Json:
        """Somebody changes what they wrote."""
        message = self.chat.log[message_id]
        message.sent_text, message.entities = text, found_in(text, [])
        message.edited_at.append(self._world.now())
        return self._push(message, "edited_message")

    async def anonymous_admin_says(self, text: str, *, thread: int | None = None) -> Json:
        """An administrator writes in the name of the group."""
        message = self._put(ANONYMOUS, thread, None, sent_text=text, entities=found_in(text, []), in_name_of=self.chat)
        return self._push(message)

    async def presses(self, person: Person, wanted: str, message: Message | int | None = None) -> Press:
        """Press the button of that label or data, on the latest message that has one or on the given one."""
        return press(person.user, *button(self.chat, wanted, message))

    async def forges(self, person: Person, data: str, message: Message | int | None = None) -> Press:
        """Somebody sends button data that no button carries, as from a changed client or an old screen."""
        if isinstance(message, int):
            message = self.chat.log[message]
        return press(person.user, message or self.messages[-1], data)

    def joins(self, person: Person) -> None:
        """Somebody comes in."""
        self._enter(person)
        self._service(person.user, new_chat_members=[person.user.json()])

    def leaves(self, person: Person) -> None:
        """Somebody goes."""
        del self.chat.users[person.id]
        self._service(person.user, left_chat_member=person.user.json())

    def adds_bot(self, by: Person | None = None) -> None:
        """The bot comes in."""
        self._bot_becomes("member", by)
        self._service(self._by(by), new_chat_members=[self._world.bot.json()])

    def removes_bot(self, by: Person | None = None) -> None:
        """The bot is put out."""
        self._service(self._by(by), left_chat_member=self._world.bot.json())
        self._bot_becomes("kicked", by)

    def promotes_bot(self, by: Person | None = None) -> None:
        """The bot becomes an administrator."""
        self._bot_becomes("administrator", by)

    def demotes_bot(self, by: Person | None = None) -> None:
        """The bot becomes a plain member again."""
        self._bot_becomes("member", by)

    def mutes_bot(self, by: Person | None = None) -> None:
        """The bot may not write any more: alone in a supergroup, with everybody else in a plain group."""
        self.chat.muted = True
        if self.chat.supergroup:
            self._bot_becomes("restricted", by)

    def unmutes_bot(self, by: Person | None = None) -> None:
        """The bot may write again."""
        self.chat.muted = False
        if self.chat.supergroup:
            self._bot_becomes("member", by)

    def topic(self, name: str) -> int:
        """Open a topic; the number of its thread."""
        assert self.chat.forum, "only a forum has topics"
        created = {"name": name, "icon_color": _TOPIC_COLOUR}
        root = self.chat.add(self.chat.owner, body={"forum_topic_created": created})
        root.thread_id = root.id
        self.chat.topics[root.id] = Topic(root)
        self._push(root, service=True)
        return root.id

    def closes_topic(self, thread: int) -> None:
        """Nobody but administrators may write there any more."""
        self.chat.topics[thread].closed = True
        self._service(self.chat.owner, thread, forum_topic_closed={})

    def reopens_topic(self, thread: int) -> None:
        """Everybody may write there again."""
        self.chat.topics[thread].closed = False
        self._service(self.chat.owner, thread, forum_topic_reopened={})

    def deletes_topic(self, thread: int) -> None:
        """Take it away with all that stands in it; the bot is told nothing."""
        del self.chat.topics[thread]
        for message in self.chat.standing():
            if message.thread_id == thread:
                message.deleted = True

    def becomes_supergroup(self) -> int:
        """Give it a new number, as Telegram does when a group grows; the new number."""
        old = self.chat
        new = GroupChat(self._world, old.title, old.owner, supergroup=True, forum=False)
        new.users, new.bot_standing, new.privacy, new.muted = dict(old.users), old.bot_standing, old.privacy, old.muted
        self._service(old.owner, migrate_to_chat_id=new.id)
        old.upgraded_to = new
        self.past.append(old)
        self.chat = new
        self._service(ANONYMOUS, in_name_of=new, migrate_from_chat_id=old.id)
        return new.id

    def _enter(self, person: Person) -> None:
        self.chat.users[person.id] = person.user
        person.chat.seen = True

    def _by(self, person: Person | None) -> User:
        return person.user if person is not None else self.chat.owner

    def _bot_becomes(self, standing: str, by: Person | None) -> None:
        bot = self._world.bot
        old = self.chat.standing_of(bot)
        self.chat.bot_standing = standing
        updated = member_updated(self.chat, self._by(by), old, self.chat.standing_of(bot))
        self._world.queue.push("my_chat_member", updated)

    def _put(self, sender: User, thread: int | None, reply_to: Message | int | None, **fields: object) -> Message:
        if isinstance(reply_to, int):
            reply_to = self.chat.log[reply_to]
        if thread is None and reply_to is not None:
            thread = reply_to.thread_id
        if thread is not None and reply_to is None:
            # What is written into a topic answers the message that opened it.
            reply_to = self.chat.topics[thread].root
        return self.chat.add(sender, thread_id=thread, reply_to=reply_to, **fields)

    def _service(
        self, sender: User, thread: int | None = None, *, in_name_of: GroupChat | None = None, **body: object
    ) -> None:
        message = self.chat.add(sender, thread_id=thread, in_name_of=in_name_of, body=body)
        self._push(message, service=True)

    def _push(self, message: Message, kind: str = "message", *, service: bool = False) -> Json:
        told = message.json()
        if self.chat.bot_sees(message) or (service and self.chat.bot_standing not in {"left", "kicked"}):
            self._world.queue.push(kind, told)
        return told
