"""Points found by number, and the shares of them for which somebody may answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.handlers.points import texts as point_texts
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.people.organisations import register
from bot.rules.points.points import by_urgency, shares_of
from bot.spelling.folding import fold
from bot.texts import Line, T
from storage.people import organisations
from storage.points import action_points
from storage.points.action_points import Point
from storage.points.point_owners import Owner

OFFERED = 8


async def the_point(number: int, chat: Chat) -> Point:
    """The point of that number in the group; Refused if there is none."""
    found = await action_points.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no action point {number}.", number=number), Line("points tous", "points all"))
    return found


async def the_open_point(number: int, chat: Chat) -> Point:
    """The point of that number in the group; Refused if there is none, or if it is done or dropped."""
    found = await the_point(number, chat)
    if found.state == "dropped":
        raise Refused(T("Point {number} was dropped: nothing was changed.", number=number))
    if found.state == "done":
        line = Line(f"rouvrir {number}", f"reopen {number}")
        raise Refused(T("Point {number} is done. To reopen it: {line}", number=number, line=line))
    return found


async def the_point_to_answer(number: int, chat: Chat) -> Point:
    """The open point of that number; Refused if somebody else answers for it."""
    point = await the_open_point(number, chat)
    mine = shares_of(point, chat.me.id, chat.membership.organisation_id)
    if not mine and chat.membership.role < Role.COORDINATOR:
        raise Refused(not_yours(point))
    return point


def not_yours(point: Point) -> T:
    """Why the speaker cannot answer for a point."""
    if not point.owners:
        line = Line(f"prendre {point.number}", f"take {point.number}")
        return T("Point {number} has no owner yet. To take it: {line}", number=point.number, line=line)
    return T("Point {number} was not changed: only its owners can answer. Owners: {owners}.",
             number=point.number, owners=point_texts.owner_names(point.owners))  # fmt: skip


async def answerable(point: Point, named: str | None, chat: Chat, among: Collection[str]) -> list[Owner]:
    """The shares for which the speaker answers now; none if the point is not theirs.

    A coordinator may name any owner; among several in these states and none named, the question `owner` is asked.
    """
    if chat.membership.role == Role.COORDINATOR and named is not None:
        return [owner for owner in point.owners if reference(owner) == named]
    mine = shares_of(point, chat.me.id, chat.membership.organisation_id)
    if mine or chat.membership.role < Role.COORDINATOR:
        return mine
    waiting = [owner for owner in point.owners if owner.state in among]
    if len(waiting) > 1:
        raise Refused(T("Point {number} has several owners.", number=point.number), field="owner")
    return waiting or list(point.owners[:1])


def reference(owner: Owner) -> str:
    """How an owner is kept in an answer: `#3` is the group's organisation 3, `@7` a person."""
    return f"@{owner.person_id}" if owner.organisation_id is None else f"#{owner.number}"


async def open_points(chat: Chat, _values: Values) -> list[Choice]:
    """The open points, the most urgent first."""
    return _choices(await action_points.open_in(chat.tx, chat.group_id))


async def my_points(chat: Chat, values: Values) -> list[Choice]:
    """The open points that wait for the speaker; for a coordinator for whom none does, all open ones."""
    who = chat.me.id, chat.membership.organisation_id
    mine = await action_points.open_for(chat.tx, chat.group_id, *who)
    if mine:
        return _choices(mine)
    if chat.membership.role < Role.COORDINATOR:
        every = Line("points tous", "points all")
        raise Refused(T("You have no open action point. All of them: {line}", line=every))
    return await open_points(chat, values)


async def closed_points(chat: Chat, _values: Values) -> list[Choice]:
    """What the speaker said of late to be done or blocked."""
    found = await action_points.closed_by(chat.tx, chat.group_id, chat.me.id, OFFERED)
    return [Choice(one.number, point_texts.title(one, point_texts.IN_LIST), one.number) for one in found]


def _choices(points: Iterable[Point]) -> list[Choice]:
    urgent = by_urgency(points)[:OFFERED]
    return [Choice(one.number, point_texts.title(one, point_texts.IN_LIST), one.number) for one in urgent]


async def owners_of(chat: Chat, values: Values) -> list[Choice]:
    """The owners of the points just named, for a coordinator, who may answer for any of them."""
    if chat.membership.role < Role.COORDINATOR:
        return []
    numbers = values.get("points") or [values.get("point", 0)]
    points = [await action_points.by_number(chat.tx, chat.group_id, number) for number in numbers]
    owners = {reference(owner): owner for point in points if point is not None for owner in point.owners}
    known = await organisations.in_group(chat.tx, chat.group_id)
    keys = register(known, await organisations.aliases(chat.tx, chat.group_id))
    return [Choice(key, point_texts.owner_name(one), words=_names(one, keys)) for key, one in owners.items()]


def _names(owner: Owner, keys: Mapping[str, int]) -> tuple[str, ...]:
    if owner.organisation_id is None:
        return () if owner.name is None else (fold(owner.name),)
    return tuple(name for name, organisation_id in keys.items() if organisation_id == owner.organisation_id)
