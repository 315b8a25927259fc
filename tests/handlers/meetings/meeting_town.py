"""A group with a coordinator and two members who meet."""

from __future__ import annotations

from dataclasses import dataclass

from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import Meeting, NewMeeting, Timing
from tests.talk import Talker, Town

LINE = "reunion Coordination | Coordination meeting, 10 décembre 9h-11h, Salle 2 : Bilan | Review (OIM); Divers | Other"


@dataclass(frozen=True, slots=True)
class Meeters:
    """Fatou coordinates; Awa (OIM) reads French, Lamin (CRN) English."""

    town: Town
    fatou: Talker
    awa: Talker
    lamin: Talker

    async def announced(self, line: str = LINE) -> None:
        """Fatou announces a meeting, and everybody reads of it."""
        await self.fatou.says(line)
        await self.fatou.says("oui")
        await self.awa.reads()
        await self.lamin.reads()


async def meeters(town: Town) -> Meeters:
    """The people, in the town's group; they want no digests."""
    oim, crn = await town.all_organisations(("OIM", "NE", ""), ("CRN", "NE", ""))
    joined = await town.all_join(
        ("Fatou", Role.COORDINATOR, "fr", None), ("Awa", Role.FOCAL, "fr", oim), ("Lamin", Role.MEMBER, "en", crn)
    )
    made = Meeters(town, *joined)
    await town.db.transaction(_no_digests)
    return made


async def _no_digests(tx: Tx) -> None:
    await tx.run("UPDATE people SET digest_every = 'never'")


async def kept(town: Town, group_id: int, *items: str, state: str = "published", day: str = "2020-12-10") -> Meeting:
    """A meeting that nobody was told of."""

    async def make(tx: Tx) -> Meeting:
        new = NewMeeting(Timing(day, "Africa/Dakar"), "Archives", state=state)
        return await meetings.create(tx, group_id, new, [NewItem(item) for item in items], None, 0)

    return await town.db.transaction(make)
