"""A press on a button, and what the bot answered to it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.text import utf16
from tests.channels.telegram.fake.world import World

MOST_ANSWER = 200


@dataclass(frozen=True)
class Answer:
    """What the person saw."""

    text: str
    show_alert: bool
    at: datetime


@dataclass(eq=False)
class Press:
    """Somebody pressed a button."""

    id: str
    who: User
    message: Message
    data: str
    at: datetime
    update: Json | None = None
    answers: list[Answer] = field(default_factory=list)

    @property
    def answer(self) -> Answer | None:
        """The first answer: people see no other."""
        return self.answers[0] if self.answers else None

    def json(self) -> Json:
        """As the `CallbackQuery` of the Bot API."""
        message = self.message.inaccessible() if self.message.deleted else self.message.json()
        chat = self.message.chat
        return {
            "id": self.id,
            "from": self.who.json(),
            "message": message,
            "chat_instance": chat.instance,
            "data": self.data,
        }


def press(who: User, message: Message, data: str) -> Press:
    """Press a button with that data, whether or not it stands under the message."""
    world = message.chat.world
    made = Press(str(world.dice.randrange(1 << 61, 1 << 63)), who, message, data, world.now())
    world.presses[made.id] = made
    made.update = world.queue.push("callback_query", made.json())
    return made


def button(chat: Chat, wanted: str, message: Message | int | None) -> tuple[Message, str]:
    """The latest message of the bot with a button of that label or data, or the given one, and its data."""
    if isinstance(message, int):
        message = chat.log[message]
    places = [message] if message is not None else [one for one in reversed(chat.standing()) if one.markup]
    for place in places:
        for label, data in (pair for row in place.buttons for pair in row):
            if wanted in (label, data):
                return place, data
    seen = [label for place in places for row in place.buttons for label, _ in row]
    raise AssertionError(f"no button {wanted!r} among {seen}")


def answer_callback_query(world: World, params: Params) -> bool:
    """Tell the person something, or only end the waiting."""
    pressed = world.presses.get(params.text("callback_query_id"))
    now = world.now()
    if pressed is None or now - pressed.at > timedelta(seconds=world.answer_within):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16.length(params.text("text")) > MOST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    pressed.answers.append(Answer(params.text("text"), params.flag("show_alert"), now))
    return True
