"""Messages that arrive by themselves: server-sent events with what is new or changed, as HTML."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
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

WINDOW = 40
_LOOK_AGAIN_SECONDS = 5.0
"""How soon what another process wrote is seen, and a reader who left is noticed."""


def parse_have(text: str) -> dict[int, str]:
    """What a page shows already: `12.a1b2,13.c3d4` is message and version."""
    pairs = (pair.partition(".") for pair in text.split(",")[: 2 * WINDOW])
    return {found: seen for name, _, seen in pairs if (found := number(name)) is not None}


async def stream(
    db: Database, clock: Clock, bell: Bell, visitor: Visitor, have: Mapping[int, str],
    may_stay: Callable[[], Awaitable[bool]],
) -> AsyncIterator[str]:  # fmt: skip
    """Events until the reader leaves, may no longer stay, or the program ends."""
    known = dict(have)
    with bell.listen(visitor.address) as heard:
        while not bell.closed and await may_stay():
            heard.clear()
            messages = await db.read(lambda tx: local_messages.recent(tx, visitor.address, WINDOW))
            fresh = [message.id for message in messages if known.get(message.id) != version(message)]
            yield _events(messages, fresh, visitor) or ":\n\n"
            known = {message.id: version(message) for message in messages}
            await mark_seen(db, clock, visitor, messages)
            await wait(heard, _LOOK_AGAIN_SECONDS)


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
