"""What people put below a message instead of words."""

from __future__ import annotations

from telegram.constants import ChatType

from bot.channels.telegram.incoming.objects import MessageReactionUpdated, ReactionType
from bot.channels.telegram.limits import NAME
from bot.chat_news import Agreed

_YES = frozenset("👍❤👌🙏👏💯🤝🫡✍🆒🔥🎉")
"""What says yes: others may be meant otherwise."""


def agreed(reaction: MessageReactionUpdated) -> Agreed | None:
    """Somebody has just put a yes below a message; None for anything else, such as a yes that was taken away."""
    chat, who = reaction["chat"], reaction.get("user")
    if who is None or not _yes(reaction["new_reaction"]) - _yes(reaction["old_reaction"]):
        return None
    chat_id = "" if chat["type"] == ChatType.PRIVATE else str(chat["id"])
    return Agreed(NAME, str(who["id"]), chat_id, str(reaction["message_id"]))


def _yes(reactions: list[ReactionType]) -> set[str]:
    """The signs that say yes, whatever the colour of the hand."""
    return {sign for one in reactions for sign in one.get("emoji", "")[:1] if sign in _YES}
