"""Lines said in group chats: done in the group that meets there, answered there, in private, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import commands, exchange
from bot.commands import Command, Public
from bot.conversation import Ready, Spoken, State, fits, group_of, is_plain
from bot.errors import InPrivate
from bot.folding import fold
from bot.handlers.join_links import telegram_link
from bot.languages import instant
from bot.messages import Chat, Reply
from bot.oddities import anonymous
from bot.rules.shortening import first_lines
from bot.speakers import in_group_chat
from bot.strangers import turned_away
from bot.texts import T
from storage import people, places

if TYPE_CHECKING:
    from datetime import datetime

    from bot.conversation import Outcome
    from bot.intake import Reading
    from bot.messages import Incoming
    from storage.database import Tx
    from storage.group_chats import GroupChat

GLANCE = 190
"""About how many characters the answer to a press can have on every platform."""
_FRESH = timedelta(days=1)
"""For so long what merely follows on something of Tama's is taken for the answer to its question."""


async def hear(tx: Tx, incoming: Incoming, now: datetime, reading: Reading) -> None:
    """Do what a line asks, if it is meant for Tama and the speaker may."""
    here = await places.now_at(tx, incoming.channel, incoming.place)
    chat, bound = await in_group_chat(tx, replace(incoming, place=here), now)
    chat.reading = reading
    if incoming.oddity:
        if incoming.oddity == "anonymous" and incoming.addressed:
            await exchange.say(chat, anonymous())
        return
    state = State() if bound is None else _of_group(await exchange.load(tx, chat.incoming), chat)
    if not await _is_meant(chat, bound, state):
        return
    if (away := turned_away(chat, bound)) is not None:
        await exchange.say(chat, await away.text(chat), "" if incoming.pressed else away.once)
        return
    try:
        await _in_the_open(chat, state)
    except InPrivate:
        await _in_private(chat)


def _of_group(state: State, chat: Chat) -> State:
    """What was shown and asked while another group met there means nothing any more."""
    group = group_of(chat)
    stale = state.group not in ("", group) or (state.asked is not None and state.asked.group != group)
    return State(serial=state.serial) if stale else state


async def _is_meant(chat: Chat, bound: GroupChat | None, state: State) -> bool:
    """Whether a line is for Tama: where no group meets, only a command is."""
    incoming = chat.incoming
    if incoming.pressed:
        return True
    if bound is None:
        return commands.find(incoming.text) is not None
    if incoming.addressed:
        return True
    if incoming.file is not None:
        return False
    return fold(incoming.text) in state.shown or is_plain(incoming.text) or await _is_answer(chat, state)


async def _is_answer(chat: Chat, state: State) -> bool:
    asked = state.asked
    if asked is None or chat.now - instant(asked.at) > _FRESH:
        return False
    return await fits(chat.incoming.text.strip(), chat, asked)


async def _in_the_open(chat: Chat, state: State) -> None:
    """Answer in the chat. Raises InPrivate where that is not for everybody there."""
    outcome = await exchange.heard(chat, state)
    command = commands.COMMANDS.get(chat.about)
    if command is not None and not _stays(command, outcome, chat, state):
        raise InPrivate
    spoken = await exchange.act(outcome, chat, state)
    if isinstance(outcome, Ready) and outcome.command.public is Public.ACTS:
        spoken = replace(spoken, reply=_in_brief(spoken.reply, chat))
    await exchange.answer(chat, state, spoken)


def _in_brief(reply: Reply, chat: Chat) -> Reply:
    """No buttons below what one person did; and what is shown for a moment is short."""
    text = first_lines(reply.text, GLANCE, chat.reader.zone) if chat.incoming.pressed else reply.text
    return replace(reply, text=text, options=())


def _stays(command: Command, outcome: Outcome, chat: Chat, state: State) -> bool:
    if not chat.incoming.pressed or command.public is Public.NO:
        return command.public is not Public.NO
    asks = isinstance(outcome, Spoken) and outcome.asked is not None and outcome.asked is not state.asked
    answers = state.asked is not None and chat.incoming.text.startswith("reponse ")
    return answers or (command.public is Public.ACTS and not asks)


async def _in_private(chat: Chat) -> None:
    """Hear it again as if it had been said in private; the chat is told nothing, unless nobody can be told."""
    said = chat.incoming
    if await people.is_gone(chat.tx, said.channel, said.address):
        await exchange.say(chat, _write_first(await telegram_link(chat.tx)))
        return
    # The sign of a command: it answers nothing that was asked in private.
    line = f"/{said.text.strip().removeprefix('/')}"
    heard = replace(said, place="", thread="", pressed="", text=line)
    private = replace(chat, incoming=heard, left=said, about="", notices=[], posts=[])
    state = await exchange.load(chat.tx, heard)
    spoken = await exchange.act(await exchange.heard(private, state), private, state)
    await exchange.answer(private, state, spoken)


def _write_first(link: str | None) -> T:
    if link is None:
        return T("The answer is for you alone: please write to me in private first.")
    return T("The answer is for you alone: please write to me in private first. {link}", link=link)
