"""What becomes of a paper that a coordinator sends: each subject takes those of its own kind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.messages import Chat, Reply
from bot.papers.told import Kind, ReadFile

Taker = Callable[[ReadFile, Chat], Awaitable[Reply]]
"""Shows what was read, and asks; nothing of it is the group's before a yes."""
TAKERS: dict[Kind, Taker] = {}


def takes(*kinds: Kind) -> Callable[[Taker], Taker]:
    """Declare who is given the papers of these kinds."""

    def declare(taker: Taker) -> Taker:
        TAKERS.update(dict.fromkeys(kinds, taker))
        return taker

    return declare
