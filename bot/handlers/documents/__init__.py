"""Documents behind a link."""

from bot.handlers.documents import (
    board,
    outgoing,
)
