"""A digest comes once for each of its slots, in every zone, whatever the clocks do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.rules.todo.digest_times import PERIODS, Rhythm
from storage.instants import instant
from storage.waking import NEVER

HOUR, DAY = 3600, 86_400
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
ZONES = sorted(available_timezones())
SAMPLED = (
    "Africa/Casablanca", "Africa/Cairo", "America/New_York", "Australia/Lord_Howe", "Europe/Paris", "America/Santiago",
)  # fmt: skip


def at(text: str, zone: str = "UTC") -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


@lru_cache
def changes(zone: str) -> list[int]:
    """When the clocks of a zone change from 2026 to 2030, in UTC seconds."""
    clocks, found = ZoneInfo(zone), []
    day = FIRST
    while day < LAST:
        after = day + timedelta(days=1)
        if day.astimezone(clocks).utcoffset() != after.astimezone(clocks).utcoffset():
            found.append(_between(int(day.timestamp()), int(after.timestamp()), clocks))
        day = after
    return found


def _between(before: int, after: int, clocks: ZoneInfo) -> int:
    old = instant(before).astimezone(clocks).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        if instant(middle).astimezone(clocks).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


def minutes_around(change: int, zone: str) -> Iterator[int]:
    """Hours of the day near a change of clocks: those that are left out or come twice among them."""
    clocks = ZoneInfo(zone)
    for seconds in (change - 1, change):
        hour = instant(seconds).astimezone(clocks)
        for shift in (-30, 0, 30, 60):
            yield (hour.hour * 60 + hour.minute + shift) % 1440


def assert_once_for_each_slot(every: str, change: int, zone: str) -> None:
    days = PERIODS[every]
    start, end = change - (2 * days + 1) * DAY, change + (2 * days + 1) * DAY
    weekday = instant(change).astimezone(ZoneInfo(zone)).weekday()
    for minute in set(minutes_around(change, zone)):
        rhythm = Rhythm(every, weekday, minute, zone)
        slots = [rhythm.following(start)]
        while slots[-1] < end:
            slots.append(rhythm.following(slots[-1]))
            assert rhythm.latest(slots[-1]) == slots[-1]
            assert rhythm.latest(slots[-1] - 1) == slots[-2]
        # The hour that is left out is told after the change, at most as much later as the clocks jump: the same day,
        # or the next one for the last hour of a day.
        expected = [_day(slots[0], minute, zone) + timedelta(days=days * place) for place in range(len(slots))]
        assert [_day(slot, minute, zone) for slot in slots] == expected, (zone, minute, slots)


def _day(slot: int, minute: int, zone: str) -> date:
    """The day for which a slot counts: its hour on the clocks is the wanted one, or the gap's width later."""
    clocks = instant(slot).astimezone(ZoneInfo(zone))
    late = (clocks.hour * 60 + clocks.minute - minute) % 1440
    assert late <= 120, (zone, minute, slot)
    return (clocks.replace(tzinfo=None) - timedelta(minutes=late)).date()


@pytest.mark.parametrize("zone", SAMPLED)
@pytest.mark.parametrize("every", PERIODS)
def test_changes_of_clocks_neither_double_nor_drop_a_digest(zone: str, every: str) -> None:
    assert changes(zone)
    for change in changes(zone)[:4]:
        assert_once_for_each_slot(every, change, zone)


@pytest.mark.promise(29)
@pytest.mark.soak
@pytest.mark.parametrize("zone", ZONES)
def test_no_zone_doubles_or_drops_a_digest(zone: str) -> None:
    for change in changes(zone):
        for every in PERIODS:
            assert_once_for_each_slot(every, change, zone)


def test_the_hour_left_out_and_the_hour_that_comes_twice() -> None:
    early = Rhythm("daily", 0, 150, "Europe/Paris")
    gap, twice = at("2026-03-29", "Europe/Paris"), at("2026-10-25", "Europe/Paris")
    # At 2 the clocks say 3: half past two is told at half past three.
    assert early.following(gap) == at("2026-03-29T03:30", "Europe/Paris")
    assert early.following(early.following(gap)) == at("2026-03-30T02:30", "Europe/Paris")
    # Half past two comes twice: it is the first one.
    assert early.following(twice) == at("2026-10-25T00:30")
    assert early.following(at("2026-10-25T00:30")) == at("2026-10-26T02:30", "Europe/Paris")


def test_once_a_week_on_ones_own_clocks() -> None:
    weekly = Rhythm("weekly", 0, 480, "Africa/Nairobi")
    assert weekly.following(at("2020-12-01T10:00")) == at("2020-12-07T05:00")
    assert weekly.latest(at("2020-12-07T04:59")) == at("2020-11-30T05:00")
    assert weekly.latest(at("2020-12-07T05:00")) == at("2020-12-07T05:00")
    assert weekly.useless_after(at("2020-12-07T05:00")) == at("2020-12-10T05:00")


def test_fortnights_stay_the_same_whenever_they_are_asked_for() -> None:
    fortnightly = Rhythm("fortnightly", 2, 480, "Africa/Dakar")
    slot = at("2020-12-09T08:00")
    assert {fortnightly.following(slot - ahead * DAY) for ahead in range(1, 15)} == {slot}
    assert {fortnightly.latest(slot + later * DAY) for later in range(14)} == {slot}
    assert fortnightly.useless_after(slot) == slot + 7 * DAY


def test_every_day_for_half_a_day() -> None:
    daily = Rhythm("daily", 3, 0, "Africa/Dakar")
    assert daily.following(at("2020-12-01T10:00")) == at("2020-12-02")
    assert daily.useless_after(at("2020-12-02")) == at("2020-12-02T12:00")


def test_never_is_never() -> None:
    never = Rhythm("never", 0, 480, "Africa/Dakar")
    assert never.latest(at("2020-12-01")) is None
    assert never.following(at("2020-12-01")) == NEVER
