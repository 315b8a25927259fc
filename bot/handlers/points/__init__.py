"""Action points: who owns them, until when, and how they stand."""

from bot.handlers.points import (
    answer,
    board,
    changes,
    done,
    go_through,
    known,
    manage,
    outgoing,
    phrases,
    show,
    thing,
    waiting,
)
