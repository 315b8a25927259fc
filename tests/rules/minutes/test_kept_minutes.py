"""Which meeting minutes belong to."""

from __future__ import annotations

import pytest

from bot.rules.minutes.kept_minutes import kept_already, meeting_title, receiving
from storage.meetings.meetings import Meeting, Timing

NINE = 1_663_923_600
HOUR = 3600


def a_meeting(
    number: int, title: str = "Coordination", starts_at: int | None = NINE, *, state: str = "published",
    minutes_at: int | None = None,
) -> Meeting:  # fmt: skip
    timing = Timing("2022-09-23", "Africa/Niamey", starts_at)
    return Meeting(number, 1, number, "meeting", title, "fr", "", state, 1, 1, minutes_at, timing)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Compte-rendu de la réunion du groupe", "Réunion du groupe"),
        ("Procès-verbal de l’assemblée", "Assemblée"),
        ("Minutes of the migration group meeting", "Migration group meeting"),
        ("PV réunion mensuelle", "Réunion mensuelle"),
        ("Reporting", "Reporting"),
        ("Réunion", "Réunion"),
        ("", ""),
    ],
)
def test_the_title_of_the_meeting(title: str, name: str) -> None:
    assert meeting_title(title) == name


def test_the_announced_meeting_of_that_day_receives_them_whatever_its_title() -> None:
    assert receiving([a_meeting(1)], "Réunion du groupe", NINE + HOUR) == a_meeting(1)
    assert receiving([a_meeting(1, starts_at=None)], "Réunion du groupe", NINE) == a_meeting(1, starts_at=None)
    assert receiving([a_meeting(1)], "Réunion du groupe", None) == a_meeting(1)


def test_another_meeting_of_that_day_does_not() -> None:
    assert receiving([a_meeting(1, starts_at=NINE + 5 * HOUR)], "Réunion du groupe", NINE) is None
    assert receiving([a_meeting(1, minutes_at=1)], "Coordination", NINE) is None


def test_of_several_the_one_of_that_hour_or_title_before_a_draft() -> None:
    other, same = a_meeting(1, "Atelier", NINE + HOUR), a_meeting(2, "Suivi", NINE)
    draft = a_meeting(3, "Réunion du groupe", NINE, state="draft")
    assert receiving([other, same, draft], "Réunion du groupe", NINE) == same
    assert receiving([other, a_meeting(4, "Coordination | Réunion DU groupe", None)], "Réunion du groupe", NINE) == (
        a_meeting(4, "Coordination | Réunion DU groupe", None)
    )
    assert receiving([draft], "Réunion du groupe", NINE) == draft


def test_they_are_kept_already_where_title_or_hour_are_the_same() -> None:
    kept = a_meeting(1, minutes_at=1)
    assert kept_already([kept], "coordination", None) == kept
    assert kept_already([kept], "Réunion du groupe", NINE) == kept
    assert kept_already([kept], "Réunion du groupe", NINE + HOUR) is None
    assert kept_already([a_meeting(1)], "Coordination", NINE) is None
