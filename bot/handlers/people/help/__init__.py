"""Help: jobs for whoever asks, by subject, down to one command with all its forms."""

from bot.handlers.people.help import show

__all__ = ["show"]
