"""Tama could not be reached for a while: those whose vote may be lost with a button they pressed are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.contact.ballots import in_hand
from bot.handlers.common.recipients import reachable
from bot.letter_kinds import LetterKind
from bot.letters import notice_letter, post_letter
from bot.messages import Arg, Deferred, Post
from bot.rules.ideas.outages import just_told, loses_presses
from bot.rules.ideas.voting import is_open
from storage.ideas import ideas, spaces, votes
from storage.ideas.spaces import Space
from storage.instants import instant, to_seconds
from storage.outbox import chat_state, letters
from storage.outbox.letters import REMINDER
from storage.people import group_chats, groups

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.outbox.letters import Fate, Letter
    from storage.people.group_chats import GroupChat
    from storage.people.groups import Group

_HEARD_FIRST = timedelta(seconds=15)
"""What was typed meanwhile is done before it is told what is missing."""
_WORTH_TELLING = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Outage:
    """From when to when nothing was heard from a channel; both are aware."""

    channel: str
    since: datetime
    until: datetime

    def post(self, about: Sequence[Space], since: int) -> Post:
        """What is said of these votes; `since` (UTC seconds) is before it where another was not told yet."""
        ends = [self.until + _WORTH_TELLING if one.closes_at is None else instant(one.closes_at) for one in about]
        args: dict[str, Arg] = {"spaces": [one.id for one in about], "until": to_seconds(self.until)}
        return Post(
            Deferred("outage", args, basis=str(since)),
            kind=LetterKind.OUTAGE,
            key=f"outage:{self.channel}:{to_seconds(self.since)}",
            useless_after=max(ends),
            topic="outage",
            due_at=self.until + _HEARD_FIRST,
        )


async def told_of_outage(tx: Tx, channel: str, since: datetime, until: datetime) -> None:
    """Tell of a time in which nothing was heard from a channel; both instants are aware.

    One notice for each person who can be reached there, has a button to vote and has not voted, whatever the number of
    votes and groups; and one for each chat in which a group with an open vote meets there. None where nothing can be
    lost, nor where the last one has gone out within the day; one that has not gone out yet is replaced.
    """
    if not loses_presses(since, until):
        return
    found = [space for space in await spaces.all_open(tx) if is_open(space, to_seconds(until))]
    if not found:
        return
    outage = Outage(channel, since, until)
    for person_id, about in (await _voters(tx, channel, found)).items():
        await _put(tx, outage, about, partial(_to_voter, person_id))
    for group_id in dict.fromkeys(space.group_id for space in found):
        await _tell_group_chats(tx, outage, [space for space in found if space.group_id == group_id])


async def _voters(tx: Tx, channel: str, found: Sequence[Space]) -> dict[int, list[Space]]:
    """In which of these votes a press of theirs may be lost that would have been their first, by person id."""
    there, buttons = await chat_state.readers(tx, channel), await in_hand(tx, channel)
    concerned = defaultdict[int, list[Space]](list)
    for space in found:
        answered = await votes.answered(tx, space.id)
        offered = {idea.number for idea in await ideas.in_space(tx, space.id) if idea.state == "open"}
        for person, _ in await reachable(tx, space.group_id, Role.MEMBER):
            pressable = buttons.get((person.id, space.group_id), set())
            if person.id in there and person.id not in answered and offered & pressable:
                concerned[person.id].append(space)
    return concerned


def _to_voter(person_id: int, post: Post) -> Letter:
    return notice_letter(post.to(person_id), None, REMINDER)


async def _tell_group_chats(tx: Tx, outage: Outage, about: Sequence[Space]) -> None:
    group = await groups.by_id(tx, about[0].group_id)
    for group_chat in await group_chats.of_group(tx, about[0].group_id):
        if group is not None and group_chat.channel == outage.channel and group_chat.gone_at is None:
            await _put(tx, outage, about, partial(_to_group_chat, group_chat, group))


def _to_group_chat(group_chat: GroupChat, group: Group, post: Post) -> Letter:
    return post_letter(post, group_chat, group, REMINDER)


async def _put(tx: Tx, outage: Outage, about: Sequence[Space], letter_of: Callable[[Post], Letter]) -> None:
    letter = letter_of(outage.post(about, to_seconds(outage.since)))
    last = await letters.last_like(tx, letter)
    if last is not None and _goes_or_went(last, outage.until):
        return
    if last is not None and last.state == "waiting" and last.basis is not None:
        letter = letter_of(outage.post(about, int(last.basis)))
    await letters.put(tx, letter, to_seconds(outage.until))


def _goes_or_went(last: Fate, now: datetime) -> bool:
    """Whether a letter is on its way, or has just gone out."""
    return last.state == "sending" or (last.sent_at is not None and just_told(instant(last.sent_at), now))
