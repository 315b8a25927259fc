"""A date poll that everybody has read, for tests."""

from __future__ import annotations

from storage.database import Tx
from storage.meetings import meetings, replies
from tests.handlers.meetings.meeting_town import Meeters

LINE = (
    "sondage Budget : 12 janvier 2021 10h, 13 janvier 2021 15h-17h, 14 janvier 2021 9h, Salle 2,"
    " jusqu’au 20 décembre 2020 18h"
)
MOMENTS = (
    "1. mardi 12 janvier 2021, 10h00 (GMT)\n"
    "2. mercredi 13 janvier 2021, 15h00–17h00 (GMT)\n"
    "3. jeudi 14 janvier 2021, 9h00 (GMT)"
)
MOMENTS_EN = (
    "1. Tuesday 12 January 2021, 10:00 (GMT)\n"
    "2. Wednesday 13 January 2021, 15:00–17:00 (GMT)\n"
    "3. Thursday 14 January 2021, 09:00 (GMT)"
)
UNTIL = "Vous pouvez changer jusqu’au dimanche 20 décembre 2020 à 18h00 (GMT)."


async def asked(group: Meeters, line: str = LINE) -> None:
    """Fatou starts a poll, and everybody reads of it."""
    await group.fatou.says(line)
    await group.fatou.says("oui")
    await group.awa.reads()
    await group.lamin.reads()


async def given(group: Meeters, number: int) -> dict[str, tuple[str, str]]:
    """What each replies to a meeting, with the note, by name."""

    async def find(tx: Tx) -> dict[str, tuple[str, str]]:
        meeting = await meetings.by_number(tx, group.town.group_id, number)
        assert meeting is not None
        found = await replies.of_meeting(tx, meeting.id)
        people = {one.id: one.name for one in (group.fatou, group.awa, group.lamin)}
        return {people[person_id]: (one.answer, one.note) for person_id, one in found.items()}

    return await group.town.db.read(find)
