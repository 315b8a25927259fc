"""Fixtures for what people of one group do."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast, gather
from tests.talk import Town


@pytest.fixture
async def cast(place: Town) -> Cast:
    return await gather(place)
