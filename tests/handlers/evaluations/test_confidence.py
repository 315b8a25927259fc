"""Once an evaluation is closed, nothing in the database tells whose an opinion is that bears no name."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.commands import Role
from bot.scheduler import housekeeping
from storage.engine.copies import copy_to
from storage.privacy.confidential import LEFT_OUT
from tests.page_town import PageTown, page_town
from tests.talk import Talker

ONE, OTHER = "la cellule de Maradi attend ses fonds", "la section de Zinder manque de monde"


async def _year_end(place: PageTown, first: str, second: str, copy: Path) -> None:
    """Awa says one thing, Lamin the other, each in several ways; then it closes, and the files are wiped."""
    fatou = await place.joins("Fatou", Role.COORDINATOR)
    awa, lamin = await place.joins("Awa", Role.MEMBER), await place.joins("Lamin", Role.MEMBER)
    await place.joins("Zara", Role.MEMBER)
    await place.wants_no_digests()
    await fatou.says("evaluation jusqu’au 20 décembre 18h")
    await fatou.says("oui")
    for who, words in ((awa, first), (lamin, second)):
        await _gives(place, who, words)
    await copy_to(place.url, copy, LEFT_OUT)
    place.clock.forward(days=18)
    await place.ticks()
    for who in (awa, lamin):
        await who.reads()
    place.clock.forward(days=2)
    await place.ticks()
    place.clock.forward(days=1)
    await place.ticks()
    await housekeeping.wipe(place.db, place.clock.now())


async def _gives(place: PageTown, who: Talker, words: str) -> None:
    await who.says("lacune")
    assert "✓ Noté, sans votre nom." in await who.says(words)
    place.clock.forward(minutes=7)
    # Asked back what it means, before it is noted.
    assert "Voulez-vous dire" in await who.says(f"ce qui nous a manqué : {words} aussi")
    assert "✓ Noté, sans votre nom." in await who.says("oui")
    await who.says("maintien oui")
    await who.says(f"{words} enfin")
    await who.says("mesdonnees")
    await who.says("oui")
    place.clock.forward(hours=3)


def _rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that stands in each table, in the order in which it lies there; of opinions, what was said."""
    with closing(sqlite3.connect(path)) as found:
        names = [row[0] for row in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: found.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608
    rows["opinions"] = sorted((row[2], row[3], row[4], row[8], row[9]) for row in rows["opinions"])
    return rows


def _look_at_the_bytes(path: Path) -> None:
    """Each of the three opinions, once: as it was said, with « aussi », with « enfin »; and nothing in the log."""
    log = Path(f"{path}-wal")
    assert not log.exists() or not log.read_bytes()
    assert {ONE, OTHER} <= {row[2] for row in _rows(path)["opinions"]}
    for words in (ONE, OTHER):
        assert len(re.findall(words.encode(), path.read_bytes())) == 3


async def test_who_said_what_cannot_be_told_from_all_that_is_kept(sqlite_url: str, tmp_path: Path) -> None:
    """Whoever of two people said which of two things, just the same is left."""
    left = []
    for number, (first, second) in enumerate(((ONE, OTHER), (OTHER, ONE))):
        path = tmp_path / f"{number}.db"
        shutil.copy(sqlite_url.removeprefix("sqlite:///"), path)
        async with page_town(f"sqlite:///{path}") as place:
            await _year_end(place, first, second, tmp_path / f"copy{number}.db")
            _look_at_the_bytes(path)
        left.append(_rows(path))
        copied = _rows(tmp_path / f"copy{number}.db")
        assert copied["evaluation_givers"] == []
        assert not any("confidence" in str(row) for row in copied["outbox"])
        assert not any("🔏" in str(row) for row in copied["local_messages"])
    assert left[0].keys() == left[1].keys()
    for table in left[0]:
        assert left[0][table] == left[1][table], table
    assert left[0]["evaluation_givers"] == []
    assert not any("evaluation-reminder" in str(row) for row in left[0]["outbox"])
    assert not any("aussi" in str(row) for name, rows in left[0].items() if name != "opinions" for row in rows)
