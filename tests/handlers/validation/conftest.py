"""Fixtures for validations."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.fatou.says("ajouter document Termes de référence | Terms of reference, https://exemple.org/tdr")
    return made
