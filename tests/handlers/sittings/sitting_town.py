"""A meeting that has just begun."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

LINE = "reunion Coordination, 10 décembre 9h-11h, Salle 2 : Bilan (OIM); Divers; Coordination"


async def begun(group: Meeters) -> Meeters:
    """It is nine o'clock on that day."""
    await group.announced(LINE)
    group.town.clock.forward(days=8, hours=23)
    return group
