"""Where in a group chat something was said: how channels write it into `Incoming.thread`, and what is made of it."""

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
        return f"{self.topic}/{self.reply_to}/{self.press}" if self != Thread() else ""

    @property
    def unasked(self) -> Thread:
        """Where in the chat one speaks without answering anything."""
        return Thread(topic=self.topic)

    @property
    def unpressed(self) -> Thread:
        """Where a typed line would be answered: the answer stands in the chat, for everybody."""
        return Thread(self.topic, self.reply_to)

    @property
    def elsewhere(self) -> Thread:
        """What is left in a chat that has moved since: its messages are numbered anew, a press is still the same."""
        return Thread(press=self.press)
