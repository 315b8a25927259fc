"""It listens on this computer only, says when, and ends clean."""

from __future__ import annotations

import asyncio
import logging
import socket

import httpx
import pytest
from starlette.responses import PlainTextResponse

from bot.bell import Bell
from bot.errors import HostError
from bot.tasks import spawn
from bot.web.server import serve
from storage.database import Database
from tests.web.site import running


async def test_a_port_that_is_taken_is_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(HostError) as told:
            await serve(PlainTextResponse("ok"), port, print, Bell().close)
    assert str(told.value) == f"Port {port} is taken by another program: set TAMA_PORT to another one."


async def test_it_listens_on_loopback_only() -> None:
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = spawn(serve(PlainTextResponse("ok"), 0, ready.set_result, Bell().close), "serve")
    url = await ready
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(url)).text == "ok"
    port = int(url.rstrip("/").rpartition(":")[2])
    # It would be taken if it listened on all addresses.
    socket.create_server(("127.0.0.2", port)).close()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()


async def test_an_open_stream_does_not_keep_it_alive(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    async with httpx.AsyncClient(trust_env=False) as client:
        async with running(db) as site:
            await client.get(site.printed)
            await client.get(f"{site.url}/chat/2")
            request = client.build_request("GET", f"{site.url}/chat/2/events")
            answer = await client.send(request, stream=True)
            lines = answer.aiter_lines()
            assert await anext(lines) == ":"
        # A stream that it had to cut off would stand in the log.
        assert [line async for line in lines if line not in ("", ":")] == []
    assert caplog.records == []
