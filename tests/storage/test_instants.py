"""Instants become numbers and come back in one place."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot
import storage
from storage.instants import (
    first_ms,
    first_us,
    instant,
    later_by,
    second_of_ms,
    second_of_us,
    to_microseconds,
    to_milliseconds,
    to_seconds,
)

AT = datetime(2026, 11, 29, 12, 0, 5, 123456, tzinfo=UTC)
SECOND = 1_795_953_605


@pytest.mark.parametrize("at", [AT, AT.astimezone(timezone(timedelta(hours=5, minutes=45)))])
def test_an_instant_in_each_unit_whatever_its_zone(at: datetime) -> None:
    assert to_seconds(at) == SECOND
    assert to_milliseconds(at) == SECOND * 1_000 + 123
    assert to_microseconds(at) == SECOND * 1_000_000 + 123_456


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_all_units_name_the_same_second(at: datetime) -> None:
    second = to_seconds(at)
    assert instant(second) <= at < instant(second + 1)
    assert second_of_ms(to_milliseconds(at)) == second_of_us(to_microseconds(at)) == second
    assert first_ms(second) <= to_milliseconds(at) < first_ms(second + 1)
    assert first_us(second) <= to_microseconds(at) < first_us(second + 1)


def test_what_has_no_instant_has_none_in_either_form() -> None:
    assert (to_seconds(None), instant(None)) == (None, None)


def test_later_is_to_the_nearest_millisecond() -> None:
    assert later_by(first_ms(SECOND), 0.0334) - first_ms(SECOND) == 33
    assert later_by(first_ms(SECOND), -1.5) == first_ms(SECOND) - 1_500


def test_nobody_else_converts() -> None:
    converts = re.compile(r"\.(?:from)?timestamp\(")
    files = [path for package in (bot, storage) for path in Path(str(package.__file__)).parent.rglob("*.py")]
    # What a log record says of its time is no instant of ours.
    assert sorted(path.name for path in files if converts.search(path.read_text("utf-8"))) == ["instants.py", "logs.py"]
