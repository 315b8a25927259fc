"""Votes on Telegram, typed, kept, counted and answered, beside bare bots that only say the same back."""

from __future__ import annotations

import tempfile
from statistics import median

from tests.bench.table import table
from tests.bench.telegram_load import AIOGRAM, PEOPLE, PTB, TAMA, Bot, Figures, measure

UPDATES = 4000
ROUNDS = 3
GOALS = {PTB: "2.0", AIOGRAM: "0.9"}
HEAD = ("bot", "a second", "Tama/this", "goal ≥", "CPU µs each", "this/Tama", "of its core", "the fake of the other")
MICRO = 1_000_000


async def main() -> None:
    """Print updates a second by polling and by webhook, what each costs, and Tama's as a multiple of the others'."""
    bots = [bot for bot in (TAMA, PTB, AIOGRAM) if bot.is_here]
    for webhook in (False, True):
        found: dict[Bot, list[Figures]] = {bot: [] for bot in bots}
        for _ in range(ROUNDS):
            for bot in bots:
                with tempfile.TemporaryDirectory() as folder:
                    found[bot].append(await measure(bot, folder, UPDATES, webhook=webhook))
        rows = [_row(bot, found[bot], found[TAMA], goal=not webhook) for bot in bots]
        way = "called by webhook" if webhook else "by polling"
        table(f"{UPDATES:,} updates from {PEOPLE:,} people that wait on Telegram, {way}, a core each", HEAD, rows)


def _row(bot: Bot, these: list[Figures], ours: list[Figures], *, goal: bool) -> tuple[str, ...]:
    rate, cost = _rate(these), _cost(these)
    own, fake = median(one.bot / one.seconds for one in these), median(one.fake / one.seconds for one in these)
    return (
        bot.name, f"{rate:,.0f}", f"{_rate(ours) / rate:.2f}", GOALS.get(bot, "") if goal else "",
        f"{cost:,.0f}", f"{cost / _cost(ours):.2f}", f"{own:.0%}", f"{fake:.0%}",
    )  # fmt: skip


def _rate(these: list[Figures]) -> float:
    return median(one.updates / one.seconds for one in these)


def _cost(these: list[Figures]) -> float:
    return median(one.bot / one.updates * MICRO for one in these)
