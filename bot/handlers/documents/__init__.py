"""Documents: links and files, what they were before, and what they cost those who fetch them."""

from bot.handlers.documents import (
    add,
    board,
    change,
    changes,
    data,
    file,
    known,
    outgoing,
    papers,
    phrases,
    received,
    show,
)
