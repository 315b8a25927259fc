"""The webinars of a year, with who attended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.meetings import bars
from bot.handlers.annual_report.year import webinars_cited
from bot.reports.charts.chart import MOST_BARS, Chart
from bot.reports.paper.model import Figure
from bot.rules.webinars.attendance import Tally, grouped, tally
from bot.texts import P, Said, T, Text, names
from storage.webinars import attendances
from storage.webinars import webinars as storage

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.webinars.webinars import Webinar


@dataclass(frozen=True, slots=True)
class Given:
    """A webinar that took place, and who attended it."""

    webinar: Webinar
    attended: Tally

    @property
    def number(self) -> int:
        """Its number in the group."""
        return self.webinar.number

    @property
    def people(self) -> int | None:
        """How many attended; not set where nobody has said anything."""
        told = self.attended
        return told.people if told.people or told.missed or told.recording else None


async def given(year: Year) -> list[Given]:
    """Those that took place, the first one first."""
    found = []
    for one in await storage.in_group(year.chat.tx, year.group.id):
        begun = one.starts_at <= year.chat.seconds
        if one.state == "published" and begun and year.has(year.day(one.starts_at)):
            found.append(Given(one, tally(await attendances.of_webinar(year.chat.tx, one.id))))
    return sorted(found, key=lambda one: (one.webinar.starts_at, one.number))


async def webinars(year: Year) -> list[Block]:
    """Each of them, and from which countries people attended."""
    found = await given(year)
    if not found:
        return []
    source = webinars_cited([one.number for one in found])
    people = sum(one.attended.people for one in found)
    said: list[Text] = [
        P("The group held one webinar {source}.", "The group held {n} webinars {source}.", len(found), source=source)
    ]
    if people:
        said.append(P(
            "In all they were attended {n} time, colleagues included, as people said themselves.",
            "In all they were attended {n} times, colleagues included, as people said themselves.", people,
        ))  # fmt: skip
    led = any(one.webinar.speakers for one in found)
    speakers = ((T("Speakers"), 0.2),) if led else ()
    columns = (
        (T("No."), 0.08),
        (T("Day"), 0.25),
        (T("Webinar"), 0.33 if led else 0.53),
        *speakers,
        (T("Attended"), 0.14),
    )
    rows: list[tuple[Text | None, ...]] = [
        (
            one.number,
            year.day(one.webinar.starts_at),
            Said(one.webinar.title, one.webinar.lang),
            *((names(one.webinar.speakers) if one.webinar.speakers else None,) if led else ()),
            one.people,
        )
        for one in found
    ]
    return [
        year.paragraph(*said),
        year.grid(T("Webinars of the year"), columns, rows),
        *_countries(year, found, source),
    ]


def _countries(year: Year, found: list[Given], source: Text) -> list[Block]:
    counted = grouped(pair for one in found for pair in one.attended.by_country)
    if not counted:
        return []
    heads = [(T("Country"), 0.4), *((T("No. {number}", number=one.number), 0.4 / len(found)) for one in found)]
    rows: list[tuple[Text | None, ...]] = []
    for name, total in counted:
        each = [dict(one.attended.by_country).get(name, 0) for one in found]
        rows.append((Said(name) if name else T("Country unknown"), *each, total))
    labels = [(year.say(Said(name) if name else T("Country unknown")), count) for name, count in counted][:MOST_BARS]
    chart = Chart(tuple(name for name, _ in labels), tuple(count for _, count in labels))
    return [
        year.grid(T("Attendance by country"), (*heads, (T("In all"), 0.2)), rows),
        Figure(
            year.say(T("How often people of each country attended a webinar {source}", source=source)),
            year.say(T("Bars: {bars}", bars=bars(labels))),
            chart,
        ),
    ]
