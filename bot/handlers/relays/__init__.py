"""Answers that somebody gives for a colleague who has no network."""

from bot.handlers.relays import (
    confirm,
    outgoing,
    phrases,
    relay,
    thing,
)
