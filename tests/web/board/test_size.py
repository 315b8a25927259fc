"""However much a group has, its noticeboard stays small, on each of the two databases."""

from __future__ import annotations

from datetime import date, timedelta

from bot.commands import Role
from bot.languages import Reader
from bot.web.board import reading
from bot.web.local_chat.visitors import Visitor
from storage.database import Tx
from storage.people import people
from tests.talk import Talker, Town, open_space

MANY = 6000


async def visitor_of(tx: Tx, talker: Talker) -> Visitor:
    known = await people.by_identity(tx, "terminal", talker.address)
    assert known is not None
    return Visitor(talker.address, talker.name, Reader(), known=known)


async def crowd(place: Town) -> Talker:
    """A group in which there is a lot of everything."""
    crs = await place.organisation("CRS", "Sénégal")
    crn = await place.organisation("CRN", "Niger")
    awa = await place.joins("Awa Diop", Role.COORDINATOR, organisation=crs)
    await open_space(place, *(f"Une idée numéro {n} qui a un certain nombre de mots" for n in range(200)))
    for line in ("reunion 5 janvier 2021 9h-11h, Dakar : Bilan", "publier 1 oui"):
        await awa.says(line)
    at, today = int(place.clock.now().timestamp()), date(2020, 12, 1)

    async def fill(tx: Tx) -> None:
        await tx.many(
            "INSERT INTO action_points (group_id, number, text, lang, deadline, created_at, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (place.group_id, n, f"Rédiger la note numéro {n} pour les gouvernances", "fr",
                 None if n % 3 == 0 else (today + timedelta(days=n % 90 - 30)).isoformat(), at, at)
                for n in range(1, MANY + 1)
            ],
        )  # fmt: skip
        await tx.run(
            "INSERT INTO point_owners (point_id, organisation_id)"
            " SELECT id, CASE WHEN number % 2 = 0 THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END"
            " FROM action_points WHERE number % 5 <> 0",
            crs,
            crn,
        )

    await place.db.transaction(fill)
    return awa


async def test_thousands_of_points_are_read_a_page_at_a_time(place: Town) -> None:
    awa = await crowd(place)
    now = place.clock.now()

    async def look(tx: Tx) -> None:
        visitor = await visitor_of(tx, awa)
        whole = await reading.overview(tx, visitor, "gtm", now, desk=False)
        found = {panel.key: (panel, content) for panel, content in whole.panels}
        assert all(len(content.rows) <= panel.few for panel, content in found.values())
        assert found["points"][1].count == MANY
        assert [row.cells[3] for row in found["points"][1].rows] == [date(2020, 11, 2)] * 6
        assert all(row.urgent for row in found["points"][1].rows)
        assert sum(int(str(row.cells[1])) for row in found["organisation-points"][1].rows) == MANY * 4 // 5
        last = await reading.single(tx, visitor, "gtm", now, "points", MANY // reading.PAGE)
        assert (len(last.panels[0][1].rows), last.pages) == (reading.PAGE, MANY // reading.PAGE)
        assert {row.cells[3] for row in last.panels[0][1].rows} == {"///"}
        assert [row.cells[0] for row in last.panels[0][1].rows][-1] == MANY
        everything = await reading.whole(tx, visitor, "gtm", now, "points")
        assert [row.cells[0] for row in everything.panels[0][1].rows][-reading.PAGE :] == [
            row.cells[0] for row in last.panels[0][1].rows
        ]

    await place.db.read(look)
