"""The file of one's own data is never in itself: asked for again and again, it costs nobody anything."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

from bot.commands import Role
from storage.database import Tx
from storage.privacy import personal_data
from tests.page_town import PageTown, page_town
from tests.talk import Town


def size(url: str) -> int:
    """Of all the files of a database."""
    path = Path(url.removeprefix("sqlite:///"))
    return sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))


async def files(place: Town) -> int:
    count: int = await place.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM files"))
    return count


async def test_thirty_times_in_a_row_on_the_page(sqlite_url: str) -> None:
    async with page_town(sqlite_url) as place:
        awa = await place.joins("Awa Diop", Role.MEMBER)
        assert "Voici" in await awa.says("mesdonnees oui")
        await place.db.wipe()
        before, first = size(sqlite_url), await _last_file(place)
        tracemalloc.start()
        for _ in range(30):
            await awa.says("mesdonnees oui")
        grown, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        await place.db.wipe()
        assert size(sqlite_url) - before < 1_000_000
        assert grown < 20_000_000
        assert await files(place) == 1
        last = await _last_file(place)
        assert len(last) < len(first) + 60_000
        assert '"file": "tama-mes-donnees.json"' in json.dumps(json.loads(last), ensure_ascii=False)


async def _last_file(place: PageTown) -> str:
    file = await place.last_file("Awa Diop")
    assert file is not None
    return file.data.decode()


async def test_where_a_platform_keeps_it_none_stays_here(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    for _ in range(3):
        await awa.says("mesdonnees oui")
    assert len(awa.files) == 3
    assert await files(place) == 0


async def test_of_what_there_is_too_much_the_latest_is_told_and_that_it_is_cut(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)

    async def fill(tx: Tx) -> None:
        await tx.many(
            "INSERT INTO local_messages (address, mine, body, at) VALUES (?, 1, ?, ?)",
            [(str(awa.id), json.dumps({"text": f"n° {number}"}), number) for number in range(personal_data.MOST + 50)],
        )

    await place.db.transaction(fill)
    held = await place.db.read(lambda tx: personal_data.held(tx, awa.id or 0))
    assert held["local_chat"][-1]["at"] == personal_data.MOST + 49
    assert held["cut_short"] == [{"subject": "local_chat", "shown": personal_data.MOST}]
