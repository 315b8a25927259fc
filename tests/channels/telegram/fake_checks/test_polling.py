"""The fake's getUpdates: offset, waiting, conflict, retention."""

import asyncio
from typing import Any

import pytest

from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.fake_client import Client, Moment, fake

_CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def _written(api: FakeTelegram, count: int) -> list[int]:
    awa = api.person()
    for number in range(count):
        await awa.types(f"m{number}")
    return [update["update_id"] for update in api.pending]


async def _numbers(call: Client, **params: Any) -> list[int]:  # noqa: ANN401 - parameters of getUpdates
    return [update["update_id"] for update in await call.result("getUpdates", **params)]


@pytest.mark.parametrize(
    ("offset", "given", "standing"),
    [
        (lambda _: 0, slice(None), slice(None)),
        (lambda ids: ids[0], slice(None), slice(None)),
        (lambda ids: ids[2], slice(2, None), slice(2, None)),
        (lambda ids: ids[-1] + 1, slice(0, 0), slice(0, 0)),
        (lambda ids: ids[-1] + 11, slice(0, 0), slice(0, 0)),
        (lambda ids: ids[-1] + 12, slice(None), slice(None)),
        (lambda ids: ids[0] - 1_000, slice(None), slice(None)),
        (lambda _: -1, slice(-1, None), slice(-1, None)),
        (lambda _: -99, slice(None), slice(None)),
    ],
)
async def test_offset(offset: Any, given: slice, standing: slice) -> None:  # noqa: ANN401 - from numbers to one
    async with fake() as (api, call):
        ids = await _written(api, 5)
        assert ids == list(range(ids[0], ids[0] + 5))
        assert await _numbers(call, offset=offset(ids)) == ids[given]
        assert [update["update_id"] for update in api.pending] == ids[standing]


@pytest.mark.parametrize(("limit", "count"), [(None, 100), (3, 3), (0, 1), (1_000, 100)])
async def test_limit(limit: int | None, count: int) -> None:
    async with fake() as (api, call):
        ids = await _written(api, 120)
        params = {} if limit is None else {"limit": limit}
        assert await _numbers(call, **params) == ids[:count]


async def test_a_long_poll_ends_with_the_first_update_or_empty() -> None:
    async with fake() as (api, call):
        waiting = asyncio.ensure_future(_numbers(call, timeout=50))  # noqa: TID251 - the test awaits it
        await asyncio.sleep(0.05)
        assert not waiting.done()
        assert await _written(api, 1) == await waiting
        [seen] = await _numbers(call)
        assert await _numbers(call, offset=seen + 1, timeout=1) == []


async def test_a_second_poller_ends_the_first() -> None:
    async with fake() as (api, call):
        first = asyncio.ensure_future(call("getUpdates", timeout=50))  # noqa: TID251 - the test awaits it
        await asyncio.sleep(0.05)
        second = asyncio.ensure_future(_numbers(call, timeout=50))  # noqa: TID251 - the test awaits it
        assert await first == {"ok": False, "error_code": 409, "description": _CONFLICT}
        assert await _written(api, 1) == await second


async def test_a_poller_that_went_away_takes_nothing_along() -> None:
    async with fake() as (api, call):
        waiting = asyncio.ensure_future(call("getUpdates", timeout=50))  # noqa: TID251 - the test ends it
        await asyncio.sleep(0.05)
        waiting.cancel()
        assert await _written(api, 1) == await _numbers(call, timeout=1)


async def test_presses_are_kept_150_seconds_and_the_rest_a_day() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        awa = api.person()
        await awa.starts()
        markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "1"}]]}
        await call("sendMessage", chat_id=awa.id, text="a", reply_markup=markup)
        await awa.presses("Oui")
        moment.forward(seconds=149)
        assert len(await _numbers(call)) == 2
        moment.forward(seconds=1)
        assert len(await _numbers(call)) == 1
        moment.forward(hours=24, seconds=-151)
        assert len(await _numbers(call)) == 1
        moment.forward(seconds=1)
        assert await _numbers(call) == []


async def test_numbers_start_anew_after_a_quiet_week() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        [old] = await _written(api, 1)
        moment.forward(days=7)
        [new] = await _written(api, 1)
        assert abs(new - old) > 1
        assert await _numbers(call, offset=old + 1) == [new]


async def test_allowed_updates_are_remembered() -> None:
    async with fake() as (api, call):
        awa = api.person()

        async def arrive() -> list[str]:
            await awa.types("a")
            awa.blocks()
            awa.unblocks()
            api.push({"chat_member": {"chat": {"id": awa.id}}})
            kinds = [kind for update in api.pending for kind in update if kind != "update_id"]
            await call("getUpdates", offset=api.pending[-1]["update_id"] + 1)
            return kinds

        assert await arrive() == ["message", "my_chat_member", "my_chat_member"]
        await call("getUpdates", allowed_updates=["message", "chat_member"])
        assert await arrive() == ["message", "chat_member"]
        await call("getUpdates", allowed_updates=[])
        assert await arrive() == ["message", "my_chat_member", "my_chat_member"]


async def test_no_polling_beside_a_webhook() -> None:
    async with fake() as (_, call):
        waiting = asyncio.ensure_future(call("getUpdates", timeout=50))  # noqa: TID251 - the test awaits it
        await asyncio.sleep(0.05)
        await call.result("setWebhook", url="http://127.0.0.1:9/hook")
        assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
        assert await call.refusal("getUpdates") == _WEBHOOK
        await call.result("deleteWebhook")
        assert await _numbers(call) == []
