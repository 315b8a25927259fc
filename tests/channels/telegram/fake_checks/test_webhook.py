"""The fake's webhooks: where they may be, and how updates are brought there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from tests.channels.telegram.fake_client import Json, Moment, fake


@dataclass
class _Bot:
    """A bot's own web server, which answers as told."""

    url: str = ""
    answers: dict[str, list[int]] = field(default_factory=dict)
    """By text, the next statuses before 200."""
    seen: list[tuple[str, int]] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.BaseRequest) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        update: Json = await request.json()
        text = update["message"]["text"]
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(0.01)
        self.at_once -= 1
        waiting = self.answers.get(text)
        status = waiting.pop(0) if waiting else 200
        self.seen.append((text, status))
        self.changed.set()
        return web.Response(status=status)

    async def taken(self, count: int) -> list[str]:
        """The texts taken, once there are so many."""
        async with asyncio.timeout(5):
            while len(texts := [text for text, status in self.seen if status == 200]) < count:
                self.changed.clear()
                await self.changed.wait()
        return texts


@asynccontextmanager
async def _bot() -> AsyncIterator[_Bot]:
    bot = _Bot()
    server = web.Server(bot.handle)
    listener = await asyncio.get_running_loop().create_server(server, "127.0.0.1", 0)
    bot.url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/hook"
    try:
        yield bot
    finally:
        listener.close()
        await server.shutdown(0.1)


async def test_updates_are_brought_with_the_secret() -> None:
    async with fake() as (api, call), _bot() as bot:
        awa = api.person()
        await awa.types("before")
        await call.result("setWebhook", url=bot.url, secret_token="s3cret")
        await awa.types("after")
        assert await bot.taken(2) == ["before", "after"]
        assert bot.secrets == {"s3cret"}
        await asyncio.sleep(0.05)
        assert api.pending == []


async def test_a_refusal_holds_that_chat_back_and_no_other() -> None:
    async with fake() as (api, call), _bot() as bot:
        awa, ben = api.person(), api.person()
        bot.answers["a1"] = [500, 503, 404]
        await call.result("setWebhook", url=bot.url)
        for number in (1, 2, 3):
            await awa.types(f"a{number}")
            await ben.types(f"b{number}")
        taken = await bot.taken(6)
        assert [text for text in taken if text[0] == "a"] == ["a1", "a2", "a3"]
        assert taken[:3] == ["b1", "b2", "b3"]
        assert bot.seen.index(("a1", 200)) < bot.seen.index(("a2", 200))
        info = await call.result("getWebhookInfo")
        assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


@pytest.mark.parametrize(("most", "at_once"), [(1, 1), (3, 3)])
async def test_several_connections(most: int, at_once: int) -> None:
    async with fake() as (api, call), _bot() as bot:
        await call.result("setWebhook", url=bot.url, max_connections=most)
        for _ in range(6):
            await api.person().types("a")
        await bot.taken(6)
        assert bot.most_at_once == at_once


async def test_what_is_too_old_is_not_brought() -> None:
    moment = Moment()
    async with fake(moment) as (api, call), _bot() as bot:
        awa = api.person()
        await awa.types("old")
        moment.forward(hours=24)
        await awa.types("new")
        await call.result("setWebhook", url=bot.url)
        assert await bot.taken(1) == ["new"]


async def test_a_bot_that_does_not_listen() -> None:
    async with fake() as (api, call):
        await call.result("setWebhook", url="http://127.0.0.1:9/hook")
        await api.person().types("a")
        await asyncio.sleep(0.1)
        info = await call.result("getWebhookInfo")
        assert (info["pending_update_count"], info["last_error_message"]) == (1, "Connection refused")
        await call.result("deleteWebhook")
        assert len(await call.result("getUpdates")) == 1


async def test_what_is_told_of_a_webhook() -> None:
    async with fake() as (api, call):
        assert await call.result("getWebhookInfo") == {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": 0,
        }
        await api.person().types("a")
        url = "https://example.org/hook"
        await call.result(
            "setWebhook", url=url, max_connections=5, allowed_updates=["message"], drop_pending_updates=True
        )
        assert await call.result("getWebhookInfo") == {
            "url": url,
            "has_custom_certificate": False,
            "pending_update_count": 0,
            "max_connections": 5,
            "ip_address": "127.0.0.1",
            "allowed_updates": ["message"],
        }
        assert api.webhook.url == url
        await call.result("setWebhook", url="")
        assert api.webhook.url == ""


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:444/"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://"}, "invalid webhook URL specified"),
        ({"url": "https://a.org", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "https://a.org", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_refused(params: dict[str, str], description: str) -> None:
    async with fake() as (api, call):
        assert await call.refusal("setWebhook", **params) == f"Bad Request: {description}"
        assert api.webhook.url == ""


async def test_plain_http_is_for_tests_only() -> None:
    async with fake() as (api, call):
        api.allow_http_webhook = False
        refusal = await call.refusal("setWebhook", url="http://127.0.0.1:8080/")
        assert refusal == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
        for port in ("", ":80", ":88", ":443", ":8443"):
            await call.result("setWebhook", url=f"https://example.org{port}/hook")
