"""Promise 30: a thousand reminders that are due in the same second go out in time."""

from __future__ import annotations

from statistics import quantiles

import pytest

from tests.bench.reminders import PEOPLE, lateness
from tests.promises.report import Shows

SECONDS = 5


@pytest.mark.promise(30)
@pytest.mark.soak
async def test_a_thousand_are_reminded_in_time(quiet: None, url: str, shows: Shows) -> None:
    late = await lateness(url)
    p99 = quantiles(late, n=100)[98]
    assert len(late) == PEOPLE
    assert min(late) >= 0
    assert p99 <= SECONDS
    shows(f"{url.partition(':')[0]}: p99 {p99:.1f} s")
