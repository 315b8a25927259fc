"""What was typed for somebody on a point, once they answer it themselves."""

from __future__ import annotations

from bot.messages import Chat
from storage.points import relayed
from storage.points.action_points import Point


async def confirmed_by_answering(point: Point, chat: Chat) -> None:
    """Whoever answers for themselves leaves nothing to be confirmed on a point."""
    if chat.entered_by is None:
        await relayed.confirm(chat.tx, point.id, chat.me.id, chat.membership.organisation_id, chat.seconds)
