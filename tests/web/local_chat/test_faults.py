"""What a person reads when the program itself fails."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from bot.bell import Bell
from bot.channels.delivery.delivery import Delivery
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.messages import Incoming
from bot.tasks import spawn
from bot.web.local_chat.app import make_app
from bot.web.server import serve
from storage.database import Database
from tests.web.site import NOW, Site

ENGLISH = {"accept": "text/plain", "accept-language": "en"}


async def test_a_database_that_is_closed_is_told(client: httpx.AsyncClient, db: Database, site: Site) -> None:
    await db.close()
    answer = await client.get("/chat/2", headers=ENGLISH)
    assert answer.status_code == 503
    assert answer.text == "Tama cannot write anything down just now. Try again in a moment."
    assert site.unwritten.lately(NOW) == 1


async def test_a_mistake_of_ours_is_told_logged_and_protected(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    async def fail(incoming: Incoming) -> None:
        raise RuntimeError(incoming.text)

    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    bell = Bell()
    site = Site(db, "", Delivery(db, SystemClock(), {}, WebChannel(db, SystemClock(), bell)), bell)
    app = make_app(db, SystemClock(), fail, bell, site.side())
    task = spawn(serve(app, 0, ready.set_result, bell.close), "serve")
    url = await ready
    site.url = url.rstrip("/")
    headers = {**ENGLISH, "origin": site.url, "cookie": site.cookie}
    async with httpx.AsyncClient(trust_env=False, headers=headers) as client:
        answer = await client.post(f"{url}chat/2", data={"event": "a" * 32, "text": "aide"})
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert (answer.status_code, answer.text) == (500, "Something went wrong on this page. Go back and try again.")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert [record.getMessage() for record in caplog.records] == ["Exception in ASGI application\n"]
