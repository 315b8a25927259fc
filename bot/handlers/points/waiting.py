"""Action points on the answer sheet: shares to answer and, for coordinators, points to complete."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.commands import Role
from bot.handlers.points import texts as point_texts
from bot.handlers.points.thing import DATE, OWNER, POINT
from bot.messages import Chat, Option
from bot.rules.points.points import by_urgency, is_late, shares_of
from bot.rules.todo.items import TITLE, Item
from bot.texts import T, Text
from bot.things.listing import waits
from storage.instants import to_seconds
from storage.points import action_points
from storage.points.action_points import Point
from storage.waking import NEVER


@waits(50)
async def points(chat: Chat) -> list[Item]:
    """Shares to answer; then, for coordinators, points to complete: who does it, by when."""
    coordinates = chat.membership.role == Role.COORDINATOR
    mine, ownerless, undated = [], [], []
    for point in by_urgency(await action_points.open_in(chat.tx, chat.group_id)):
        shares = shares_of(point, chat.me.id, chat.membership.organisation_id)
        to_answer = any(share.state != "done" for share in shares)
        if to_answer:
            mine.append(_to_answer(point, chat))
        if coordinates and not point.owners:
            ownerless.append(_to_give(point, chat))
        if point.deadline is None and not to_answer and coordinates:
            undated.append(_to_date(point, chat))
    return [*mine, *ownerless, *undated]


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
