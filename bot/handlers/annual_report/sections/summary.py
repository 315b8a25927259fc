"""The year in figures: one line for each section that has any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.documents import of_year as documents_of
from bot.handlers.annual_report.sections.events import attended
from bot.handlers.annual_report.sections.ideation import voted
from bot.handlers.annual_report.sections.meetings import held
from bot.handlers.annual_report.sections.members import membership
from bot.handlers.annual_report.sections.plan import of_year as activities_of
from bot.handlers.annual_report.sections.points import decided, done
from bot.handlers.annual_report.sections.webinars import given
from bot.handlers.annual_report.year import (
    activities_cited,
    documents_cited,
    meetings_cited,
    points_cited,
    votes_cited,
    webinars_cited,
)
from bot.texts import P, T, Text
from storage.plans.activities import DONE

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block


async def figures(year: Year) -> list[Text]:
    """What can be said of the year in a line each; nothing where nothing happened, whoever was a member."""
    happened = [*await _meetings(year), *await _ideas(year), *await _work(year)]
    return [*await _people(year), *happened] if happened else []


async def summary(year: Year) -> list[Block]:
    """These figures."""
    found = await figures(year)
    return [year.bullets(*found)] if found else []


async def _people(year: Year) -> list[Text]:
    known = await membership(year)
    if not known.people:
        return []
    organisations = P("{n} organisation", "{n} organisations", known.organisations)
    day = year.in_words(known.on)
    return [P("{n} member, of {organisations} on {day}", "{n} members, of {organisations} on {day}", len(known.people),
              organisations=organisations, day=day)]  # fmt: skip


async def _meetings(year: Year) -> list[Text]:
    found: list[Text] = []
    if met := [one.number for one in await held(year)]:
        found.append(P("{n} meeting {source}", "{n} meetings {source}", len(met), source=meetings_cited(met)))
    if webinars := await given(year):
        source = webinars_cited([one.number for one in webinars])
        people = sum(one.attended.people for one in webinars)
        count = len(webinars)
        shown = P("attended {n} time", "attended {n} times", people)
        alone = P("{n} webinar {source}", "{n} webinars {source}", count, source=source)
        counted = P(
            "{n} webinar, {people} {source}", "{n} webinars, {people} {source}", count, people=shown, source=source
        )
        found.append(counted if people else alone)
    if events := [one.number for one in await attended(year)]:
        found.append(
            P("{n} outside event {source}", "{n} outside events {source}", len(events), source=meetings_cited(events))
        )
    return found


async def _ideas(year: Year) -> list[Text]:
    return [
        P("{n} idea, {voted} {source}", "{n} ideas, {voted} {source}", one.ideas,
          voted=P("{n} member voted", "{n} members voted", one.turnout.voted), source=votes_cited([one.space.number]))
        for one in await voted(year)
    ]  # fmt: skip


async def _work(year: Year) -> list[Text]:
    found: list[Text] = []
    points = await decided(year)
    if numbers := [one.number for some in points.values() for one in some]:
        found.append(T("{done} of {all} {source}", done=P("{n} done", "{n} done", len(done(points))),
                       all=P("{n} action point", "{n} action points", len(numbers)),
                       source=points_cited(numbers)))  # fmt: skip
    if activities := await activities_of(year):
        found.append(T(
            "{done} of {all} {source}", done=P("{n} done", "{n} done", sum(one.state == DONE for one in activities)),
            all=P("{n} activity of the plan", "{n} activities of the plan", len(activities)),
            source=activities_cited([one.number for one in activities]),
        ))  # fmt: skip
    if documents := [one.number for one in await documents_of(year)]:
        found.append(
            P("{n} document {source}", "{n} documents {source}", len(documents), source=documents_cited(documents))
        )
    return found
