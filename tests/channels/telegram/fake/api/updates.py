"""The queue of updates: numbered, kept for a while, forgotten when confirmed."""

import itertools
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tests.channels.telegram.fake.json_types import Json

KEPT = timedelta(hours=24)
PRESS_KEPT = timedelta(seconds=150)
QUIET = timedelta(days=7)
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_AHEAD = 10


@dataclass(frozen=True)
class Update:
    """One event for the bot."""

    id: int
    body: Json
    lane: int
    """The chat that it happened in: by webhook, the order is kept within it."""
    expires: datetime


class UpdateQueue:
    """What the bot has not confirmed yet."""

    def __init__(self, now: Callable[[], datetime], dice: Random) -> None:
        self._now = now
        self._dice = dice
        self._standing: OrderedDict[int, Update] = OrderedDict()
        self._next_id = 0
        self._last_push: datetime | None = None
        self._next_expiry = datetime.max.replace(tzinfo=now().tzinfo)
        self.listeners: list[Callable[[Update], None]] = []
        self.allowed_updates: list[str] | None = None

    def allow(self, kinds: list[str]) -> None:
        """Keep only updates of these kinds from now on; an empty list is Telegram's own choice."""
        self.allowed_updates = kinds or None

    def push(self, kind: str, payload: Json, *, update_id: int | None = None) -> Json | None:
        """Add an update, unless the bot does not want its kind."""
        if not self._wanted(kind):
            return None
        now = self._now()
        number = self._number(now) if update_id is None else update_id
        expires = now + (PRESS_KEPT if kind == "callback_query" else KEPT)
        update = Update(number, {"update_id": number, kind: payload}, _lane(payload), expires)
        self._next_id = number + 1
        self._last_push = now
        self._standing[number] = update
        self._next_expiry = min(self._next_expiry, expires)
        for listener in self.listeners:
            listener(update)
        return update.body

    def since(self, offset: int, limit: int) -> list[Json]:
        """What `getUpdates` gives: everything before `offset` is confirmed first."""
        self._expire()
        if offset < 0:
            self.keep_last(-offset)
        elif offset <= self._next_id + _AHEAD:
            # A number far ahead is no confirmation: Telegram then begins at the first.
            self._confirm(offset)
        return [update.body for update in itertools.islice(self._standing.values(), limit)]

    def keep_last(self, count: int) -> None:
        """Forget all but the last."""
        while len(self._standing) > count:
            self._standing.popitem(last=False)

    def forget(self, update: Update) -> None:
        """Confirm this one."""
        self._standing.pop(update.id, None)

    def holds(self, update: Update) -> bool:
        """Whether it is neither confirmed nor too old."""
        self._expire()
        return update.id in self._standing

    def __len__(self) -> int:
        self._expire()
        return len(self._standing)

    def __iter__(self) -> Iterator[Update]:
        self._expire()
        return iter(list(self._standing.values()))

    def _wanted(self, kind: str) -> bool:
        if self.allowed_updates is None:
            return kind not in _ON_REQUEST
        return kind in self.allowed_updates

    def _number(self, now: datetime) -> int:
        if self._last_push is None or now - self._last_push >= QUIET:
            return self._dice.randrange(100_000_000, 1_000_000_000)
        return self._next_id

    def _confirm(self, offset: int) -> None:
        while self._standing and next(iter(self._standing)) < offset:
            self._standing.popitem(last=False)

    def _expire(self) -> None:
        now = self._now()
        if now < self._next_expiry:
            return
        kept = [update for update in self._standing.values() if update.expires > now]
        self._standing = OrderedDict((update.id, update) for update in kept)
        self._next_expiry = min((update.expires for update in kept), default=now + PRESS_KEPT)


def _lane(payload: Json) -> int:
    chat = payload.get("chat") or payload.get("message", {}).get("chat") or payload.get("from") or {"id": 0}
    return int(chat["id"])
