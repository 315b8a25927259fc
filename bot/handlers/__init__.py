"""What Tama can do: one file per subject, one function per command. Importing this package declares every command."""

from bot.handlers import (
    idea_changes,
    ideas,
    merging,
    minutes,
    outcomes,
    results,
    spaces,
    votes,
)

__all__ = [
    "idea_changes",
    "ideas",
    "merging",
    "minutes",
    "outcomes",
    "results",
    "spaces",
    "votes",
]
