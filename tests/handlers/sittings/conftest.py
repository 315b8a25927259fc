"""Fixtures for sittings."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.handlers.sittings.sitting_town import begun
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


@pytest.fixture
async def at_nine(group: Meeters) -> Meeters:
    """The meeting has just begun."""
    return await begun(group)


@pytest.fixture
async def sitting(at_nine: Meeters) -> Meeters:
    """Fatou has opened it."""
    await at_nine.fatou.says("seance 1")
    return at_nine
