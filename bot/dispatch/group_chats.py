"""Lines said in group chats: done in the group that meets there, answered there, in private, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import commands
from bot.commands import Command, Public
from bot.conversation import Answered, Ready, Several, State, fits, group_of, is_answer_alone, is_plain, named_group
from bot.dispatch import exchange
from bot.dispatch.about import turned
from bot.dispatch.speakers import in_group_chat
from bot.dispatch.strangers import USELESS_SECONDS, turned_away
from bot.dispatch.unsupported import anonymous, instead, with_caption
from bot.errors import InPrivate
from bot.handlers.people.join_links import telegram_link
from bot.messages import Chat, Reply
from bot.rules.wording.shortening import first_lines
from bot.spelling.folding import fold
from bot.texts import T
from bot.things.midst import in_full
from bot.threads import Thread
from storage.instants import instant
from storage.outbox import chat_moves
from storage.people import people

if TYPE_CHECKING:
    from datetime import datetime

    from bot.allowance import Budgets
    from bot.conversation import Outcome
    from bot.dispatch.uploads import Reading
    from bot.messages import Incoming
    from bot.outside import Made
    from storage.database import Tx
    from storage.people.group_chats import GroupChat

GLANCE = 60
"""How many characters can be read in the moment for which the answer to a press is shown."""
_FRESH = timedelta(days=1)
"""For so long what merely follows on something of Tama's is taken for the answer to its question."""


async def hear(tx: Tx, incoming: Incoming, now: datetime, reading: Reading, made: Made, budgets: Budgets) -> bool:
    """Do what a line asks, if it is meant for Tama and the speaker may; whether somebody was erased."""
    here = await chat_moves.now_at(tx, incoming.channel, incoming.chat_id)
    if here != incoming.chat_id:
        incoming = replace(incoming, chat_id=here, thread=str(Thread.parse(incoming.thread).elsewhere))
    incoming = with_caption(incoming)
    chat, bound = await in_group_chat(tx, incoming, now)
    chat.reading, chat.made = reading, made
    chat.allowed, chat.budgets = budgets.allowed, budgets
    if incoming.oddity:
        if incoming.addressed:
            await _about_oddity(chat, incoming)
        return False
    state = State() if bound is None else await turned(chat, _of_group(await exchange.load(tx, chat.incoming), chat))
    if not await _is_meant(chat, bound, state):
        return False
    if (away := await turned_away(chat, bound)) is not None:
        key = "" if incoming.pressed else away.once
        await exchange.say(chat, await away.text(chat), key, chat.seconds + USELESS_SECONDS)
        return False
    outcome: Outcome | None = None
    try:
        outcome = await exchange.heard(chat, state)
        await _in_the_open(outcome, chat, state)
    except InPrivate:
        return await _in_private(outcome, chat, state)
    return chat.forgotten


async def _about_oddity(chat: Chat, incoming: Incoming) -> None:
    """Whoever meant Tama is told why nothing is done, once for each message; other things are not for her."""
    if incoming.oddity == "anonymous":
        await exchange.say(chat, anonymous())
    elif incoming.oddity == "edited" and commands.find(incoming.text) is not None:
        message = Thread.parse(incoming.thread).reply_to
        await exchange.say(chat, instead("edited"), f"edited:{incoming.channel}:{incoming.chat_id}:{message}")


def _of_group(state: State, chat: Chat) -> State:
    """What was shown and asked while another group met there means nothing any more."""
    group = group_of(chat)
    stale = state.group not in ("", group) or any(one.group != group for one in state.waiting)
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
    if incoming.replied_to and await in_full(incoming.text, chat) is not None:
        return True
    if state.turned and not state.over and is_answer_alone(incoming.text):
        # What it stands for in answer to that message has its own words by now.
        return not state.bare and await _is_answer(chat, state)
    return fold(incoming.text) in state.shown or is_plain(incoming.text) or await _is_answer(chat, state)


async def _is_answer(chat: Chat, state: State) -> bool:
    asked = state.asked
    if asked is None or chat.now - instant(asked.at) > _FRESH:
        return False
    return await fits(chat.incoming.text.strip(), chat, asked)


async def _in_the_open(outcome: Outcome, chat: Chat, state: State) -> None:
    """Answer in the chat. Raises InPrivate where that is not for everybody there."""
    command = commands.COMMANDS.get(chat.command_key)
    if isinstance(outcome, Several):
        raise InPrivate
    if command is not None and not _stays(command, outcome, chat, state):
        raise InPrivate
    answered = await exchange.act(outcome, chat, state)
    if isinstance(outcome, Ready) and outcome.command.public is Public.ACTS:
        answered = replace(answered, reply=_in_brief(answered.reply, chat))
    await exchange.answer(chat, state, answered)


def _in_brief(reply: Reply, chat: Chat) -> Reply:
    """No buttons below what one person did; and what is shown for a moment is short."""
    text = first_lines(reply.text, GLANCE, chat.reader.zone) if chat.incoming.pressed else reply.text
    return replace(reply, text=text, options=())


def _stays(command: Command, outcome: Outcome, chat: Chat, state: State) -> bool:
    if not chat.incoming.pressed or command.public is Public.NO:
        return command.public is not Public.NO
    asks = isinstance(outcome, Answered) and outcome.asks_anew(state)
    answers = state.asked is not None and chat.incoming.text.startswith("reponse ")
    return answers or (command.public is Public.ACTS and not asks)


async def _in_private(outcome: Outcome | None, chat: Chat, state: State) -> bool:
    """Go on as if it had been said in private; the chat is told nothing, unless nobody can be told.

    Whether somebody was erased.
    """
    said = chat.incoming
    if await people.is_gone(chat.tx, said.channel, said.address):
        await exchange.say(chat, _write_first(await telegram_link(chat.tx)))
        return False
    heard = replace(said, chat_id="", thread="", pressed="", text=_whole_line(said.text, state))
    private = replace(chat, incoming=heard, origin=said, notices=[], posts=[])
    own = await exchange.load(chat.tx, heard)
    if isinstance(outcome, Ready) and outcome.command.public is not Public.NO:
        # An answer alone means nothing where nothing was asked, and is not asked for again there.
        outcome = replace(outcome, last=None)
    else:
        outcome = await exchange.heard(private, own)
    await exchange.answer(private, own, await exchange.act(outcome, private, own))
    return private.forgotten


def _whole_line(text: str, state: State) -> str:
    """What was said, or what it stands for in the chat, with the sign of a command: it answers nothing in private."""
    _, line = named_group(state.shown.get(fold(text), text.strip()))
    return f"/{line.removeprefix('/')}"


def _write_first(link: str | None) -> T:
    if link is None:
        return T("The answer is for you alone: please write to me in private first.")
    return T("The answer is for you alone: please write to me in private first. {link}", link=link)
