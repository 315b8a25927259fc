"""Evaluations of a year: opened until a date, given to with a name or without, grouped, and read in four columns."""

from bot.handlers.evaluations import (
    board,
    change,
    compare,
    export,
    give,
    group,
    mine,
    opening,
    outgoing,
    papers,
    phrases,
    questions,
    send,
    show,
    thing,
)
