"""Webinars: who registers, who attended, and what is left of them."""

from bot.handlers.webinars import (
    after,
    attend,
    attendance,
    board,
    calendar_file,
    certificates,
    changes,
    changing,
    export,
    known,
    outgoing,
    phrases,
    planned,
    registration,
    thing,
    webinars,
)
