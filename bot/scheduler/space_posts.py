"""What is posted of a vote where its group meets: its card, kept up to date, a reminder, and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.deferred import nobodys_chat
from bot.handlers.ideas import vote_card
from bot.handlers.ideas.notices import occurrence, post_topic
from bot.letter_kinds import LetterKind
from bot.letters import pack, post_letter, unpack
from bot.messages import Deferred, Post, Reply
from bot.rules.ideas.reminder_times import NEWS
from bot.rules.ideas.voting import is_over
from storage.instants import instant
from storage.outbox import cards, letters
from storage.outbox.letters import REMINDER, Letter
from storage.people import group_chats, groups
from storage.waking import NEVER

if TYPE_CHECKING:
    from bot.rules.sending.steps import Step
    from bot.scheduler.turns import Turn
    from storage.ideas.spaces import Space
    from storage.people.group_chats import GroupChat
    from storage.people.groups import Group

PACE = 60
"""Seconds between two states of a card in one chat, however many vote in between."""


async def show(turn: Turn, space: Space) -> int:
    """Keep the cards of a vote up to date; when it is to be looked at next, in UTC seconds."""
    await _take_leave(turn, space)
    return await _show_in_all(turn, space, await _group_chats(turn, space))


async def _take_leave(turn: Turn, space: Space) -> None:
    """Take the buttons from cards that go on in another topic, or nowhere, since the chat was bound anew."""
    text = vote_card.left_behind(space)
    for old in await cards.left_behind(turn.tx, vote_card.card_name(space, turn.seconds), space.group_id):
        lang = unpack(old.body).lang if old.body else space.lang
        turn.letters.append(
            Letter(
                old.key, LetterKind.CARD_OVER, REMINDER, pack(Reply(text), lang), channel=old.channel, address="",
                chat_id=old.chat_id, thread=old.thread, edits=old.message,
            )
        )  # fmt: skip


async def close(turn: Turn, space: Space) -> int:
    """Say how a vote ended, once, and take the buttons from its cards; when to look next, in UTC seconds."""
    ended, name = space.closed_at or turn.seconds, vote_card.card_name(space, turn.seconds)
    await letters.supersede(turn.tx, name)
    seen = [
        group_chat for group_chat in await _group_chats(turn, space) if await cards.is_seen(turn.tx, name, group_chat)
    ]
    next_at = await _show_in_all(turn, space, seen)
    if turn.seconds < ended + NEWS:
        await turn.post(_post(space, LetterKind.VOTE_RESULT, "result", ended + NEWS), space.group_id)
    return next_at


async def remind(turn: Turn, space: Space, step: Step) -> None:
    """Before the close, everybody is told that it is near."""
    if step.name == "day":
        await turn.post(
            _post(space, LetterKind.VOTE_REMINDER, step.name, step.useless_after, step.due_at), space.group_id
        )


def _post(space: Space, kind: LetterKind, name: str, useless_after: int, due_at: int | None = None) -> Post:
    return Post(
        Deferred(kind, {"space": space.id}), kind, f"space:{space.id}:{occurrence(space, name)}",
        instant(useless_after),
        topic=post_topic(space), due_at=instant(due_at),
    )  # fmt: skip


async def _group_chats(turn: Turn, space: Space) -> list[GroupChat]:
    return [
        group_chat for group_chat in await group_chats.of_group(turn.tx, space.group_id) if group_chat.gone_at is None
    ]


async def _show_in_all(turn: Turn, space: Space, found: list[GroupChat]) -> int:
    group = await groups.by_id(turn.tx, space.group_id) if found else None
    return NEVER if group is None else min([await _show_in(turn, space, group_chat, group) for group_chat in found])


async def _show_in(turn: Turn, space: Space, group_chat: GroupChat, group: Group) -> int:
    """Put what the card shows now, unless it shows it already or did so just before."""
    chat = nobodys_chat(turn.tx, group, group_chat.lang, turn.now)
    shows = vote_card.shown(await vote_card.card(chat, space), chat)
    name = vote_card.card_name(space, turn.seconds)
    last = await cards.last(turn.tx, name, group_chat)
    again_at = turn.seconds + PACE if space.state == "open" else NEVER
    if last is not None and last.basis == shows:
        return again_at
    if last is not None and turn.seconds < last.put_at + PACE:
        return last.put_at + PACE
    turn.letters.append(post_letter(_card(space, name, shows, turn.seconds), group_chat, group, REMINDER))
    return again_at


def _card(space: Space, name: str, shows: str, now: int) -> Post:
    showing = Deferred("vote-card", {"space": space.id}, basis=shows)
    ends = now + NEWS if is_over(space, now) else space.closes_at
    useless_after = instant(ends)
    return Post(showing, LetterKind.VOTE_CARD, f"{name}:{now}", useless_after, topic=name, card=name)
