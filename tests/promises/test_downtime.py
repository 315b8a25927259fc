"""Promise 28: a reminder that fell due while Tama was down comes once and soon, or is dropped where it is pointless."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.clock import SystemClock
from storage.database import Tx
from storage.instants import to_seconds
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from tests.channels.telegram.tama_process import Home, home, until
from tests.promises.report import Shows
from tests.talk import town

SOON = 60
AWAY = timedelta(hours=2)
BEGINS_IN = {"Bilan": timedelta(minutes=58), "Visite": timedelta(minutes=-5)}
"""The last reminders of both meetings, an hour before, fell due while Tama was down."""
PEOPLE = 20


async def planned(place: Home) -> None:
    """What stood in the database when Tama went down: two meetings, whose last reminders were still to come."""
    now = SystemClock().now()
    async with town(place.host.env["TAMA_DATABASE_URL"], now - AWAY, again=True) as before:
        for title, lead in BEGINS_IN.items():
            await before.db.transaction(partial(_meets, before.group_id, title, now + lead, to_seconds(now - AWAY)))
        await before.ticks()


async def _meets(group_id: int, title: str, begins: datetime, at: int, tx: Tx) -> None:
    timing = Timing(f"{begins:%Y-%m-%d}", "UTC", to_seconds(begins), to_seconds(begins + timedelta(minutes=1)))
    await meetings.create(tx, group_id, NewMeeting(timing, title, state="published"), [], None, at)


def reminded(place: Home, title: str) -> list[int]:
    """How often each has read of this meeting."""
    return [sum(title in message.text for message in one.messages) for one in place.members]


@pytest.mark.promise(28)
@pytest.mark.soak
async def test_what_fell_due_while_it_was_down_comes_once_and_soon(tmp_path: Path, shows: Shows) -> None:
    async with home(tmp_path, members=PEOPLE) as place:
        await planned(place)
        async with place.life() as life:
            took = await until(lambda: reminded(place, "Bilan") == [1] * PEOPLE, SOON)
            await until(lambda: any("is dropped" in line for line in life.log), SOON)
            assert await life.is_told_to_end() <= 10
        async with place.life() as again:
            await until(lambda: place.count("outbox WHERE state IN ('waiting', 'sending')") == 0)
            assert await again.is_told_to_end() <= 10
        assert reminded(place, "Bilan") == [1] * PEOPLE
        assert reminded(place, "Visite") == [0] * PEOPLE
        assert [line for line in life.log if "meetings 2: “60” was due" in line]
    shows(
        f"{PEOPLE} people reminded once, all of them {took + life.started:.1f} s after the start; 1 dropped, and told"
    )
