"""Who has a place in a webinar, and who moves up when one is free."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.rules.webinars.attendance import grouped
from storage.webinars.registrations import Registration
from storage.webinars.webinars import Webinar

Counts = Sequence[tuple[str | None, int]]


def seats(found: Iterable[Registration], state: str = "registered") -> int:
    """How many people registered, colleagues included, or wait."""
    return sum(one.seats for one in found if one.state == state)


def has_place(webinar: Webinar, others: Sequence[Registration], wanted: int) -> bool:
    """Whether so many more people have a place; nobody passes those who wait."""
    if webinar.places is None:
        return True
    return not any(one.state == "waiting" for one in others) and seats(others) + wanted <= webinar.places


def moving_up(webinar: Webinar, found: Sequence[Registration]) -> list[Registration]:
    """Those on the waiting list for whom there are places now, in the order in which they came."""
    waiting = [one for one in found if one.state == "waiting"]
    if webinar.places is None:
        return waiting
    free, up = webinar.places - seats(found), []
    for one in waiting:
        free -= one.seats
        if free < 0:
            break
        up.append(one)
    return up


def place_in_line(found: Sequence[Registration], person_id: int) -> int:
    """Which place somebody has on the waiting list, from 1."""
    waiting = [one.person_id for one in found if one.state == "waiting"]
    return waiting.index(person_id) + 1


def of_members(found: Iterable[Registration], members: Collection[int]) -> list[Registration]:
    """The registrations of those who are still in the group: whoever left takes no place."""
    return [one for one in found if one.person_id in members]


def by_organisation(found: Iterable[Registration]) -> Counts:
    """How many people registered for each organisation, the largest first, without one last."""
    return grouped((one.organisation, one.seats) for one in found if one.state == "registered")


def by_country(found: Iterable[Registration]) -> Counts:
    """How many people registered from each country, the largest first, from an unknown one last."""
    return grouped((one.country, one.seats) for one in found if one.state == "registered")
