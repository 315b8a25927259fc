"""Who may vote for what, and when."""

from __future__ import annotations

from collections.abc import Collection

from bot.errors import Refused
from bot.languages import instant
from bot.texts import T
from storage.spaces import Space


def may_vote(space: Space, now: int, ideas: Collection[int]) -> None:
    """Refuse a vote outside the space's dates or beyond its number of votes each. `now` in UTC seconds."""
    if space.state == "closed" or (space.closes_at is not None and now >= space.closes_at):
        raise Refused(T("The vote is closed."))
    if space.opens_at is not None and now < space.opens_at:
        raise Refused(T("The vote opens on {when}.", when=instant(space.opens_at)))
    if space.votes_each is not None and len(ideas) > space.votes_each:
        raise Refused(T("You have {n} votes in all.", n=space.votes_each))
