"""Everything that waits for one person: the digest, the answer sheet and the catch-up all list it from here."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Role
from bot.conversation import reader_of
from bot.handlers.announcements.acknowledge import RECENT
from bot.handlers.todo.confirm_items import minutes_items, relay_items
from bot.handlers.todo.item_texts import (
    announcement_item,
    date_item,
    meeting_item,
    owner_item,
    point_item,
    vote_item,
    webinar_item,
)
from bot.messages import Chat
from bot.rules.ideas.voting import is_open
from bot.rules.points.points import by_urgency as points_by_urgency
from bot.rules.points.points import shares_of
from bot.rules.todo.items import Item, by_urgency
from storage.announcements import announcements
from storage.ideas import spaces, votes
from storage.meetings import meetings, replies
from storage.people import people
from storage.people.people import Member
from storage.points import action_points
from storage.webinars import webinars


async def waiting_items(chat: Chat) -> list[Item]:
    """What waits for `chat.me` in the group of `chat`, the most urgent first; observers only answer for themselves."""
    found = [*await _meetings(chat), *await _announcements(chat), *await relay_items(chat)]
    if chat.membership.role >= Role.MEMBER:
        for collect in (_votes, _points, _webinars, minutes_items):
            found += await collect(chat)
    return by_urgency(found)


async def waiting_everywhere(chat: Chat) -> list[Item]:
    """The same in all the groups of `chat.me`, group by group: first the one with the most urgent thing."""
    places = await people.groups_of(chat.tx, chat.me.id)
    found = [await waiting_items(in_place(chat, place)) for place in places]
    urgent = sorted(filter(None, found), key=lambda items: items[0].due_at)
    return [item for items in urgent for item in items]


def in_place(chat: Chat, place: Member) -> Chat:
    """The same person in one of their groups. What is told there is told by whoever made this chat."""
    return replace(chat, member=place, reader=reader_of(chat.me, place), notices=[])


async def _meetings(chat: Chat) -> list[Item]:
    coming = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    return [meeting_item(one, chat) for one in coming if await replies.of_person(chat.tx, one.id, chat.me.id) is None]


async def _announcements(chat: Chat) -> list[Item]:
    since = int((chat.now - RECENT).timestamp())
    found = await announcements.to_acknowledge(chat.tx, chat.group_id, chat.me.id, since)
    return [announcement_item(one, chat) for one in found]


async def _votes(chat: Chat) -> list[Item]:
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or not is_open(space, chat.seconds):
        return []
    return [] if await votes.of_person(chat.tx, space.id, chat.me.id) else [vote_item(space, chat)]


async def _points(chat: Chat) -> list[Item]:
    """Shares to answer; then, for coordinators, points to complete: who does it, by when."""
    coordinates = chat.membership.role == Role.COORDINATOR
    mine, ownerless, undated = [], [], []
    for point in points_by_urgency(await action_points.open_in(chat.tx, chat.group_id)):
        shares = shares_of(point, chat.me.id, chat.membership.organisation_id)
        waits = any(share.state != "done" for share in shares)
        if waits:
            mine.append(point_item(point, chat))
        if coordinates and not point.owners:
            ownerless.append(owner_item(point, chat))
        if point.deadline is None and not waits and coordinates:
            undated.append(date_item(point, chat))
    return [*mine, *ownerless, *undated]


async def _webinars(chat: Chat) -> list[Item]:
    found = await webinars.unreported(chat.tx, chat.group_id, chat.me.id, chat.seconds)
    return [webinar_item(one, chat) for one in found]
