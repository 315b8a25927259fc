"""When a meeting is, when it is over, and where a move takes it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot import dates
from bot.dates import When
from bot.rules.meetings.meetings import exact, moved, timing_of
from storage.meetings.meetings import Timing

NOW = datetime(2020, 12, 1, 10, 0, tzinfo=UTC)


def instant(*figures: int) -> int:
    return int(datetime(*figures, tzinfo=UTC).timestamp())  # type: ignore[arg-type,misc]


def read(text: str, zone: str) -> Timing:
    when = dates.read_when(text, now=NOW, zone=zone, lang="fr")
    assert isinstance(when, When)
    return timing_of(when, zone)


def test_hours_are_on_the_clocks_of_the_zone() -> None:
    timing = timing_of(When(date(2022, 10, 27), time(9), time(11)), "Africa/Niamey")
    assert timing == Timing("2022-10-27", "Africa/Niamey", instant(2022, 10, 27, 8), instant(2022, 10, 27, 10))


def test_a_zone_that_was_named_goes_before() -> None:
    timing = timing_of(When(date(2022, 10, 27), time(9), zone="Etc/GMT"), "Africa/Niamey")
    assert timing == Timing("2022-10-27", "Etc/GMT", instant(2022, 10, 27, 9))


@pytest.mark.parametrize(
    ("timing", "over"),
    [
        (Timing("2022-10-27", "Africa/Dakar", 100, 200), 200),
        (Timing("2022-10-27", "Africa/Niamey", instant(2022, 10, 27, 8)), instant(2022, 10, 27, 23)),
        (Timing("2022-10-27", "Africa/Dakar", None, None, "2022-10-28"), instant(2022, 10, 29)),
    ],
)
def test_over_at_the_end_or_at_midnight(timing: Timing, over: int) -> None:
    assert timing.over_at == over


def test_a_day_alone_keeps_the_hours() -> None:
    old = read("27 octobre 2022 9h-11h", "Africa/Niamey")
    assert moved(old, Timing("2022-11-03", "Africa/Niamey")) == read("3 novembre 2022 9h-11h", "Africa/Niamey")


def test_hours_stay_the_same_on_the_clocks_when_these_change() -> None:
    old = read("27 octobre 2022 9h-11h", "Europe/Paris")
    assert moved(old, Timing("2022-11-03", "Europe/Paris")) == read("3 novembre 2022 9h-11h", "Europe/Paris")


def test_an_hour_without_end_keeps_the_duration() -> None:
    old = read("27 octobre 2022 9h-11h", "Africa/Dakar")
    assert moved(old, read("28 octobre 2022 14h", "Africa/Dakar")) == read("28 octobre 2022 14h-16h", "Africa/Dakar")


def test_one_day_becomes_several_without_hours() -> None:
    old = read("27 octobre 2022 9h-11h", "Africa/Dakar")
    new = read("du 12 au 13 avril 2027", "Africa/Dakar")
    assert moved(old, new) == Timing("2027-04-12", "Africa/Dakar", None, None, "2027-04-13")


@pytest.mark.parametrize("zone", ["Africa/Dakar", "Africa/Niamey", "America/New_York", "Asia/Kolkata", "Asia/Bangkok"])
@pytest.mark.parametrize(
    "text",
    [
        "27 octobre 2022 9h-11h", "27 octobre 2022 1h30", "27 octobre 2022 10h-20h", "5 mars 22h-2h",
        "12 avril 2027", "du 12 au 13 avril 2027 9h", "du 12 au 13 avril 2027", "du 12 au 13 avril 2027 9h-17h",
    ],
)  # fmt: skip
def test_the_line_of_a_button_means_the_same_to_everybody(text: str, zone: str) -> None:
    timing = read(text, zone) if "h" in text or "du" in text else Timing("2027-04-12", zone)
    line = f"deplacer 9999 {exact(timing)} oui 99"
    assert len(line.encode()) <= 64
    taken = dates.take_when(line.removeprefix("deplacer 9999 "), now=NOW, zone="Europe/Paris", lang="en")
    assert taken is not None
    assert isinstance(taken[0], When)
    assert (moved(timing, timing_of(taken[0], "Europe/Paris")), taken[1]) == (timing, "oui 99")
