"""Fixtures for webinars."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast
from tests.handlers.webinars.webinar_town import after_webinar
from tests.talk import Town


@pytest.fixture
async def held(place: Town) -> Cast:
    return await after_webinar(place)
