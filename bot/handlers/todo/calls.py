"""People whom no message reaches, for coordinators to call."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Chat
from bot.texts import Line, P, Text
from storage.outbox import report


async def to_call(chat: Chat, since: int) -> list[int]:
    """For coordinators: the ids of those whom no message reaches."""
    if chat.membership.role < Role.COORDINATOR:
        return []
    return sorted(one.person_id for one in await report.unreachable(chat.tx, chat.group_id, since))


def calls(count: int) -> Text:
    """A line of the digest: how many people somebody should call."""
    line = Line("injoignables", "unreachable")
    return P(
        "{n} person to call, no message arrives: {line}",
        "{n} people to call, no message arrives: {line}",
        count,
        line=line,
    )
