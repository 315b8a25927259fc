"""When an outage is told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.rules.ideas.outages import just_told, loses_presses
from tests.talk import NOW


@pytest.mark.parametrize(("seconds", "lost"), [(0, False), (150, False), (151, True)])
def test_a_press_is_lost_after_two_and_a_half_minutes(seconds: int, lost: bool) -> None:  # noqa: FBT001
    assert loses_presses(NOW, NOW + timedelta(seconds=seconds)) == lost


@pytest.mark.parametrize(("hours", "told"), [(0, True), (23, True), (24, False)])
def test_within_a_day_it_is_told_once(hours: int, told: bool) -> None:  # noqa: FBT001
    assert just_told(NOW, NOW + timedelta(hours=hours)) == told
