"""The year on Telegram: sixty people with a phone, on the fake of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from bot.app import Tama
from bot.channels.channel import Channel, Message
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.telegram_town import Line, unpaced
from tests.talk import HeldClock
from tests.year.people import PEOPLE
from tests.year.script import Answered
from tests.year.simulate import Got
from tests.year.weather import BEGIN, BLOCKED, NO_NETWORK, Window, offline, within


class Noting(TelegramChannel):
    """Telegram's own channel; what it carries is noted as it stands on the phone, with its kind."""

    def __init__(self, api: Api, phones: Phones) -> None:
        super().__init__(api)
        self.limits = unpaced(self.limits)
        self._phones = phones

    async def send(self, message: Message) -> str:
        """Send it as it is."""
        number = self._phones.numbers[message.address]
        self._phones.weather(number)
        called = await super().send(message)
        self._phones.note(number, int(called), message.kind)
        return called


class Phones:
    """See `tests.year.simulate.Platform`. The weather is made by Telegram: no route, no answer, blocked."""

    name = "telegram"

    def __init__(self, clock: HeldClock, api: Api, fake: FakeTelegram) -> None:
        self.clock = clock
        self.channel: Channel = Noting(api, self)
        self.got: dict[int, list[Got]] = {one.number: [] for one in PEOPLE}
        self.tried: dict[int, list[datetime]] = {one.number: [] for one in PEOPLE}
        self._people = {one.number: fake.person(one.name, language_code=one.lang) for one in PEOPLE}
        for person in self._people.values():
            person.chat.started = True
        self.numbers = {str(person.id): number for number, person in self._people.items()}
        self._api = api
        self._fake = fake
        self._line: Line | None = None
        self._down = False
        self._absences: set[tuple[int, Window]] = set()

    def address(self, number: int) -> str:
        """The number of their account."""
        return str(self._people[number].id)

    async def hears(self, tama: Tama, spoken: Answered) -> None:
        """They type it, and Tama asks for what is new."""
        self._network()
        self._people[spoken.number].chat.blocked = False
        self._line = self._line or Line(tama, self._api, self._fake)
        await self._people[spoken.number].types(spoken.line)
        await self._line.hears()

    def weather(self, number: int) -> None:
        """How it is now: for everybody, and for one of them."""
        now, person = self.clock.now(), self._people[number]
        self._network()
        person.chat.blocked = within(now, BLOCKED.get(number))
        absence = offline(number, now)
        if absence is not None and (number, absence) not in self._absences:
            self._absences.add((number, absence))
            self._fake.fail("sendMessage", 500, None, person.id, until=absence[1])
        if not self._down and (person.chat.blocked or absence is not None):
            self.tried[number].append(now)

    def _network(self) -> None:
        down = within(self.clock.now(), NO_NETWORK)
        if down != self._down:
            (self._fake.goes_down if down else self._fake.comes_back)()
        self._down = down

    def note(self, number: int, message: int, kind: str) -> None:
        """What has just arrived there."""
        standing = self._people[number].chat.log[message]
        rows = [f"{label} → {data}" for row in standing.buttons for label, data in row]
        self.got[number].append(Got(self.clock.now(), kind, "\n".join([standing.text, *rows])))


@asynccontextmanager
async def phones() -> AsyncIterator[Phones]:
    """Everybody has a phone, and nothing is sent that Telegram would refuse."""
    clock = HeldClock(BEGIN)
    async with FakeTelegram(now=clock.now) as fake, Api(fake.token, fake.url) as api:
        fake.limits = False
        made = Phones(clock, api, fake)
        yield made
        assert [one.description for one in fake.refusals if one.status != 403] == []
        assert fake.spec_errors == []
