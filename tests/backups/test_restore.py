"""A backup is put back: who was forgotten stays forgotten, nothing is sent twice, no number is given twice."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.backups.make import back_up, shelve
from bot.backups.restore import restore
from bot.backups.shelf import Shelf, shelf_of
from bot.commands import Role
from bot.errors import HostError
from storage.engine.opening import MIGRATIONS, open_database
from storage.engine.raw_copy import in_use
from storage.errors import OpenError
from tests.talk import NOW, Town, open_space, town

FILE = "saved.db"


@pytest.fixture
def shelf(sqlite_url: str) -> Shelf:
    return shelf_of(sqlite_url, "")


@asynccontextmanager
async def group(url: str) -> AsyncIterator[Town]:
    """A group with an open space, in which nobody is asked about digests."""
    async with town(url) as place:
        await open_space(place, "Cartographie", "Radio")
        await place.wants_no_digests()
        yield place


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


async def states(url: str) -> list[tuple[str, str, str]]:
    """Kind, state and reason of each letter that is no answer."""
    db = await open_database(url)
    try:
        rows = await db.read(
            lambda tx: tx.rows("SELECT kind, state, COALESCE(reason, '') FROM outbox WHERE kind <> 'answer'")
        )
        return [(row[0], row[1], row[2]) for row in rows]
    finally:
        await db.close()


async def test_what_was_said_before_is_there_and_what_was_said_after_is_not(sqlite_url: str, shelf: Shelf) -> None:
    async with group(sqlite_url) as place:
        awa = await place.joins("Awa", Role.MEMBER)
        await awa.says("vote 1")
        made = await shelve(sqlite_url, shelf, place.clock.now())
        await awa.says("vote 2")
        now = place.clock.now()
    done = await restore(sqlite_url, made.path, shelf, now)
    async with town(sqlite_url, again=True) as place:
        votes = await place.db.read(lambda tx: tx.rows("SELECT idea_id FROM votes"))
        assert [row[0] for row in votes] == [1]
    assert done.kept is not None
    assert done.kept.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("lost", [False, True])
async def test_who_was_forgotten_since_is_forgotten_again(sqlite_url: str, shelf: Shelf, *, lost: bool) -> None:
    """Also where the database itself is lost, and only the folder of backups is left."""
    async with group(sqlite_url) as place:
        awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
        made = await shelve(sqlite_url, shelf, place.clock.now())
        place.clock.forward(hours=1)
        await awa.says("oubliezmoi oui")
        now = place.clock.now()
        if lost:
            await shelve(sqlite_url, shelf, now)
    if lost:
        _database(sqlite_url).unlink()
    done = await restore(sqlite_url, made.path, shelf, now)
    assert (done.forgotten, done.kept is None) == (1, lost)
    async with town(sqlite_url, again=True) as place:
        people = await place.db.read(lambda tx: tx.rows("SELECT id, name FROM people WHERE name <> 'Hôte'"))
        named = {row[0]: row[1] for row in people}
    assert (named[awa.id or 0], named[ben.id or 0]) == ("", "Ben")


async def test_somebody_else_with_the_number_of_one_who_was_forgotten_stays(sqlite_url: str, shelf: Shelf) -> None:
    async with group(sqlite_url) as place:
        await place.joins("Awa", Role.MEMBER)
        place.clock.forward(hours=1)
        made = await shelve(sqlite_url, shelf, place.clock.now())
        shelf.journal.write_text(f"{await _last_person(place)} 12 34\nnonsense\n1 2", "ascii")
        now = place.clock.now()
    done = await restore(sqlite_url, made.path, shelf, now)
    assert done.forgotten == 0


async def _last_person(place: Town) -> int:
    found: int = await place.db.read(lambda tx: tx.value("SELECT MAX(id) FROM people"))
    return found


@pytest.mark.parametrize("lost", [False, True])
async def test_nothing_is_sent_twice(sqlite_url: str, shelf: Shelf, *, lost: bool) -> None:
    """A reminder that was sent after the backup does not come again."""
    async with group(sqlite_url) as place:
        awa, mia = await place.joins("Awa", Role.MEMBER), await place.joins("Mia", Role.COORDINATOR)
        await mia.says("reunion 10 décembre 2020 9h-11h, Salle B : Bilan")
        await mia.says("oui")
        await awa.reads()
        made = await shelve(sqlite_url, shelf, place.clock.now())
        place.clock.forward(days=3)
        await place.ticks()
        assert "Rappel" in await awa.reads()
        await mia.reads()
        now = place.clock.now()
    if lost:
        _database(sqlite_url).unlink()
    done = await restore(sqlite_url, made.path, shelf, now)
    assert done.letters >= 2
    assert [one for one in await states(sqlite_url) if one[1] in {"waiting", "sending"}] == []
    told = {one[1:] for one in await states(sqlite_url) if one[0] == "meeting-reminder"}
    assert told == {("expired" if lost else "sent", "restored")}


async def test_what_was_not_sent_yet_still_goes_out(sqlite_url: str, shelf: Shelf) -> None:
    async with group(sqlite_url) as place:
        await place.joins("Awa", Role.MEMBER)
        mia = await place.joins("Mia", Role.COORDINATOR)
        await mia.says("reunion 10 décembre 2020 9h-11h, Salle B : Bilan")
        await mia.says("oui")
        made = await shelve(sqlite_url, shelf, place.clock.now())
        place.clock.forward(days=3)
        now = place.clock.now()
    done = await restore(sqlite_url, made.path, shelf, now)
    assert done.letters == 0
    assert ("meeting-reminder", "waiting", "") in await states(sqlite_url)


@pytest.mark.parametrize("lost", [False, True])
async def test_no_number_is_given_again(sqlite_url: str, shelf: Shelf, *, lost: bool) -> None:
    async with group(sqlite_url) as place:
        awa = await place.joins("Awa", Role.MEMBER)
        made = await shelve(sqlite_url, shelf, place.clock.now())
        assert "numéro 3" in await awa.says("idee Un puits")
        now = place.clock.now()
    if lost:
        _database(sqlite_url).unlink()
    await restore(sqlite_url, made.path, shelf, now)
    db = await open_database(sqlite_url)
    last = await db.read(lambda tx: tx.value("SELECT last FROM counters WHERE kind = 'idea'"))
    await db.close()
    assert last == (22 if lost else 3)


async def test_a_database_that_comes_from_elsewhere_tells_nothing_of_the_time_since(
    sqlite_url: str, shelf: Shelf, tmp_path: Path
) -> None:
    """A Tama that was set up anew does not know what the old one has sent."""
    async with group(sqlite_url) as place:
        mia = await place.joins("Mia", Role.COORDINATOR)
        await mia.says("idee Un puits")
        made = await back_up(sqlite_url, tmp_path / FILE)
        now = place.clock.now()
    _database(sqlite_url).unlink()
    async with group(sqlite_url):
        pass
    await restore(sqlite_url, made.path, shelf, now)
    db = await open_database(sqlite_url)
    assert await db.read(lambda tx: tx.value("SELECT last FROM counters WHERE kind = 'idea'")) == 23
    await db.close()


async def test_a_backup_of_an_earlier_version_is_brought_up_to_date(
    bare_sqlite_url: str, shelf: Shelf, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    shutil.copy(MIGRATIONS / "0001_start.sql", earlier)
    await (await open_database(f"sqlite:///{tmp_path / FILE}", earlier)).close()
    await restore(bare_sqlite_url, tmp_path / FILE, shelf, NOW)
    db = await open_database(bare_sqlite_url)
    assert await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM schema_versions")) > 1
    await db.close()


async def test_a_backup_of_a_later_version_is_refused(sqlite_url: str, shelf: Shelf, tmp_path: Path) -> None:
    made = await back_up(sqlite_url, tmp_path / FILE)
    with closing(sqlite3.connect(made.path, isolation_level=None)) as later:
        later.execute("INSERT INTO schema_versions VALUES (9999, 'later', '')")
    with pytest.raises(HostError, match=r"^Nothing was restored\. The database has version 9999, .* newer one\.$"):
        await restore(sqlite_url, made.path, shelf, NOW)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no backup of Tama's."),
        (b"Dear all, " * 500, "The file is not an SQLite database."),
        (None, "There is no file"),
    ],
)
async def test_what_is_no_backup_changes_nothing(
    sqlite_url: str, shelf: Shelf, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    file = tmp_path / FILE
    if content is not None:
        file.write_bytes(content)
    async with group(sqlite_url) as place:
        now = place.clock.now()
    before, before_names = _database(sqlite_url).read_bytes(), names(tmp_path)
    with pytest.raises(HostError, match=sentence):
        await restore(sqlite_url, file, shelf, now)
    assert _database(sqlite_url).read_bytes() == before
    assert names(tmp_path) == before_names


async def test_a_damaged_backup_changes_nothing(sqlite_url: str, shelf: Shelf, tmp_path: Path) -> None:
    async with group(sqlite_url) as place:
        now = place.clock.now()
        made = await back_up(sqlite_url, tmp_path / FILE)
    data = bytearray(made.path.read_bytes())
    data[8192 : len(data) - 8192] = b"\xff" * (len(data) - 16384)
    made.path.write_bytes(data)
    with pytest.raises(HostError, match=r"^Nothing was restored\. "):
        await restore(sqlite_url, made.path, shelf, now)


async def test_a_database_that_is_damaged_is_replaced_and_kept(sqlite_url: str, shelf: Shelf) -> None:
    async with group(sqlite_url) as place:
        made = await shelve(sqlite_url, shelf, place.clock.now())
        now = place.clock.now()
    _database(sqlite_url).write_bytes(b"\xff" * 5000)
    done = await restore(sqlite_url, made.path, shelf, now)
    assert done.kept is not None
    assert done.kept.read_bytes() == b"\xff" * 5000
    async with town(sqlite_url, again=True) as place:
        assert await place.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM ideas")) == 2


async def test_a_file_copied_as_it_lay_there_is_refused_until_it_is_restored(
    sqlite_url: str, shelf: Shelf, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    async with group(sqlite_url) as place:
        with in_use(sqlite_url):
            await (await place.joins("Awa", Role.MEMBER)).says("vote 1")
            shutil.copy(_database(sqlite_url), copy)
        now = place.clock.now()
    with pytest.raises(OpenError, match=r"was copied while Tama was running, without copy\.db-wal beside it"):
        await open_database(f"sqlite:///{copy}")
    done = await restore(f"sqlite:///{copy}", copy, shelf, now)
    assert done.incomplete
    await (await open_database(f"sqlite:///{copy}")).close()


def _database(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))
