"""Minutes of a meeting: read in, put right, kept, shown, and who writes them."""

from bot.handlers.minutes import (
    approval,
    board,
    correct,
    correct_point,
    drafts,
    drafts_board,
    file,
    outgoing,
    rapporteurs,
    show,
    thing,
)
