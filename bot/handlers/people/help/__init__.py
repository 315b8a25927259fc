"""Help: jobs for whoever asks, by subject, down to one command with all its forms."""

from bot.handlers.people.help import about, show

__all__ = ["about", "show"]
