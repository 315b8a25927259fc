"""Votes that were said before the close and are heard after it, because Tama could not be reached meanwhile."""

from __future__ import annotations

from bot.messages import KEPT_SECONDS, Chat
from bot.rules.ideas.voting import is_open, is_over, may_vote
from bot.texts import T, Text
from storage.database import Tx
from storage.ideas import votes
from storage.ideas.spaces import Space
from storage.inbox import watermark
from storage.outbox.chat_state import chat_key

ARRIVING = T("The vote is closed. Its last votes are still arriving; the result follows.")


async def still_arriving(tx: Tx, space: Space, now: int) -> bool:
    """Whether votes said before the close may still come, so that there is no result yet. `now` in UTC seconds."""
    closes = space.closes_at
    if space.state != "open" or closes is None or not closes <= now < closes + KEPT_SECONDS:
        return False
    return await watermark.is_behind(tx, closes)


def may_still_vote(chat: Chat, space: Space) -> None:
    """Refuse a vote, unless one may vote now or could when this one was said."""
    may_vote(space, chat.seconds if is_open(space, chat.seconds) else chat.said)


def in_time(chat: Chat, space: Space) -> Text | None:
    """What is said of a vote that counts although the close has passed."""
    if not is_over(space, chat.seconds):
        return None
    return T("Your message was sent before the close: it counts.")


def ordering_key(chat: Chat) -> str:
    """Where this was said: order is kept within a chat of a channel, or within what is private there."""
    said = chat.origin or chat.incoming
    return chat_key(said.channel, said.chat_id)


async def said_later(chat: Chat, space: Space) -> set[int]:
    """The numbers of the ideas on which the speaker, elsewhere, has said something later than this."""
    if chat.said == chat.seconds:
        return set()
    return await votes.said_since(chat.tx, space.id, chat.me.id, chat.said, ordering_key(chat))
