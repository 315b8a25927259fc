"""One incoming event, one transaction: seen before? who? where? hear, act, answer."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from bot import conversation
from bot.conversation import Outcome, Ready, Spoken, State
from bot.errors import Refused
from bot.intake import Reading, read_file
from bot.languages import LANGUAGES, Reader
from bot.letters import answer_letter, notice_letter
from bot.messages import Chat, Incoming, Reply, marks
from bot.texts import T, lines
from storage import conversations, inbox, outbox, people

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)


class _Undone(Exception):
    """Carries the answer out of a transaction that is rolled back."""

    def __init__(self, spoken: Spoken) -> None:
        super().__init__()
        self.spoken = spoken


class Dispatcher:
    """Takes what channels bring and does it, once."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def take(self, incoming: Incoming) -> None:
        """Do what the event asks; effect, answer and mark are committed together.

        A refusal undoes whatever the command had begun. A bug is logged with a reference that the person also sees.
        """
        reading = None if incoming.file is None else await read_file(self._db, incoming)
        try:
            await self._db.transaction(lambda tx: self._hear(tx, incoming, reading))
        except _Undone as undone:
            spoken = undone.spoken
            await self._db.transaction(lambda tx: self._only_answer(tx, incoming, spoken))
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
            raise _Undone(await _refused(ready, refusal, chat, state)) from refusal
        pending = state.asked if ready.last is None and not chat.forgotten else None
        if pending is not None:
            reply = Reply(lines(reply.text, "", conversation.waiting(pending)), reply.options, reply.edits, reply.file)
        return Spoken(reply, pending)

    async def _only_answer(self, tx: Tx, incoming: Incoming, spoken: Spoken, reference: str | None = None) -> None:
        now = int(self._clock.now().timestamp())
        state = "done" if reference is None else "failed"
        if await inbox.take(tx, incoming.channel, incoming.event, now, state, reference):
            chat = await self._chat(tx, incoming)
            await _answer(chat, await _load(tx, incoming), spoken)

    async def _chat(self, tx: Tx, incoming: Incoming) -> Chat:
        known = await people.by_identity(tx, incoming.channel, incoming.address)
        now = self._clock.now()
        if known is None:
            lang = incoming.lang if incoming.lang in LANGUAGES else "fr"
            return Chat(tx, now, incoming, Reader(lang))
        person, member = known
        zone = person.zone or (member.group_zone if member is not None else "UTC")
        return Chat(tx, now, incoming, Reader(person.lang, zone), person, member)


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
    if not chat.forgotten and (spoken.asked is not state.asked or shown != state.shown):
        serial = state.serial if spoken.asked is None else spoken.asked.serial
        new = State(shown=shown, asked=spoken.asked, serial=serial)
        await conversations.save(chat.tx, _who(chat.incoming), chat.incoming.place, new.model_dump_json(), chat.seconds)
    await outbox.put(chat.tx, answer_letter(chat, spoken.reply), chat.seconds)
    for notice in chat.notices:
        await outbox.put(chat.tx, notice_letter(notice), chat.seconds)


def _shown(reply: Reply) -> dict[str, str]:
    """What can be typed instead of pressing: own numbers or places, and words."""
    shown: dict[str, str] = {}
    for option, mark in zip(reply.options, marks(reply.options), strict=True):
        shown[mark] = option.line
        shown.update(dict.fromkeys(option.words, option.line))
    return shown
