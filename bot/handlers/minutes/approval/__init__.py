"""Minutes are handed in, corrected by those who were there, and approved, by silence or by a coordinator."""

from bot.handlers.minutes.approval import (
    approve,
    correct,
    outgoing,
    phrases,
    settle,
    submit,
    thing,
    versions,
)
