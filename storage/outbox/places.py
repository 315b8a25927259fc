"""What belongs to a place on a platform: where it went, and what is on its way there."""

from __future__ import annotations

from storage import facts
from storage.database import Tx
from storage.outbox import chat_state
from storage.outbox.chat_state import UNTROUBLED, chat_key
from storage.outbox.letters import post_key


def _mark(channel: str, place: str) -> str:
    return f"moved:{channel}:{place}"


async def now_at(tx: Tx, channel: str, place: str) -> str:
    """The name that a place has now: what was said there may be heard after it moved."""
    return await facts.get(tx, _mark(channel, place)) or place


async def moved(tx: Tx, channel: str, place: str, to: str) -> None:
    """Whatever is on its way to the place goes on to where it is now; what was asked there waits there.

    What was posted there is not posted again. Messages are numbered anew: nothing is said in reply to an old one.
    """
    await facts.put(tx, _mark(channel, place), to)
    await _rename_posts(tx, post_key("", channel, place), post_key("", channel, to), channel, place)
    await tx.run(
        "UPDATE outbox SET place = ?, thread = '', address = CASE WHEN address = ? THEN ? ELSE address END"
        " WHERE state IN ('waiting', 'sending') AND channel = ? AND place = ?",
        to,
        place,
        to,
        channel,
        place,
    )
    await tx.run(
        "DELETE FROM conversations WHERE place = ? AND who IN"
        " (SELECT who FROM conversations c WHERE c.place = ? AND c.who LIKE ?)",
        place,
        to,
        f"{channel}:%",
    )
    await tx.run("UPDATE conversations SET place = ? WHERE place = ? AND who LIKE ?", to, place, f"{channel}:%")
    await _standing(tx, channel, place, to)


async def _rename_posts(tx: Tx, old: str, new: str, channel: str, place: str) -> None:
    """But for what was posted under the new name too; keys that are not of posts stay as they are."""
    await tx.run(
        "UPDATE outbox SET key = REPLACE(key, ?, ?) WHERE channel = ? AND place = ?"
        " AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.key = REPLACE(outbox.key, ?, ?))",
        old,
        new,
        channel,
        place,
        old,
        new,
    )


async def _standing(tx: Tx, channel: str, place: str, to: str) -> None:
    """The platform counts what it was sent before."""
    key = chat_key(channel, place)
    standing = (await chat_state.standings(tx, [key])).get(key, UNTROUBLED)
    await tx.run("DELETE FROM chats WHERE chat = ?", key)
    if standing.free_at:
        await chat_state.wait(tx, chat_key(channel, to), standing.free_at)


async def gone(tx: Tx, channel: str, place: str, reason: str, at: int) -> None:
    """What waits to be said there has failed, in UTC seconds `at`."""
    await tx.run(
        "UPDATE outbox SET state = 'failed', reason = ?, cause = 'gone', ended_at = ?"
        " WHERE state = 'waiting' AND channel = ? AND place = ?",
        reason,
        at,
        channel,
        place,
    )
