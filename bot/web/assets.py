"""The files that pages are made of: named after their content, so that a browser asks for each of them once."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from bot.web.refusals import not_found

if TYPE_CHECKING:
    from starlette.requests import Request

_FILES = Path(__file__).with_name("static")
_TYPES = {".css": "text/css", ".js": "text/javascript"}
_FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}
_MARGIN = re.compile(rb"^\s*(//.*\n|/\*.*\*/\n)?\s*", re.MULTILINE)
"""What is there for whoever reads the source: indentation, and comments that fill a line."""
_SPACE = {".css": re.compile(rb"\s*([{};,])\s*"), ".js": re.compile(rb"\s*([{;,])\s*|\s+(?=\})")}
"""Space that means nothing. In a script, what follows a `}` may stand in words."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent, whole and packed, and its address: another one as soon as anything in it changes."""

    address: str
    data: bytes
    packed: bytes
    media_type: str


@cache
def assets() -> dict[str, Asset]:
    """All of them, by name."""
    return {path.name: _asset(path) for path in _FILES.iterdir()}


def _asset(path: Path) -> Asset:
    data = _SPACE[path.suffix].sub(rb"\1", _MARGIN.sub(b"", path.read_bytes()))
    address = f"/static/{path.stem}.{sha256(data).hexdigest()[:8]}{path.suffix}"
    return Asset(address, data, gzip.compress(data, mtime=0), _TYPES[path.suffix])


async def _send(request: Request) -> Response:
    """The file at its present address."""
    found = next((one for one in assets().values() if one.address == request.url.path), None)
    if found is None:
        raise not_found()
    return _response(request, found, _FOR_EVER)


def worker(name: str) -> Route:
    """Where a service worker is sent, which keeps its address, and speaks for all those beside it."""

    async def send(request: Request) -> Response:
        return _response(request, assets()[name], {})

    return Route(f"/{name}", send)


def _response(request: Request, found: Asset, headers: dict[str, str]) -> Response:
    told = {**headers, "vary": "accept-encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.packed, headers={**told, "content-encoding": "gzip"}, media_type=found.media_type)
    return Response(found.data, headers=told, media_type=found.media_type)


ROUTES = (Route("/static/{name}", _send), worker("worker.js"))
"""Where an application with pages sends them."""
