"""What waits for somebody, what has changed, and what is good to have in mind: each subject tells its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from operator import itemgetter

from bot.commands import Role
from bot.messages import Chat
from bot.rules.todo.items import Item, by_urgency
from bot.texts import Text

Lister = Callable[[Chat], Awaitable[list[Item]]]
"""Finds what waits for `chat.me` in the group of the chat."""
LongLister = Callable[[Chat, int], Awaitable[tuple[list[Item], int]]]
"""Finds so many of the most urgent of what waits, and tells how many there are in all."""
News = Callable[[Chat, int, frozenset[str]], Awaitable[list[Text]]]
"""Tells what changed in the group after an instant (UTC seconds), but for what waits anyway (references)."""
Reminder = Callable[[Chat], Awaitable[list[Text]]]
"""Tells what somebody should have in mind."""

EVERYTHING = 1_000_000
LISTERS: list[tuple[int, Role, LongLister]] = []
NEWS: list[tuple[int, News]] = []
REMINDERS: list[tuple[int, Reminder]] = []


def waits(order: int, least: Role = Role.MEMBER) -> Callable[[Lister], Lister]:
    """Declare a lister, for those with at least this role; `order` is kept among things that are equally urgent."""

    def keep(lister: Lister) -> Lister:
        async def most_urgent(chat: Chat, most: int) -> tuple[list[Item], int]:
            found = by_urgency(await lister(chat))
            return found[:most], len(found)

        LISTERS.append((order, least, most_urgent))
        return lister

    return keep


def many_wait(order: int, least: Role = Role.MEMBER) -> Callable[[LongLister], LongLister]:
    """Declare a lister of what there may be thousands of, which finds the most urgent without reading the others."""

    def keep(lister: LongLister) -> LongLister:
        LISTERS.append((order, least, lister))
        return lister

    return keep


def changes(order: int) -> Callable[[News], News]:
    """Declare lines of the digest on what has changed."""

    def keep(news: News) -> News:
        NEWS.append((order, news))
        return news

    return keep


def in_mind(order: int) -> Callable[[Reminder], Reminder]:
    """Declare lines of the digest on what is good to have in mind."""

    def keep(reminder: Reminder) -> Reminder:
        REMINDERS.append((order, reminder))
        return reminder

    return keep


async def waiting_items(chat: Chat) -> list[Item]:
    """What waits for `chat.me` in the group of `chat`, the most urgent first."""
    return (await most_urgent_items(chat, EVERYTHING))[0]


async def most_urgent_items(chat: Chat, most: int) -> tuple[list[Item], int]:
    """So many of the things that wait for `chat.me` in the group of `chat`, and how many there are in all."""
    role = chat.membership.role
    listers = [one for _, least, one in sorted(LISTERS, key=itemgetter(0)) if role >= least]
    found = [await lister(chat, most) for lister in listers]
    return by_urgency(item for items, _ in found for item in items)[:most], sum(count for _, count in found)


async def news_in(chat: Chat, since: int, asked: frozenset[str]) -> list[Text]:
    """What changed in the group of `chat` after an instant (UTC seconds); `asked` are references of what waits."""
    return [text for _, news in sorted(NEWS, key=itemgetter(0)) for text in await news(chat, since, asked)]


async def to_have_in_mind(chat: Chat) -> list[Text]:
    """What is good to have in mind in the group of `chat`."""
    return [text for _, reminder in sorted(REMINDERS, key=itemgetter(0)) for text in await reminder(chat)]
