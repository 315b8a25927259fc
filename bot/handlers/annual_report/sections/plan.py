"""The plan of action: how far each axis is, what came of it, and the money."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.handlers.annual_report.year import activities_cited, documents_cited, fundings_cited
from bot.handlers.documents.texts import title_of
from bot.handlers.money.texts import amounts
from bot.handlers.plans.texts import STATES, axis_called
from bot.rules.money.sums import sums_of
from bot.texts import P, Said, T, Text, names
from storage.documents import documents
from storage.money import fundings
from storage.money.fundings import GRANTED
from storage.plans import activities, plans
from storage.plans.activities import DONE, DROPPED

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.plans.activities import Activity, Amount

_ALL = 100_000
_LONGEST_AXIS = 200


async def of_year(year: Year) -> list[Activity]:
    """The activities whose time touches the year, or that have no time and were written down by its end."""
    return [one for one in await activities.in_group(year.chat.tx, year.group.id) if _touches(year, one)]


def _touches(year: Year, one: Activity) -> bool:
    starts, ends = one.content.starts_on, one.content.ends_on
    if starts is None and ends is None:
        created = year.day(one.created_at)
        return created is not None and created.year <= year.days.year
    first, last = starts or ends, ends or starts
    return first is not None and last is not None and first <= year.days.last and last >= year.days.first


async def _axes(year: Year) -> dict[int | None, Text]:
    titles: dict[int | None, Text] = {
        one.number: axis_called(one, _LONGEST_AXIS) for one in await plans.axes(year.chat.tx, year.group.id)
    }
    return titles


def _axis(titles: dict[int | None, Text], number: int | None) -> Text:
    return titles.get(number) or (T("Without axis") if number is None else T("Axis {n}", n=number))


async def results(year: Year) -> list[Block]:
    """What was done and what was written, axis by axis."""
    titles = await _axes(year)
    found: dict[int | None, list[Text]] = {}
    for one in await of_year(year):
        if one.state == DONE:
            words = Said(one.content.what, one.content.lang, one.created_by or 0)
            found.setdefault(one.axis, []).append(
                T("{what} {source}", what=words, source=activities_cited([one.number]))
            )
    for document in await documents.in_group(year.chat.tx, year.group.id, _ALL):
        if document.axis is not None and year.has(year.day(document.changed_at or document.created_at)):
            shown = T("{what} {source}", what=title_of(document, _ALL), source=documents_cited([document.number]))
            found.setdefault(document.axis, []).append(shown)
    blocks: list[Block] = []
    for number in sorted(found, key=lambda one: (one is None, one or 0)):
        blocks += [year.paragraph(_axis(titles, number)), year.bullets(*found[number])]
    return blocks


async def plan(year: Year) -> list[Block]:
    """How the activities stand, axis by axis."""
    found = await of_year(year)
    if not found:
        return []
    numbers = [one.number for one in found]
    done = [one.number for one in found if one.state == DONE]
    late = [one.number for one in found if one.is_late(year.until)]
    said: list[Text] = [
        P("The plan of action had {n} activity for this year {source}.",
          "The plan of action had {n} activities for this year {source}.", len(found),
          source=activities_cited(numbers)),
    ]  # fmt: skip
    if done:
        said.append(P("{n} of them is done {source}.", "{n} of them are done {source}.", len(done),
                      source=activities_cited(done)))  # fmt: skip
    else:
        said.append(T("None of them is done."))
    if late:
        said.append(P("{n} of them is late {source}.", "{n} of them are late {source}.", len(late),
                      source=activities_cited(late)))  # fmt: skip
    titles = await _axes(year)
    axes = sorted({one.axis for one in found}, key=lambda one: (one is None, one or 0))
    rows: list[tuple[Text | None, ...]] = []
    for axis in axes:
        states = Counter(one.state for one in found if one.axis == axis)
        rows.append((_axis(titles, axis), sum(states.values()), *(states[state] for state in STATES)))
    heads = ((T("Axis"), 0.26), (T("Activities"), 0.14), *((head, 0.12) for head in STATES.values()))
    return [year.paragraph(*said), year.grid(T("Progress of the plan by axis"), heads, rows)]


async def money(year: Year) -> list[Block]:
    """What is needed, was asked and was obtained, never added across currencies."""
    needed = [one for one in await of_year(year) if one.content.needed is not None and one.state != DROPPED]
    asked = [
        one
        for one in await fundings.in_group(year.chat.tx, year.group.id)
        if year.has(one.asked_on) or year.has(one.answered_on) or year.has(year.day(one.created_at))
    ]
    blocks: list[Block] = []
    if needed:
        sums = _sums(year, [one.content.needed for one in needed])
        source = activities_cited([one.number for one in needed])
        said = P("The activity of the year that has a budget needs {sums} {source}.",
                 "The {n} activities of the year that have a budget need {sums} {source}.", len(needed), sums=sums,
                 source=source)  # fmt: skip
        blocks.append(year.paragraph(said))
    if asked:
        blocks += _asked(year, asked)
    if missing := sums_of(needed, asked).missing:
        blocks.append(year.paragraph(T("Still missing: {sums}.", sums=amounts(missing, year.chat.reader.lang))))
    return blocks


def _asked(year: Year, asked: list[fundings.Funding]) -> list[Block]:
    granted = [one for one in asked if one.state == GRANTED and one.granted is not None]
    said: list[Text] = [
        P("Money was asked for once {source}.", "Money was asked for {n} times {source}.", len(asked),
          source=fundings_cited([one.number for one in asked])),
    ]  # fmt: skip
    if granted:
        sums = _sums(year, [one.granted for one in granted])
        said.append(
            T("{sums} were obtained {source}.", sums=sums, source=fundings_cited([one.number for one in granted]))
        )
    else:
        said.append(T("Nothing was obtained so far."))
    answers = {
        "asked": T("no answer yet"),
        "granted": T("granted"),
        "refused": T("refused"),
        "withdrawn": T("withdrawn"),
    }
    columns = ((T("No."), 0.08), (T("Funder"), 0.32), (T("Asked"), 0.2), (T("Answer"), 0.2), (T("Obtained"), 0.2))
    rows: list[tuple[Text | None, ...]] = [
        (
            one.number,
            names(one.funder),
            _sums(year, [one.asked]) if one.asked else None,
            answers[one.state],
            _sums(year, [one.granted]) if one.granted else None,
        )
        for one in asked
    ]
    return [year.paragraph(*said), year.grid(T("Requests for money"), columns, rows)]


def _sums(year: Year, found: list[Amount | None]) -> Text:
    """Each currency by itself."""
    counted = Counter[str]()
    for one in found:
        if one is not None:
            counted[one.currency] += one.hundredths
    return amounts(counted, year.chat.reader.lang)
