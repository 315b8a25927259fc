"""What a meeting is, a meeting, a workshop or an event, can be put right."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, kept, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


async def test_the_kind_of_a_meeting_is_put_right(group: Meeters) -> None:
    await group.announced()
    asked = await group.fatou.says("type 1 atelier")
    assert asked.startswith("✓ La réunion 1 est modifiée.\n")
    assert "Atelier 1 : Coordination" in asked
    await group.fatou.says("oui")
    assert "Workshop 1: Coordination meeting" in await group.lamin.says("meeting 1")
    assert "seule la coordination" in await group.awa.says("type 1 réunion")


async def test_it_is_asked_for(group: Meeters) -> None:
    await kept(group.town, group.town.group_id)
    group.town.clock.forward(days=400)
    assert await group.fatou.says("type 1") == "Qu’est-ce que c’est ?\n1. une réunion\n2. un atelier\n3. un événement"
    assert (await group.fatou.says("3")).startswith("✓ La réunion 1 est modifiée.\nÉvénement 1")
