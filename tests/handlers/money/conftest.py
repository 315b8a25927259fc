"""Fixtures for money: the people of the meetings, and a plan with budgets in two currencies."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    for line in (
        "ajouter activite Atelier ; axe Plaidoyer ; qui OIM ; quand mars 2021 ; budget 5 000 000 FCFA",
        "ajouter activite Visite ; axe 1 ; budget 2 000 EUR",
        "ajouter activite Guide",
    ):
        await made.fatou.says(line)
    return made
