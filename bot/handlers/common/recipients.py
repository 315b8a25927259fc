"""To whom goes what goes to more than one person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.commands import Role
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, listed
from storage.database import Tx
from storage.people import group_chats, people
from storage.people.group_chats import GroupChat
from storage.people.people import Member, Person
from storage.points.point_owners import Actor

TITLE = 40


async def listeners(chat: Chat, least: Role) -> list[Person]:
    """People of the group with at least this role, but for the one who acts and for those who want no messages."""
    return [person for person, _ in await reachable(chat.tx, chat.group_id, least) if person.id != chat.me.id]


async def reachable(tx: Tx, group_id: int, least: Role) -> list[tuple[Person, Member]]:
    """People of a group with at least this role who want messages, each with their membership."""
    return [one for one in await people.members(tx, group_id, int(least)) if one[0].stopped_at is None]


async def group_chats_of(chat: Chat) -> list[GroupChat]:
    """Where the group meets, as far as something can be said there."""
    found = await group_chats.of_group(chat.tx, chat.group_id)
    return [one for one in found if one.gone_at is None]


async def also_posted(chat: Chat) -> Text | None:
    """A sentence that something is said in the group's chats too, before it is; None if the group meets in none."""
    found = await group_chats_of(chat)
    titles = [short(Said(one.title), TITLE) for one in found if one.title]
    if titles:
        return T("It will also be posted in the group chat: {titles}.", titles=listed(titles))
    return T("It will also be posted in the group chat.") if found else None


WORTH_TELLING = timedelta(days=14)


async def answering(actors: Iterable[Actor], chat: Chat) -> set[int]:
    """The ids of those who answer for these owners: an organisation's focal points, its members if it has none."""
    members = await reachable(chat.tx, chat.group_id, Role.MEMBER)
    return {person_id for actor in actors for person_id in answers_for(actor, members)} - chat.actors


async def coordinators(chat: Chat) -> set[int]:
    """Coordinators of the group but for those who act, by id."""
    members = await reachable(chat.tx, chat.group_id, Role.MEMBER)
    return {person.id for person, member in members if member.role == Role.COORDINATOR} - chat.actors


def answers_for(actor: Actor, members: Collection[tuple[Person, Member]]) -> list[int]:
    """The ids of those of these members who answer for an owner."""
    if actor.organisation_id is None:
        return [person.id for person, _ in members if person.id == actor.person_id]
    own = [(person, member) for person, member in members if member.organisation_id == actor.organisation_id]
    focal = [person.id for person, member in own if member.role >= Role.FOCAL]
    return focal or [person.id for person, _ in own]


def occurrence(chat: Chat) -> str:
    """What makes a notice one of a kind: the event that caused it."""
    return f"{chat.incoming.channel}:{chat.incoming.event}"
