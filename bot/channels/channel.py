"""The contract of every channel: its limits as data, and one way to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.messages import Attachment


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry.

    `text`, `label`: characters in a message and on a button; `buttons`: how many, 0 for none; `edits`: whether a
    message that was sent can change.
    """

    text: int
    buttons: int
    label: int
    edits: bool


@dataclass(frozen=True, slots=True)
class Button:
    """A label, the line it stands for, and the number or word that can be typed instead."""

    label: str
    line: str
    mark: str


@dataclass(frozen=True, slots=True)
class Message:
    """Words for one person on one channel, within its limits.

    `ref` is unique: a channel that is given it twice shows it once, if it can tell.
    """

    ref: int
    address: str
    place: str
    text: str
    buttons: tuple[Button, ...] = ()
    edits: str = ""
    file: Attachment | None = None
    kind: str = "answer"


class SendFailed(Exception):
    """It did not go out. `gone`: it never will; otherwise it is tried again, and may be seen twice."""

    def __init__(self, reason: str, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.gone = gone


class Channel(Protocol):
    """One way to reach people."""

    name: str
    limits: Limits

    async def send(self, message: Message) -> None:
        """Carry a message out, or raise SendFailed."""
