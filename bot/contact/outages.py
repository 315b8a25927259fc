"""Tama could not be reached for a while: those who may vote are told, as a button they pressed may be lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.letter_kinds import LetterKind
from bot.letters import notice_letter, post_letter
from bot.messages import Deferred, Post
from bot.rules.ideas.outages import just_told, loses_presses
from bot.rules.ideas.voting import is_open
from storage.ideas import spaces
from storage.instants import instant, to_seconds
from storage.outbox import chat_state, letters
from storage.outbox.letters import REMINDER
from storage.people import group_chats, groups

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.ideas.spaces import Space
    from storage.outbox.letters import Fate, Letter
    from storage.people.group_chats import GroupChat
    from storage.people.groups import Group
    from storage.people.people import Member

_HEARD_FIRST = timedelta(seconds=15)
"""What was typed meanwhile is done before it is told what is recorded."""
_WORTH_TELLING = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Outage:
    """From when to when nothing was heard from a channel; both are aware."""

    channel: str
    since: datetime
    until: datetime

    def post(self, space: Space, since: int) -> Post:
        """What is said to those who may vote; `since` (UTC seconds) is before it where another was not told yet."""
        useless_after = self.until + _WORTH_TELLING if space.closes_at is None else instant(space.closes_at)
        return Post(
            Deferred("outage", {"space": space.id, "until": to_seconds(self.until)}, basis=str(since)),
            kind=LetterKind.OUTAGE,
            key=f"outage:{space.id}:{self.channel}:{to_seconds(self.since)}",
            useless_after=useless_after,
            topic=f"outage:{space.id}",
            due_at=self.until + _HEARD_FIRST,
        )


async def told_of_outage(tx: Tx, channel: str, since: datetime, until: datetime) -> None:
    """Tell of a time in which nothing was heard from a channel; both instants are aware.

    One notice for each open vote and each person who may vote in it and can be reached there, and one where the group
    meets there. None where nothing can be lost, nor where the last one has just gone out; one that has not gone out yet
    is replaced.
    """
    if not loses_presses(since, until):
        return
    outage, there = Outage(channel, since, until), await chat_state.readers(tx, channel)
    for space in await spaces.all_open(tx):
        if is_open(space, to_seconds(until)):
            await _tell_voters(tx, outage, space, there)
            await _tell_group_chats(tx, outage, space)


async def _tell_voters(tx: Tx, outage: Outage, space: Space, there: set[int]) -> None:
    for person, member in await reachable(tx, space.group_id, Role.MEMBER):
        if person.id in there:
            await _put(tx, outage, space, partial(_to_voter, person.id, member))


def _to_voter(person_id: int, member: Member, post: Post) -> Letter:
    return notice_letter(post.to(person_id), member, REMINDER)


async def _tell_group_chats(tx: Tx, outage: Outage, space: Space) -> None:
    group = await groups.by_id(tx, space.group_id)
    for group_chat in await group_chats.of_group(tx, space.group_id):
        if group is not None and group_chat.channel == outage.channel and group_chat.gone_at is None:
            await _put(tx, outage, space, partial(_to_group_chat, group_chat, group))


def _to_group_chat(group_chat: GroupChat, group: Group, post: Post) -> Letter:
    return post_letter(post, group_chat, group, REMINDER)


async def _put(tx: Tx, outage: Outage, space: Space, letter_of: Callable[[Post], Letter]) -> None:
    letter = letter_of(outage.post(space, to_seconds(outage.since)))
    last = await letters.last_like(tx, letter)
    if last is not None and _goes_or_went(last, outage.until):
        return
    if last is not None and last.state == "waiting" and last.basis is not None:
        letter = letter_of(outage.post(space, int(last.basis)))
    await letters.put(tx, letter, to_seconds(outage.until))


def _goes_or_went(last: Fate, now: datetime) -> bool:
    """Whether a letter is on its way, or has just gone out."""
    return last.state == "sending" or (last.sent_at is not None and just_told(instant(last.sent_at), now))
