"""A message as it stands in a chat."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from tests.channels.telegram.fake.json_types import Json

if TYPE_CHECKING:
    from tests.channels.telegram.fake.chats.chats import Chat
    from tests.channels.telegram.fake.chats.users import User


@dataclass(eq=False)
class Message:
    """What people see in a chat, and what the bot is told of it."""

    id: int
    chat: Chat
    sender: User
    date: datetime
    sent_text: str = ""
    entities: list[Json] = field(default_factory=list)
    markup: Json | None = None
    """The inline keyboard, as given."""
    body: Json = field(default_factory=dict)
    """Everything else in it: a document, a caption, a service message."""
    document: tuple[str, bytes] | None = None
    silent: bool = False
    thread_id: int | None = None
    reply_to: Message | None = None
    in_name_of: Chat | None = None
    edited_at: list[datetime] = field(default_factory=list)
    bytes_down: int = 0
    """About what a client received for it: the JSON of each version, and the file."""
    deleted: bool = False
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """What people put below it, by their number."""

    @property
    def text(self) -> str:
        """As it is read: a space at which no line breaks looks like any other."""
        return self.sent_text.replace("\u00a0", " ")

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender is self.chat.world.bot

    @property
    def edited(self) -> int:
        """How often."""
        return len(self.edited_at)

    @property
    def caption(self) -> str:
        """The words under a document."""
        return str(self.body.get("caption", "")).replace("\u00a0", " ")

    @property
    def preview(self) -> bool:
        """Whether a client loads a picture of a link in it."""
        links = any(entity["type"] in {"url", "text_link"} for entity in self.entities)
        return links and not self.body.get("link_preview_options", {}).get("is_disabled", False)

    @property
    def buttons(self) -> list[list[tuple[str, str]]]:
        """The rows of its inline keyboard, each button as (label, data or address)."""
        rows = self.markup["inline_keyboard"] if self.markup else []
        return [
            [(button["text"], button.get("callback_data") or button.get("url", "")) for button in row] for row in rows
        ]

    def json(self, *, nested: bool = False) -> Json:
        """As the `Message` of the Bot API; `nested` leaves out what it answers."""
        told: Json = {"message_id": self.id, "from": self.sender.json()}
        if self.in_name_of is not None:
            told["sender_chat"] = self.in_name_of.json()
        told |= {"chat": self.chat.json(), "date": int(self.date.timestamp())}
        if self.edited_at:
            told["edit_date"] = int(self.edited_at[-1].timestamp())
        if self.thread_id is not None:
            told |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.reply_to is not None and not nested:
            told["reply_to_message"] = self.reply_to.json(nested=True)
        if self.sent_text:
            told["text"] = self.sent_text
        if self.entities:
            told["entities"] = self.entities
        told |= self.body
        if self.markup is not None:
            told["reply_markup"] = self.markup
        return told

    def inaccessible(self) -> Json:
        """As the `InaccessibleMessage` of the Bot API."""
        return {"chat": self.chat.json(), "message_id": self.id, "date": 0}

    def weigh(self) -> None:
        """Count what this version costs a client."""
        self.bytes_down += len(json.dumps(self.json(), ensure_ascii=False, separators=(",", ":")).encode())
        if self.document is not None and not self.edited_at:
            self.bytes_down += len(self.document[1])
