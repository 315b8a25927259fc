"""Why a text or a file is not read; the caller words it in the reader's language."""

from typing import Literal

Reason = Literal[
    "empty",
    "not_minutes",
    "not_plan",
    "unknown",
    "convocation",
    "terms",
    "plan",
    "workshop",
    "blank",
    "too_large",
    "too_large_inside",
    "too_long",
    "unreadable",
    "encrypted",
    "binary",
    "old_word",
    "scanned",
    "too_many_pages",
    "too_slow",
    "too_much_memory",
    "missing",
    "lost",
]


class Unreadable(Exception):
    """`facts` are figures for the sentence, such as the limit in bytes or seconds."""

    def __init__(self, reason: Reason, **facts: int) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.facts = facts


class NotMinutes(Unreadable):
    """The text was read, but it is no compte-rendu."""
