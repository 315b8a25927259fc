"""Promise 5: effect, answer and done-mark are committed together, wherever it is cut off."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from bot.commands import COMMANDS, Role
from tests.promises.cutting import Said, fails, is_killed
from tests.promises.report import Shows
from tests.sample_town import SPEAKERS, Sample, sample_town, snapshot

WHO = SPEAKERS[Role.COORDINATOR]
SOME = ("vote", "publish", "write_announcement", "done")
ALL = pytest.param(tuple(COMMANDS), id="all", marks=pytest.mark.soak)

Cut = Callable[[Sample, Said, int], Awaitable[bool]]


async def _by_a_fault(sample: Sample, said: Said, at: int) -> bool:
    return await fails(sample.place.db, said, at)


async def _by_a_kill(url: str, _sample: Sample, said: Said, at: int) -> bool:
    return await asyncio.to_thread(is_killed, url, said, at)


async def cuts(url: str, key: str, cut: Cut | None = None) -> int:
    """A command's example is cut off at the first statement, at the second…, and brought again each time: how often."""
    said = Said(WHO, COMMANDS[key].example("fr"))
    async with sample_town(url) as sample:
        seen = [await snapshot(sample.place)]
        for at in count(1):
            ended = await (cut or partial(_by_a_kill, url))(sample, said, at)
            now = await snapshot(sample.place)
            if now != seen[-1]:
                seen.append(now)
            if ended:
                break
    before, *after = seen
    assert len(after) == 1, f"{key}: there was something between before and after"
    assert [row for row in after[0]["inbox"] if said.event in row and "done" in row], key
    assert len(after[0]["outbox"]) > len(before["outbox"]), key
    return at - 1


@pytest.mark.promise(5)
@pytest.mark.parametrize("keys", [SOME[:1], ALL])
async def test_cut_off_at_any_statement_of_a_command_all_is_done_or_nothing(
    furnished: Path, tmp_path: Path, keys: Sequence[str], shows: Shows
) -> None:
    found = [
        await cuts(f"sqlite:///{shutil.copy(furnished, tmp_path / f'{key}.db')}", key, _by_a_fault) for key in keys
    ]
    shows(f"{sum(found):,} cuts in {len(found)} commands: 0 between")


@pytest.mark.promise(5)
@pytest.mark.soak
async def test_killed_at_any_statement_all_is_done_or_nothing(furnished: Path, tmp_path: Path, shows: Shows) -> None:
    found = [await cuts(f"sqlite:///{shutil.copy(furnished, tmp_path / f'{key}.db')}", key) for key in SOME]
    shows(f"{sum(found)} SIGKILLs in {len(found)} commands: 0 between")


@pytest.mark.promise(5)
@pytest.mark.postgres
@pytest.mark.soak
@pytest.mark.parametrize("key", SOME)
async def test_killed_at_any_statement_on_postgresql_all_is_done_or_nothing(
    postgres_sample_url: str, key: str, shows: Shows
) -> None:
    shows(f"{key}: {await cuts(postgres_sample_url, key)} SIGKILLs, 0 between")
