"""What somebody is in the middle of: by it a line may mean something that it means nowhere else.

A subject declares it: while a meeting is written down, « point 2 » is an item of its agenda.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.messages import Chat, Reply


@dataclass(frozen=True, slots=True)
class Before:
    """What came just before a line that nothing asked for: the command `lines` that the last answer offered.

    `did_at`: when the speaker's last line did what they were asked about (UTC seconds); None if it was none such.
    """

    did_at: int | None
    lines: Collection[str]


Back = Callable[[str, Chat, Before], Awaitable[Reply | None]]
Meaning = Callable[[str, Chat], Awaitable[str | None]]
Offer = Callable[[str, Chat], Awaitable[Reply | None]]
_MEANINGS: list[Meaning] = []
_OFFERS: list[Offer] = []
_BACKS: list[Back] = []


def means(meaning: Meaning) -> Meaning:
    """Declare which command line stands in full for what is typed, before anything else is tried; None for none."""
    _MEANINGS.append(meaning)
    return meaning


def offers(offer: Offer) -> Offer:
    """Declare what is asked back about words that nothing else understands; None for nothing."""
    _OFFERS.append(offer)
    return offer


def asks_back(back: Back) -> Back:
    """Declare what is asked back about a mere yes or no that nothing asked for, by the key of its command."""
    _BACKS.append(back)
    return back


async def asked_back(command: str, chat: Chat, before: Before) -> Reply | None:
    """What is asked back about a mere yes or no that nothing asked for; None where it is what it says."""
    if chat.member is None or chat.incoming.pressed:
        return None
    for back in _BACKS:
        if (found := await back(command, chat, before)) is not None:
            return found
    return None


async def in_full(line: str, chat: Chat) -> str | None:
    """The command line that a typed line stands for, in the midst of what the speaker does; None if for none."""
    if chat.member is None or chat.incoming.pressed:
        return None
    for meaning in _MEANINGS:
        if (found := await meaning(line, chat)) is not None:
            return found
    return None


async def offered(line: str, chat: Chat) -> Reply | None:
    """What is asked back about words that mean nothing by themselves; None if nothing is."""
    if chat.member is None or chat.incoming.pressed:
        return None
    for offer in _OFFERS:
        if (found := await offer(line, chat)) is not None:
            return found
    return None
