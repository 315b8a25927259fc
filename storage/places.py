"""What belongs to a place on a platform: its title, where it went, and what is on its way there."""

from __future__ import annotations

from storage import chats, marks
from storage.chats import UNTROUBLED, chat_key
from storage.database import Tx


def _mark(what: str, channel: str, place: str) -> str:
    return f"{what}:{channel}:{place}"


async def entitle(tx: Tx, channel: str, place: str, title: str) -> None:
    """What the place is called."""
    await marks.put(tx, _mark("title", channel, place), title)


async def title(tx: Tx, channel: str, place: str) -> str:
    """What the place is called; empty if that is not known."""
    return await marks.get(tx, _mark("title", channel, place)) or ""


async def forget(tx: Tx, channel: str, place: str) -> None:
    """Nobody speaks there any more."""
    await marks.drop(tx, _mark("title", channel, place))


async def now_at(tx: Tx, channel: str, place: str) -> str:
    """The name that a place has now: what was said there may be heard after it moved."""
    return await marks.get(tx, _mark("moved", channel, place)) or place


async def moved(tx: Tx, channel: str, place: str, to: str) -> None:
    """Whatever is on its way to the place goes on to where it is now; what was asked there waits there."""
    await marks.put(tx, _mark("moved", channel, place), to)
    called = await title(tx, channel, place)
    if called:
        await entitle(tx, channel, to, called)
    await forget(tx, channel, place)
    await tx.run(
        "UPDATE outbox SET place = ?, address = CASE WHEN address = ? THEN ? ELSE address END"
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


async def _standing(tx: Tx, channel: str, place: str, to: str) -> None:
    """The platform counts what it was sent before."""
    key = chat_key(channel, place)
    standing = (await chats.standings(tx, [key])).get(key, UNTROUBLED)
    await tx.run("DELETE FROM chats WHERE chat = ?", key)
    if standing.free_at:
        await chats.wait(tx, chat_key(channel, to), standing.free_at)


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
