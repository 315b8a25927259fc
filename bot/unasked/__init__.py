"""What Tama says unasked: one file per subject, each composed when it goes out."""

from bot.unasked.composing import chat_of, compose, unasked

__all__ = ["chat_of", "compose", "unasked"]
