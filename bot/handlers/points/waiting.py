"""Action points on the answer sheet: shares to answer and, for coordinators, points to complete."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.commands import Role
from bot.handlers.points import texts as point_texts
from bot.handlers.points.thing import DATE, OWNER, POINT
from bot.messages import Chat, Option
from bot.rules.points.points import is_late
from bot.rules.todo.items import TITLE, Item
from bot.texts import T, Text
from bot.things.listing import many_wait
from storage.instants import to_seconds
from storage.points import waiting_points
from storage.points.action_points import Point
from storage.points.waiting_points import Lack, Waiter
from storage.waking import NEVER


@many_wait(50)
async def points(chat: Chat, most: int) -> tuple[list[Item], int]:
    """Shares to answer; then, for coordinators, points to complete: who does it, by when."""
    me = Waiter(chat.group_id, chat.me.id, chat.membership.organisation_id)
    wanted: list[tuple[Lack, Callable[[Point, Chat], Item]]] = [(Lack.ANSWER, _to_answer)]
    if chat.membership.role == Role.COORDINATOR:
        wanted += [(Lack.OWNER, _to_give), (Lack.DATE, _to_date)]
    items: list[Item] = []
    count = 0
    for lack, as_item in wanted:
        found = await waiting_points.most_urgent(chat.tx, me, lack, most)
        items += [as_item(point, chat) for point in found]
        count += len(found) if len(found) < most else await waiting_points.count(chat.tx, me, lack)
    return items, count


def _to_answer(point: Point, chat: Chat) -> Item:
    number = point.number
    option = Option(T("Point {number}: done", number=number), f"fait {number}")
    choices = (
        Option(T("Done"), f"fait {number}"),
        Option(T("Blocked"), f"bloque {number}"),
        Option(T("Set a deadline") if point.deadline is None else T("Another deadline"), f"echeance {number}"),
        Option(T("See the point"), f"point {number}"),
    )
    return POINT.item(chat, number, _described(point, chat), option, choices, due_at=_end_of(point.deadline, chat))


def _described(point: Point, chat: Chat) -> Text:
    number, title = point.number, point_texts.title(point, TITLE)
    if point.deadline is None:
        return T("Point {number}: {text} · no deadline", number=number, text=title)
    if is_late(point, point_texts.today(chat)):
        return T("Point {number}: {text} · late since {when}", number=number, text=title, when=point.deadline)
    return T("Point {number}: {text} · due {when}", number=number, text=title, when=point.deadline)


def _to_give(point: Point, chat: Chat) -> Item:
    number = point.number
    text = T("Point {number}: {text} · who does it?", number=number, text=point_texts.title(point, TITLE))
    option = Option(T("Point {number}: assign it", number=number), f"attribuer {number}")
    choices = (
        Option(T("Assign it"), f"attribuer {number}"),
        Option(T("We take it"), f"prendre {number}"),
        Option(T("See the point"), f"point {number}"),
    )
    due_at = _end_of(point.deadline, chat)
    return OWNER.item(chat, number, text, option, choices, due_at=due_at, completed=option.line)


def _to_date(point: Point, chat: Chat) -> Item:
    number = point.number
    text = T("Point {number}: {text} · by when?", number=number, text=point_texts.title(point, TITLE))
    option = Option(T("Point {number}: set a deadline", number=number), f"echeance {number}")
    choices = (Option(T("Set a deadline"), f"echeance {number}"), Option(T("See the point"), f"point {number}"))
    return DATE.item(chat, number, text, option, choices, completed=option.line)


def _end_of(day: date | None, chat: Chat) -> int:
    """The midnight after a deadline on the group's clocks, in UTC seconds; NEVER if none is set."""
    if day is None:
        return NEVER
    zone = ZoneInfo(chat.membership.group_zone)
    return to_seconds(datetime.combine(day + timedelta(days=1), time(), zone))
