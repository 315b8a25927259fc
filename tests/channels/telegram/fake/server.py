"""The server: it listens on the loopback, and answers over real HTTP."""

import asyncio
import json
import socket
import time
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import unquote

from aiohttp import web

from bot.tasks import spawn
from tests.channels.telegram.fake import faults
from tests.channels.telegram.fake.api.files import MOST_TO_SEND
from tests.channels.telegram.fake.api.keyboards import keyboard_of
from tests.channels.telegram.fake.api.methods import METHODS, Result
from tests.channels.telegram.fake.errors import BotApiError, bad_request
from tests.channels.telegram.fake.faults import Fault, Faults
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params, read_params
from tests.channels.telegram.fake.record import Request
from tests.channels.telegram.fake.spec import spec
from tests.channels.telegram.fake.world import World

OwnMethod = Callable[[Params], Awaitable[Result]]
FILE = "file"
"""The name under which a download stands among the requests."""
_MOST_BYTES = MOST_TO_SEND + (1 << 20)


class Server:
    """The HTTP side of the fake."""

    def __init__(self, world: World, token: str, own_methods: Mapping[str, OwnMethod]) -> None:
        self.world = world
        self.token = token
        self.port = 0
        self.strict = True
        self.requests: list[Request] = []
        self.spec_errors: list[str] = []
        self.faults = Faults()
        self.latency: float | Callable[[], float] = 0.0
        self.trickle_rate = 50
        self._own_methods = own_methods
        # As on Telegram, capitals make no difference.
        self._names = {name.lower(): name for name in (*METHODS, *own_methods)}
        self._server: web.Server | None = None
        self._listener: asyncio.Server | None = None
        self._bound: socket.socket | None = None

    async def start(self) -> None:
        """Listen, on any free port the first time and on the same one later."""
        self._server = web.Server(self._handle, request_factory=_request, handler_cancellation=True, access_log=None)
        await self._listen(_bound(self.port))

    async def stop(self) -> None:
        """End, whoever waits."""
        assert self._server is not None
        self.go_down()
        await self._server.shutdown(0.01)

    def go_down(self) -> None:
        """Close the port and break off all connections."""
        assert self._server is not None
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        elif self._bound is not None:
            self._bound.close()
        for connection in self._server.connections:
            if connection.transport is not None:
                connection.transport.abort()

    def come_back(self) -> None:
        """Open the same port again."""
        self._bound = _bound(self.port)
        self._bound.listen()
        spawn(self._listen(self._bound), "fake Bot API listens")

    async def _listen(self, bound: socket.socket) -> None:
        assert self._server is not None
        if bound.fileno() < 0:
            return  # went down again meanwhile
        self._bound = bound
        self.port = bound.getsockname()[1]
        # Known before it listens: whoever goes down meanwhile has to close it, not the socket below the event loop.
        loop = asyncio.get_running_loop()
        self._listener = await loop.create_server(self._server, sock=bound, start_serving=False)
        await self._listener.start_serving()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        head, _, method = unquote(request.raw_path.partition("?")[0]).lstrip("/").partition("/")
        path = ""
        if head == FILE:
            head, _, path = method.partition("/")
            method = FILE
        if head != f"bot{self.token}":
            return _refused(_unknown(head))
        try:
            params = await read_params(request) if method != FILE else Params({"path": path})
        except BotApiError as error:
            return _refused(error)
        except web.HTTPRequestEntityTooLarge:
            return _refused(BotApiError(413, "Request Entity Too Large"))
        record = Request(self._names.get(method.lower(), method), params, self.world.now(), time.monotonic())
        self.requests.append(record)
        return await self._with_faults(request, record)

    async def _with_faults(self, request: web.BaseRequest, record: Request) -> web.StreamResponse:
        fault = self.faults.strike(record)
        if self.latency:
            await asyncio.sleep(self.latency() if callable(self.latency) else self.latency)
        if fault is None:
            return await self._answered(record)
        if fault.kind in faults.AFTERWARDS:
            return await self._struck_afterwards(request, record, fault)
        if fault.kind == "reset":
            return await faults.break_off(request)
        if fault.kind == "hang":
            return await faults.never()
        refusal = fault.refusal(self.world.now())
        record.status = refusal.code if refusal else 502
        record.description = refusal.description if refusal else "Bad Gateway"
        return _refused(refusal) if refusal else _bad_gateway()

    async def _struck_afterwards(self, request: web.BaseRequest, record: Request, fault: Fault) -> web.StreamResponse:
        answer = await self._answered(record)
        if fault.kind == "drop":
            return await faults.break_off(request)
        if fault.kind == "mute":
            return await faults.never()
        return await faults.trickle(request, answer, self.trickle_rate)

    async def _answered(self, record: Request) -> web.Response:
        try:
            if record.method == FILE:
                return self._download(record)
            result = await self._done(record)
        except BotApiError as error:
            record.status, record.description = error.code, error.description
            return _refused(error)
        record.status = 200
        return _json(200, {"ok": True, "result": result})

    async def _done(self, record: Request) -> Result:
        if self.strict:
            self._check(record)
        if record.method in self._own_methods:
            return await self._own_methods[record.method](record.raw)
        if record.method not in METHODS:
            raise BotApiError(404, "Not Found")
        return METHODS[record.method](self.world, record.raw)

    def _check(self, record: Request) -> None:
        known = spec()
        errors = known.request_errors(record.method, record.raw) if known is not None else []
        if not errors:
            return
        self.spec_errors += errors
        if record.method.lower() not in self._names:
            raise BotApiError(404, "Not Found")
        # Telegram's own sentence, where it has one.
        keyboard_of(record.raw)
        raise bad_request(f"not in the Bot API: {'; '.join(errors)}")

    def _download(self, record: Request) -> web.Response:
        content = self.world.files.at(record.raw.text("path"))
        if content is None:
            raise BotApiError(404, "Not Found")
        record.status = 200
        return web.Response(body=content, content_type="application/octet-stream")


def _bound(port: int) -> socket.socket:
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound


def _request(message: object, payload: object, protocol: object, writer: object, task: object) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=_MOST_BYTES)  # type: ignore[arg-type]


def _unknown(head: str) -> BotApiError:
    if not head.startswith("bot"):
        return BotApiError(404, "Not Found")
    if ":" not in head:
        return BotApiError(401, "Unauthorized: invalid token specified")
    return BotApiError(401, "Unauthorized")


def _refused(error: BotApiError) -> web.Response:
    told: Json = {"ok": False, "error_code": error.code, "description": error.description}
    return _json(error.code, told | {"parameters": error.parameters} if error.parameters else told)


def _json(status: int, body: Json) -> web.Response:
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return web.Response(status=status, body=content, content_type="application/json")


def _bad_gateway() -> web.Response:
    page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
    return web.Response(status=502, text=page, content_type="text/html")
