"""Promise 5: effect, answer and done-mark are committed together, wherever the process is killed."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from bot.commands import COMMANDS, Role
from tests.databases.postgres import Postgres
from tests.promises.cutting import hears
from tests.promises.report import Shows
from tests.sample_town import SPEAKERS, Snapshot, sample_town, snapshot

SOME = ("vote", "publish")
ALL = pytest.param(tuple(COMMANDS), id="all", marks=pytest.mark.soak)


@pytest.mark.promise(5)
@pytest.mark.parametrize("keys", [SOME[:1], ALL])
async def test_killed_at_each_statement_of_a_command_all_is_done_or_nothing(
    furnished: Path, tmp_path: Path, keys: Sequence[str], shows: Shows
) -> None:
    kills = [await _is_whole(f"sqlite:///{shutil.copy(furnished, tmp_path / f'{key}.db')}", key) for key in keys]
    shows(f"{sum(kills)} kills in {len(kills)} commands: 0 between")


@pytest.mark.promise(5)
@pytest.mark.postgres
@pytest.mark.soak
async def test_killed_at_each_statement_on_postgresql(
    postgres: Postgres, furnished_postgres: str, shows: Shows
) -> None:
    kills = []
    for key in SOME:
        url = postgres.made(furnished_postgres)
        kills.append(await _is_whole(url, key))
        postgres.remove(url)
    shows(f"{sum(kills)} kills in {len(kills)} commands: 0 between")


async def _is_whole(url: str, key: str) -> int:
    """Its example is killed at the first statement, at the second…, and brought again each time; how often that was."""
    line, who = COMMANDS[key].example("fr"), SPEAKERS[Role.COORDINATOR]
    async with sample_town(url) as sample:
        seen: list[Snapshot] = [await snapshot(sample.place)]
        for kill in count(1):
            ended = await asyncio.to_thread(hears, url, who, "cut", line, kill)
            now = await snapshot(sample.place)
            if now != seen[-1]:
                seen.append(now)
            if ended:
                break
    before, *after = seen
    assert len(after) == 1, f"{key}: there was something between before and after"
    assert [row for row in after[0]["inbox"] if "cut" in row and "done" in row]
    assert len(after[0]["outbox"]) > len(before["outbox"])
    return kill - 1
