"""Webinars and who attended them."""

from bot.handlers.webinars import (
    attend,
    attendance,
    export,
    outgoing,
    thing,
    webinars,
)
