"""What takes long is made from what stands in the database before the transaction that answers: nobody waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.errors import Refused
from bot.messages import Attachment, Chat
from bot.rules.wording.file_weight import weight
from bot.texts import T, Text

if TYPE_CHECKING:
    from storage.database import Database, Tx

MOST_BYTES = 5_000_000
"""More than that nobody downloads on a phone."""
Made = dict[str, Attachment | Refused]
Finish = Callable[[], Attachment]
"""What is still to be done with what was read: it may take seconds, and a thread of its own."""
Make = Callable[[Chat], Awaitable[Attachment | Finish]]


class OutsideWanted(Exception):
    """The transaction is undone, and begins anew once this has been made."""

    def __init__(self, key: str, chat: Chat, make: Make, progress: Text | None) -> None:
        super().__init__()
        self.key = key
        self.chat = chat
        self.progress = progress
        self._make = make

    async def made(self, db: Database) -> Attachment | Refused:
        """Make it, on a view of the data that nobody waits for; or why that cannot be."""

        async def body(tx: Tx) -> Attachment | Finish:
            return await self._make(replace(self.chat, tx=tx, notices=[], posts=[]))

        try:
            read = await db.read(body)
            file = read if isinstance(read, Attachment) else await asyncio.to_thread(read)
        except Refused as refusal:
            return refusal
        if len(file.data) <= MOST_BYTES:
            return file
        most, heavy = (weight(size, self.chat.reader.lang) for size in (MOST_BYTES, len(file.data)))
        return Refused(T("This file would weigh {size}, and I send {most} at most.", size=heavy, most=most))


async def outside(chat: Chat, key: str, make: Make, progress: Text | None = None) -> Attachment:
    """A file that `make` puts together; `key` tells it from the others that one line may need.

    `progress` is said before it is begun, where that takes longer than people wait without a word.
    """
    found = chat.made.get(key)
    if found is None:
        raise OutsideWanted(key, chat, make, progress)
    if isinstance(found, Refused):
        raise found
    return found
