"""When an answer goes out to where several read, or to somebody who writes faster than can be answered."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.commands import COMMANDS, Public
from bot.letters import answer_letter
from bot.messages import Chat, Reply
from bot.spelling.folding import fold
from bot.texts import T
from bot.threads import Thread
from storage.outbox import letters

if TYPE_CHECKING:
    from bot.allowance import Budgets
    from storage.outbox.letters import Letter

USEFUL_SECONDS = 900
"""In a group chat people have gone on to something else by then."""


async def put(chat: Chat, letter: Letter) -> None:
    """Put an answer on its way.

    In a group chat it takes the place of the same look that waits. Whoever writes too fast has all they say done and
    is told so once; of the answers that wait, the newest one goes out.
    """
    if chat.in_group_chat and letter.chat_id:
        letter = _in_place(chat, letter)
    if chat.budgets is not None and not _is_seen_alone(chat):
        letter = await _within_budget(chat, letter, chat.budgets)
    await letters.put(chat.tx, letter, chat.seconds)


def _is_seen_alone(chat: Chat) -> bool:
    """Whether the answer to a press is shown to whoever pressed, and for a moment."""
    return bool(Thread.parse(chat.incoming.thread).press)


def _in_place(chat: Chat, letter: Letter) -> Letter:
    command = COMMANDS.get(chat.command_key)
    useless_after = letter.useless_after or chat.seconds + USEFUL_SECONDS
    if command is None or command.public is not Public.READS or letter.topic:
        return replace(letter, useless_after=useless_after)
    line = sha256(fold(chat.incoming.text).encode()).hexdigest()[:16]
    return replace(letter, useless_after=useless_after, topic=f"look:{command.key}:{line}")


async def _within_budget(chat: Chat, letter: Letter, budgets: Budgets) -> Letter:
    incoming = chat.incoming
    who = f"{incoming.channel}:{incoming.address}"
    over = budgets.spend(who, incoming.chat_id, incoming.event, chat.now)
    if over is None:
        return letter
    if over.first:
        text = T("You write faster than I can answer. I do all that you say, and answer your last line in a moment.")
        told = answer_letter(chat, Reply(text))
        await letters.put(chat.tx, replace(told, key=f"busy:{incoming.channel}:{incoming.event}"), chat.seconds)
    return replace(letter, topic=f"busy:{who}:{incoming.chat_id}", due_at=chat.seconds + over.seconds)
