"""What arrives too slowly, or from somebody who leaves in the middle, costs nobody anything."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

import pytest

from bot.bell import Bell
from bot.clock import SystemClock
from bot.tasks import spawn
from bot.web.local_chat.app import make_app
from bot.web.server import serve
from tests.web.site import Site

pytestmark = pytest.mark.long

HEAD = (
    "POST /chat/2 HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
)


def head(site: Site, length: int) -> bytes:
    told = HEAD.format(host=site.url.removeprefix("http://"), cookie=site.cookie)
    return f"{told}Content-Length: {length}\r\n\r\n".encode()


async def test_who_leaves_in_the_middle_leaves_no_trace(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        _, writer = await asyncio.open_connection("127.0.0.1", int(site.url.rpartition(":")[2]))
        writer.write(head(site, 1000) + b"event=a")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
    # Whatever is said of them is said before this is answered.
    reader, writer = await asyncio.open_connection("127.0.0.1", int(site.url.rpartition(":")[2]))
    writer.write(head(site, 0))
    assert b"400" in await reader.readline()
    writer.close()
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


async def test_a_body_that_comes_too_slowly_is_cut_with_a_sentence(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    side = replace(site.side(), body_seconds=0.2)
    app = make_app(site.db, SystemClock(), site.handle, site.bell, side)
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = spawn(serve(app, 0, ready.set_result, Bell().close), "serve")
    site.url = (await ready).rstrip("/")
    reader, writer = await asyncio.open_connection("127.0.0.1", int(site.url.rpartition(":")[2]))
    writer.write(head(site, 1000) + b"event=a")
    answer = (await asyncio.wait_for(reader.read(), 5)).decode()
    assert answer.startswith("HTTP/1.1 408 ")
    assert "Ce que vous envoyez arrive trop lentement" in answer
    writer.close()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []
