"""One incoming event, one transaction: seen before? who? where? hear, act, answer."""

from __future__ import annotations

import logging
import re
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import conversation
from bot.conversation import Asked, Outcome, Ready, Spoken, State, group_of, named_group, reader_of, speak_in
from bot.errors import Refused
from bot.intake import Reading, read_file
from bot.languages import LANGUAGES, Reader
from bot.letters import answer_letter, notice_letter
from bot.messages import Chat, Incoming, Reply, marks
from bot.presence import is_worth_noting, welcome_back
from bot.texts import T, lines
from storage import chats, conversations, inbox, outbox, people

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
_UNSAYABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but for tab and newline, and half characters: no database keeps all of them as text."""


class _Undone(Exception):
    """Carries the answer out of a transaction that is rolled back."""

    def __init__(self, spoken: Spoken, group: str) -> None:
        super().__init__()
        self.spoken = spoken
        self.group = group


class Dispatcher:
    """Takes what channels bring and does it, once."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def take(self, incoming: Incoming) -> None:
        """Do what the event asks; effect, answer and mark are committed together.

        A refusal undoes whatever the command had begun. A bug is logged with a reference that the person also sees.
        """
        incoming = _sayable(incoming)
        try:
            reading = None if incoming.file is None else await read_file(self._db, incoming)
            await self._db.transaction(lambda tx: self._hear(tx, incoming, reading))
        except _Undone as undone:
            spoken, group = undone.spoken, undone.group
            await self._db.transaction(lambda tx: self._only_answer(tx, incoming, spoken, group=group))
        except Exception:
            reference = secrets.token_hex(3)
            log.exception("event failed, reference %s", reference)
            text = T("Something went wrong on my side; nothing was lost. Reference: {reference}", reference=reference)
            failed = Spoken(Reply(text))
            await self._db.transaction(lambda tx: self._only_answer(tx, incoming, failed, reference))

    async def _hear(self, tx: Tx, incoming: Incoming, reading: Reading) -> None:
        now = int(self._clock.now().timestamp())
        if not await inbox.take(tx, incoming.channel, incoming.event, now):
            return
        chat = await self._chat(tx, incoming)
        chat.reading = reading
        state = await _load(tx, incoming)
        outcome = await _heard(chat, state)
        spoken = await self._act(outcome, chat, state) if isinstance(outcome, Ready) else outcome
        await _answer(chat, state, spoken)

    async def _act(self, ready: Ready, chat: Chat, state: State) -> Spoken:
        try:
            reply = await ready.command.handler(ready.question, chat)
        except Refused as refusal:
            raise _Undone(await _refused(ready, refusal, chat, state), group_of(chat)) from refusal
        pending = None if ready.last is not None or chat.forgotten else _still_asked(state, ready)
        if pending is not None:
            reply = Reply(lines(reply.text, "", conversation.waiting(pending)), reply.options, reply.edits, reply.file)
        return Spoken(reply, pending)

    async def _only_answer(
        self, tx: Tx, incoming: Incoming, spoken: Spoken, reference: str | None = None, group: str = ""
    ) -> None:
        now = int(self._clock.now().timestamp())
        state = "done" if reference is None else "failed"
        if await inbox.take(tx, incoming.channel, incoming.event, now, state, reference):
            chat = await self._chat(tx, incoming)
            await speak_in(chat, group)
            await _answer(chat, await _load(tx, incoming), spoken)

    async def _chat(self, tx: Tx, incoming: Incoming) -> Chat:
        known = await people.by_identity(tx, incoming.channel, incoming.address)
        now = self._clock.now()
        if known is None:
            await chats.alive(tx, incoming.channel, incoming.address, int(now.timestamp()))
            lang = incoming.lang if incoming.lang in LANGUAGES else "fr"
            return Chat(tx, now, incoming, Reader(lang))
        person, member, seen_at, troubled = known
        if troubled:
            await chats.alive(tx, incoming.channel, incoming.address, int(now.timestamp()))
        elif is_worth_noting(seen_at, now):
            await people.seen(tx, incoming.channel, incoming.address, int(now.timestamp()))
        slug, line = named_group(incoming.text)
        if slug:
            incoming = replace(incoming, text=line)
            member = await people.place_in(tx, person.id, slug)
        return Chat(tx, now, incoming, reader_of(person, member), person, member)


def _still_asked(state: State, ready: Ready) -> Asked | None:
    """The question that waits, unless the very command it was asked for has now been said in full."""
    return None if state.asked is None or state.asked.command == ready.command.key else state.asked


def _sayable(incoming: Incoming) -> Incoming:
    text, name = (_UNSAYABLE.sub("", words) for words in (incoming.text, incoming.name))
    return replace(incoming, text=text, name=name)


async def _heard(chat: Chat, state: State) -> Outcome:
    """What the person means; it may turn out, already while asking, that it cannot be done."""
    try:
        return await conversation.hear(chat, state)
    except Refused as refusal:
        return Spoken(Reply(refusal.text), state.asked)


async def _refused(ready: Ready, refusal: Refused, chat: Chat, state: State) -> Spoken:
    """Say why, and ask again just for the part that was wrong, keeping the rest."""
    field = refusal.field or ready.last
    if field is None:
        return Spoken(Reply(refusal.text), state.asked)
    kept = {name: value for name, value in ready.values.items() if name != field}
    try:
        return await conversation.ask_for(ready.command, kept, field, chat, state, refusal)
    except Refused as final:
        return Spoken(Reply(final.text))


async def _load(tx: Tx, incoming: Incoming) -> State:
    saved = await conversations.load(tx, _who(incoming), incoming.place)
    return State() if saved is None else State.model_validate_json(saved[0])


def _who(incoming: Incoming) -> str:
    return f"{incoming.channel}:{incoming.address}"


async def _answer(chat: Chat, state: State, spoken: Spoken) -> None:
    shown = {} if spoken.asked is not None and spoken.asked is not state.asked else _shown(spoken.reply)
    if spoken.aside and state.group == group_of(chat):
        shown = {word: line for word, line in state.shown.items() if not word.isdigit()} | shown
    serial = state.serial if spoken.asked is None else spoken.asked.serial
    new = State(shown=shown, asked=spoken.asked, serial=serial, group=group_of(chat) if shown else "")
    if not chat.forgotten and new != state:
        await conversations.save(chat.tx, _who(chat.incoming), chat.incoming.place, new.model_dump_json(), chat.seconds)
    await outbox.put(chat.tx, answer_letter(chat, spoken.reply), chat.seconds)
    for notice in chat.notices:
        await outbox.put(chat.tx, notice_letter(notice, notice.member or chat.member), chat.seconds)
    if chat.person is not None:
        await welcome_back(chat.tx, chat.person, chat.seconds)


def _shown(reply: Reply) -> dict[str, str]:
    """What can be typed instead of pressing: own numbers or places, and words."""
    shown: dict[str, str] = {}
    for option, mark in zip(reply.options, marks(reply.options), strict=True):
        shown[mark] = option.line
        shown.update(dict.fromkeys(option.words, option.line))
    return shown
