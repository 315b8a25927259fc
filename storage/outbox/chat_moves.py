"""What belongs to a chat on a platform: where it went, and what is on its way there."""

from __future__ import annotations

from storage import facts
from storage.database import Tx
from storage.outbox import chat_state
from storage.outbox.chat_state import UNTROUBLED, chat_key
from storage.outbox.letters import post_key


def _mark(channel: str, chat_id: str) -> str:
    return f"moved:{channel}:{chat_id}"


async def now_at(tx: Tx, channel: str, chat_id: str) -> str:
    """The id that a chat has now: what was said there may be heard after it moved."""
    return await facts.get(tx, _mark(channel, chat_id)) or chat_id


async def moved(tx: Tx, channel: str, chat_id: str, to: str) -> None:
    """Whatever is on its way to the chat goes on to where it is now; what was asked there waits there.

    What was posted there is not posted again. Messages are numbered anew: nothing is said in reply to an old one, and
    none is changed.
    """
    await tx.alone()
    await facts.put(tx, _mark(channel, chat_id), to)
    await _rename_posts(tx, post_key("", channel, chat_id), post_key("", channel, to), channel, chat_id)
    await tx.run(
        "UPDATE outbox SET state = 'superseded' WHERE state = 'waiting' AND channel = ? AND place = ? AND edits <> ''",
        channel,
        chat_id,
    )
    await tx.run(
        "UPDATE outbox SET place = ?, thread = '', address = CASE WHEN address = ? THEN ? ELSE address END"
        " WHERE state IN ('waiting', 'sending') AND channel = ? AND place = ?",
        to,
        chat_id,
        to,
        channel,
        chat_id,
    )
    await tx.run(
        "DELETE FROM conversations WHERE place = ? AND who IN"
        " (SELECT who FROM conversations c WHERE c.place = ? AND c.who LIKE ?)",
        chat_id,
        to,
        f"{channel}:%",
    )
    await tx.run("UPDATE conversations SET place = ? WHERE place = ? AND who LIKE ?", to, chat_id, f"{channel}:%")
    await _standing(tx, channel, chat_id, to)


async def _rename_posts(tx: Tx, old: str, new: str, channel: str, chat_id: str) -> None:
    """But for what was posted under the new name too; keys that are not of posts stay as they are."""
    await tx.run(
        "UPDATE outbox SET key = REPLACE(key, ?, ?) WHERE channel = ? AND place = ?"
        " AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.key = REPLACE(outbox.key, ?, ?))",
        old,
        new,
        channel,
        chat_id,
        old,
        new,
    )


async def _standing(tx: Tx, channel: str, chat_id: str, to: str) -> None:
    """The platform counts what it was sent before."""
    key = chat_key(channel, chat_id)
    standing = (await chat_state.standings(tx, [key])).get(key, UNTROUBLED)
    await tx.run("DELETE FROM chats WHERE chat = ?", key)
    if standing.free_at:
        await chat_state.wait(tx, chat_key(channel, to), standing.free_at)


async def gone(tx: Tx, channel: str, chat_id: str, reason: str, at: int) -> None:
    """What waits to be said there has failed, in UTC seconds `at`."""
    await tx.run(
        "UPDATE outbox SET state = 'failed', reason = ?, cause = 'gone', ended_at = ?"
        " WHERE state = 'waiting' AND channel = ? AND place = ?",
        reason,
        at,
        channel,
        chat_id,
    )
