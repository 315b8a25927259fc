"""The action points that were decided in a year, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.meetings import bars
from bot.handlers.annual_report.year import points_cited
from bot.reports.charts.chart import Chart
from bot.reports.paper.model import Figure
from bot.rules.annual_report.years import DONE, DROPPED, LATE, OPEN, OVERDUE, STATES, UNDATED, became
from bot.texts import P, T, Text
from storage.points import action_points

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.points.action_points import Point

_ALL = 100_000
NAMES = {
    DONE: T("done in time"),
    LATE: T("done late"),
    UNDATED: T("done, without deadline"),
    OPEN: T("still open"),
    OVERDUE: T("open and late"),
    DROPPED: T("dropped"),
}


async def decided(year: Year) -> dict[str, list[Point]]:
    """The points decided at a meeting of the year, or written down in it, by what became of them."""
    found: dict[str, list[Point]] = {state: [] for state in STATES}
    tx, group = year.chat.tx, year.group.id
    written = await action_points.written_at(tx, group)
    for one in await action_points.every(tx, group, _ALL, 0):
        if year.has(one.meeting_day or year.day(written[one.id])):
            closed = year.day(one.changed_at)
            assert closed is not None  # noqa: S101 - every point was changed at some time
            found[became(one, closed, year.today)].append(one)
    return found


def done(found: dict[str, list[Point]]) -> list[Point]:
    """Those that are done, in time or not."""
    return [*found[DONE], *found[LATE], *found[UNDATED]]


async def points(year: Year) -> list[Block]:
    """How many there were, and how many were done in time, done late, or are open."""
    found = await decided(year)
    everything = [one.number for some in found.values() for one in some]
    if not everything:
        return []
    complete = [one for some in found.values() for one in some if one.owners and one.deadline is not None]
    said: list[Text] = [
        P("{n} action point was decided {source}.", "{n} action points were decided {source}.", len(everything),
          source=points_cited(everything)),
        P("{n} of them is done.", "{n} of them are done.", len(done(found))) if done(found) else T("None is done yet."),
        P("{n} of them had both an owner and a deadline.",
          "{n} of them had both an owner and a deadline.", len(complete)),
    ]  # fmt: skip
    shown = [(state, some) for state, some in found.items() if some]
    rows: list[tuple[Text | None, ...]] = [
        (NAMES[state], len(some), points_cited([one.number for one in some])) for state, some in shown
    ]
    labels = [(year.say(NAMES[state]), len(some)) for state, some in shown]
    chart = Chart(tuple(name for name, _ in labels), tuple(count for _, count in labels))
    columns = ((T("State"), 0.35), (T("Points"), 0.15), (T("Which"), 0.5))
    return [
        year.paragraph(*said),
        year.grid(T("What became of the action points"), columns, rows),
        Figure(
            year.say(T("Action points of the year, by what became of them {source}", source=points_cited(everything))),
            year.say(T("Bars: {bars}", bars=bars(labels))),
            chart,
        ),
    ]
