"""What can go wrong at the fake."""

import asyncio
import time
from datetime import timedelta

import aiohttp
import pytest

from tests.channels.telegram.fake_client import NOW, Client, Moment, fake


async def _tried(call: Client, method: str = "getMe", **params: object) -> int:
    try:
        return int((await call(method, **params)).get("error_code", 200))
    except aiohttp.ClientError:
        return 0


@pytest.mark.parametrize(
    ("kind", "description"),
    [(500, "Internal Server Error"), (503, "Internal Server Error"), (429, "Too Many Requests: retry after 7")],
)
async def test_errors_in_telegrams_form(kind: int, description: str) -> None:
    async with fake() as (api, call):
        api.fail("getMe", kind, times=2, retry_after=7)
        answers = [await call("getMe") for _ in range(3)]
        assert [answer.get("description") for answer in answers] == [description, description, None]
        assert [request.status for request in api.requests] == [kind, kind, 200]
        assert (api.refusals, api.requests[0].fault) == ([], str(kind))


async def test_a_gateway_that_answers_with_a_page() -> None:
    async with fake() as (api, call):
        api.fail("*", 502)
        async with call.session.get(call.url("getMe")) as answer:
            assert (answer.status, answer.content_type) == (502, "text/html")


async def test_too_much_until_a_time() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        api.fail("*", 429, until=NOW + timedelta(seconds=10))
        assert (await call("getMe"))["parameters"] == {"retry_after": 10}
        moment.forward(seconds=4)
        assert (await call("getMe"))["parameters"] == {"retry_after": 6}
        moment.forward(seconds=6)
        assert await _tried(call) == 200


async def test_a_fault_may_wait_or_be_for_one_chat_or_end() -> None:
    async with fake() as (api, call):
        awa, ben = api.person(), api.person()
        for person in (awa, ben):
            await person.starts()
        api.fail("sendMessage", 500, times=None, chat=ben.id, after=1)

        async def to(chat_id: int) -> int:
            return await _tried(call, "sendMessage", chat_id=chat_id, text="a")

        assert [await to(ben.id), await to(ben.id), await to(awa.id), await to(ben.id)] == [200, 500, 200, 500]
        api.heals()
        assert await to(ben.id) == 200


@pytest.mark.parametrize(("kind", "done"), [("reset", 0), ("hang", 0), ("drop", 1), ("mute", 1)])
async def test_no_answer(kind: str, done: int) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        api.fail("sendMessage", kind)
        form = {"chat_id": str(awa.id), "text": "a"}
        silent = kind in {"hang", "mute"}
        error: type[Exception] = TimeoutError if silent else aiohttp.ClientConnectionError
        timeout = aiohttp.ClientTimeout(total=0.1)
        with pytest.raises(error):
            async with call.session.post(call.url("sendMessage"), data=form, timeout=timeout):
                pass
        assert (len(awa.messages), api.requests[-1].fault) == (done, kind)
        assert await _tried(call, "sendMessage", **form) == 200


async def test_an_answer_drop_by_drop() -> None:
    async with fake() as (api, call):
        api.server.trickle_rate = 1_000
        api.fail("getMe", "trickle")
        began = time.monotonic()
        assert (await call("getMe"))["ok"]
        assert time.monotonic() - began > 0.2


async def test_a_closed_port() -> None:
    async with fake() as (api, call):
        waiting = asyncio.ensure_future(_tried(call, "getUpdates", timeout=50))  # noqa: TID251 - the test awaits it
        await asyncio.sleep(0.05)
        address = api.url
        api.fail("*", "refuse")
        assert await waiting == 0
        assert await _tried(call) == 0
        api.comes_back()
        assert (api.url, await _tried(call)) == (address, 200)
        api.goes_down()
        assert await _tried(call) == 0
        api.comes_back()


async def test_latency() -> None:
    async with fake() as (api, call):
        waits = iter([0.1, 0.0])
        for latency in (0.1, lambda: next(waits)):
            api.latency = latency
            began = time.monotonic()
            await call("getMe")
            assert time.monotonic() - began >= 0.1
