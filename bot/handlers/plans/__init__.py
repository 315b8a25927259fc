"""The plan of action of a group: shown by axis, answered by those who do it, read in, put right, written out."""

from bot.handlers.plans import (
    add,
    answer,
    board,
    changes,
    correct_draft,
    drafts,
    file,
    known,
    manage,
    phrases,
    show,
    thing,
)
