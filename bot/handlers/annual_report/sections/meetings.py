"""The meetings and workshops of a year, with who was there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.handlers.annual_report.year import meetings_cited
from bot.handlers.meetings.kinds import KINDS
from bot.reports.charts.chart import MOST_BARS, Chart
from bot.reports.paper.model import Figure
from bot.texts import P, Said, T, Text
from storage.meetings import meetings as storage
from storage.meetings import presences
from storage.meetings.presences import AWAY
from storage.people import organisations

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.meetings.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that took place, and the organisations that were there, by their short names; `people`: without one."""

    meeting: Meeting
    organisations: tuple[str, ...]
    people: int

    @property
    def number(self) -> int:
        """Its number in the group."""
        return self.meeting.number

    @property
    def day(self) -> date:
        """Its first day."""
        return date.fromisoformat(self.meeting.timing.day)

    @property
    def title(self) -> Text:
        """How it is called, or of which kind it is."""
        one = self.meeting
        return Said(one.title, one.lang) if one.title else KINDS[one.kind].name


async def held(year: Year) -> list[Held]:
    """Those that took place, the first one first; not outside events."""
    names = {one.id: one.short for one in await organisations.in_group(year.chat.tx, year.group.id)}
    found = []
    for one in reversed(await _past(year)):
        if one.state == "published" and one.kind != "event":
            there = [who for who in await presences.of_meeting(year.chat.tx, one.id) if who.state not in AWAY]
            known = dict.fromkeys(names[who.organisation_id] for who in there if who.organisation_id in names)
            others = sum(who.organisation_id not in names for who in there)
            found.append(Held(one, tuple(known), others))
    return found


async def _past(year: Year) -> list[Meeting]:
    past = await storage.past(year.chat.tx, year.group.id, year.chat.seconds)
    return [one for one in past if year.has(date.fromisoformat(one.timing.day))]


def average(found: list[Held]) -> int:
    """How many organisations were there on average, of the meetings of which it is known."""
    known = [len(one.organisations) for one in found if one.organisations]
    return round(sum(known) / len(known)) if known else 0


async def meetings(year: Year) -> list[Block]:
    """How often they met, each meeting, and how often each organisation was there."""
    found = await held(year)
    cancelled = [one.number for one in await _past(year) if one.state == "cancelled" and one.kind != "event"]
    blocks: list[Block] = []
    if found:
        blocks += _met(year, found)
    if cancelled:
        said = P("{n} meeting was cancelled {source}.", "{n} meetings were cancelled {source}.", len(cancelled),
                 source=meetings_cited(cancelled))  # fmt: skip
        blocks.append(year.paragraph(said))
    if found:
        blocks += _presence(year, found)
    return blocks


def _met(year: Year, found: list[Held]) -> list[Block]:
    numbers = [one.number for one in found]
    said: list[Text] = [
        P(
            "The group met once {source}.",
            "The group met {n} times {source}.",
            len(found),
            source=meetings_cited(numbers),
        )
    ]
    workshops = [one.number for one in found if one.meeting.kind == "workshop"]
    if workshops:
        said.append(P("{n} of these meetings was a workshop {source}.",
                      "{n} of these meetings were workshops {source}.",
                      len(workshops), source=meetings_cited(workshops)))  # fmt: skip
    minuted = [one.number for one in found if one.meeting.minutes_at is not None]
    if minuted:
        said.append(P("Minutes of {n} meeting are kept {source}.", "Minutes of {n} meetings are kept {source}.",
                      len(minuted), source=meetings_cited(minuted)))  # fmt: skip
    known = [one.number for one in found if one.organisations]
    if len(known) > 1:
        said.append(P("On average {n} organisation was present {source}.",
                      "On average {n} organisations were present {source}.",
                      average(found), source=meetings_cited(known)))  # fmt: skip
    columns = ((T("No."), 0.08), (T("Day"), 0.3), (T("Meeting"), 0.42), (T("Organisations present"), 0.2))
    rows: list[tuple[Text | None, ...]] = [
        (one.number, one.day, one.title, len(one.organisations) or None) for one in found
    ]
    return [year.paragraph(*said), year.grid(T("Meetings of the year"), columns, rows)]


def _presence(year: Year, found: list[Held]) -> list[Block]:
    known = [one for one in found if one.organisations]
    counted = Counter(name for one in known for name in one.organisations).most_common()
    if not counted:
        return []
    source = meetings_cited([one.number for one in known])
    rows: list[tuple[Text | None, ...]] = [
        (Said(name), count, meetings_cited([one.number for one in known if name in one.organisations]))
        for name, count in counted
    ]
    columns = ((T("Organisation"), 0.5), (T("Meetings"), 0.15), (T("Which meetings"), 0.35))
    shown = counted[:MOST_BARS]
    chart = Chart(tuple(name for name, _ in shown), tuple(count for _, count in shown))
    grid = year.grid(T("Presence by organisation"), columns, rows)
    if len(known) == 1:
        return [grid]
    caption = year.say(T("At how many meetings each organisation was present {source}", source=source))
    return [grid, Figure(caption, year.say(T("Bars: {bars}", bars=bars(shown))), chart)]


def bars(shown: list[tuple[str, int]]) -> str:
    """A chart in words, for whoever cannot see it."""
    return ", ".join(f"{name} {count}" for name, count in shown)
