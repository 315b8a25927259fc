"""What comes again changes nothing: each event ten times, out of order, at once, and all of them eight days later."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

import pytest

from bot.commands import COMMANDS, Role
from bot.messages import Incoming, Upload
from bot.sample.load import MINUTES
from bot.scheduler import housekeeping
from tests.sample_town import Sample, snapshot

pytestmark = pytest.mark.long

COPIES = 9
LAST = ("leave", "forget_me")
"""After these, whoever said them is nobody."""
LINES = ("vote", "1 4", "vote 1 4", "oui", "annuler", "non", "1 oui", "reponse 1 2", "qsdfgh")
"""Said between commands: answers, or nothing that is understood."""


def events(sample: Sample, every: int) -> list[Incoming]:
    """The example of every so-many-th command, typed or pressed by somebody of each role, and a file."""
    keys = [key for key in COMMANDS if key not in LAST][::every]
    now, found = sample.place.clock.now(), list[Incoming]()
    for role, speakers in sample.speakers.items():
        lines = [line for key in (*keys, *LAST) for line in (COMMANDS[key].example_fr, LINES[len(key) % len(LINES)])]
        for number, line in enumerate(lines):
            pressed = "m1" if number % 3 == 0 else ""
            event = f"{role}.{number}"
            found.append(Incoming("terminal", speakers[0].address, event, line, now, pressed=pressed))
    upload = Upload.of("cr.txt", MINUTES.read_bytes())
    coordinator = sample.speakers[Role.COORDINATOR][0].address
    return [Incoming("terminal", coordinator, "file", "", now, file=upload), *found]


async def _assert_once(sample: Sample, every: int) -> None:
    place, chance = sample.place, random.Random(1)  # noqa: S311 - chance of no importance
    heard = list[Incoming]()
    for event in events(sample, every):
        await place.tama.dispatcher.handle(event)
        heard.append(event)
        if len(heard) % 10 == 0:
            await _assert_nothing_changes(sample, [event, *chance.choices(heard, k=9)])
    copies = heard * COPIES
    chance.shuffle(copies)
    await _assert_nothing_changes(sample, copies)
    place.clock.forward(days=8)
    await housekeeping.tick(place.db, place.clock.now())
    chance.shuffle(heard)
    await _assert_nothing_changes(sample, heard)


async def _assert_nothing_changes(sample: Sample, copies: Sequence[Incoming]) -> None:
    before = await snapshot(sample.place)
    await asyncio.gather(*(sample.place.tama.dispatcher.handle(copy) for copy in copies))
    assert await snapshot(sample.place) == before


@pytest.mark.promise(3)
async def test_what_comes_again_changes_nothing(sample: Sample) -> None:
    await _assert_once(sample, every=1)


@pytest.mark.promise(3)
@pytest.mark.soak
@pytest.mark.postgres
async def test_what_comes_again_changes_nothing_on_postgresql(postgres_sample: Sample) -> None:
    await _assert_once(postgres_sample, every=4)
