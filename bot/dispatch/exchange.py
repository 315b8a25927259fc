"""A line is heard, acted on and answered, all in the transaction of its event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import conversation, local_chat
from bot.commands import COMMANDS
from bot.contact.presence import welcome_back
from bot.conversation import Answered, Asked, Outcome, Ready, Several, State, group_of, typed_for
from bot.dispatch import pacing
from bot.ear.answers import is_mere
from bot.errors import Refused
from bot.letters import answer_key, answer_letter, notice_letter, post_letters, press_letter
from bot.messages import NO, YES, Chat, Incoming, Option, Reply
from bot.texts import T, Text, lines
from bot.threads import Thread
from storage import conversations, locks
from storage.engine.savepoints import savepoint
from storage.outbox import confidential, letters

if TYPE_CHECKING:
    from bot.commands import Command
    from storage.database import Tx


LEFT = T("The question that was waiting is left too.")
"""Said to whoever stops while they are asked something: they get no more messages, nor is the question put again."""
_STOP = "stop"


class RolledBack(Exception):
    """Carries the answer out of a transaction that is rolled back; `incoming` as it was heard, in which `group`.

    `origin` and `command_key`: see `Chat`.
    """

    def __init__(
        self,
        answered: Answered,
        incoming: Incoming,
        group: str = "",
        origin: Incoming | None = None,
        command_key: str = "",
    ) -> None:
        super().__init__()
        self.answered = answered
        self.incoming = incoming
        self.group = group
        self.origin = origin
        self.command_key = command_key


async def heard(chat: Chat, state: State) -> Outcome:
    """What the person means; it may turn out, already while asking, that it cannot be done."""
    try:
        return await conversation.hear(chat, state)
    except Refused as refusal:
        return Answered(Reply(refusal.text), state.asked)


async def act(outcome: Outcome, chat: Chat, state: State) -> Answered:
    """Do what is meant, if that is complete. Raises RolledBack if it is refused."""
    if isinstance(outcome, Answered):
        return outcome
    if isinstance(outcome, Several):
        return await _each(outcome, chat, state)
    await _hold(outcome.command, chat)
    try:
        reply = await outcome.command.handler(outcome.question, chat)
    except Refused as refusal:
        said = await _refused(outcome, refusal, chat, state)
        raise RolledBack(said, chat.incoming, group_of(chat), chat.origin, chat.command_key) from refusal
    if state.asked is not None and outcome.command.key == _STOP:
        return Answered(replace(reply, text=lines(reply.text, LEFT)))
    pending = None if outcome.last is not None or chat.forgotten else _still_asked(state, outcome)
    return Answered(reply) if pending is None else conversation.reminding(reply, pending, chat)


async def _each(several: Several, chat: Chat, state: State) -> Answered:
    """Do one after the other; one that is refused undoes nothing else.

    One question can wait: what would ask another is left for afterwards. What was shown before a yes can still be
    chosen, and takes a mere yes only where nothing else does.
    """
    texts: list[Text] = []
    asks: Answered | None = None
    offered: list[Option] = []
    confided = ""
    for command, rest in several.commands:
        told, posted = len(chat.notices), len(chat.posts)
        try:
            async with savepoint(chat.tx):
                answered = await _one(command, rest, chat, state)
        except Refused as refusal:
            del chat.notices[told:], chat.posts[posted:]
            answered = Answered(Reply(refusal.text))
        except RolledBack as asked:
            del chat.notices[told:], chat.posts[posted:]
            answered = asked.answered
        confided = confided or (chat.command_key if _in_confidence(chat.command_key) else "")
        text = answered.reply.text
        if answered.asks_anew(state) and asks is not None:
            text = T("To be answered afterwards: {line}", line=f"{command.name(chat.reader.lang)} {rest}".strip())
        elif answered.asks_anew(state):
            asks = answered
        elif any(option.words == YES for option in answered.reply.options):
            offered += answered.reply.options
        texts += [text] if not texts else ["", text]
    chat.command_key = confided or chat.command_key
    if asks is not None:
        choices = (*asks.reply.options, *(replace(option, words=()) for option in offered if option.words != NO))
        return Answered(Reply(lines(*texts), choices), asks.asked)
    if sum(option.words == YES for option in offered) > 1:
        offered = [replace(option, words=()) for option in offered if option.words != NO]
    return Answered(Reply(lines(*texts), tuple(offered)), state.asked)


async def _one(command: Command, rest: str, chat: Chat, state: State) -> Answered:
    """One of several. Raises RolledBack if a part of it is asked for, and nothing of it is done."""
    outcome = await conversation.begin(command, rest, chat, state)
    if not isinstance(outcome, Ready):
        assert isinstance(outcome, Answered)  # noqa: S101 - a command begins with a question or with itself
        return outcome
    try:
        return await _done(outcome, chat)
    except Refused as refusal:
        if refusal.field is None:
            raise
        raise RolledBack(await _refused(outcome, refusal, chat, state), chat.incoming) from refusal


async def _done(ready: Ready, chat: Chat) -> Answered:
    await _hold(ready.command, chat)
    return Answered(await ready.command.handler(ready.question, chat))


async def _hold(command: Command, chat: Chat) -> None:
    """What the command reads from now on stays as it is until the end."""
    own = () if chat.person is None else (locks.person(chat.person.id),)
    common = () if chat.member is None else (locks.group(chat.member.group_id),)
    await (chat.tx.lock(*own, shared=common) if command.own else chat.tx.lock(*own, *common))


def _still_asked(state: State, ready: Ready) -> Asked | None:
    """The question that waits, unless the very command it was asked for has now been said in full."""
    return None if state.asked is None or state.asked.command == ready.command.key else state.asked


async def _refused(ready: Ready, refusal: Refused, chat: Chat, state: State) -> Answered:
    """Say why, and ask again just for the part that was wrong, keeping the rest."""
    field = refusal.field or ready.last
    if field is None:
        reply = Reply(refusal.text)
        return Answered(reply) if state.asked is None else conversation.reminding(reply, state.asked, chat)
    kept = {name: value for name, value in ready.values.items() if name != field}
    try:
        return await conversation.ask_for(
            ready.command, kept, field, chat, state, refusal, goes_on=ready.last is not None
        )
    except Refused as final:
        return Answered(Reply(final.text))


async def say(chat: Chat, text: Text, key: str = "", useless_after: int | None = None) -> None:
    """Say something and change nothing; where there is a key, once for that key. `useless_after`: as in a letter."""
    letter = replace(answer_letter(chat, Reply(text)), useless_after=useless_after)
    if key:
        await letters.put(chat.tx, replace(letter, key=key), chat.seconds)
    else:
        await pacing.put(chat, letter)


async def load(tx: Tx, incoming: Incoming) -> State:
    """What was shown to this person in this place, and asked there."""
    saved = await conversations.load(tx, _who(incoming), incoming.chat_id)
    return State() if saved is None else State.read(*saved)


def _who(incoming: Incoming) -> str:
    return f"{incoming.channel}:{incoming.address}"


async def answer(chat: Chat, state: State, answered: Answered) -> None:
    """Put the answer on its way, with what is said to others, and keep what was shown and asked."""
    if answered.brief and chat.incoming.pressed:
        await letters.put(chat.tx, answer_letter(chat, answered.reply, brief=True), chat.seconds)
        return
    _move_out_of_press(chat, state, answered)
    closes = await _keep(chat, state, answered)
    letter = answer_letter(chat, answered.reply, answered.puts(state), closes)
    if _in_confidence(chat.command_key):
        letter = replace(letter, basis=confidential.BASIS)
        await local_chat.seal(chat.tx, chat.incoming.address, chat.incoming.event)
    await pacing.put(chat, letter)
    if chat.origin is not None and not chat.in_group_chat:
        await _go_on_here(chat, chat.origin)
    if chat.origin is not None and chat.origin.pressed:
        await letters.put(chat.tx, press_letter(chat, chat.origin, _where_it_stands(chat)), chat.seconds)
    for notice in chat.notices:
        await letters.put(chat.tx, notice_letter(notice, notice.member or chat.member), chat.seconds)
    for post, group_id in chat.posts:
        for letter in await post_letters(chat.tx, post, group_id):
            await letters.put(chat.tx, letter, chat.seconds)
    if chat.person is not None:
        await welcome_back(chat.tx, chat.person, chat.seconds)


def _in_confidence(command_key: str) -> bool:
    """Whether what was said and is answered is kept no longer than it is needed."""
    command = COMMANDS.get(command_key)
    return command is not None and command.confidential


async def _keep(chat: Chat, state: State, answered: Answered) -> str:
    """Keep what is shown and asked from now on; the key of the letter whose question is over, empty if none is."""
    shown = {} if answered.asks_anew(state) else typed_for(answered.reply)
    if answered.aside and state.group == group_of(chat):
        # Where something else is asked now, a no is no answer to what was shown before.
        over = NO if any(word in shown for word in YES) else ()
        shown = {word: line for word, line in state.shown.items() if not word.isdigit() and word not in over} | shown
    serial = max(state.serial, 0 if answered.asked is None else answered.asked.serial)
    completed = answered.reply.completed
    group = group_of(chat) if shown or completed else ""
    if answered.asked is not None and answered.asks_anew(state):
        answered.asked.letter = answer_key(chat.incoming)
    asked, older = state.then(answered.asked, goes_on=answered.goes_on)
    command = COMMANDS.get(chat.command_key)
    agreed = state.asked is not None or is_mere(chat.incoming.text, chat.reader.lang)
    did = agreed and answered.asked is None and not answered.aside and command is not None and command.writes
    new = State(
        shown=shown, completed=completed, did=did, asked=asked, serial=serial, group=group, older=older, at=state.at
    )
    if not chat.forgotten and new != state:
        await conversations.save(
            chat.tx, _who(chat.incoming), chat.incoming.chat_id, new.model_dump_json(), chat.seconds
        )
    before = state.asked
    waits = before is None or any(one.serial == before.serial for one in new.waiting)
    return "" if before is None or waits else before.letter


def _move_out_of_press(chat: Chat, state: State, answered: Answered) -> None:
    """A question that follows on a press in a group chat stands in the chat, lest it vanish with the answer to it."""
    incoming = chat.incoming
    if answered.asks_anew(state) and incoming.chat_id and incoming.pressed:
        chat.origin, chat.incoming = incoming, replace(incoming, thread=str(Thread.parse(incoming.thread).unpressed))


async def _go_on_here(chat: Chat, origin: Incoming) -> None:
    """What the group chat was asked for this command no longer waits there."""
    state = await load(chat.tx, origin)
    if state.asked is not None and state.asked.command == chat.command_key:
        settled = state.model_copy(update={"asked": None}).model_dump_json()
        await conversations.save(chat.tx, _who(origin), origin.chat_id, settled, chat.seconds)


def _where_it_stands(chat: Chat) -> Text:
    return T("I have a question: it is in the chat.") if chat.in_group_chat else T("I'll answer you in private.")
