"""What was asked of the server, and how fast."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params

SENDING = frozenset({"sendMessage", "sendDocument"})


@dataclass(eq=False)
class Request:
    """One call."""

    method: str
    raw: Params
    at: datetime
    """By the server's clock."""
    wall: float
    """By the machine's, in seconds from anywhere."""
    status: int = 0
    """HTTP status of the answer; 0 while or where there is none."""
    description: str = ""
    """Of a refusal."""
    fault: str = ""
    """The kind of fault that struck it."""

    @property
    def chat(self) -> int | None:
        """The chat that it speaks of."""
        return self.raw.integer("chat_id") if "chat_id" in self.raw.values else None

    @property
    def params(self) -> Json:
        """The parameters, JSON ones decoded, and files as (name, bytes)."""
        values = {name: _decoded(value) for name, value in self.raw.values.items()}
        return values | {name: (file.name, file.content) for name, file in self.raw.files.items()}


@dataclass(frozen=True)
class Rates:
    """The most that was sent in any such stretch of time."""

    per_second: int
    per_chat_second: int
    per_group_minute: int


def rates(requests: Iterable[Request], methods: frozenset[str], *, wall: bool) -> Rates:
    """How fast these methods were called, by the server's clock or by the machine's."""
    times = [(_seconds(one, wall=wall), one.chat) for one in requests if one.method in methods]
    chats = {chat for _, chat in times if chat is not None}
    by_chat = {chat: [at for at, where in times if where == chat] for chat in chats}
    return Rates(
        per_second=_most([at for at, _ in times], 1.0),
        per_chat_second=max((_most(series, 1.0) for series in by_chat.values()), default=0),
        per_group_minute=max((_most(series, 60.0) for chat, series in by_chat.items() if chat < 0), default=0),
    )


def _seconds(request: Request, *, wall: bool) -> float:
    return request.wall if wall else request.at.timestamp()


def _most(times: list[float], window: float) -> int:
    times.sort()
    most = first = 0
    for last, at in enumerate(times):
        while times[first] <= at - window:
            first += 1
        most = max(most, last - first + 1)
    return most


def _decoded(value: object) -> object:
    if not isinstance(value, str) or value[:1] not in ("{", "[", "t", "f", *"-0123456789"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
