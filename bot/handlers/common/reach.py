"""Whom something that is sent reaches, by which channel, and whom it does not: the same before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.handlers.common.channels import counts_text
from bot.messages import Chat
from bot.texts import Line, P, T, Text, lines
from storage.announcements import audiences
from storage.people import people
from storage.people.people import Person


@dataclass(frozen=True, slots=True)
class Reach:
    """People whom a message reaches, the channel of each by id, and people whom none reaches."""

    people: Sequence[Person] = ()
    channels: Mapping[int, str] = field(default_factory=dict)
    unreached: Sequence[Person] = ()

    @property
    def count(self) -> int:
        """How many are reached."""
        return len(self.people)

    @property
    def by_channel(self) -> Text:
        """How many by each channel, most first."""
        return counts_text(self.channels[person.id] for person in self.people)


async def reach(chat: Chat, found: Iterable[Person]) -> Reach:
    """Of these people of the group: those who want messages, have a channel, and have given a sign of life."""
    channels = await audiences.channels(chat.tx, chat.group_id)
    everybody = list(found)
    reached = [one for one in everybody if one.stopped_at is None and one.away_at is None and one.id in channels]
    ids = {one.id for one in reached}
    return Reach(reached, channels, [one for one in everybody if one.id not in ids])


async def reach_of(chat: Chat, ids: Collection[int]) -> Reach:
    """Of the people of the group with these ids, whom a message reaches."""
    return await reach(chat, [person for person, _ in await people.members(chat.tx, chat.group_id) if person.id in ids])


def unreached_text(reached: Reach) -> Text | None:
    """How many are to be called; None if the message reaches everybody."""
    if not reached.unreached:
        return None
    return P(
        "It does not reach {n} person, to be called: {line}", "It does not reach {n} people, to be called: {line}",
        len(reached.unreached), line=Line("injoignables", "unreachable"),
    )  # fmt: skip


def begun_text(asked: Text, reached: Reach) -> Text:
    """That something is asked from now on, of how many (`asked`), and who is to be called."""
    return lines(asked if reached.count else T("✓ Started, but nobody receives it for now."), unreached_text(reached))
