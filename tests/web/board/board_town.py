"""The sample group with its noticeboards really served: uvicorn on a free port, all of Tama behind."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import unescape

import httpx

from bot.app import Tama
from bot.bell import Bell
from bot.channels.web import WebChannel
from bot.commands import Role
from bot.host.health import Health
from bot.messages import Incoming
from bot.tasks import spawn
from bot.web.guard import Door
from bot.web.local_chat.app import HostSide, make_app
from bot.web.server import serve
from storage.errors import StorageError
from storage.people import people
from tests.sample_town import Sample

KEY = "what-nobody-else-knows"
GROUP = "gtm-sahel"


@dataclass
class BoardTown:
    """The town, and a browser without JavaScript that has opened the printed address."""

    sample: Sample
    url: str
    client: httpx.AsyncClient

    async def id_of(self, who: Role | str) -> int:
        """A person's number in the database: a speaker of the sample by role, anybody by name."""
        name = self.sample.speakers[who][0].name if isinstance(who, Role) else who
        found = await self.sample.place.db.read(lambda tx: people.by_name(tx, name))
        assert found is not None
        return found.id

    async def root(self, who: Role | str, group: str = GROUP) -> str:
        """Where somebody's noticeboard of a group stands."""
        return f"/board/{await self.id_of(who)}/{group}"

    async def gets(self, who: Role | str, rest: str = "", group: str = GROUP) -> httpx.Response:
        """A page or a file of theirs."""
        return await self.client.get(await self.root(who, group) + rest)

    async def presses(self, who: Role | str, line: str, *, text: str = "", back: str = "") -> httpx.Response:
        """Post a button's line from a page that has it, and go where that leads."""
        page = await self.gets(who, f"/{back}" if back else "")
        assert f'value=":{line}"' in unescape(page.text), line
        event = re.findall(r'name="event" value="(\w+)"', page.text)[0]
        data = {"event": event, "back": back, "press": f":{line}", "text": text}
        return await self.client.post(await self.root(who), data=data, follow_redirects=True)


@asynccontextmanager
async def board_town(sample: Sample) -> AsyncIterator[BoardTown]:
    """The noticeboards, served until the block ends; the clock stands where the town's does."""
    db, clock, bell = sample.place.db, sample.place.clock, Bell()
    web = WebChannel(db, clock, bell)
    tama = Tama(db, clock, {"web": web, "terminal": sample.place.paper}, web)

    async def handle(incoming: Incoming) -> None:
        await tama.dispatcher.handle(incoming)
        await tama.delivery.drain()

    async def is_open() -> bool:
        return True

    async def look() -> Health:
        return Health()

    def refused(_fault: StorageError) -> None:
        raise AssertionError

    app = make_app(db, clock, handle, bell, HostSide(Door(KEY, is_open), look, refused))
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = spawn(serve(app, 0, ready.set_result, bell.close), "serve")
    url = (await ready).rstrip("/")
    headers = {"origin": url, "accept": "text/html", "accept-language": "fr"}
    async with httpx.AsyncClient(base_url=url, headers=headers, trust_env=False) as client:
        assert (await client.get(f"{url}/k/{KEY}/")).status_code == 303
        yield BoardTown(sample, url, client)
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
