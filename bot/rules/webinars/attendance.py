"""Attendance of a webinar: how many people, by organisation and by country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.webinars.attendances import Attendance

THERE = ("attended", "partly")
"""The answers of those who were there."""
SEEN = (*THERE, "recording")
"""The answers of those who know what was said."""


@dataclass(frozen=True, slots=True)
class Tally:
    """People are those who answered that they attended, wholly or partly, and the colleagues who were with them.

    `partly`, `missed` and `recording` count answers. Names stand with their people, the largest first, the
    unknown (None) last.
    """

    people: int
    partly: int
    missed: int
    recording: int
    by_organisation: Sequence[tuple[str | None, int]]
    by_country: Sequence[tuple[str | None, int]]


def people(answer: Attendance) -> int:
    """How many people an answer stands for."""
    return 1 + answer.guests if answer.answer in THERE else 0


def tally(answers: Sequence[Attendance]) -> Tally:
    """All the answers of one webinar, counted."""
    return Tally(
        people=sum(map(people, answers)),
        partly=sum(one.answer == "partly" for one in answers),
        missed=sum(one.answer == "missed" for one in answers),
        recording=sum(one.answer == "recording" for one in answers),
        by_organisation=grouped((one.organisation, people(one)) for one in answers),
        by_country=grouped((one.country, people(one)) for one in answers),
    )


def of_organisation(answers: Iterable[Attendance], organisation_id: int) -> int:
    """How many people of one organisation attended."""
    return sum(people(one) for one in answers if one.organisation_id == organisation_id)


def grouped(counted: Iterable[tuple[str | None, int]]) -> list[tuple[str | None, int]]:
    """Counts by name, the largest first, the unknown (None) last; without those of nobody."""
    totals: dict[str | None, int] = {}
    for name, count in counted:
        if count:
            totals[name] = totals.get(name, 0) + count
    return sorted(totals.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))
