"""getUpdates: the true rules of offset, waiting and conflict."""

import asyncio

from tests.channels.telegram.fake.api.updates import Update, UpdateQueue
from tests.channels.telegram.fake.errors import BotApiError, conflict
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params

LONGEST = 50
MOST = 100
_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    """The one who waits for updates."""

    def __init__(self, queue: UpdateQueue) -> None:
        self._queue = queue
        self._waiting: asyncio.Future[None] | None = None
        self.webhook_set = False
        queue.listeners.append(self._wake)

    async def get_updates(self, params: Params) -> list[Json]:
        """What is not confirmed, at once or as soon as there is something."""
        if self.webhook_set:
            raise conflict(_WEBHOOK)
        offset = params.integer("offset")
        limit = min(max(params.integer("limit", MOST), 1), MOST)
        timeout = min(max(params.integer("timeout"), 0), LONGEST)
        allow(self._queue, params)
        updates = self._queue.since(offset, limit)
        if updates or not timeout:
            return updates
        await self._wait(timeout)
        # What `offset` confirms is confirmed already.
        return self._queue.since(0, limit)

    def end(self, reason: BotApiError) -> None:
        """Answer the one who waits with a refusal."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(reason)

    async def _wait(self, seconds: float) -> None:
        self.end(conflict(_OTHER))
        ours = self._waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(ours, seconds)
        except TimeoutError:
            pass
        finally:
            if self._waiting is ours:
                self._waiting = None

    def _wake(self, _: Update) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)


def allow(queue: UpdateQueue, params: Params) -> None:
    """Take `allowed_updates` of a request, if it has any that can be read."""
    try:
        kinds = params.decoded("allowed_updates")
    except ValueError:
        return
    if isinstance(kinds, list):
        queue.allow([kind for kind in kinds if isinstance(kind, str)])
