"""The contract of every channel: its limits as data, and one way to send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from bot.letter_kinds import LetterKind
from bot.messages import Attachment


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a channel may be written to.

    `a_second`: messages in all, None for any number; the others: seconds between two to a person, or to a group chat
    where several read.
    """

    a_second: float | None = None
    chat_seconds: float = 0
    group_chat_seconds: float = 0

    def after(self, chat_id: str) -> float:
        """Seconds before the next message to the same chat; `chat_id` is empty for a person."""
        return self.group_chat_seconds if chat_id else self.chat_seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry.

    `text`, `label`: characters in a message and on a button; `buttons`: how many, 0 for none; `edits`: whether a
    message that was sent can change; `line`: UTF-8 bytes of the line that a button stands for, `caption`: characters
    beside a file, None for any number; `keeps`: what is sent stays in our own hands, so that whose words stand in it
    must be known; `links`: whether a press can open an address, or copy words; `typeset`: whether a line is broken
    where it ends, so that French signs must not begin the next. The characters of a message are counted in UTF-16
    units, as phones do.
    """

    text: int
    buttons: int
    label: int
    edits: bool
    pace: Pace = Pace()
    line: int | None = None
    caption: int | None = None
    keeps: bool = False
    links: bool = False
    typeset: bool = False


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A label, and what a press opens or copies."""

    label: str
    url: str
    copies: str


@dataclass(frozen=True, slots=True)
class Button:
    """A label, the line it stands for, and the number or word that can be typed instead.

    `number` is the one that its thing has in the text; `chosen`: it takes back what was chosen.
    """

    label: str
    line: str
    mark: str
    number: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """Words for one person on one channel, within its limits.

    `ref` is the letter's, and unique; `part` counts from 0 where it is too long for one message. A channel that is
    given the same twice shows it once, if it can tell. `silent`: it should wake nobody. `secret`: words in it that are
    not to be kept for long. `closes`: the chat and the name of a message whose buttons go at the same time, as far as
    that can be done; nothing depends on it. `lang`: the language of the words.
    """

    ref: int
    address: str
    chat_id: str
    text: str
    buttons: tuple[Button, ...] = ()
    edits: str = ""
    file: Attachment | None = None
    kind: str = LetterKind.ANSWER
    part: int = 0
    thread: str = ""
    silent: bool = False
    secret: str = ""
    closes: tuple[str, str] | None = None
    links: tuple[LinkButton, ...] = ()
    lang: str = ""


class Failure(Enum):
    """What is known when a message did not go out."""

    SAFE = "safe"
    """It has not left: no connection, no name, no route. The channel waits, and it is sent again."""
    UNSURE = "unsure"
    """It may have arrived: no answer, cut off, the platform failed. It is sent again, and may be read twice."""
    WAIT = "wait"
    """The platform wants us to wait, the chat or the whole channel."""
    GONE = "gone"
    """Nothing can reach this person here: they blocked us, or are no more, or never wrote first."""
    MOVED = "moved"
    """The group chat has another id from now on; it is sent again, there."""
    REFUSED = "refused"
    """The platform will never take this message."""
    FAULT = "fault"
    """We stumbled ourselves."""


class SendFailed(Exception):
    """A message did not go out, or nobody knows whether it did.

    `seconds`: how long to wait; `whole`: the whole channel, not the chat; `to`: the new id of the group chat.
    """

    def __init__(self, reason: str, kind: Failure, *, seconds: float = 0, whole: bool = False, to: str = "") -> None:
        super().__init__(reason)
        self.kind = kind
        self.seconds = seconds
        self.whole = whole
        self.to = to


class Channel(Protocol):
    """One way to reach people."""

    name: str
    limits: Limits

    async def send(self, message: Message) -> str:
        """Carry a message out, or raise SendFailed; what the platform calls it, empty if nothing."""
