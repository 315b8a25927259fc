"""Listens for the local chat on this computer, and for Telegram where a proxy passes its calls on."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.errors import HostError
from bot.tasks import spawn

if TYPE_CHECKING:
    from starlette.types import ASGIApp

HOST = "127.0.0.1"
_LAST_SECONDS = 3


async def serve(
    app: ASGIApp,
    port: int,
    ready: Callable[[str], None],
    closing: Callable[[], None],
    host: str = HOST,
    setting: str = "TAMA_PORT",
) -> None:
    """Serve until cancelled, then end clean. HostError if the port cannot be had; 0 takes any free one.

    `ready` is told the page's address once it can be opened; `closing` ends what would stay open for good;
    `setting` is where the host has written the port.
    """
    # Here: whoever only needs the terminal does not pay for loading it.
    import uvicorn  # noqa: PLC0415

    from bot.web.embedded import Embedded  # noqa: PLC0415

    listener = listen(port, host, setting)
    address = f"http://{host}:{listener.getsockname()[1]}/"
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_SECONDS,
    )
    server = Embedded(config, lambda: ready(address))
    running = spawn(server.serve(sockets=[listener]), "web")
    try:
        await asyncio.shield(running)
    finally:
        closing()
        server.should_exit = True
        await running


def listen(port: int, host: str = HOST, setting: str = "TAMA_PORT") -> socket.socket:
    """A socket that listens on this computer. HostError if the port cannot be had; 0 takes any free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise HostError(f"Port {port} is taken by another program: set {setting} to another one.") from fault
        if fault.errno == errno.EACCES:
            raise HostError(f"Port {port} cannot be used: set {setting} to one above 1023.") from fault
        address = setting.replace("PORT", "HOST")
        raise HostError(f"{address} is no address of this machine.") from fault
    # asyncio does this only for the sockets it makes itself; without it each page waits 40 ms for the reader's receipt.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
