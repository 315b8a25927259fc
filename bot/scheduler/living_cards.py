"""A card where a group meets shows how something stands: one message in each chat, kept up to date until it is over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import TYPE_CHECKING

from bot.deferred import nobodys_chat
from bot.languages import render
from bot.letter_kinds import LetterKind
from bot.letters import pack, post_letter, unpack
from bot.messages import Chat, Deferred, Post, Reply
from bot.texts import Text
from storage.instants import instant
from storage.outbox import cards, letters
from storage.outbox.letters import REMINDER, Letter
from storage.people import group_chats, groups
from storage.waking import NEVER

if TYPE_CHECKING:
    from bot.scheduler.turns import Turn
    from storage.people.group_chats import GroupChat
    from storage.people.groups import Group

PACE = 60
"""Seconds between two states of a card in one chat, however much changes in between."""


@dataclass(frozen=True, slots=True)
class LivingCard:
    """What a card shows. `name` tells it from others; `lang` is that of the thing, where nothing else is known.

    `showing` has it put together as it goes out, `draw` draws it now. It is of no use from `ends` (UTC seconds) on; it
    `lives` as long as it may change by what people do. `leave` is what stands where it is kept up to date no more.
    """

    name: str
    group_id: int
    lang: str
    kind: LetterKind
    showing: Deferred
    draw: Callable[[Chat], Awaitable[Reply]]
    ends: int | None
    lives: bool
    leave: Text


async def show(turn: Turn, card: LivingCard) -> int:
    """Keep the cards of a thing up to date; when they are to be looked at next, in UTC seconds."""
    await _take_leave(turn, card)
    return await _show_in_all(turn, card, await _group_chats(turn, card))


async def settle(turn: Turn, card: LivingCard) -> int:
    """Show how it ended, where the card stands; when to look next, in UTC seconds."""
    await letters.supersede(turn.tx, card.name)
    found = await _group_chats(turn, card)
    return await _show_in_all(turn, card, [one for one in found if await cards.is_seen(turn.tx, card.name, one)])


async def _take_leave(turn: Turn, card: LivingCard) -> None:
    """Take the buttons from cards that go on in another topic, or nowhere, since the chat was bound anew."""
    for old in await cards.left_behind(turn.tx, card.name, card.group_id):
        lang = unpack(old.body).lang if old.body else card.lang
        turn.letters.append(
            Letter(
                old.key, LetterKind.CARD_OVER, REMINDER, pack(Reply(card.leave), lang), channel=old.channel, address="",
                chat_id=old.chat_id, thread=old.thread, edits=old.message,
            )
        )  # fmt: skip


async def _group_chats(turn: Turn, card: LivingCard) -> list[GroupChat]:
    return [one for one in await group_chats.of_group(turn.tx, card.group_id) if one.gone_at is None]


async def _show_in_all(turn: Turn, card: LivingCard, found: list[GroupChat]) -> int:
    group = await groups.by_id(turn.tx, card.group_id) if found else None
    return NEVER if group is None else min([await _show_in(turn, card, one, group) for one in found])


async def _show_in(turn: Turn, card: LivingCard, group_chat: GroupChat, group: Group) -> int:
    """Put what the card shows now, unless it shows it already or did so just before."""
    chat = nobodys_chat(turn.tx, group, group_chat.lang, turn.now)
    shows = _seen(await card.draw(chat), chat)
    last = await cards.last(turn.tx, card.name, group_chat)
    again_at = turn.seconds + PACE if card.lives else NEVER
    if last is not None and last.basis == shows:
        return again_at
    if last is not None and turn.seconds < last.put_at + PACE:
        return last.put_at + PACE
    post = Post(
        replace(card.showing, basis=shows), card.kind, f"{card.name}:{turn.seconds}", instant(card.ends),
        topic=card.name, card=card.name,
    )  # fmt: skip
    turn.letters.append(post_letter(post, group_chat, group, REMINDER))
    return again_at


def _seen(reply: Reply, chat: Chat) -> str:
    """A mark of all that somebody sees of a card."""
    seen = (render(reply.text, chat.reader), *((render(one.label, chat.reader), one.line) for one in reply.options))
    return blake2s(repr(seen).encode(), digest_size=8).hexdigest()
