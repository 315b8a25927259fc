"""The written expectation: who gets what when, computed from the facts and the calendar alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from tests.year import expected_meetings, expected_points, expected_votes
from tests.year.letters import Letter
from tests.year.people import EVERYBODY
from tests.year.reaching import Expected, Reader
from tests.year.script import script


def letters() -> Iterator[Letter]:
    """All that is to be told, to whomever."""
    yield from expected_meetings.letters()
    yield from expected_votes.letters()
    yield from expected_points.letters()


def expected() -> dict[int, list[Expected]]:
    """What each person is to get during the year but for answers and digests, in its order."""
    told: dict[int, list[Letter]] = defaultdict(list)
    for one in letters():
        told[one.number].append(one)
    signs: dict[int, list[datetime]] = defaultdict(list)
    for spoken in script():
        signs[spoken.number].append(spoken.at)
    return {number: Reader(number).reads(told[number], signs[number]) for number in EVERYBODY}
