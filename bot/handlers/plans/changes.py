"""The plan of action in the digest: what others changed, and what is late."""

from __future__ import annotations

from bot.handlers.plans.lookup import answers_for
from bot.handlers.plans.texts import called, today
from bot.messages import Chat
from bot.texts import Line, P, T, Text
from bot.things.listing import changes, in_mind
from storage.plans import activities

_NAMED = 3
LATE = Line("plan retard", "plan late")


@changes(55)
async def changed(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """How many activities others added or changed."""
    found = await activities.changed(chat.tx, chat.group_id, since, chat.seconds)
    count = sum(one.changed_by != chat.me.id for one in found)
    if not count:
        return []
    return [P("{n} activity of the plan new or changed: {line}", "{n} activities of the plan new or changed: {line}",
              count, line=Line("plan", "plan"))]  # fmt: skip


@in_mind(55)
async def late(chat: Chat) -> list[Text]:
    """The activities that are late, by name the first few, but for those that the reader is asked about anyway."""
    day = today(chat)
    found = [one for one in await activities.in_group(chat.tx, chat.group_id) if one.is_late(day)]
    if not found:
        return []
    others = [one for one in found if not answers_for(one, chat)]
    named: list[Text] = [T("⚠ Late: {activity}", activity=called(one)) for one in others[:_NAMED]]
    return [P("{n} activity of the plan is late: {line}", "{n} activities of the plan are late: {line}", len(found),
              line=LATE), *named]  # fmt: skip
