"""Whoever is forgotten takes along their own words and no others, down to the bytes of the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import Role
from bot.scheduler import housekeeping
from storage import facts
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import NewMeeting, Timing
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from tests.handlers.people.test_join import a_code
from tests.page_town import PageTown, page_town
from tests.talk import NOW, Town, open_space

NOON = int(NOW.timestamp())


async def texts(place: Town) -> dict[str, list[tuple[object, ...]]]:
    """What groups have said and were told, but for whoever is forgotten."""
    statements = {
        "ideas": "SELECT text FROM ideas ORDER BY id",
        "meetings": "SELECT title, place FROM meetings ORDER BY id",
        "items": "SELECT title, presenter FROM agenda_items ORDER BY id",
        "points": "SELECT text, note FROM action_points ORDER BY id",
        "spaces": "SELECT title FROM spaces ORDER BY id",
        "outbox": "SELECT body FROM outbox WHERE person_id IS NOT NULL ORDER BY id",
        "local": "SELECT body FROM local_messages WHERE address <> '9' ORDER BY id",
        "asked": "SELECT state FROM conversations WHERE who <> 'terminal:Grace' ORDER BY who",
    }

    async def read(tx: Tx) -> dict[str, list[tuple[object, ...]]]:
        return {name: [tuple(row) for row in await tx.rows(sql)] for name, sql in statements.items()}

    return await place.db.read(read)


async def a_group_at_work(place: Town) -> None:
    """Texts in which a name may stand that was chosen for it, and lines and numbers that were shown."""
    await open_space(place, "La migration 2021-2025", "vote 1 pour de la migration")

    async def life(tx: Tx) -> None:
        new = NewMeeting(
            Timing("2020-12-10", "Africa/Dakar"), "Réunion migration", "de la migration", state="published"
        )
        await meetings.create(tx, place.group_id, new, [NewItem("de la migration", "migration")], None, NOON)
        await action_points.create(tx, place.group_id, NewPoint("de la migration", "fr"), None, NOON)

    await place.db.transaction(life)
    issa = await place.joins("Issa", Role.MEMBER)
    await issa.says("idees")


async def test_a_name_that_is_a_word_takes_no_word_from_anybody(place: Town) -> None:
    await a_group_at_work(place)
    grace = await place.joins("Grace", Role.OBSERVER)
    before = await texts(place)
    for name in ("migration", "1", "vote", "de la"):
        await grace.says(f"nom {name}")
    await grace.says("oubliezmoi oui")
    after = await texts(place)
    assert after | {"outbox": []} == before | {"outbox": []}
    assert set(after["outbox"]) <= set(before["outbox"])


async def test_nothing_of_it_is_in_another_group(place: Town) -> None:
    await a_group_at_work(place)
    eve = await place.joins("de la migration", Role.OBSERVER, group=await place.group("lac"))
    before = await texts(place)
    await eve.says("oubliezmoi oui")
    assert await texts(place) == before


async def test_a_name_that_was_taken_a_moment_ago_empties_no_field(place: Town) -> None:
    await a_group_at_work(place)
    await place.db.transaction(lambda tx: tx.run("UPDATE agenda_items SET presenter = 'Kadi Sow'"))
    grace = await place.joins("Grace", Role.OBSERVER)
    await grace.says("nom Kadi Sow")
    await grace.says("oubliezmoi oui")
    assert await place.db.read(lambda tx: tx.value("SELECT presenter FROM agenda_items")) == "Kadi Sow"


async def test_a_namesake_in_the_group_keeps_what_is_theirs(place: Town) -> None:
    await a_group_at_work(place)
    await place.joins("Kadi Sow", Role.MEMBER)
    await place.db.transaction(lambda tx: tx.run("UPDATE agenda_items SET presenter = 'Kadi Sow'"))
    other = await place.joins("Kadi SOW", Role.MEMBER)
    await other.says("oubliezmoi oui")
    assert await place.db.read(lambda tx: tx.value("SELECT presenter FROM agenda_items")) == "Kadi Sow"


def in_files(url: str, *words: str) -> list[tuple[str, str]]:
    """In which of the database's files which words stand."""
    path = Path(url.removeprefix("sqlite:///"))
    files = {one.name: one.read_bytes().lower() for one in path.parent.glob(f"{path.name}*")}
    return [(name, word) for name, data in files.items() for word in words if word.lower().encode() in data]


WORDS = ("Zorglub", "Ylva", "zq_raison", "zq_note", "zq_reste", "zq_ligne", "new-ae04eb")


@pytest.mark.promise(43)
async def test_nothing_is_left_in_the_files(sqlite_url: str) -> None:
    async with page_town(sqlite_url) as place:
        await live(place)
        assert {word for _, word in in_files(sqlite_url, *WORDS)} == set(WORDS)
        zorglub = place.stranger("Zorglub Second")
        zorglub.address = "new-ae04eb"
        await zorglub.says("oubliezmoi oui")
        assert {word for _, word in in_files(sqlite_url, *WORDS)} <= {WORDS[-1]}
        place.clock.forward(days=8)
        await housekeeping.tick(place.db, place.clock.now())
        await housekeeping.wipe(place.db, place.clock.now())
        assert in_files(sqlite_url, *WORDS) == []
        assert await place.db.read(lambda tx: facts.get(tx, "wipe")) is None


async def live(place: PageTown) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    issa = await place.joins("Issa", Role.MEMBER)
    zorglub = place.stranger("Zorglub Premier")
    zorglub.address = "new-ae04eb"
    await zorglub.says(f"rejoindre {await a_code(place)} Zorglub Premier, -, -")
    await _given_things(place, await place.person(zorglub.address) or 0)
    for line in ("moi", "bloque 1 zq_raison", "excuse 1 zq_note, remplacé par Ylva Remplace", "nom Zorglub Second",
                 "zq_ligne", "idee Former", "commenter 2 D’accord", "fait 1 zq_reste"):  # fmt: skip
        await zorglub.says(line)
    for reader in (coumba, issa):
        for line in ("qui vient 1", "point 1", "idees", "idee 2", "réunion 1", "attribuer 1", "annuler",
                     "pour Premier : fait 1", "compterendu 1", "injoignables"):  # fmt: skip
            await reader.says(line)
    assert "Zorglub Second" in await coumba.says("point 1")


async def _given_things(place: Town, person: int) -> None:
    async def give(tx: Tx) -> None:
        new = NewMeeting(Timing("2020-12-10", "Africa/Dakar"), "Réunion", state="published")
        await meetings.create(tx, place.group_id, new, [NewItem("Bilan", "Mme Zorglub  Premier")], None, NOON)
        await action_points.create(
            tx, place.group_id, NewPoint("Écrire", "fr", owners=[Actor(person_id=person)]), None, NOON
        )

    await place.db.transaction(give)
    await open_space(place, "Une idée")
