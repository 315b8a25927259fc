"""Promise 18: a group may become a supergroup between any two things that are done in it, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from storage.database import Tx
from tests.channels.telegram.test_group_chat import Chat, telegram_chat
from tests.promises.report import Shows
from tests.talk import open_space

NOT_YET = -1
KEPT = ("SELECT person_id, idea_id FROM votes ORDER BY 1, 2", "SELECT text FROM comments ORDER BY 1",
        "SELECT person_id, answer FROM replies ORDER BY 1", "SELECT title FROM meetings ORDER BY 1")  # fmt: skip

Outcome = tuple[Counter[str], list[list[tuple[object, ...]]]]


async def meets(folder: Path, upgraded: int, *, late: bool) -> Outcome:
    """What is said in the group's chat and what is kept, if it becomes a supergroup before the step of this number.

    `late`: Tama hears of it only as she writes to the old chat.
    """
    async with telegram_chat(folder) as chat:
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits", "Une école")
        for number, step in enumerate(STEPS):
            if number == upgraded:
                chat.group.becomes_supergroup()
                if not late:
                    await chat.goes_on()
            await step(chat)
        await chat.tama.delivery.drain()
        said = Counter(
            str(one.params.get("text", "")) for one in chat.fake.requests
            if one.method == "sendMessage" and one.status == 200 and (one.chat or 0) < 0
        )  # fmt: skip
        return said, await chat.place.db.read(_kept)


async def _kept(tx: Tx) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in await tx.rows(sql)] for sql in KEPT]


async def _votes(chat: Chat) -> None:
    await chat.hears(chat.ben, "/vote 1")


async def _asks(chat: Chat) -> None:
    await chat.hears(chat.ben, "/commenter 2")


async def _answers(chat: Chat) -> None:
    await chat.hears(chat.ben, "/commenter 2 Très utile")


async def _announces(chat: Chat) -> None:
    for line in ("reunion Bilan, 10 décembre 2020 9h-11h, Salle 2", "oui"):
        await chat.awa.types(line)
        await chat.goes_on()


async def _comes(chat: Chat) -> None:
    await chat.hears(chat.ben, "/oui 1")


async def _reminded(chat: Chat) -> None:
    chat.place.clock.forward(days=2)
    await chat.place.ticks()
    await chat.tama.delivery.drain()


async def _looks(chat: Chat) -> None:
    await chat.hears(chat.awa, "/voir_reunion 1")


STEPS = (_votes, _asks, _answers, _announces, _comes, _reminded, _looks)


@pytest.mark.promise(18)
@pytest.mark.soak
async def test_wherever_it_happens_all_is_said_and_kept_once(tmp_path: Path, shows: Shows) -> None:
    async def runs(upgraded: int, *, late: bool) -> Outcome:
        folder = tmp_path / f"{upgraded}{late}"
        folder.mkdir()
        return await meets(folder, upgraded, late=late)

    expected = await runs(NOT_YET, late=False)
    assert sum(expected[0].values()) >= len(STEPS)
    for upgraded in range(len(STEPS)):
        for late in (False, True):
            assert await runs(upgraded, late=late) == expected, (STEPS[upgraded].__name__, late)
    shows(f"{2 * len(STEPS)} moments: 0 lost, 0 doubled")
