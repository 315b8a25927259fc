"""Messages arrive by themselves: only what is new or changed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from bot.messages import Option, Reply
from bot.texts import T
from bot.web.local_chat.events import WINDOW
from tests.web.site import Site, settled

ASKED = Reply("Venez-vous ?", (Option(T("Yes"), "oui"), Option(T("No"), "non")))


@asynccontextmanager
async def listening(client: httpx.AsyncClient, have: str = "", address: str = "3") -> AsyncIterator[AsyncIterator[str]]:
    """The HTML of each message as it arrives."""
    async with client.stream("GET", f"/chat/{address}/events?have={have}") as answer:
        assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"

        async def messages() -> AsyncIterator[str]:
            lines: list[str] = []
            async for line in answer.aiter_lines():
                if line:
                    lines.append(line)
                elif any(one.startswith("data: ") for one in lines):
                    yield "\n".join(one.removeprefix("data: ") for one in lines)
                    lines = []
                else:
                    lines = []

        yield messages()


def shown(html: str) -> tuple[str, str]:
    [side] = re.findall(r'<article .*?class="(\w+)"', html)
    return side, "\n".join(re.findall("<p.*?>(.*?)</p>", html, re.DOTALL))


def version(html: str) -> str:
    [(number, seen)] = re.findall(r'id="m(\d+)".*?data-v="(\w+)"', html)
    return f"{number}.{seen}"


async def listeners(site: Site) -> list[str]:
    return list(site.bell._listeners)


async def upcoming(messages: AsyncIterator[str]) -> str:
    return await asyncio.wait_for(anext(messages), 5)


async def test_what_is_said_arrives_at_once(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(3, Reply("Réunion demain\nà 9 h"), "one")
        await site.tell(3, Reply("Bien"), "two")
        assert [shown(await upcoming(messages)) for _ in range(2)] == [
            ("tama", "Réunion demain\nà 9 h"),
            ("tama", "Bien"),
        ]


async def test_ones_own_line_and_its_answer_arrive_in_every_window(client: httpx.AsyncClient) -> None:
    async with listening(client) as one, listening(client) as other:
        await client.post("/chat/3", data={"event": "a" * 32, "text": "aide"}, headers={"accept": "text/plain"})
        for window in (one, other):
            assert [shown(await upcoming(window)) for _ in range(2)] == [("mine", "aide"), ("tama", "« aide »")]


async def test_what_the_page_has_is_not_sent_again(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(3, Reply("ancien"), "one")
        have = version(await upcoming(messages))
    async with listening(client, have) as messages:
        await site.tell(3, Reply("nouveau"), "two")
        assert shown(await upcoming(messages)) == ("tama", "nouveau")


async def test_whoever_missed_more_than_is_told_opens_the_page_anew(client: httpx.AsyncClient, site: Site) -> None:
    await site.tell(3, Reply("hier"), "old")
    async with listening(client) as messages:
        have = version(await upcoming(messages))
    for number in range(WINDOW):
        await site.tell(3, Reply(f"{number}"), f"key {number}")
    await settled(lambda: site.ours("3"), WINDOW + 1)
    async with client.stream("GET", f"/chat/3/events?have={have}") as answer, asyncio.timeout(5):
        async for line in answer.aiter_lines():
            if line == "event: renew":
                return


async def test_a_message_that_changed_while_one_was_away_is_sent_again(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(3, ASKED, "one")
        have = version(await upcoming(messages))
    number = have.partition(".")[0]
    press = {"event": "a" * 32, "press": f"{number}:oui"}
    await client.post("/chat/3", data=press)
    async with listening(client, have) as messages:
        changed = await upcoming(messages)
        assert (version(changed).partition(".")[0], shown(changed)) == (number, ("tama", "C’est noté."))
        assert shown(await upcoming(messages)) == ("note", "Yes")


async def test_what_arrived_counts_as_seen(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(3, Reply("Réunion"), "one")
        await upcoming(messages)
        await settled(lambda: site.unseen("3"), 0)


async def test_nobody_hears_what_is_said_to_somebody_else(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(2, Reply("pour Moussa"), "one")
        await settled(lambda: site.ours("2"), 1)
        await site.tell(3, Reply("pour Grace"), "two")
        assert shown(await upcoming(messages)) == ("tama", "pour Grace")


async def test_a_reader_who_leaves_is_forgotten(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client) as messages:
        await site.tell(3, Reply("un"), "one")
        await upcoming(messages)
        assert await listeners(site) == ["3"]
    await settled(lambda: listeners(site), 0)


async def test_what_a_page_says_it_has_may_be_anything(client: httpx.AsyncClient, site: Site) -> None:
    async with listening(client, "x,1,.,9999999999999999999999.a,٣.b") as messages:
        await site.tell(3, Reply("un"), "one")
        assert shown(await upcoming(messages)) == ("tama", "un")
