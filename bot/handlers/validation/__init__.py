"""Validation of documents: rounds in which those who are asked approve or not."""

from bot.handlers.validation import (
    answer,
    ask,
    board,
    governance,
    outgoing,
    phrases,
    show,
    thing,
)
