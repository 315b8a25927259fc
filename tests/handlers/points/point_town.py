"""A group with an action point of two organisations, of which all were told."""

from __future__ import annotations

import pytest

from storage.points import action_points
from storage.points.action_points import Point
from tests.handlers.cast import Cast, gather
from tests.talk import Town

LINE = "point Partager la présentation | Share the presentation, CRN et SP/CCM, 12 mars"


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Everybody, with point 1 for CRN and SP/CCM, of which all were told."""
    made = await gather(place)
    await made.mina.says(LINE)
    await made.mina.says("oui")
    await made.all_read()
    return made


async def stored(cast: Cast, number: int) -> Point:
    found = await cast.place.db.read(lambda tx: action_points.by_number(tx, cast.place.group_id, number))
    assert found is not None
    return found
