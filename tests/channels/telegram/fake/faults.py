"""What goes wrong between a client and Telegram, when a test wants it to."""

import asyncio
import socket
import struct
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from tests.channels.telegram.fake.errors import BotApiError, too_many_requests
from tests.channels.telegram.fake.record import Request

BEFORE = frozenset({"reset", "hang"})
"""Nothing is done."""
AFTERWARDS = frozenset({"drop", "mute", "trickle"})
"""It is done, but its answer is lost, held back for ever, or slow."""
_RESET = struct.pack("ii", 1, 0)


@dataclass(eq=False)
class Fault:
    """One kind of trouble, for so many requests that match."""

    method: str
    kind: int | str
    times: int | None = 1
    """None is for ever."""
    chat: int | None = None
    after: int = 0
    """How many matching requests are spared first."""
    retry_after: int = 1
    until: datetime | None = None
    """Strikes until then, however often."""

    def matches(self, request: Request) -> bool:
        """Whether it is about that request."""
        if self.method.lower() not in ("*", request.method.lower()):
            return False
        return self.chat is None or self.chat == request.chat

    def refusal(self, now: datetime) -> BotApiError | None:
        """What Telegram says, if it says anything in its own form."""
        if self.kind == 429:
            seconds = max(int((self.until - now).total_seconds()), 1) if self.until else self.retry_after
            return too_many_requests(seconds)
        if isinstance(self.kind, int) and self.kind != 502:
            return BotApiError(self.kind, "Internal Server Error")
        return None


class Faults:
    """Those to come."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """One more."""
        assert isinstance(fault.kind, int) or fault.kind in BEFORE | AFTERWARDS, f"no such fault: {fault.kind}"
        self._waiting.append(fault)

    def clear(self) -> None:
        """All is well again."""
        self._waiting.clear()

    def strike(self, request: Request) -> Fault | None:
        """The one that hits this request, if any."""
        for fault in self._waiting:
            if fault.matches(request) and self._struck(fault, request.at):
                request.fault = str(fault.kind)
                return fault
        return None

    def _struck(self, fault: Fault, now: datetime) -> bool:
        if fault.after > 0:
            fault.after -= 1
            return False
        if fault.until is not None:
            return now < fault.until
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self._waiting.remove(fault)
        return True


async def break_off(request: web.BaseRequest) -> web.StreamResponse:
    """Reset the connection instead of answering."""
    transport = request.transport
    if transport is not None:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        transport.abort()
    return await never()


async def never() -> web.StreamResponse:
    """Wait until the client gives up."""
    await asyncio.Event().wait()
    raise AssertionError


async def trickle(request: web.BaseRequest, answer: web.Response, bytes_per_second: int) -> web.StreamResponse:
    """Answer drop by drop."""
    body = answer.body
    assert isinstance(body, bytes)
    slow = web.StreamResponse(status=answer.status, headers={"Content-Length": str(len(body))})
    slow.content_type = answer.content_type
    await slow.prepare(request)
    step = max(bytes_per_second // 10, 1)
    for begin in range(0, len(body), step):
        await slow.write(body[begin : begin + step])
        await asyncio.sleep(step / bytes_per_second)
    return slow
