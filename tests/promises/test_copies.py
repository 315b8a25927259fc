"""Promise 7: what stands on the phones, counted there, after a real process was killed or the line broke off."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.channels.telegram.tama_process import Home, home, until
from tests.promises.report import Shows

PEOPLE = 20
ROUNDS = 12
SOON = 120


def lines(turn: int) -> list[str]:
    return [f"idee Former l’équipe {turn}.{number}" for number in range(PEOPLE)]


def copies(place: Home, turn: int) -> list[int]:
    """How often the answer to each line of this turn stands on the phone of whoever wrote it."""
    words = [text.removeprefix("idee ") for text in lines(turn)]
    return [sum(said in one.text for one in who.messages) for who, said in zip(place.members, words, strict=True)]


def is_quiet(place: Home, turns: int) -> bool:
    """Whether all that was written is done and answered."""
    done = place.count("inbox WHERE state = 'done'") >= turns * PEOPLE
    return done and place.count("outbox WHERE state IN ('waiting', 'sending')") == 0


@pytest.mark.promise(7)
@pytest.mark.soak
async def test_a_kill_between_sending_and_marking_costs_one_copy_at_most(tmp_path: Path, shows: Shows) -> None:
    """Each is killed once as it sends: Telegram has what was sent, and Tama does not know."""
    async with home(tmp_path, members=PEOPLE) as place:
        for turn in range(ROUNDS):
            place.fake.fail("sendMessage", "mute", times=None)
            async with place.life():
                await place.writes(lines(turn))
                await until(lambda one=turn: sum(copies(place, one)) > one, SOON)
            place.fake.heals()
            async with place.life() as next_life:
                await until(lambda one=turn: is_quiet(place, one + 1), SOON)
                assert await next_life.is_told_to_end() <= 10
        found = Counter(count for turn in range(ROUNDS) for count in copies(place, turn))
    assert set(found) == {1, 2}
    shows(f"{ROUNDS} kills, {found.total()} answers: {found[0]} missing, {found[2]} twice, none more often")


@pytest.mark.promise(7)
@pytest.mark.soak
@pytest.mark.parametrize(("fault", "most"), [("", 1), ("refuse", 1), ("reset", 1), ("drop", 2)])
async def test_a_line_that_breaks_costs_one_copy_at_most(tmp_path: Path, fault: str, most: int, shows: Shows) -> None:
    """None where nothing arrived before it broke, and one where the answer was lost."""
    async with home(tmp_path, members=PEOPLE) as place, place.life() as life:
        for who in place.members:
            if fault and fault != "refuse":
                place.fake.fail("sendMessage", fault, chat=who.id)
        await place.writes(lines(0))
        if fault == "refuse":
            await until(lambda: bool(place.count("inbox WHERE state <> 'waiting'")), SOON)
            place.fake.goes_down()
            await until(lambda: any("did not go out" in line for line in life.log) or min(copies(place, 0)) == 1, SOON)
            place.fake.comes_back()
        await until(lambda: is_quiet(place, 1), SOON)
        found = Counter(copies(place, 0))
        assert await life.is_told_to_end() <= 10
    assert set(found) <= set(range(1, most + 1))
    shows(f"{fault or 'no fault'}: {found[2]} of {PEOPLE} twice")
