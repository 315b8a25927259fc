"""What `tama check` says of the local page: whether its port is free, or ours already."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING, Any

from bot.errors import HostError
from bot.host.health import identity
from bot.web.guard import ENTRY
from bot.web.health_page import PATH
from bot.web.server import HOST, listen

if TYPE_CHECKING:
    from bot.host.settings import Settings

_SECONDS = 5


@dataclass(frozen=True, slots=True)
class PageFinding:
    """What is said of it; `wrong`: something is to be put right."""

    sentences: list[str]
    wrong: bool = False


async def about_page(settings: Settings, url: str, *, running: bool) -> PageFinding:
    """Whether the page can be had. HostError if another program has its port. `running`: a Tama holds the file."""
    address = f"http://{HOST}:{settings.port}"
    try:
        listen(settings.port).close()
    except HostError:
        told = await asyncio.to_thread(_health, settings.port)
        if told is None:
            raise
        if told.get("serves") != identity(url):
            raise HostError(
                f"Port {settings.port} is taken by a Tama on another database: set TAMA_PORT to another one."
            ) from None
        wrong = [f"Health: {sentence}" for sentence in told.get("wrong", [])]
        return PageFinding([f"Running: Tama runs on this database, and answers at {address}.", *wrong], bool(wrong))
    if running:
        return PageFinding(["Running: Tama runs on this database, with another TAMA_PORT."])
    if settings.local_page == "off":
        return PageFinding([f"Local page: off; {address}{PATH} will tell how all is."])
    return PageFinding([f"Local page: will be at {address}{ENTRY}…, for this computer only; tama run prints it whole."])


def _health(port: int) -> dict[str, Any] | None:
    """What a Tama that listens there says of itself; None if none does."""
    connection = HTTPConnection(HOST, port, timeout=_SECONDS)
    try:
        connection.request("GET", PATH, headers={"Accept": "application/json"})
        told = json.loads(connection.getresponse().read())
    except (OSError, HTTPException, ValueError):
        return None
    finally:
        connection.close()
    return told if isinstance(told, dict) and "serves" in told else None
