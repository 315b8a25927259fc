"""What Tama can do: one file per subject, one function per command. Importing this package declares every command."""

from bot.handlers import minutes, votes

__all__ = ["votes"]
