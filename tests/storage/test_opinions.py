"""Opinions are kept without anything that tells whose they are, and drawn anew at the close."""

from __future__ import annotations

from bot.handlers.evaluations.lookup import columns_of_year
from storage.database import Database, Tx
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import ADVICE, KEEP, WORKED
from storage.evaluations.opinions import Giver, Said

AWA, LAMIN, GROUP = 7, 8, 1
DAY = 86_400


async def _people(tx: Tx) -> None:
    await tx.run("INSERT INTO groups (id, slug, name, created_at) VALUES (?, 'gtm', 'Groupe', 0)", GROUP)
    for person, name in ((AWA, "Awa"), (LAMIN, "Lamin")):
        await tx.run("INSERT INTO people (id, name, created_at) VALUES (?, ?, 0)", person, name)


async def test_nothing_but_the_words_is_left_of_what_was_said_without_a_name(db: Database) -> None:
    async def fill(tx: Tx) -> int:
        await _people(tx)
        one = await evaluations.draft(tx, GROUP, 2020, DAY, AWA, 0)
        await evaluations.start(tx, one.id, 1)
        for number in range(6):
            await opinions.say(tx, one.id, Said(WORKED, f"avis {number}", "fr"), (AWA, LAMIN)[number % 2])
        await opinions.say(tx, one.id, Said(KEEP, "", "fr", "yes"), LAMIN)
        assert await opinions.sign(tx, one.id, Said(ADVICE, "former", "fr"), AWA, 5) == 1
        assert await opinions.sign(tx, one.id, Said(KEEP, "peut-être", "fr", "changes"), AWA, 6) == 2
        assert await opinions.sign(tx, one.id, Said(KEEP, "utile", "fr", "yes"), AWA, 7) == 3
        assert await opinions.giver(tx, one.id, LAMIN) == Giver(4, 1, 0)
        assert await opinions.who_gave(tx, one.id) == {AWA, LAMIN}
        assert await opinions.of_closed(tx, one.id) == []
        assert await columns_of_year(tx, GROUP, 2020) is None
        return one.id

    evaluation = await db.transaction(fill)
    before = await db.read(lambda tx: tx.rows("SELECT id FROM opinions"))
    await db.transaction(lambda tx: opinions.seal(tx, evaluation, 3, DAY))
    rows = await db.read(lambda tx: tx.rows("SELECT id, number, person_id, at FROM opinions ORDER BY number"))
    assert not {row[0] for row in before} & {row[0] for row in rows}
    assert [row[1] for row in rows] == [1, *range(3, 11)]
    assert [(row[2], row[3]) for row in rows] == [(AWA, 5), (AWA, 7), *[(None, None)] * 7]
    assert await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM evaluation_givers")) == 0
    assert await db.read(lambda tx: opinions.who_gave(tx, evaluation)) == {AWA}
    found = await db.read(lambda tx: columns_of_year(tx, GROUP, 2020))
    assert found is not None
    assert (found.members, found.gave, dict(found.choices)) == (3, 2, {"yes": 2, "no": 0, "changes": 0})
    assert [column.opinions for column in found.columns] == [6, 0, 1, 1]
    assert sorted(row.words for row in found.columns[0].rows) == [f"avis {number}" for number in range(6)]
    assert [(row.words, row.name) for row in found.columns[2].rows] == [("former", "Awa")]


async def test_opinions_under_one_line_stay_and_a_line_without_any_is_gone(db: Database) -> None:
    async def fill(tx: Tx) -> tuple[int, list[int]]:
        await _people(tx)
        one = await evaluations.bring(tx, GROUP, 2019, (None, None), AWA, 0)
        await evaluations.keep(tx, one)
        return one, [await opinions.bring(tx, one, Said(WORKED, words, "fr")) for words in ("a", "b", "c")]

    one, ids = await db.transaction(fill)
    await db.transaction(lambda tx: opinions.put_under(tx, one, Said(WORKED, "ab", "fr"), ids[:2], AWA))
    await db.transaction(lambda tx: opinions.put_under(tx, one, Said(WORKED, "abc", "fr"), ids[1:], AWA))
    found = await db.read(lambda tx: columns_of_year(tx, GROUP, 2019))
    assert found is not None
    shown = [(row.words, [under.words for under in row.under]) for row in found.columns[0].rows]
    assert shown == [("abc", ["b", "c"]), ("ab", ["a"])]
    await db.transaction(lambda tx: opinions.take_out(tx, one, ids))
    assert await db.read(lambda tx: opinions.lines(tx, one)) == []
