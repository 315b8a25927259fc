"""All that waits for somebody: the answer sheet and the digest."""

from bot.handlers.todo import (
    board,
    catch_up,
    digest,
    mere_answers,
    outgoing,
    phrases,
    sheet,
    undo,
)
