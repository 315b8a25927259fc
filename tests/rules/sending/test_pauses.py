"""When pauses end."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.dates import Delay, When
from bot.rules.sending.pauses import pause_until

NOW = datetime(2020, 12, 1, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wanted", "zone", "end"),
    [
        (Delay(14, 0, 0), "Africa/Dakar", datetime(2020, 12, 15, tzinfo=UTC)),
        (Delay(14, 0, 0), "Africa/Nairobi", datetime(2020, 12, 14, 21, tzinfo=UTC)),
        (Delay(15, 0, 0, idiom=14), "Africa/Dakar", datetime(2020, 12, 15, tzinfo=UTC)),
        (Delay(0, 1, 0), "Africa/Dakar", datetime(2021, 1, 1, tzinfo=UTC)),
        (Delay(0, 0, 120), "Africa/Nairobi", datetime(2020, 12, 1, 12, 30, tzinfo=UTC)),
        (When(date(2021, 1, 15)), "Africa/Nairobi", datetime(2021, 1, 14, 21, tzinfo=UTC)),
        (When(date(2021, 1, 15), time(8)), "Africa/Dakar", datetime(2021, 1, 15, 8, tzinfo=UTC)),
    ],
)
def test_a_pause_ends_as_the_day_begins_where_its_reader_lives(wanted: When | Delay, zone: str, end: datetime) -> None:
    assert pause_until(wanted, NOW, zone) == end
