"""Action points: who owns them, until when, and how they stand."""

from bot.handlers.points import (
    answer,
    done,
    manage,
    outgoing,
    show,
)
