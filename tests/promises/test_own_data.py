"""Promise 44: what is held about somebody is theirs within a minute, all of it, however much it is."""

from __future__ import annotations

import json
import time

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.privacy.personal_data import MOST
from tests.page_town import page_town
from tests.promises.report import Shows
from tests.talk import NOW, open_space

SECONDS = 60
OTHERS, MESSAGES, IDEAS = 200, 1800, 60
AT = int(NOW.timestamp())
HELD = {
    "votes": "votes WHERE person_id = ?",
    "comments": "comments WHERE author_id = ?",
    "ideas": "ideas WHERE author_id = ?",
    "local_chat": "local_messages WHERE address = 'Awa Diop' AND 0 < ?",
}


@pytest.mark.promise(44)
@pytest.mark.soak
async def test_all_of_it_comes_within_a_minute(sqlite_url: str, shows: Shows) -> None:
    async with page_town(sqlite_url) as place:
        await open_space(place, *(f"Idée {number}" for number in range(IDEAS)))
        awa = await place.joins("Awa Diop", Role.MEMBER)
        for number in range(OTHERS):
            await place.joins(f"Personne {number}", Role.MEMBER)
        for number in range(1, IDEAS + 1):
            await awa.says(f"vote {number}")
        for line in ("idee Former les relais", "commenter 1 Très utile", "nom Awa Diop Sy"):
            await awa.says(line)

        async def talk(tx: Tx) -> None:
            row = (awa.address, json.dumps({"text": "Une ligne parmi d’autres"}), AT)
            await tx.many("INSERT INTO local_messages (address, mine, body, at) VALUES (?, 1, ?, ?)", [row] * MESSAGES)

        async def held(tx: Tx) -> dict[str, int]:
            return {name: await tx.value(f"SELECT COUNT(*) FROM {what}", awa.id) for name, what in HELD.items()}  # noqa: S608

        await place.db.transaction(talk)
        begun = time.monotonic()
        await awa.says("mesdonnees oui")
        took = time.monotonic() - begun
        file = await place.last_file(awa.address)
        assert file is not None
        told = json.loads(file.data)
        there = await place.db.read(held)
    assert took <= SECONDS
    for name in ("votes", "comments", "ideas"):
        assert len(told[name]) == there[name] > 0, name
    # The question and the answer that bring the file are later than it.
    assert min(MOST, there["local_chat"] - 2) <= len(told["local_chat"]) <= MOST
    shows(f"{sum(len(rows) for rows in told.values() if isinstance(rows, list)):,} rows in {took:.1f} s")
