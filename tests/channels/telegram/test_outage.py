"""A real `tama run` comes back after ten minutes: what was typed counts, and whoever may have lost a press is told."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from tests.channels.telegram.tama_process import Home, home, until

LASTED = 600
SOON = 60
TOLD = "⚠ Je n’étais pas joignable : "


def change(place: Home, sql: str, *values: int) -> None:
    with closing(sqlite3.connect(place.file, timeout=20)) as connection, connection:
        connection.execute(sql, values)


async def types(place: Home, member: int, text: str, **ago: float) -> None:
    """Telegram got it so long ago."""
    at = SystemClock().now() - timedelta(**ago)
    before, place.fake.world.now = place.fake.world.now, lambda: at
    await place.members[member].types(text)
    place.fake.world.now = before


def has_read(place: Home, member: int, *words: str) -> bool:
    return any(all(one in message.text for one in words) for message in place.members[member].messages)


@asynccontextmanager
async def been_away(folder: Path) -> AsyncIterator[Home]:
    """Three people with buttons for an open vote, on a Tama that was last there ten minutes ago."""
    async with home(folder, members=3) as place:
        async with place.life() as life:
            await until(lambda: place.count("marks WHERE name = 'telegram:heard'") == 1)
            for member in place.members:
                await member.types("idees")
            await until(lambda: all(member.messages for member in place.members))
            await until(lambda: place.count("outbox WHERE state = 'sent'") >= len(place.members))
            await life.is_told_to_end()
        change(place, "UPDATE marks SET value = value - ? WHERE name = 'telegram:heard'", LASTED)
        yield place


@pytest.mark.promise(11)
async def test_whoever_has_a_button_is_told_within_a_minute_and_what_was_typed_counts(tmp_path: Path) -> None:
    async with been_away(tmp_path) as place:
        await types(place, 0, "vote 1", minutes=5)
        async with place.life():
            for member in (1, 2):
                await until(lambda one=member: has_read(place, one, TOLD, "Il manque encore votre vote"), SOON)
            assert has_read(place, 0, "✓ Votre vote : 1.")
            assert not has_read(place, 0, TOLD)


@pytest.mark.soak
async def test_a_vote_that_was_to_close_meanwhile_closes_with_all_that_was_said_before(tmp_path: Path) -> None:
    async with been_away(tmp_path) as place:
        change(place, "UPDATE spaces SET closes_at = ?, wake_at = 0", int(SystemClock().now().timestamp()) - 180)
        await types(place, 0, "vote 1", minutes=5)
        await types(place, 1, "vote 1", minutes=1)
        async with place.life():
            result = "1 membre sur 3 a voté"
            await until(lambda: all(has_read(place, member, result) for member in range(3)), SOON)
        assert has_read(place, 0, "✓ Votre vote : 1.", "Votre message est parti avant la clôture : il compte.")
        assert has_read(place, 1, "Le vote est clos.")
