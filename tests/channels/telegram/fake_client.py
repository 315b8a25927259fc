"""A bare client for the tests of the fake: a method's name and its parameters, and what came back."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.fake.spec import spec

Json = dict[str, Any]
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


class Moment:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        """Where it stands."""
        return self.at

    def forward(self, **by: float) -> None:
        """Move it on, by `hours=`, `seconds=`…"""
        self.at += timedelta(**by)


class Client:
    """Calls one fake."""

    def __init__(self, api: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self.api = api
        self.session = session

    def url(self, method: str) -> str:
        """Where a method is called."""
        return f"{self.api.url}/bot{self.api.token}/{method}"

    async def __call__(self, method: str, **params: object) -> Json:
        """The whole answer to a form, in which all but text is JSON."""
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with self.session.post(self.url(method), data=form) as answer:
            body: Json = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def result(self, method: str, **params: object) -> Any:  # noqa: ANN401 - whatever the method gives
        """Its result, which keeps to the machine-readable Bot API where that is here."""
        answer = await self(method, **params)
        assert answer["ok"], answer
        if (known := spec()) is not None:
            assert known.result_errors(method, answer["result"]) == []
        return answer["result"]

    async def refusal(self, method: str, **params: object) -> str:
        """Its refusal."""
        answer = await self(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])


@asynccontextmanager
async def fake(moment: Moment | None = None, *, strict: bool = True) -> AsyncIterator[tuple[FakeTelegram, Client]]:
    """A running fake whose clock the test holds, and a client for it."""
    clock = moment or Moment()
    async with FakeTelegram(clock.now, strict=strict) as api, aiohttp.ClientSession() as session:
        yield api, Client(api, session)
