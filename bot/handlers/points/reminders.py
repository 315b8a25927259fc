"""The reminder of the action points that come due for one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.handlers.points import texts as point_texts
from bot.messages import Chat, Option, Reply
from bot.rules.points.points import by_urgency, is_late
from bot.texts import Line, P, T, Text, lines
from storage.points.action_points import Point

SHOWN = 4
TITLE = 90


def reminder(points: Sequence[Point], chat: Chat) -> Reply:
    """The most urgent in full, the others counted; a button for each that is shown."""
    ordered, day = by_urgency(points), point_texts.today(chat)
    shown = ordered[:SHOWN]
    rest = P("… and {n} other point: {line}", "… and {n} other points: {line}",
             len(ordered) - SHOWN, line=Line("points miens", "points mine"))  # fmt: skip
    number = shown[0].number
    otherwise = T(
        "Otherwise: {blocked} or {later}",
        blocked=Line(f"bloque {number} …", f"blocked {number} …"),
        later=Line(f"echeance {number} …", f"postpone {number} …"),
    )
    text = lines(
        T("⏰ Is it done?"),
        *(_line(one, day) for one in shown),
        rest if len(ordered) > SHOWN else None,
        otherwise,
    )
    return Reply(
        text, tuple(Option(T("Point {number}: done", number=one.number), f"fait {one.number}") for one in shown)
    )


def _line(point: Point, day: date) -> Text:
    number, text = point.number, point_texts.title(point, TITLE)
    if point.deadline is None:
        return T("Point {number}: {text} · no deadline", number=number, text=text)
    if is_late(point, day):
        return T("Point {number}: {text} · late since {when}", number=number, text=text, when=point.deadline)
    if point.deadline == day:
        return T("Point {number}: {text} · due today", number=number, text=text)
    return T("Point {number}: {text} · due {when}", number=number, text=text, when=point.deadline)
