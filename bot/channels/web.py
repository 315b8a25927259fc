"""A chat page, the local one or that of members: what is said is kept, and whoever has the page open is woken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.channel import Failure, Limits, Message, SendFailed
from bot.local_chat import CHANNEL, File, Press, SentByTama
from storage import files, local_messages, locks
from storage.errors import StorageError, UnavailableError
from storage.instants import to_seconds
from storage.outbox.chat_state import chat_key
from storage.people import push_subscriptions

if TYPE_CHECKING:
    from bot.bell import Bell
    from bot.channels.push import Pushes
    from bot.clock import Clock
    from storage.database import Database, Tx


class WebChannel:
    """Speaks on a page. In the local chat an address is a person's number in the database, or made for somebody new."""

    name = CHANNEL
    limits = Limits(text=1_000_000, buttons=16, label=80, edits=True, keeps=True, typeset=True)

    def __init__(
        self, db: Database, clock: Clock, bell: Bell, name: str = CHANNEL, pushes: Pushes | None = None
    ) -> None:
        self.name = name
        self._db = db
        self._clock = clock
        self._bell = bell
        self._pushes = pushes

    async def send(self, message: Message) -> str:
        """Keep a message, or let it take the place of the one it edits; the same one twice is kept once."""
        body = _body(message)
        at, here = to_seconds(self._clock.now()), locks.chat(chat_key(self.name, message.address))
        try:
            number, told = await self._db.transaction(lambda tx: self._put(tx, message, body, at), here)
        except StorageError as fault:
            later = isinstance(fault, UnavailableError)
            raise SendFailed(str(fault), Failure.SAFE if later else Failure.REFUSED) from fault
        self._bell.ring(message.address)
        if self._pushes is not None and told:
            self._pushes.wake()
        return str(number)

    async def _put(self, tx: Tx, message: Message, body: SentByTama, at: int) -> tuple[int, bool]:
        """The number of the message, and whether a browser is to be told of it."""
        number = await _keep(tx, message, body, at)
        # Whoever has the page open sees it there.
        unseen = self._pushes is not None and not message.silent and not self._bell.is_heard(message.address)
        return number, unseen and await push_subscriptions.wish(tx, message.address, at)


def _body(message: Message) -> SentByTama:
    presses = tuple(
        Press(label=one.label, line=one.line, number=one.number, chosen=one.chosen) for one in message.buttons
    )
    file = None if message.file is None else File(name=message.file.name, size=len(message.file.data))
    return SentByTama(ref=message.ref, text=message.text, presses=presses, file=file, lang=message.lang)


async def _keep(tx: Tx, message: Message, body: SentByTama, at: int) -> int:
    """The number of the message as which it stands there."""
    if message.closes is not None:
        await _close(tx, *message.closes)
    edited = await _standing(tx, message)
    key = None if message.file is None else await files.keep(tx, message.file.data)
    if edited is None:
        secret = message.secret or None
        standing = await local_messages.add_ours(
            tx, message.address, message.ref, body.pack(), at, file=key, secret=secret
        )
    else:
        standing, ref = edited
        # A letter that is sent again must not undo a later edit.
        if ref < message.ref:
            await local_messages.replace(tx, message.address, standing, body.pack(), file=key)
    if message.file is not None:
        await files.release_messages(tx, message.address, message.file.name, message.ref)
    return standing


async def _close(tx: Tx, address: str, name: str) -> None:
    """What was asked in a message is answered: its buttons go."""
    found = await local_messages.one(tx, address, int(name)) if name.isdecimal() else None
    if found is not None and not found.mine:
        body = SentByTama.model_validate_json(found.body)
        await local_messages.replace(tx, address, found.id, body.model_copy(update={"presses": ()}).pack())


async def _standing(tx: Tx, message: Message) -> tuple[int, int] | None:
    """The message to be edited, and the letter it came from; None if there is none to edit."""
    if not message.edits.isdecimal():
        return None
    found = await local_messages.one(tx, message.address, int(message.edits))
    if found is None or found.mine:
        return None
    return found.id, SentByTama.model_validate_json(found.body).ref
