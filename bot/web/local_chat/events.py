"""Messages that arrive by themselves: server-sent events with what is new or changed, as HTML."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.bell import wait
from bot.contact.presence import noticed
from bot.web.browser import number
from bot.web.local_chat.presenter import bubbles, version
from bot.web.pages import fill
from storage import local_messages, locks
from storage.instants import to_seconds

if TYPE_CHECKING:
    from bot.bell import Bell
    from bot.clock import Clock
    from bot.web.local_chat.visitors import Visitor
    from storage.database import Database, Tx
    from storage.local_messages import LocalMessage

EVENT_STREAM = "text/event-stream"
WINDOW = 40
_LIGHT = 3000
"""How many characters of messages a page begins with, so that it opens on a slow line; older ones are behind a link."""
_LOOK_AGAIN_SECONDS = 5.0
"""How soon what another process wrote is seen, and a reader who left is noticed."""
RENEW = "event: renew\ndata:\n\n"
"""The page is made anew: in another language, for another group, for who missed more than is told, or is shut out."""


def parse_have(text: str) -> dict[int, str]:
    """What a page shows already: `12.a1b2,13.c3d4` is message and version."""
    pairs = (pair.partition(".") for pair in text.split(",")[: 2 * WINDOW])
    return {found: seen for name, _, seen in pairs if (found := number(name)) is not None}


def light(messages: Sequence[LocalMessage]) -> Sequence[LocalMessage]:
    """The last of them, as many as a slow line bears, and all that nobody has seen yet."""
    weights = accumulate(len(one.body) for one in reversed(messages))
    bearable = sum(weight <= _LIGHT for weight in weights)
    unseen = [at for at, one in enumerate(messages) if one.seen_at is None]
    return messages[max(0, min([len(messages) - max(bearable, 2), *unseen])) :]


async def stream(
    db: Database, clock: Clock, bell: Bell, visitor: Visitor, have: Mapping[int, str],
    current: Callable[[], Awaitable[Visitor | None]],
) -> AsyncIterator[str]:  # fmt: skip
    """Events until the reader leaves, may no longer stay, or the program ends.

    `current`: the reader as they are by now, None if they may not stay.
    """
    known, address = dict(have), visitor.address
    with bell.listen(address) as heard:
        while not bell.closed:
            if (by_now := await current()) is None:
                yield RENEW
                return
            heard.clear()
            messages = await db.read(lambda tx: local_messages.recent(tx, address, WINDOW))
            oldest = min(known, default=0)
            fresh = [one.id for one in messages if one.id >= oldest and known.get(one.id) != version(one)]
            yield _events(messages, fresh, visitor) or ":\n\n"
            if by_now != visitor or _has_gap(messages, known):
                yield RENEW
                visitor = by_now
            known = {one.id: version(one) for one in messages if one.id >= oldest}
            await mark_seen(db, clock, visitor, messages)
            await wait(heard, _LOOK_AGAIN_SECONDS)


def _has_gap(messages: Sequence[LocalMessage], known: Mapping[int, str]) -> bool:
    """Whether more is new than is looked at, so that something between what a page shows and that would be missing."""
    return len(messages) == WINDOW and bool(known) and messages[0].id > max(known)


async def mark_seen(db: Database, clock: Clock, visitor: Visitor, messages: Sequence[LocalMessage]) -> None:
    """The person has these before their eyes: a sign of life."""
    now = clock.now()

    async def note(tx: Tx) -> None:
        await local_messages.mark_seen(tx, visitor.address, messages[-1].id, to_seconds(now))
        await noticed(tx, visitor.channel, visitor.address, now)

    if any(message.seen_at is None for message in messages):
        await db.transaction(note, locks.speaker(visitor.channel, visitor.address))


def _events(messages: Sequence[LocalMessage], fresh: Sequence[int], visitor: Visitor) -> str:
    shown = [bubble for bubble in bubbles(messages, visitor.reader) if bubble.id in fresh]
    return "".join(_event(fill("message.html", visitor.reader, m=bubble, path=visitor.path)) for bubble in shown)


def _event(html: str) -> str:
    return "".join(f"data: {line}\n" for line in html.splitlines()) + "\n"
