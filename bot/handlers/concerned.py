"""Who hears of a change to an action point: those who answer for its owners, and the coordinators; never the one who acts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.commands import Role
from bot.messages import Chat, Notice, Option, Reply
from bot.texts import T, Text
from storage import people
from storage.people import Member, Person
from storage.point_owners import Actor

WORTH_TELLING = timedelta(days=14)


async def answering(actors: Iterable[Actor], chat: Chat) -> set[int]:
    """The people, by id, who answer for these owners: the focal points of an organisation, its members if it has none."""
    members = await _reachable(chat)
    return {person_id for actor in actors for person_id in _for(actor, members)} - {chat.me.id}


async def coordinators(chat: Chat) -> set[int]:
    """The other coordinators of the group, by id."""
    members = await _reachable(chat)
    return {person.id for person, member in members if member.role == Role.COORDINATOR} - {chat.me.id}


async def _reachable(chat: Chat) -> list[tuple[Person, Member]]:
    members = await people.members(chat.tx, chat.group_id, Role.MEMBER)
    return [(person, member) for person, member in members if person.stopped_at is None]


def _for(actor: Actor, members: Collection[tuple[Person, Member]]) -> list[int]:
    if actor.organisation_id is None:
        return [person.id for person, _ in members if person.id == actor.person_id]
    own = [(person, member) for person, member in members if member.organisation_id == actor.organisation_id]
    focal = [person.id for person, member in own if member.role >= Role.FOCAL]
    return focal or [person.id for person, _ in own]


def tell(chat: Chat, person_ids: Iterable[int], text: Text, occurrence: str, number: int) -> None:
    """Say briefly what has changed on point `number`; it is dropped once it is old."""
    reply = Reply(text, (Option(T("See the point"), f"point {number}"),))
    for person_id in sorted(person_ids):
        key = f"point:{occurrence}:{chat.seconds}:{person_id}"
        chat.tell(Notice(person_id, reply, kind="point", key=key, useless_after=chat.now + WORTH_TELLING))
