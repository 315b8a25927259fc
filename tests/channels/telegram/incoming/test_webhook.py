"""Where Telegram calls: nobody else is heard, and nothing is acknowledged that is not on disk."""

from __future__ import annotations

import asyncio
import io
import json
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

import aiohttp
import pytest

from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.facts import HEARD
from bot.channels.telegram.incoming.raw_updates import Raw, arrived, event
from bot.channels.telegram.incoming.set_webhook import SetWebhook
from bot.channels.telegram.incoming.watermark import Watermark
from bot.channels.telegram.incoming.webhook import HEADER, MOST_BYTES, PATH, Webhook, secret
from bot.channels.watchdog import Pulse
from bot.clock import SystemClock
from bot.contact.outages import told_of_outage
from bot.tasks import spawn
from bot.web.server import serve
from storage import facts
from storage.database import Database
from storage.engine.opening import MIGRATIONS
from storage.engine.sqlite import open_sqlite
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.poller_setup import Nobody
from tests.promises.report import Shows
from tests.talk import HeldClock

WORD = secret("123:abc")
GOOD = {HEADER: WORD}
WHOLE = 30
"""For so many seconds the promise is shown; on a busy machine seconds tell nothing."""


@dataclass
class Door:
    """Where Telegram calls, the disk behind it, and somebody who calls."""

    url: str
    db: Database
    path: Path
    session: aiohttp.ClientSession

    async def call(
        self, body: object, headers: dict[str, str] | None = None, method: str = "POST", path: str = PATH
    ) -> int:
        """The status of the answer."""
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        async with self.session.request(method, self.url + path, data=data, headers=headers or GOOD) as answer:
            assert await answer.read() == b""
            return answer.status

    async def kept(self) -> int:
        """How many updates are on disk."""
        return int(await self.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM inbox")))


@asynccontextmanager
async def served(path: Path, body_seconds: float = 10, busy_seconds: float = 0.05) -> AsyncIterator[Door]:
    """Open until the block ends."""
    db = await open_sqlite(path, MIGRATIONS, busy_seconds)
    arrivals = EventQueue(db, SystemClock(), "telegram", Nobody())

    async def keep(updates: list[Raw]) -> None:
        await arrivals.keep(arrived(updates))

    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    app = Webhook(WORD, {PATH, "/tama" + PATH}, keep, body_seconds)
    task = spawn(serve(app, 0, ready.set_result, lambda: None), "serve")
    async with aiohttp.ClientSession() as session:
        yield Door((await ready).rstrip("/"), db, path, session)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await db.close()


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    async with served(tmp_path / "tama.db") as made:
        yield made


def update(number: int, text: str = "bonjour") -> dict[str, object]:
    chat = {"id": number % 7, "type": "private"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "chat": chat, "text": text}}


async def test_what_telegram_brings_is_on_disk_when_it_is_acknowledged(door: Door) -> None:
    assert await door.call(update(1)) == 200
    assert await door.call(update(1)) == 200
    assert await door.call(update(2), path="/tama" + PATH) == 200
    rows = await door.db.read(lambda tx: tx.rows("SELECT event, state, chat FROM inbox ORDER BY event"))
    assert [tuple(row) for row in rows] == [
        (event(update(number)), "waiting", f"telegram:{number}") for number in (1, 2)
    ]


async def test_half_a_character_is_kept_as_it_came(door: Door) -> None:
    assert await door.call(update(1, "\ud83d \x00")) == 200
    body = await door.db.read(lambda tx: tx.value("SELECT body FROM inbox"))
    assert json.loads(body) == update(1, "\ud83d \x00")


@pytest.mark.promise(38)
@pytest.mark.parametrize("word", ["", "wrong", WORD[:-1], WORD.upper(), WORD + "0", "é"])
async def test_whoever_does_not_know_the_word_is_not_heard(door: Door, word: str) -> None:
    assert await door.call(update(1), {HEADER: word} if word else {"x": "y"}) == 403
    assert await door.kept() == 0


async def test_only_what_telegram_does_is_taken(door: Door) -> None:
    assert await door.call(update(1), method="GET") == 405
    assert await door.call(update(1), method="PUT") == 405
    assert await door.call(update(1), path="/") == 404
    assert await door.call(update(1), path="/telegram/") == 404
    for body in (b"", b"{", b"[]", b'"x"', b"{}", b'{"update_id": "1"}', b"\xff", b"[" * 100_000):
        assert await door.call(body) == 400
    assert await door.kept() == 0


@pytest.mark.promise(38)
async def test_a_body_that_is_too_long_is_refused_before_it_is_read(door: Door) -> None:
    assert await door.call(b" " * MOST_BYTES + b"{}") == 413
    assert await door.call(b"x" * 5_000_000, {HEADER: "wrong"}) == 403
    assert await door.kept() == 0


async def test_a_body_that_does_not_tell_its_length_is_cut_off(door: Door) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(80):
            yield b" " * 65_536

    async def call() -> int:
        async with door.session.post(door.url + PATH, data=endless(), headers=GOOD) as answer:
            return answer.status

    assert await call() == 413
    assert await door.kept() == 0


@pytest.mark.promise(38)
async def test_a_body_that_does_not_come_is_not_waited_for(tmp_path: Path) -> None:
    async with served(tmp_path / "tama.db", body_seconds=0.1) as door:
        host, _, port = door.url.removeprefix("http://").partition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{HEADER}: {WORD}\r\nContent-Length: 100\r\n\r\n{{".encode())
        async with asyncio.timeout(5):
            answer = await reader.read()
        writer.close()
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert await door.kept() == 0


async def test_nothing_is_acknowledged_while_the_database_is_away(door: Door) -> None:
    other = sqlite3.connect(door.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert await door.call(update(1)) == 503
    other.execute("ROLLBACK")
    other.close()
    assert await door.kept() == 0
    assert await door.call(update(1)) == 200
    assert await door.kept() == 1


@pytest.mark.promise(2)
async def test_nothing_is_acknowledged_that_the_commit_refuses(door: Door) -> None:
    await door.db.transaction(
        lambda tx: tx.run("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ROLLBACK, 'no'); END")
    )
    assert await door.call(update(1)) == 503
    assert await door.kept() == 0


@pytest.mark.promise(2)
@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("seconds", [2, pytest.param(WHOLE, marks=pytest.mark.soak)])
async def test_a_hundred_calls_a_second_are_acknowledged_within_a_second(
    tmp_path: Path,
    seconds: int,
    slow: bool,  # noqa: FBT001
    request: pytest.FixtureRequest,
    shows: Shows,
) -> None:
    if seconds >= WHOLE:
        request.getfixturevalue("quiet")
    waits: list[float] = []
    async with served(tmp_path / "tama.db", busy_seconds=10) as door:

        async def call(number: int) -> None:
            await asyncio.sleep(number / 100)
            begin = time.monotonic()
            assert await door.call(update(number)) == 200
            waits.append(time.monotonic() - begin)

        calls = asyncio.gather(*(call(number) for number in range(100 * seconds)))
        while slow and not calls.done():
            await asyncio.to_thread(hold_up, door.path)
            await asyncio.sleep(0.05)
        await calls
        assert await door.kept() == 100 * seconds
    slowest = quantiles(waits, n=100)[98]
    shows(f"{100 * seconds} calls{' on a slow disk' * slow}: all kept, p99 {slowest:.2f} s")
    assert slowest <= 1


def hold_up(path: Path) -> None:
    """What a slow disk does: nothing can be committed for a fifth of a second."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(0.2)
        other.execute("ROLLBACK")


async def test_telegram_is_told_where_to_call_and_again_if_it_forgets(tmp_path: Path) -> None:
    db, clock = await open_sqlite(tmp_path / "tama.db", MIGRATIONS), HeldClock()
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        calling = SetWebhook(api, clock, Watermark(db, told_of_outage), "http://127.0.0.1:9/telegram", WORD)
        await calling.look()
        assert (fake.webhook.url, fake.webhook.secret) == ("http://127.0.0.1:9/telegram", WORD)
        assert fake.webhook.max_connections == 40
        assert await db.read(lambda tx: facts.get(tx, HEARD)) == str(int(clock.now().timestamp()))
        await api.delete_webhook()
        await calling.look()
        assert fake.webhook.url == "http://127.0.0.1:9/telegram"
        assert fake.spec_errors == []
    await db.close()


async def test_the_host_is_told_when_telegram_calls_in_vain(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    db, clock = await open_sqlite(tmp_path / "tama.db", MIGRATIONS), HeldClock()
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        calling = SetWebhook(api, clock, Watermark(db, told_of_outage), "http://127.0.0.1:9/telegram", WORD)
        fake.webhook.failed("Connection refused", clock.now())
        await calling.look()
        fake.webhook.failed("Connection refused", clock.now())
        await fake.person("Awa").types("un")
        heard = await db.read(lambda tx: facts.get(tx, HEARD))
        clock.forward(minutes=5)
        await calling.look()
        await calling.look()
        assert await db.read(lambda tx: facts.get(tx, HEARD)) == heard
    assert [one for one in caplog.messages if "vain" in one] == ["Telegram calls in vain: Connection refused"]
    await db.close()


async def test_what_waits_for_ever_does_not_hold_up_everything(tmp_path: Path) -> None:
    db, clock = await open_sqlite(tmp_path / "tama.db", MIGRATIONS), HeldClock()
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        calling = SetWebhook(api, clock, Watermark(db, told_of_outage), "http://127.0.0.1:9/telegram", WORD)
        await calling.look()
        begin = clock.now()
        await fake.person("Awa").types("un")
        fake.webhook.failed("Connection refused", begin)
        heard = []
        for _ in range(8):
            clock.forward(minutes=1)
            await calling.look()
            heard.append(await db.read(lambda tx: facts.get(tx, HEARD)))
        start = int(begin.timestamp())
        assert heard == [str(start + 60 * minutes) for minutes in (0, 0, 0, 0, 0, 1, 2, 3)]
    await db.close()


async def test_without_a_network_it_is_told_later(tmp_path: Path) -> None:
    db, clock = await open_sqlite(tmp_path / "tama.db", MIGRATIONS), HeldClock()
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        fake.goes_down()
        calling = SetWebhook(api, clock, Watermark(db, told_of_outage), "http://127.0.0.1:9/telegram", WORD)
        task = spawn(calling.run(Pulse(clock)), "calling")
        begin = clock.now()
        async with asyncio.timeout(20):
            while (clock.now() - begin).total_seconds() < 100:  # noqa: ASYNC110 - what is waited for rings no bell
                await asyncio.sleep(0.005)
            fake.comes_back()
            while not fake.webhook.url:  # noqa: ASYNC110 - likewise
                await asyncio.sleep(0.005)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await db.close()
