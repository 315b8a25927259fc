"""Quiet hours end when the reader's clocks say so, whatever the clocks do in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.sending.quiet import is_silent, quiet_end

NIGHT = (21 * 60, 7 * 60)
ZONES = ("UTC", "Africa/Dakar", "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hours", "now", "end"),
    [
        ("UTC", NIGHT, "2026-01-10 20:59:59", None),
        ("UTC", NIGHT, "2026-01-10 21:00:00", "2026-01-11 07:00:00"),
        ("UTC", NIGHT, "2026-01-11 06:59:59", "2026-01-11 07:00:00"),
        ("UTC", NIGHT, "2026-01-11 07:00:00", None),
        ("UTC", (12 * 60, 14 * 60), "2026-01-11 13:00:00", "2026-01-11 14:00:00"),
        ("UTC", (12 * 60, 14 * 60), "2026-01-11 14:00:00", None),
        ("UTC", (0, 0), "2026-01-11 14:00:00", None),
        ("Africa/Niamey", NIGHT, "2026-01-10 20:00:00", "2026-01-11 06:00:00"),
        # Spring: the night is an hour shorter; autumn: an hour longer.
        ("Europe/Paris", NIGHT, "2026-03-28 21:00:00", "2026-03-29 05:00:00"),
        ("Europe/Paris", NIGHT, "2026-10-24 20:00:00", "2026-10-25 06:00:00"),
        # An end in the hour that is left out, and in the hour that comes twice.
        ("Europe/Paris", (0, 150), "2026-03-29 00:30:00", "2026-03-29 01:30:00"),
        ("Europe/Paris", (0, 150), "2026-10-25 00:10:00", "2026-10-25 00:30:00"),
        ("Europe/Paris", (0, 150), "2026-10-25 01:10:00", "2026-10-25 01:30:00"),
    ],
)
def test_the_end_of_a_quiet_time(zone: str, hours: tuple[int, int], now: str, end: str | None) -> None:
    assert quiet_end(at(now), zone, *hours) == (None if end is None else at(end))


def test_whoever_has_no_quiet_hours_is_never_in_them() -> None:
    assert quiet_end(at("2026-01-10 23:00:00"), "UTC", None, None) is None


@pytest.mark.parametrize(
    ("kind", "zone", "hours", "now", "silent"),
    [
        ("news", "UTC", (None, None), "2026-01-10 20:59:59", False),
        ("news", "UTC", (None, None), "2026-01-10 21:00:00", True),
        ("news", "UTC", (None, None), "2026-01-11 06:59:59", True),
        ("news", "UTC", (None, None), "2026-01-11 07:00:00", False),
        ("news", "Africa/Niamey", (None, None), "2026-01-10 20:00:00", True),
        # Whoever has said when they sleep does not sleep by the clocks of others.
        ("news", "UTC", (12 * 60, 14 * 60), "2026-01-10 22:00:00", False),
        ("news", "UTC", (12 * 60, 14 * 60), "2026-01-10 13:00:00", True),
        ("meeting-hour", "UTC", (None, None), "2026-01-10 22:00:00", True),
        ("answer", "UTC", (None, None), "2026-01-10 22:00:00", False),
        ("catch-up", "UTC", (None, None), "2026-01-10 22:00:00", False),
        ("farewell", "UTC", (None, None), "2026-01-10 22:00:00", False),
        # Nobody knows what time it is for somebody of whom nothing is known.
        ("news", None, (None, None), "2026-01-10 22:00:00", False),
    ],
)
def test_what_comes_at_night_makes_no_sound_unless_somebody_waits_for_it(
    kind: str, zone: str | None, hours: tuple[int | None, int | None], now: str, *, silent: bool
) -> None:
    assert is_silent(kind, at(now), zone, *hours) is silent


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - of the next
    st.sampled_from(ZONES),
    st.integers(0, 1439),
    st.integers(0, 1439),
)
def test_the_end_lies_ahead_and_is_no_quiet_time(now: datetime, zone: str, start: int, until: int) -> None:
    end = quiet_end(now, zone, start, until)
    if end is not None:
        assert now < end <= now + timedelta(hours=25)
        assert quiet_end(end, zone, start, until) is None
