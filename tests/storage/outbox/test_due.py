"""Which letters may go now, where many wait for chats that are blocked."""

from __future__ import annotations

from itertools import count

from bot.letters import pack
from bot.messages import Reply
from bot.texts import Said
from storage.database import Tx
from storage.instants import first_ms
from storage.outbox import chat_state, due
from storage.outbox.due import FRONT, PAGE, PAGES, Ways
from tests.talk import NOW as NOON
from tests.talk import Town

NOW = int(NOON.timestamp())
BLOCKED = PAGE * PAGES
LONG = 60
_ids = count(1)


async def _put(tx: Tx, address: str, due_at: int = NOW, priority: int = 9) -> None:
    await tx.run(
        "INSERT INTO outbox (key, kind, priority, body, channel, address, due_at, state, created_at)"
        " VALUES (?, 'news', ?, ?, 'terminal', ?, ?, 'waiting', 0)",
        f"k{next(_ids)}",
        priority,
        pack(Reply(Said(f"To {address}."))),
        address,
        due_at,
    )


def _ways(*closed: str) -> Ways:
    return Ways(("terminal",), closed, "terminal", first_ms(NOW))


async def _addresses(tx: Tx, ids: list[int]) -> list[str]:
    return [await tx.value("SELECT address FROM outbox WHERE id = ?", letter_id) for letter_id in ids]


async def _many_blocked(tx: Tx) -> None:
    for number in range(BLOCKED):
        await _put(tx, f"blocked-{number}")
        await chat_state.wait(tx, f"terminal:blocked-{number}", first_ms(NOW + LONG))
    await _put(tx, "free")


async def test_behind_many_that_are_blocked_the_next_look_goes_on(place: Town) -> None:
    await place.db.transaction(_many_blocked)

    async def looks(tx: Tx) -> list[list[str]]:
        first, behind = await due.may_go(tx, _ways(), FRONT, 64)
        second, end = await due.may_go(tx, _ways(), behind, 64)
        assert behind != FRONT
        assert end == FRONT
        return [await _addresses(tx, first), await _addresses(tx, second)]

    assert await place.db.read(looks) == [[], ["free"]]


async def test_what_comes_far_behind_in_the_same_chat_does_not_overtake(place: Town) -> None:
    async def looks(tx: Tx) -> list[list[str]]:
        await _put(tx, "strange")
        await chat_state.wait(tx, "terminal:strange", first_ms(NOW + LONG))
        await _many_blocked(tx)
        await _put(tx, "strange")
        _, behind = await due.may_go(tx, _ways(), FRONT, 64)
        await tx.run("UPDATE chats SET free_at = 0 WHERE chat = ?", "terminal:strange")
        later, _ = await due.may_go(tx, _ways(), behind, 64)
        first, _ = await due.may_go(tx, _ways(), FRONT, 64)
        return [await _addresses(tx, later), await _addresses(tx, first)]

    assert await place.db.transaction(looks) == [["free"], ["strange"]]


async def test_all_that_can_go_is_sent_however_much_cannot(place: Town) -> None:
    await place.db.transaction(_many_blocked)
    assert await place.tama.delivery.drain() == 1
    assert [message.text for message in place.paper.sheets["free"]] == ["To free."]
    place.clock.forward(seconds=LONG)
    assert await place.tama.delivery.drain() == BLOCKED


async def test_answers_first_then_what_was_due_first(place: Town) -> None:
    async def looks(tx: Tx) -> list[str]:
        await _put(tx, "later")
        await _put(tx, "earlier", due_at=NOW - 1)
        await _put(tx, "not yet", due_at=NOW + 1)
        await _put(tx, "answered", priority=0)
        return await _addresses(tx, (await due.may_go(tx, _ways(), FRONT, 64))[0])

    assert await place.db.transaction(looks) == ["answered", "earlier", "later"]


async def test_no_more_than_there_is_room_for(place: Town) -> None:
    async def looks(tx: Tx) -> list[str]:
        for address in ("a", "b", "c"):
            await _put(tx, address)
        return await _addresses(tx, (await due.may_go(tx, _ways(), FRONT, 2))[0])

    assert await place.db.transaction(looks) == ["a", "b"]


async def test_nothing_goes_through_a_channel_that_is_closed(place: Town) -> None:
    async def looks(tx: Tx) -> list[int]:
        await _put(tx, "a")
        return (await due.may_go(tx, _ways("terminal"), FRONT, 64))[0]

    assert await place.db.transaction(looks) == []
