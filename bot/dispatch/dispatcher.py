"""One incoming event, one transaction: seen before? who? where? hear, act, answer."""

from __future__ import annotations

import logging
import re
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.allowance import Allowance, Budgets
from bot.chat_news import Agreed, Happening
from bot.commands import COMMANDS
from bot.contact.outages import told_of_outage
from bot.contact.platform_events import happened
from bot.contact.receipts import agreed
from bot.conversation import Answered, forbidden, speak_in
from bot.dispatch import exchange, group_chats, speakers
from bot.dispatch.about import turned, unplaced
from bot.dispatch.exchange import RolledBack
from bot.dispatch.unsupported import ONE_BY_ONE, album, instead, with_caption
from bot.dispatch.uploads import Sent, kept_whole, read_file
from bot.messages import Chat, Incoming, Reply
from bot.outside import Made, OutsideWanted
from bot.texts import T, Text
from storage import locks
from storage.errors import UnavailableError
from storage.inbox import events
from storage.instants import to_seconds
from storage.whose import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
_UNSAYABLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{SIGNS}]")
"""Control characters but for tab and newline, half characters, which no database keeps as text, and our own signs."""


class Dispatcher:
    """Takes what channels bring and does it, once. `wake` is called when there is something to deliver."""

    def __init__(self, db: Database, clock: Clock, wake: Callable[[], None], allowed: Allowance | None = None) -> None:
        self._db = db
        self._clock = clock
        self._wake = wake
        self._budgets = Budgets(allowed or Allowance())

    async def handle(self, incoming: Incoming) -> None:
        """Do what the event asks, in one try.

        A bug is logged with a reference that the person also sees. Raises UnavailableError if the database cannot take
        it now: nothing is set aside, and the same event can be brought again.
        """
        try:
            await self.attempt(incoming)
        except UnavailableError:
            raise
        except Exception:
            reference = secrets.token_hex(3)
            log.exception("event failed, reference %s", reference)
            await self.give_up(incoming, reference)

    async def attempt(self, incoming: Incoming) -> None:
        """Do what the event asks; effect, answer and mark are committed together.

        A refusal undoes whatever the command had begun, and is an answer. Whatever else goes wrong is raised, and
        nothing has changed.
        """
        incoming = _sayable(incoming)
        try:
            alone = incoming.file is not None and not incoming.album
            reading = None if not alone else await read_file(self._db, incoming)
            upload = None if not alone else await kept_whole(self._db, incoming, reading, self._budgets.allowed)
            if await self._heard(incoming, Sent(reading, upload)):
                await self._db.wipe()
        except RolledBack as rolled_back:
            await self._answer(rolled_back)
        self._wake()

    async def _heard(self, incoming: Incoming, sent: Sent) -> bool:
        """Do it, once what it needs has been made; whether somebody was erased."""
        made: Made = {}
        while True:
            try:
                return await self._db.transaction(lambda tx: self._hear(tx, incoming, sent, made), _speaker(incoming))
            except OutsideWanted as wanted:
                await self._tell_progress(incoming, wanted)
                made[wanted.key] = await wanted.made(self._db)

    async def _tell_progress(self, incoming: Incoming, wanted: OutsideWanted) -> None:
        if (progress := wanted.progress) is None:
            return
        key = f"progress:{incoming.channel}:{incoming.event}"
        await self._db.transaction(
            lambda tx: exchange.say(replace(wanted.chat, tx=tx), progress, key), _speaker(incoming)
        )
        self._wake()

    async def give_up(self, incoming: Incoming, reference: str) -> None:
        """Set an event aside that cannot be done; whoever sent it is told the reference."""
        text = T("Something went wrong on my side; nothing was lost. Reference: {reference}", reference=reference)
        await self._answer(RolledBack(Answered(Reply(text)), _sayable(incoming)), reference)
        self._wake()

    async def note(self, event: str, happening: Happening) -> None:
        """Do what follows from what a platform tells, once for each event."""
        now = self._clock.now()

        async def body(tx: Tx) -> None:
            if await events.record(tx, happening.channel, event, to_seconds(now)):
                if isinstance(happening, Agreed):
                    await agreed(tx, happening, now)
                else:
                    await happened(tx, happening, now)

        await self._db.transaction(body, locks.platform(happening.channel))
        self._wake()

    async def tell_outage(self, tx: Tx, channel: str, since: datetime, until: datetime) -> None:
        """Tell of a time in which nothing was heard from a channel, together with what the transaction writes."""
        await told_of_outage(tx, channel, since, until)

    async def _hear(self, tx: Tx, incoming: Incoming, sent: Sent, made: Made) -> bool:
        """Do it; whether somebody was erased."""
        now = self._clock.now()
        if not await events.record(tx, incoming.channel, incoming.event, to_seconds(now)):
            return False
        if incoming.chat_id:
            return await group_chats.hear(tx, incoming, now, sent.reading, made, self._budgets)
        incoming = with_caption(incoming)
        chat = await speakers.in_private(tx, incoming, now)
        chat.reading, chat.upload, chat.made = sent.reading, sent.upload, made
        chat.allowed, chat.budgets = self._budgets.allowed, self._budgets
        if incoming.oddity or (incoming.file is not None and incoming.album):
            await exchange.say(chat, _aside(chat, incoming), album(incoming))
            return False
        if (why := await unplaced(chat, incoming)) is not None:
            await exchange.say(chat, why)
            return False
        state = await turned(chat, await exchange.load(tx, incoming))
        answered = await exchange.act(await exchange.heard(chat, state), chat, state)
        await exchange.answer(chat, state, answered)
        return chat.forgotten

    async def _answer(self, rolled_back: RolledBack, reference: str | None = None) -> None:
        said = _speaker(rolled_back.incoming)
        await self._db.transaction(lambda tx: self._only_answer(tx, rolled_back, reference), said)

    async def _only_answer(self, tx: Tx, rolled_back: RolledBack, reference: str | None) -> None:
        now, incoming = self._clock.now(), rolled_back.incoming
        state = "done" if reference is None else "failed"
        taken = await events.record(tx, incoming.channel, incoming.event, to_seconds(now), state, reference)
        # Nobody may have meant Tama: what went wrong is told to those alone who did.
        if not taken or (reference is not None and not incoming.addressed):
            return
        if incoming.chat_id:
            chat, _ = await speakers.in_group_chat(tx, incoming, now)
        else:
            chat = await speakers.in_private(tx, incoming, now)
            await speak_in(chat, rolled_back.group)
        chat.budgets = self._budgets
        chat.origin, chat.command_key = rolled_back.origin, rolled_back.command_key
        await exchange.answer(chat, await turned(chat, await exchange.load(tx, incoming)), rolled_back.answered)


def _aside(chat: Chat, incoming: Incoming) -> Text:
    """What is said of something that cannot be read."""
    if incoming.oddity:
        return instead(incoming.oddity)
    return forbidden(COMMANDS["read_file"], chat) or ONE_BY_ONE


def _speaker(incoming: Incoming) -> str:
    return locks.speaker(incoming.channel, incoming.address)


def _sayable(incoming: Incoming) -> Incoming:
    if not _UNSAYABLE.search(incoming.text) and not _UNSAYABLE.search(incoming.name):
        return incoming
    text, name = (_UNSAYABLE.sub("", words) for words in (incoming.text, incoming.name))
    return replace(incoming, text=text, name=name)
