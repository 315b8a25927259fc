"""Rows are put back as they stood, unless somebody changed them since, on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from storage import row_snapshots, sheets
from storage.database import Database, Tx
from storage.people import groups, organisations, people
from storage.people.groups import Group
from storage.points import action_points, point_owners
from storage.points.action_points import NewPoint, Point
from storage.points.point_owners import Actor
from storage.privacy.erasure import erase
from storage.row_snapshots import Row, Scope
from storage.waking import NEVER, sleep_until

AT = 1_600_000_000


async def a_point(tx: Tx) -> tuple[Point, list[Actor]]:
    """An open point that the first of two organisations owns; time need not look at it."""
    group_id = await groups.create(tx, Group(0, "gtm", "Groupe", "fr", "Africa/Dakar", None, False), AT)
    actors = [Actor((await organisations.create(tx, group_id, name, name, None, [])).id) for name in ("CRN", "CRM")]
    number = await action_points.create(tx, group_id, NewPoint("Écrire", "fr", None, actors[:1]), None, AT)
    point = await action_points.by_number(tx, group_id, number)
    assert point is not None
    await sleep_until(tx, "action_points", point.id, NEVER)
    return point, actors


def scopes(point: Point) -> list[Scope]:
    return [Scope("action_points", {"id": point.id}), Scope("point_owners", {"point_id": point.id})]


async def taken(tx: Tx, point: Point) -> list[list[Row]]:
    return [await row_snapshots.image(tx, scope) for scope in scopes(point)]


async def put_back(tx: Tx, point: Point, after: list[list[Row]], before: list[list[Row]]) -> list[bool]:
    return [
        await row_snapshots.restore(tx, scope, new, old)
        for scope, new, old in zip(scopes(point), after, before, strict=True)
    ]


async def wakes_at(tx: Tx, point: Point) -> int:
    found: int = await tx.value("SELECT wake_at FROM action_points WHERE id = ?", point.id)
    return found


async def test_what_was_changed_added_and_deleted_is_as_it_was(db: Database) -> None:
    async def body(tx: Tx) -> None:
        point, actors = await a_point(tx)
        before = await taken(tx, point)
        await point_owners.replace(tx, point.id, actors[1:])
        await action_points.set_deadline(tx, point.id, date(2021, 3, 12), AT + 5)
        await sleep_until(tx, "action_points", point.id, NEVER)
        after = await taken(tx, point)
        assert after != before
        assert await put_back(tx, point, after, before) == [True, True]
        assert await taken(tx, point) == before
        assert await wakes_at(tx, point) == 0

    await db.transaction(body)


async def test_what_somebody_changed_since_is_left(db: Database) -> None:
    async def body(tx: Tx) -> None:
        point, _ = await a_point(tx)
        person = await people.create(tx, "Awa", "fr", AT)
        before = await taken(tx, point)
        await point_owners.set_share(tx, replace(point.owners[0], state="done"), person, AT)
        after = await taken(tx, point)
        await point_owners.set_share(tx, replace(point.owners[0], state="blocked", note="budget"), person, AT)
        now = await taken(tx, point)
        assert await put_back(tx, point, after, before) == [True, False]
        assert await taken(tx, point) == now

    await db.transaction(body)


async def test_the_same_said_later_is_still_the_same(db: Database) -> None:
    async def body(tx: Tx) -> None:
        point, _ = await a_point(tx)
        person = await people.create(tx, "Awa", "fr", AT)
        await point_owners.set_share(tx, replace(point.owners[0], state="done"), person, AT)
        first = await row_snapshots.image(tx, scopes(point)[1])
        await point_owners.set_share(tx, replace(point.owners[0], state="done"), person, AT + 60)
        second = await row_snapshots.image(tx, scopes(point)[1])
        assert first != second
        assert row_snapshots.same(scopes(point)[1], first, second)

    await db.transaction(body)


async def test_how_answers_are_taken_back_is_not_kept_for_long(db: Database) -> None:
    async def body(tx: Tx) -> None:
        awa, ben = [await people.create(tx, name, "fr", AT) for name in ("Awa", "Ben")]
        for person, at in ((awa, AT), (ben, AT + 60)):
            await sheets.keep(tx, person, ["gtm/meeting:5"], AT)
            await sheets.answered(tx, person, "[]", at)
        await sheets.forget_undo(tx, AT + 60)
        assert await sheets.of_person(tx, awa) == sheets.Sheet(["gtm/meeting:5"], AT, "", None)
        assert await sheets.of_person(tx, ben) == sheets.Sheet(["gtm/meeting:5"], AT, "[]", AT + 60)

    await db.transaction(body)


async def test_whoever_is_forgotten_is_on_no_sheet(db: Database) -> None:
    async def body(tx: Tx) -> None:
        group = await groups.create(tx, Group(0, "gtm", "G", "fr", "UTC", None, False), AT)
        awa, ben, ida = [await people.create(tx, name, "fr", AT) for name in ("Awa", "Ben", "Ida")]
        for person in (awa, ben, ida):
            await people.join(tx, person, group, 2, None, AT)
            await sheets.keep(tx, person, ["gtm/meeting:5"], AT)
            await sheets.answered(tx, person, json.dumps([{"person_id": ida if person == ida else awa}]), AT)
        await erase(tx, awa, AT)
        assert await sheets.of_person(tx, awa) is None
        assert await sheets.of_person(tx, ben) == sheets.Sheet(["gtm/meeting:5"], AT, "", None)
        assert await sheets.of_person(tx, ida) == sheets.Sheet(["gtm/meeting:5"], AT, f'[{{"person_id": {ida}}}]', AT)

    await db.transaction(body)


async def test_rows_kept_before_a_column_was_added_go_back_without_it(db: Database) -> None:
    async def body(tx: Tx) -> None:
        point, _ = await a_point(tx)
        before = _without("hunted", await taken(tx, point))
        await action_points.set_deadline(tx, point.id, date(2021, 3, 12), AT + 5)
        after = _without("hunted", await taken(tx, point))
        assert after != before
        assert await put_back(tx, point, after, before) == [True, True]
        assert _without("hunted", await taken(tx, point)) == before

    await db.transaction(body)


def _without(column: str, rows: list[list[Row]]) -> list[list[Row]]:
    return [[{name: value for name, value in row.items() if name != column} for row in some] for some in rows]


def test_rows_in_a_table_or_with_a_column_that_is_no_more_are_not_known() -> None:
    votes = Scope("votes", {"space_id": 1, "person_id": 1})
    assert row_snapshots.is_known(votes, [{"idea_id": 1, "person_id": 1, "space_id": 1, "weight": 1, "cast_at": AT}])
    assert not row_snapshots.is_known(votes, [{"idea_id": 1, "person_id": 1, "colour": "red"}])
    assert not row_snapshots.is_known(replace(votes, table="ballots"), [])
