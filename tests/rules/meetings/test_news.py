"""What is news of a meeting, and when it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.meetings.news import dump, is_news, known, load, told_at
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting, Timing

NOW = 1_000_000
NEAR, FAR = (Timing("1970-01-12", "Africa/Dakar", NOW + minutes * 60) for minutes in (69, 70))
MEETING = Meeting(1, 1, 1, "meeting", "Bilan", "fr", "Salle 2", "published", 2, 2, None, FAR)
ITEM = AgendaItem(1, 1, "Bilan", "fr", "OIM", None)
BEFORE = known(MEETING, [ITEM], NOW)


def test_it_is_kept_as_text() -> None:
    assert load(dump(BEFORE)) == BEFORE
    assert load("") is None


@pytest.mark.parametrize(
    "changed",
    [
        replace(MEETING, timing=NEAR),
        replace(MEETING, venue="Salle 3"),
        replace(MEETING, title="Coordination"),
        replace(MEETING, kind="workshop"),
        replace(MEETING, state="cancelled"),
    ],
)
def test_news(changed: Meeting) -> None:
    assert is_news(BEFORE, changed, known(changed, [ITEM], NOW + 60))


def test_the_agenda_is_news_and_the_follow_up_is_not() -> None:
    follow_up, accepted = AgendaItem(2, 0, "Suivi", "fr", "", None), AgendaItem(3, 2, "Divers", "fr", "", 7)
    assert not is_news(BEFORE, MEETING, known(MEETING, [follow_up, ITEM], NOW + 60))
    assert is_news(BEFORE, MEETING, known(MEETING, [ITEM, accepted], NOW + 60))
    assert is_news(BEFORE, MEETING, known(MEETING, [replace(ITEM, presenter="")], NOW + 60))
    assert is_news(BEFORE, MEETING, known(MEETING, [replace(ITEM, minutes=20)], NOW + 60))


def test_who_never_heard_of_it_is_invited_but_not_told_that_it_is_cancelled() -> None:
    assert is_news(None, MEETING, BEFORE)
    assert not is_news(None, replace(MEETING, state="cancelled"), BEFORE)


@pytest.mark.parametrize(
    ("timings", "held", "at"),
    [
        ([FAR, FAR], [], NOW + 600),
        ([FAR, FAR], [NOW + 30, NOW + 30], NOW + 30),
        ([FAR, FAR], [NOW - 5000, NOW], NOW + 600),
        ([FAR, FAR], [NOW + 8 * 3600], NOW + 600),
        ([NEAR, FAR], [NOW + 30], NOW),
        ([FAR, NEAR], [], NOW),
        ([Timing("1970-01-12", "Africa/Dakar")], [], NOW),
        ([Timing("1970-01-13", "Africa/Dakar")], [], NOW + 600),
    ],
)
def test_changes_wait_for_one_another_from_the_first_one_on(timings: list[Timing], held: list[int], at: int) -> None:
    assert told_at(NOW, timings, held) == at
