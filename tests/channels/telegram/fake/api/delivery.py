"""Updates sent to a webhook: in order within a chat, several chats at once, again until they are taken."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime

import aiohttp

from bot.tasks import spawn
from tests.channels.telegram.fake.api.updates import Update, UpdateQueue
from tests.channels.telegram.fake.api.webhook import Webhook

_SECRET = "X-Telegram-Bot-Api-Secret-Token"
_SLOW = aiohttp.ClientTimeout(total=60)


class Delivery:
    """The sender, at work while a webhook is set."""

    def __init__(self, webhook: Webhook, queue: UpdateQueue, now: Callable[[], datetime]) -> None:
        self._webhook = webhook
        self._queue = queue
        self._now = now
        self.first_pause = 0.02
        """Seconds until an update that was not taken is sent again; each further pause is twice as long…"""
        self.longest_pause = 1.0
        """…up to so many."""
        self._lanes: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._places = asyncio.Semaphore(1)
        queue.listeners.append(self._arrived)

    async def restart(self) -> None:
        """Begin anew after the webhook changed."""
        await self.stop()
        if not self._webhook.url:
            return
        self._session = aiohttp.ClientSession(timeout=_SLOW)
        self._places = asyncio.Semaphore(self._webhook.max_connections)
        for update in self._queue:
            self._arrived(update)

    async def stop(self) -> None:
        """Send nothing more."""
        self._lanes.clear()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _arrived(self, update: Update) -> None:
        if self._session is None:
            return
        if (lane := self._lanes.get(update.lane)) is not None:
            lane.append(update)
            return
        self._lanes[update.lane] = deque([update])
        task = spawn(self._empty(update.lane), f"webhook lane {update.lane}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, number: int) -> None:
        lane = self._lanes[number]
        pause = self.first_pause
        while lane:
            if not self._queue.holds(lane[0]):
                lane.popleft()
            elif await self._taken(lane[0]):
                self._queue.forget(lane.popleft())
                pause = self.first_pause
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, self.longest_pause)
        del self._lanes[number]

    async def _taken(self, update: Update) -> bool:
        assert self._session is not None
        headers = {_SECRET: self._webhook.secret} if self._webhook.secret else {}
        try:
            async with (
                self._places,
                self._session.post(self._webhook.url, json=update.body, headers=headers) as answer,
            ):
                await answer.read()
                status, reason = answer.status, answer.reason
        except (aiohttp.ClientError, TimeoutError) as error:
            self._webhook.failed(_network_error(error), self._now())
            return False
        if 200 <= status <= 299:
            return True
        self._webhook.failed(f"Wrong response from the webhook: {status} {reason}", self._now())
        return False


def _network_error(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorError):
        return "Connection refused"
    return "Read timeout expired" if isinstance(error, TimeoutError) else "Webhook connection closed"
