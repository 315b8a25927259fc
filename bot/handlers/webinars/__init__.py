"""Webinars and who attended them."""

from bot.handlers.webinars import (
    attend,
    attendance,
    board,
    export,
    known,
    outgoing,
    phrases,
    planned,
    thing,
    webinars,
)
