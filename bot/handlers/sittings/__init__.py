"""Sittings: what is said in a meeting is written down while it is said, by whoever may."""

from bot.handlers.sittings import close, midst, opening, outgoing, phrases, presence
