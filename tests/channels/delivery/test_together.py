"""What many want done at once is done together, and none of them pays for another."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.channels.delivery.together import MOST, Together
from storage.errors import StatementError, UnavailableError

BAD = 7


async def test_what_comes_meanwhile_is_done_in_one_turn_and_each_gets_its_own() -> None:
    turns: list[int] = []

    async def double(numbers: Sequence[int]) -> list[int]:
        turns.append(len(numbers))
        await asyncio.sleep(0)
        return [2 * one for one in numbers]

    together = Together(double)
    assert await asyncio.gather(*map(together.do, range(2 * MOST))) == [2 * one for one in range(2 * MOST)]
    assert turns == [MOST, MOST]


async def test_who_cannot_be_done_is_told_and_the_others_are_done() -> None:
    done: list[int] = []

    async def all_but_one(numbers: Sequence[int]) -> list[int]:
        if BAD in numbers:
            raise StatementError("No.")
        done.extend(numbers)
        return list(numbers)

    found = await asyncio.gather(*map(Together(all_but_one).do, range(10)), return_exceptions=True)
    assert [one for one in found if isinstance(one, int)] == done == [one for one in range(10) if one != BAD]
    assert isinstance(found[BAD], StatementError)


async def test_while_the_storage_is_away_nobody_is_tried_alone_and_who_left_is_not_missed() -> None:
    turns: list[int] = []

    async def away(numbers: Sequence[int]) -> list[int]:
        turns.append(len(numbers))
        raise UnavailableError("Away.")

    together = Together(away)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await together.do(0)
    found = await asyncio.gather(together.do(1), together.do(2), return_exceptions=True)
    assert turns == [1, 2]
    assert all(isinstance(one, UnavailableError) for one in found)
