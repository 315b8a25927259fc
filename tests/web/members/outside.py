"""Tama as members reach it through a proxy: all of it over real HTTP, on an SQLite file and a clock that is held."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

import httpx

from bot.app import Tama
from bot.bell import Bell
from bot.channels.push import Pushes
from bot.channels.web import WebChannel
from bot.commands import Role
from bot.handlers.people.join_links import keep_page_url
from bot.local_chat import SentByTama
from bot.messages import Incoming
from bot.rules.people.codes import hash_code, new_code
from bot.tasks import spawn
from bot.web.members.app import members_app
from bot.web.members.guard import Outside
from bot.web.server import serve
from storage import local_messages
from storage.database import Database
from storage.people import browsers, groups, people
from storage.people.groups import Code
from storage.whose import plain
from tests.talk import HeldClock, Talker, Town

URL = "https://tama.example.org"
HOST = URL.removeprefix("https://")
AS_EVER = Outside(URL, "x-forwarded-for", push_services=("127.0.0.1",))
_MESSAGE, _SAID = re.compile("<article.*?</article>", re.DOTALL), re.compile("<p.*?>(.*?)</p>", re.DOTALL)


class OutsideTown(Town):
    """A group and its people; some write on a phone's own channel, others read in a browser."""

    def __init__(self, db: Database, clock: HeldClock) -> None:
        super().__init__(db, clock)
        self.bell, self.url = Bell(), ""
        self._before = dict[str, int]()
        self.proxy = httpx.AsyncClient(trust_env=False, verify=False)  # noqa: S501 - nothing is encrypted behind a proxy
        self.pushes = Pushes(db, clock, URL)
        page = WebChannel(db, clock, self.bell, browsers.CHANNEL, self.pushes)
        self.tama = Tama(db, clock, {"terminal": self.paper, browsers.CHANNEL: page}, self.paper)

    async def hears(self, incoming: Incoming) -> None:
        """What somebody types on a phone's own channel comes in."""
        self._before[incoming.address] = len(self.paper.sheets.get(incoming.address, []))
        await super().hears(incoming)

    async def read_by(self, address: str) -> str:
        """What came to whoever this is since they last wrote: it is delivered all the time."""
        await self.tama.delivery.drain()
        return "\n".join(message.text for message in self.paper.sheets.get(address, [])[self._before.get(address, 0) :])

    async def code(self, role: Role = Role.MEMBER, uses: int = 1) -> str:
        """A code that opens the group."""
        code, at = new_code(), int(self.clock.now().timestamp())
        made = Code(0, self.group_id, int(role), uses, at + 86_400, None)
        await self.db.transaction(lambda tx: groups.add_code(tx, hash_code(code), made, None, at))
        return code

    async def link(self, talker: Talker) -> str:
        """The path of the link that somebody is given on their channel."""
        found = re.search(rf"{URL}(/page/\S+)", await talker.says("page"))
        assert found is not None
        return found[1]

    def phone(self, address: str = "197.0.0.1", **headers: str) -> Phone:
        """Somebody's browser, behind an address."""
        return Phone(self, address, headers)

    async def said_to(self, name: str) -> list[str]:
        """What stands in somebody's conversation on the page, from Tama, oldest first."""
        person = await self.db.read(lambda tx: people.by_name(tx, name))
        assert person is not None
        address = await self.db.read(lambda tx: people.address_in(tx, browsers.CHANNEL, person.id))
        assert address is not None
        found = await self.db.read(lambda tx: local_messages.recent(tx, address, 100))
        return [plain(SentByTama.model_validate_json(one.body).text) for one in found if not one.mine]


@dataclass
class Phone:
    """A browser without JavaScript that keeps its cookies as browsers do."""

    town: OutsideTown
    address: str
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(
        self, method: str, path: str, data: Mapping[str, str] | None, headers: Mapping[str, str]
    ) -> httpx.Response:
        """One request, as the proxy passes it on."""
        sent = {
            "host": HOST, "x-forwarded-for": self.address, "accept": "text/html", "accept-language": "fr",
            "cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }  # fmt: skip
        if method == "POST":
            sent |= {"origin": URL, "sec-fetch-site": "same-origin"}
        sent |= {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        sent = {name: value for name, value in sent.items() if value}
        answer = await self.town.proxy.request(method, self.town.url + path, headers=sent, data=data)
        self.town.proxy.cookies.clear()
        for line in answer.headers.get_list("set-cookie"):
            for name, one in SimpleCookie(line).items():
                self.cookies[name] = one.value
                if one["max-age"] == "0":
                    del self.cookies[name]
        return answer

    async def get(self, path: str, **headers: str) -> httpx.Response:
        """Open a page."""
        return await self.ask("GET", path, None, headers)

    async def post(self, path: str, data: Mapping[str, str], **headers: str) -> httpx.Response:
        """Send a form."""
        return await self.ask("POST", path, data, headers)

    async def joins(self, code: str) -> httpx.Response:
        """Open an invitation and press its button."""
        await self.get(f"/join/{code}")
        return await self.post("/join", {"code": code})

    async def opens(self, link: str) -> httpx.Response:
        """Open a personal link and press its button."""
        await self.get(link)
        return await self.post("/page", {"code": link.rpartition("/")[2]})

    async def says(self, line: str, event: str = "") -> str:
        """Type a line; what the page shows last then."""
        page = event or f"e{next(self.town.events):09}"
        answer = await self.post("/chat", {"event": page, "text": line})
        assert answer.status_code == 303, answer.text
        return await self.reads()

    async def reads(self) -> str:
        """The last message on the page."""
        answer = await self.get("/chat")
        assert answer.status_code == 200, answer.text
        # To an eye a space at which no line may end is a space.
        return "\n".join(_SAID.findall(_MESSAGE.findall(answer.text)[-1])).replace("\u00a0", " ")


@asynccontextmanager
async def outside_town(db: Database, outside: Outside = AS_EVER) -> AsyncIterator[OutsideTown]:
    """The town, served until the block ends."""
    place = OutsideTown(db, HeldClock())
    place.group_id = await place.group()
    await db.transaction(lambda tx: keep_page_url(tx, URL))
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def refused(fault: Exception) -> None:
        raise AssertionError(fault)

    app = members_app(db, place.clock, place.tama.dispatcher.handle, place.bell, outside, refused)
    tasks = [
        spawn(place.tama.delivery.run(), "delivery"),
        spawn(place.pushes.run(), "push"),
        spawn(serve(app, 0, ready.set_result, place.bell.close), "serve"),
    ]
    place.url = (await ready).rstrip("/")
    try:
        yield place
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await place.proxy.aclose()
