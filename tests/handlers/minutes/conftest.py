"""Fixtures for comptes-rendus."""

from __future__ import annotations

import pytest

from tests.handlers.minutes.minutes_files import Keepers, keepers
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Keepers:
    return await keepers(place)
