"""Where in a place something was said: how this channel writes it into `Incoming.thread`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thread:
    """The topic of a forum, the message to reply to, the press to answer; each may be empty. Written: `4/17/`."""

    topic: str = ""
    reply_to: str = ""
    press: str = ""

    @classmethod
    def parse(cls, text: str) -> Thread:
        """What `str` wrote; nothing, if it wrote something else."""
        parts = text.split("/")
        return cls(*parts) if len(parts) == len(cls.__slots__) else cls()

    def __str__(self) -> str:
        return f"{self.topic}/{self.reply_to}/{self.press}"
