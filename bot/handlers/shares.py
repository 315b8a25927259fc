"""Points found by number, and the shares of them for which somebody may answer."""

from __future__ import annotations

from collections.abc import Collection

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers import point_texts
from bot.handlers.owners import register_of
from bot.handlers.things import missing
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.points import by_urgency, shares_of
from bot.texts import Line, T
from storage import action_points
from storage.action_points import Point
from storage.point_owners import Actor, Owner

OFFERED = 8


async def the_point(number: int, chat: Chat) -> Point:
    """The point of that number in the group; Refused if there is none."""
    found = await action_points.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no action point {number}.", number=number), Line("points tous", "points all"))
    return found


def dropped(number: int) -> Refused:
    """Nothing more can be done about the point but to reopen it."""
    line = Line(f"rouvrir {number}", f"reopen {number}")
    return Refused(T("Point {number} was dropped. A coordinator can reopen it: {line}", number=number, line=line))


async def open_points(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """The open points, the most urgent first."""
    return _choices(await action_points.open_in(chat.tx, chat.group_id))


async def my_points(chat: Chat, values: Values) -> list[Choice]:
    """The open points that wait for the speaker; for a coordinator without any, all open ones."""
    who = chat.me.id, chat.membership.organisation_id
    mine = _choices(await action_points.open_for(chat.tx, chat.group_id, *who))
    if mine or chat.membership.role < Role.COORDINATOR:
        return mine
    return await open_points(chat, values)


def _choices(points: Collection[Point]) -> list[Choice]:
    urgent = by_urgency(points)[:OFFERED]
    return [Choice(one.number, point_texts.title(one, point_texts.IN_LIST), one.number) for one in urgent]


async def owners_of(chat: Chat, values: Values) -> list[Choice]:
    """The owners of the point or points just named, for a coordinator, who may answer for any of them."""
    if chat.membership.role < Role.COORDINATOR:
        return []
    register = await register_of(chat)
    names: dict[Actor, list[str]] = {}
    for name, organisation_id in register.keys.items():
        names.setdefault(Actor(organisation_id), []).append(name)
    found = dict.fromkeys(owner.actor for owner in await _owners(chat, values))
    known = {owner.actor: owner for owner in await _owners(chat, values)}
    return [
        Choice(reference(known[actor]), point_texts.owner_name(known[actor]), words=_words(known[actor], names))
        for actor in found
    ]


async def _owners(chat: Chat, values: Values) -> list[Owner]:
    numbers = values.get("points") or [values.get("point", 0)]
    points = [await action_points.by_number(chat.tx, chat.group_id, number) for number in numbers]
    return [owner for point in points if point is not None for owner in point.owners]


def reference(owner: Owner) -> str:
    """How an owner is kept in an answer: `#3` is the group's organisation 3, `@7` a person."""
    return f"@{owner.person_id}" if owner.organisation_id is None else f"#{owner.number}"
