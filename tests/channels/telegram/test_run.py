"""A real `tama run` on a fake Telegram: killed, told to end, cut off, full; nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
import json
import random
import re
import sqlite3
import urllib.request
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.channels.telegram.facts import POLLING
from bot.channels.telegram.incoming.polling import ANOTHER, WRONG
from bot.channels.telegram.incoming.webhook import secret
from storage import facts
from storage.engine.opening import open_database
from tests.channels.telegram.tama_process import Home, Life, home, until
from tests.cli_process import free_port

EACH = 15
CANARIES = ("Zénaïde", "Kouyaté-Brun", "secretissime")


def ideas(count: int) -> list[str]:
    return [f"idee Former l’équipe numéro {number}" for number in range(count)]


def all_done(place: Home, texts: list[str]) -> bool:
    """Whether each was confirmed and done."""
    # The fake still keeps the last batch, which nobody confirms before the next question.
    return place.count("inbox WHERE state = 'done'") >= len(texts)


def assert_once(place: Home, texts: list[str]) -> None:
    """Each had its effect and its answer once."""
    told = Counter(str(row[0]) for row in place.rows("SELECT text FROM ideas WHERE text LIKE 'Former%'"))
    assert told == Counter(text.removeprefix("idee ") for text in texts)
    assert place.count("outbox WHERE key LIKE 'answer:telegram:%'") == len(texts)
    assert place.count("inbox WHERE state <> 'done'") == 0


@pytest.mark.promise(1)
@pytest.mark.parametrize(("kills", "updates"), [(6, 300), pytest.param(200, 4000, marks=pytest.mark.soak)])
async def test_killed_at_any_time_loses_nothing_and_doubles_nothing(tmp_path: Path, kills: int, updates: int) -> None:
    dice = random.Random(1)  # noqa: S311 - chance of no importance
    texts, batch = ideas(updates), -(-updates // kills)
    # Nobody has more ideas than one person may.
    async with home(tmp_path, members=updates // EACH) as place:
        for kill in range(kills):
            # Some wait when it starts, the others come while it lives.
            first = kill * batch
            mine = texts[first : first + batch]
            half = dice.randrange(len(mine) + 1)
            await place.writes(mine[:half], first)
            async with place.life():
                await place.writes(mine[half:], first + half)
                await asyncio.sleep(dice.uniform(0, 0.5))
        async with place.life() as last:
            await until(lambda: all_done(place, texts), 120)
            assert await last.is_told_to_end() <= 10
        assert_once(place, texts)
        assert place.fake.refusals == []


async def test_killed_on_postgresql_loses_nothing_and_doubles_nothing(tmp_path: Path, postgres_url: str) -> None:
    texts = ideas(120)
    async with home(tmp_path, members=20, url=postgres_url) as place:
        db = await open_database(postgres_url)

        async def done() -> bool:
            count = await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM inbox WHERE state = 'done'"))
            return int(count) == len(texts)

        for start in range(0, 120, 40):
            async with place.life():
                await place.writes(texts[start : start + 40])
                await asyncio.sleep(start / 200)
        async with place.life() as last:
            await until(done, 60)
            assert await last.is_told_to_end() <= 10
        told = await db.read(lambda tx: tx.rows("SELECT text FROM ideas WHERE text LIKE 'Former%'"))
        await db.close()
    assert sorted(row[0] for row in told) == sorted(text.removeprefix("idee ") for text in texts)


@pytest.mark.promise(26)
async def test_told_to_end_with_a_thousand_waiting_ends_in_time_and_loses_nothing(tmp_path: Path) -> None:
    texts = ideas(1000)
    async with home(tmp_path, members=20) as place:
        await place.writes(texts)
        async with place.life() as first:
            await until(lambda: place.count("inbox WHERE state = 'waiting'") > 0)
            assert await first.is_told_to_end() <= 10
        assert place.count("inbox WHERE state = 'waiting'") + len(place.fake.pending) > 0
        async with place.life() as second:
            await until(lambda: all_done(place, texts), 60)
            assert await second.is_told_to_end() <= 10
        assert_once(place, texts)
        sent = Counter(str(row[0]) for row in place.rows("SELECT state FROM outbox"))
        assert set(sent) <= {"sent", "waiting"}


@pytest.mark.promise(33)
async def test_full_disk_confirms_nothing_and_heals_by_itself(tmp_path: Path) -> None:
    texts = ideas(40)
    async with home(tmp_path) as place:
        async with place.life() as life:
            await until(lambda: any(one.method == "getUpdates" for one in place.fake.requests))
            await _may_write(life, "1")
            await place.writes(texts)
            await until(lambda: any("cannot be written down" in line for line in life.log))
            assert len(place.fake.pending) == 40
            await _may_write(life, "unlimited")
            await until(lambda: all_done(place, texts), 60)
            assert await life.is_told_to_end() <= 10
        assert_once(place, texts)


async def _may_write(life: Life, most: str) -> None:
    """How many bytes a file may have from now on: as on a disk that is full."""
    command = "prlimit", f"--pid={life.process.pid}", f"--fsize={most}:unlimited"
    limit = await asyncio.create_subprocess_exec(*command)
    assert await limit.wait() == 0


@pytest.mark.promise(25)
async def test_starts_without_a_network(tmp_path: Path) -> None:
    async with home(tmp_path) as place:
        place.fake.goes_down()
        async with place.life() as life:
            assert life.started <= 3
            assert (await asyncio.to_thread(_fetch, life.page + "health")).startswith("ok\n")
            await place.writes(ideas(1))
            place.fake.comes_back()
            await until(lambda: all_done(place, ideas(1)), 15)
            assert await life.is_told_to_end() <= 10


@pytest.mark.promise(24)
async def test_a_second_one_with_the_same_token_ends_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    async with home(tmp_path / "one") as place, home(tmp_path / "two") as elsewhere:
        elsewhere.fake = place.fake
        # It follows one that was killed, and so is no newcomer.
        _change(place.file, "INSERT INTO marks (name, value) VALUES ('telegram:polling', '')")
        async with place.life() as first:
            await until(lambda: any(one.method == "getUpdates" for one in place.fake.requests))
            async with elsewhere.life() as second:
                assert await second.ends(5) == 2
            assert second.log[-1] == f"tama: {ANOTHER}\n"
            await place.writes(ideas(1))
            await until(lambda: all_done(place, ideas(1)))
            assert await first.is_told_to_end() <= 10


async def test_a_second_one_on_the_same_postgresql_ends_and_the_first_goes_on(
    tmp_path: Path, postgres_url: str
) -> None:
    async with home(tmp_path, url=postgres_url) as place:
        # It follows one that was killed, and so is no newcomer.
        db = await open_database(postgres_url)
        await db.transaction(lambda tx: facts.put(tx, POLLING, "1 killed"))
        await db.close()
        async with place.life() as first:
            await until(lambda: len([one for one in place.fake.requests if one.method == "getUpdates"]) == 2)
            async with place.life() as second:
                assert await second.ends(5) == 2
            assert second.log[-1] == f"tama: {ANOTHER}\n"
            await place.writes(ideas(1))
            await until(lambda: bool(place.members[0].messages))
            assert await first.is_told_to_end() <= 10


async def test_a_wrong_token_ends_with_a_sentence_that_does_not_hold_it(tmp_path: Path) -> None:
    async with home(tmp_path) as place:
        wrong = place.fake.token[:-4] + "zzzz"
        async with place.life(TAMA_TELEGRAM_TOKEN=wrong, TAMA_LOG_LEVEL="DEBUG") as life:
            assert await life.ends() == 2
        assert life.log[-1] == f"tama: {WRONG}\n"
        assert wrong not in "".join(life.log)


@pytest.mark.promise(27)
async def test_poison_is_set_aside_and_both_are_told(tmp_path: Path) -> None:
    async with home(tmp_path) as place:
        _change(place.file, "ALTER TABLE ideas RENAME TO lost")
        awa = place.members[0]
        async with place.life() as life:
            await awa.types("idee Former l’équipe")
            await awa.types("langue")
            await until(lambda: len(awa.messages) == 2, 30)
            reference = place.rows("SELECT reference FROM inbox WHERE state = 'failed'")[0][0]
            assert awa.messages[0].text == (
                f"Un problème est survenu de mon côté ; rien n’est perdu. Référence : {reference}"
            )
            await life.is_told_to_end()
        told = [json.loads(line) for line in life.log if line.startswith("{")]
        assert [one["what"] for one in told if one["level"] == "ERROR"] == [
            f"an event was set aside after 3 tries, reference {reference}"
        ]
        assert "équipe" not in "".join(life.log)


@pytest.mark.promise(39)
@pytest.mark.parametrize("webhook", [False, True])
async def test_nothing_of_people_stands_in_the_log_at_any_level(tmp_path: Path, webhook: bool) -> None:  # noqa: FBT001
    port = str(free_port())
    env = {"TAMA_PUBLIC_URL": f"http://127.0.0.1:{port}", "TAMA_WEBHOOK_PORT": port} if webhook else {}
    async with home(tmp_path, names=[CANARIES[0]] * 5) as place:
        awa, stranger = place.members[0], place.fake.person(CANARIES[0], CANARIES[1])
        async with place.life(TAMA_LOG_LEVEL="DEBUG", **env) as life:
            place.fake.fail("sendMessage", 502)
            place.fake.fail("getUpdates", "reset", after=1)
            await awa.types(f"idee {CANARIES[2]} numéro un")
            await stranger.starts(CANARIES[2])
            await awa.types("idees")
            await until(lambda: min(len(awa.messages), 2 * len(stranger.messages)) >= 2, 60)
            await awa.presses("@gtm vote 1")
            place.fake.goes_down()
            await until(lambda: webhook or any("does not answer" in line for line in life.log))
            place.fake.comes_back()
            await until(lambda: place.count("inbox WHERE state = 'done'") == 4, 40)
            await life.is_told_to_end()
    words = "".join(life.log)
    for told in ("telegram: update %s is done", "letter %s through telegram: sent"):
        assert re.search(told.replace("%s", r"\d+"), words)
    token = place.fake.token
    never = [secret(token), token, token.partition(":")[2], str(awa.id), str(stranger.id), *CANARIES]
    assert [one for one in never if one in words] == []


async def test_called_by_telegram_it_answers_and_keeps_what_comes_while_it_is_away(tmp_path: Path) -> None:
    port = str(free_port())
    env = {"TAMA_PUBLIC_URL": f"http://127.0.0.1:{port}", "TAMA_WEBHOOK_PORT": port}
    texts = ideas(60)
    async with home(tmp_path) as place:
        async with place.life(**env):
            await place.writes(texts[:30])
            await asyncio.sleep(0.3)
        await place.writes(texts[30:])
        async with place.life(**env) as second:
            await until(lambda: all_done(place, texts), 60)
            assert await second.is_told_to_end() <= 10
        assert_once(place, texts)
        assert place.fake.refusals == []
        # Without an address, it asks again.
        async with place.life() as third:
            await until(lambda: not place.fake.webhook.url)
            await third.is_told_to_end()


async def test_without_a_token_nothing_of_telegram_is_known_any_more(tmp_path: Path) -> None:
    async with home(tmp_path) as place:
        async with place.life() as life:
            await until(lambda: place.count("marks WHERE name = 'telegram:heard'") == 1)
            await life.is_told_to_end()
        assert place.count("marks WHERE name = 'telegram:polling'") == 0
        async with place.life(TAMA_TELEGRAM_TOKEN="") as silent:
            await silent.is_told_to_end()
        assert place.count("marks WHERE name IN ('telegram:heard', 'telegram:me', 'telegram:polling')") == 0


async def test_a_demo_stays_on_this_computer(tmp_path: Path) -> None:
    async with home(tmp_path) as place:
        place.file.unlink()
        place.command = "demo"
        async with place.life() as life:
            await place.writes(ideas(1))
            assert (await asyncio.to_thread(_fetch, life.page + "health")).startswith("ok\n")
            await life.is_told_to_end()
        assert place.fake.requests == []


def _fetch(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own page
        return str(answer.read().decode())


def _change(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(sql)
        connection.commit()
