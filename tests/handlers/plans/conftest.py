"""Fixtures for plans: the people of the meetings, who have organisations."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)
