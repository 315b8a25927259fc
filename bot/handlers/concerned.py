"""Who hears of a change: those who answer for the owners, and the coordinators; never the one who acts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.commands import Role
from bot.handlers.telling import reachable
from bot.messages import Chat, Notice, Option, Reply
from bot.texts import T, Text
from storage.action_points import Point
from storage.people import Member, Person
from storage.point_owners import Actor

WORTH_TELLING = timedelta(days=14)


async def answering(actors: Iterable[Actor], chat: Chat) -> set[int]:
    """The ids of those who answer for these owners: an organisation's focal points, its members if it has none."""
    members = await reachable(chat.tx, chat.group_id, Role.MEMBER)
    return {person_id for actor in actors for person_id in answers_for(actor, members)} - chat.actors


async def coordinators(chat: Chat) -> set[int]:
    """The other coordinators of the group, by id."""
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


def topic_of(point: Point) -> str:
    """What is said of who has to act on a point: the newest is all that matters to those who do."""
    return f"point:{point.id}"


def tell(chat: Chat, person_ids: Iterable[int], text: Text, point: Point, change: str) -> None:
    """Say briefly what has changed on a point; it is dropped once it is old.

    What is done, dropped or no longer theirs takes the place of an announcement that still waits.
    """
    over = change.startswith(("done", "dropped", "released"))
    reply = Reply(text, (Option(T("See the point"), f"point {point.number}"),))
    for person_id in sorted(person_ids):
        key = f"point:{point.id}:{change}:{occurrence(chat)}:{person_id}"
        topic = topic_of(point) if over else f"point:{point.id}:{change}"
        useless_after = chat.now + WORTH_TELLING
        chat.tell(Notice(person_id, reply, kind="point", key=key, useless_after=useless_after, topic=topic))
