"""Ideation spaces: ideas, votes, results and what follows from them."""

from bot.handlers.ideas import (
    board,
    edit,
    ideas,
    known,
    merge,
    outage,
    outgoing,
    phrases,
    posts,
    results,
    spaces,
    thing,
    turnout,
    vote_card,
    votes,
)
