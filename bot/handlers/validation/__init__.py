"""Validation of documents: rounds in which those who are asked approve or not."""

from bot.handlers.validation import (
    answer,
    ask,
    board,
    governance,
    group_card,
    manage,
    outgoing,
    phrases,
    show,
    thing,
)
