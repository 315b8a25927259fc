"""Who the group is: members by organisation and by country."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.rules.webinars.attendance import grouped
from bot.texts import P, Said, T, listed
from storage.people import roster

if TYPE_CHECKING:
    from datetime import date

    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.people.roster import Listed

_EVERYBODY = 100_000


@dataclass(frozen=True, slots=True)
class Membership:
    """Who was a member on a day."""

    on: date
    people: list[Listed]

    @property
    def organisations(self) -> int:
        """How many organisations they are from."""
        return len({one.organisation for one in self.people} - {None})

    @property
    def countries(self) -> int:
        """How many countries they are from."""
        return len({one.country for one in self.people} - {None})


async def membership(year: Year) -> Membership:
    """The members on the last day of the year, or today; today too where all joined later: the year was read in."""
    listed_ = await roster.listed(year.chat.tx, year.group.id, _EVERYBODY, 0)
    come = [one for one in listed_ if not one.awaited]
    then = [one for one in come if _there(year, one, year.until)]
    if then:
        return Membership(year.until, then)
    return Membership(year.today, [one for one in come if one.left_at is None])


def _there(year: Year, one: Listed, on: date) -> bool:
    joined, left = year.day(one.joined_at), year.day(one.left_at)
    return joined is not None and joined <= on and (left is None or left > on)


async def members(year: Year) -> list[Block]:
    """How many there are, and of which organisations and countries."""
    known = await membership(year)
    if not known.people:
        return []
    focal = sum(one.role == Role.FOCAL for one in known.people)
    parts = [
        P("{n} organisation", "{n} organisations", known.organisations),
        P("{n} country", "{n} countries", known.countries),
    ]
    parts = [one for one in parts if one.n]
    head = P(
        "On {day}, the group had {n} member",
        "On {day}, the group had {n} members",
        len(known.people),
        day=year.in_words(known.on),
    )
    said = T("{head}, of {parts}", head=head, parts=listed(parts)) if parts else head
    focal_said = P("{n} of them is a focal point.", "{n} of them are focal points.", focal) if focal else None
    blocks: list[Block] = [
        year.paragraph(*[one for one in (T("{sentence}.", sentence=said), focal_said) if one is not None])
    ]
    by_organisation = Counter((one.organisation, one.country) for one in known.people if one.organisation)
    points = Counter((one.organisation, one.country) for one in known.people if one.role == Role.FOCAL)
    if by_organisation:
        rows = [
            (Said(name), Said(country) if country else None, count, points[name, country])
            for (name, country), count in sorted(
                by_organisation.items(), key=lambda item: (item[0][0] or "", item[0][1] or "")
            )
            if name
        ]
        columns = ((T("Organisation"), 0.4), (T("Country"), 0.3), (T("Members"), 0.15), (T("Focal points"), 0.15))
        blocks.append(year.grid(T("Members by organisation"), columns, rows))
    countries = [(name, count) for name, count in grouped((one.country, 1) for one in known.people) if name]
    if countries:
        blocks.append(year.grid(
            T("Members by country"), ((T("Country"), 0.6), (T("Members"), 0.4)),
            [(Said(name), count) for name, count in countries]
        ))  # fmt: skip
    return blocks
