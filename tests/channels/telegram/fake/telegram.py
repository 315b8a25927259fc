"""The fake as a test sees it."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from bot.clock import SystemClock
from tests.channels.telegram.fake.api import menus
from tests.channels.telegram.fake.api.delivery import Delivery
from tests.channels.telegram.fake.api.methods import Result
from tests.channels.telegram.fake.api.polling import Polling
from tests.channels.telegram.fake.api.webhook import Webhook, WebhookMethods
from tests.channels.telegram.fake.chats.group_chat import GroupChat
from tests.channels.telegram.fake.chats.groups import Group
from tests.channels.telegram.fake.chats.people import Person
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.faults import Fault
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.limits import Limits
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.record import SENDING, Rates, Request, rates
from tests.channels.telegram.fake.server import Server
from tests.channels.telegram.fake.world import World


class FakeTelegram:
    """A strict Bot API server for one bot."""

    def __init__(
        self, now: Callable[[], datetime] | None = None, *, strict: bool = True, port: int = 0, seed: int = 1
    ) -> None:
        self.world = World(now or SystemClock().now, seed)
        self.token = f"{self.world.bot.id}:AA{self.world.dice.getrandbits(132):033x}"
        self.username = self.world.bot.username
        self.webhook = Webhook()
        self.delivery = Delivery(self.webhook, self.world.queue, self.world.now)
        self._polling = Polling(self.world.queue)
        self._hooks = WebhookMethods(self.webhook, self.world.queue, self._polling)
        own = {
            "getUpdates": self._polling.get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
        }
        self.server = Server(self.world, self.token, own)
        self.server.strict = strict
        self.server.port = port

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen."""
        await self.server.start()

    async def stop(self) -> None:
        """End, whoever waits."""
        await self.delivery.stop()
        await self.server.stop()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.port}"

    # --- who is there ---

    def person(
        self,
        first_name: str = "Awa",
        last_name: str = "",
        language_code: str = "fr",
        id: int | None = None,  # noqa: A002 - as Telegram calls it
    ) -> Person:
        """Somebody with the Telegram app, whom the bot has not met."""
        number = id or self.world.dice.randrange(1 << 40, 1 << 52)
        return Person(self.world, User(number, first_name, last_name, language_code=language_code))

    def group(
        self,
        title: str,
        members: list[Person] | None = None,
        *,
        forum: bool = False,
        supergroup: bool = False,
        privacy: bool = True,
    ) -> Group:
        """A group into which its first member, the owner, just brought the bot; a forum is a supergroup."""
        people = members or [self.person("Owner")]
        chat = GroupChat(self.world, title, people[0].user, supergroup=supergroup or forum, forum=forum)
        chat.privacy = self.world.privacy = privacy
        made = Group(self.world, chat, people)
        made.adds_bot()
        return made

    # --- what happened ---

    @property
    def requests(self) -> list[Request]:
        """Every call, oldest first."""
        return self.server.requests

    @property
    def refusals(self) -> list[Request]:
        """What was refused, other than by an injected fault."""
        return [request for request in self.requests if request.description and not request.fault]

    @property
    def spec_errors(self) -> list[str]:
        """Where requests left the machine-readable Bot API."""
        return self.server.spec_errors

    @property
    def pending(self) -> list[Json]:
        """The updates that the bot has not confirmed, oldest first."""
        return [update.body for update in self.world.queue]

    @property
    def commands(self) -> dict[menus.Place, list[Json]]:
        """The menus, by scope and language."""
        return self.world.commands

    def menu(self, person: Person, group: Group | None = None) -> list[str]:
        """The commands that somebody is shown, in private or in a group."""
        chat = group.chat if group is not None else person.chat
        leads = group is not None and group.chat.owner is person.user
        return [command["command"] for command in menus.menu(self.world, person.user, chat, leads=leads)]

    def sent_rate(self, methods: frozenset[str] = SENDING, *, wall: bool = False) -> Rates:
        """How fast messages were sent, by the fake's clock or by the machine's."""
        return rates(self.requests, methods, wall=wall)

    # --- how it behaves ---

    @property
    def limits(self) -> Limits:
        """How much may be sent in how short a time."""
        return self.world.limits

    @limits.setter
    def limits(self, on: bool) -> None:
        self.world.limits.on = on

    @property
    def latency(self) -> float | Callable[[], float]:
        """Seconds before each request is looked at."""
        return self.server.latency

    @latency.setter
    def latency(self, seconds: float | Callable[[], float]) -> None:
        self.server.latency = seconds

    @property
    def allow_http_webhook(self) -> bool:
        """Whether a webhook may be a plain address on the loopback."""
        return self.webhook.allow_http

    @allow_http_webhook.setter
    def allow_http_webhook(self, allowed: bool) -> None:
        self.webhook.allow_http = allowed

    def fail(  # noqa: PLR0913 - all that can be said of a fault
        self,
        method: str,
        kind: int | str,
        times: int | None = 1,
        chat: int | None = None,
        *,
        after: int = 0,
        retry_after: int = 1,
        until: datetime | None = None,
    ) -> None:
        """Let the next calls of a method, or of any (`*`), go wrong: see `faults`."""
        if kind == "refuse":
            self.goes_down()
            return
        self.server.faults.add(Fault(method, kind, times, chat, after, retry_after, until))

    def heals(self) -> None:
        """No more faults."""
        self.server.faults.clear()

    def goes_down(self) -> None:
        """The port is closed."""
        self.server.go_down()

    def comes_back(self) -> None:
        """The same port is open again."""
        self.server.come_back()

    def push(self, update: Json) -> Json | None:
        """Add a raw update; it gets a number if it has none."""
        kind, payload = next((name, value) for name, value in update.items() if name != "update_id")
        return self.world.queue.push(kind, payload, update_id=update.get("update_id"))

    async def _set_webhook(self, params: Params) -> Result:
        changed = self._hooks.set(params)
        await self.delivery.restart()
        return changed

    async def _delete_webhook(self, params: Params) -> Result:
        changed = self._hooks.delete(params)
        await self.delivery.restart()
        return changed

    async def _webhook_info(self, params: Params) -> Result:
        return self._hooks.info(params)
