"""Action points in the digest: how many changed and, for coordinators, what they lack."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Chat
from bot.rules.points.points import counts
from bot.texts import Line, P, Text
from bot.things.listing import changes, in_mind
from storage.points import action_points

ALL_POINTS = Line("points tous", "points all")


@changes(50)
async def changed(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """How many points others made or changed."""
    by_whom = await action_points.changed(chat.tx, chat.group_id, since, chat.seconds)
    count = sum(by != chat.me.id for by in by_whom)
    if not count:
        return []
    return [P("{n} point new or changed: {line}", "{n} points new or changed: {line}", count, line=ALL_POINTS)]


@in_mind(50)
async def lacking(chat: Chat) -> list[Text]:
    """How many points lack an owner or a deadline."""
    if chat.membership.role != Role.COORDINATOR:
        return []
    count = counts(await action_points.open_in(chat.tx, chat.group_id), chat.now.date())
    lines = (
        P("{n} point without owner: {line}", "{n} points without owner: {line}", count.ownerless, line=ALL_POINTS),
        P("{n} point without deadline: {line}", "{n} points without deadline: {line}", count.undated, line=ALL_POINTS),
    )
    return [one for one in lines if one.n]
