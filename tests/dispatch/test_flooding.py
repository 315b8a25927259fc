"""Somebody who writes without end: all is done, little is answered, and nobody else waits for it."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime, timedelta

import pytest

from bot.allowance import Allowance, Budgets, Overdrawn
from bot.commands import Role
from bot.tasks import spawn
from storage.database import Tx
from tests.group_chat import Gathering
from tests.page_town import page_town
from tests.promises.report import Shows
from tests.talk import NOW, Talker, Town, open_space

BUSY_FR = (
    "Vous écrivez plus vite que je ne peux répondre."
    " Je fais tout ce que vous dites, et je réponds à votre dernière ligne dans un instant."
)
BUSY_EN = "You write faster than I can answer. I do all that you say, and answer your last line in a moment."
QUIET, LOADED = 2, 20
"""Within how many seconds others are answered; on a machine that does much else it is only shown that they are."""


def at(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_a_budget_is_used_up_told_once_and_refilled_with_time() -> None:
    budgets = Budgets(Allowance(lines_a_minute=2))
    spent = [budgets.spend("awa", "", f"e{number}", at(0)) for number in range(4)]
    assert spent == [None, None, Overdrawn(31, first=True), Overdrawn(31, first=False)]
    assert budgets.spend("awa", "", "e3", at(9)) == Overdrawn(31, first=False)
    assert budgets.spend("awa", "", "e4", at(20)) == Overdrawn(11, first=False)
    assert budgets.spend("awa", "", "e5", at(31)) is None
    assert budgets.spend("awa", "", "e6", at(200)) is None
    assert budgets.spend("awa", "", "e7", at(200)) is None
    assert budgets.spend("awa", "", "e8", at(200)) == Overdrawn(31, first=True)


def test_each_speaker_and_each_place_has_a_budget_of_its_own() -> None:
    budgets = Budgets(Allowance(lines_a_minute=1, group_lines_a_minute=1))
    for who, place in (("awa", ""), ("awa", "-100"), ("awa", "-101"), ("ben", "-100")):
        assert budgets.spend(who, place, f"{who}{place}", at(0)) is None


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    budgets = Budgets(Allowance(lines_a_minute=2))
    assert budgets.spend("awa", "", "e1", at(0)) is None
    assert budgets.spend("awa", "", "e2", at(-7200)) is None


async def test_in_a_group_chat_a_flooder_is_answered_at_the_end_and_others_at_once(place: Town) -> None:
    await open_space(place, "Former", "Planter")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(coumba)
    answers = [(await chat.hears(awa, f"/idees page {number}")).here for number in range(1, 101)]
    assert [number for number, answer in enumerate(answers) if answer] == list(range(11))
    assert answers[10] == BUSY_FR
    assert (await chat.hears(ben, "/vote 1")).here != ""
    place.clock.forward(seconds=7)
    await place.tama.delivery.drain()
    last = place.paper.sent[-1]
    assert (last.chat_id, last.text.splitlines()[0]) == ("-100", "💡 Idées")
    assert len([one for one in place.paper.sent if one.chat_id == "-100"]) <= 15


async def test_what_is_not_answered_is_done_all_the_same(place: Town) -> None:
    await open_space(place, *(f"Idée {number}" for number in range(1, 31)))
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    chat = await Gathering(place).bound(coumba)
    answers = [(await chat.hears(ben, f"/vote {number}")).here for number in range(1, 31)]
    assert answers.count(BUSY_EN) == 1

    async def votes(tx: Tx) -> int:
        count: int = await tx.value("SELECT COUNT(*) FROM votes WHERE person_id = ?", ben.id)
        return count

    assert await place.db.read(votes) == 30
    place.clock.forward(seconds=7)
    await place.tama.delivery.drain()
    assert "✓ Vote recorded: 30." in place.paper.sent[-1].text


async def test_the_same_look_that_waits_gives_way_to_the_newer_one_whoever_asked(place: Town) -> None:
    await open_space(place, "Former")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    chat = await Gathering(place).bound(coumba)

    async def waiting(tx: Tx) -> list[tuple[str, int]]:
        rows = await tx.rows(
            "SELECT state, useless_after - created_at FROM outbox WHERE topic LIKE 'look:%' ORDER BY id"
        )
        return [(row[0], row[1]) for row in rows]

    place.tama.delivery.drain = _nothing  # type: ignore[method-assign]
    for name in ("Awa", "Ben", "Ida"):
        await chat.hears(await place.joins(name, Role.MEMBER), "/idees")
    assert await place.db.read(waiting) == [("superseded", 900), ("superseded", 900), ("waiting", 900)]


async def _nothing() -> int:
    return 0


async def test_in_private_the_sixty_first_line_of_a_minute_waits(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    for _ in range(60):
        assert (await awa.says("moi")).startswith("Nom : Awa")
    assert (await awa.says("langue")).splitlines()[0] == BUSY_FR


async def test_others_are_answered_while_one_floods(sqlite_url: str, shows: Shows) -> None:
    await _flooded(sqlite_url, 16, shows, LOADED)


@pytest.mark.promise(42)
@pytest.mark.soak
async def test_others_are_answered_through_a_thousand_lines(quiet: None, sqlite_url: str, shows: Shows) -> None:
    await _flooded(sqlite_url, 1000, shows, QUIET)


async def _flooded(url: str, count: int, shows: Shows, most: float) -> None:
    async with page_town(url) as place:
        await open_space(place, "Former")
        awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
        lines = ("mesdonnees oui", "idees", "vote 1", "commenter 1 {}", "idee Idée {}", "moi", "afaire", "resultats")
        waited = []
        for number in range(0, count, len(lines)):
            flood = [spawn(_says(awa, line.format(number)), "flood") for line in lines]
            begun = time.perf_counter()
            assert await ben.says("vote 1")
            waited.append(time.perf_counter() - begun)
            await asyncio.gather(*flood)
        p95 = sorted(waited)[int(len(waited) * 0.95)]
        assert p95 <= most
        shows(f"{count} lines as fast as they are taken: others p95 {p95:.2f} s")


async def _says(talker: Talker, line: str) -> None:
    await talker.says(line)
