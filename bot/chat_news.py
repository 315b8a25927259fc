"""What a platform tells of people and chats without anybody having said anything."""

from __future__ import annotations

from dataclasses import dataclass

NO_RIGHT = "no right to write"
"""The reason for which a chat is gone in which Tama still is, and may say nothing."""


BINDS = "lier_"
"""How the payload of a link begins that brings Tama into a group chat and binds it at once; a group's name follows."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Nothing can be said to a person (`chat_id` is empty) or in a group chat any more."""

    channel: str
    address: str
    chat_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Came:
    """Something can be said to a person (`chat_id` is empty), or in a group chat of that title; `address`: by whom.

    `lang`: what the platform says of the language of whoever it was, if it does.
    """

    channel: str
    address: str
    chat_id: str
    title: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A group chat has another id from now on."""

    channel: str
    chat_id: str
    to: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """A group chat has another title from now on."""

    channel: str
    chat_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """Somebody has put a yes, such as a thumb, below a message; `chat_id` is empty in private."""

    channel: str
    address: str
    chat_id: str
    message: str


Happening = Gone | Came | Moved | Renamed | Agreed
"""What a platform tells without anybody having said anything."""
