"""Letters for a place where many read: order and pace, what becomes of them when it fails, silence at night."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.channels.channel import Message, Pace
from bot.commands import Role
from bot.letters import pack
from bot.messages import Reply
from storage.database import Tx
from storage.outbox.letters import ANSWER, BROADCAST, REMINDER, Letter
from storage.people import group_chats, people
from storage.people.group_chats import GroupChat
from tests.channels.delivery.scripted import NOON, RETRY_AFTER, Scripted, by, ends, notice, put
from tests.group_platform import Square, meets
from tests.talk import Town

HERE, THERE = "-100", "-200"


async def bound(place: Town, *places: str) -> None:
    """The group meets there."""

    async def bind(tx: Tx) -> None:
        for one in places:
            chat = GroupChat(0, "terminal", one, "", place.group_id, "fr", "", None, None, None)
            await group_chats.bind(tx, chat, NOON)

    await place.db.transaction(bind)


def post(place: Town, text: str, where: str = HERE, *, topic: str = "", due_at: int | None = None) -> Letter:
    """Something for all who read there; its text and the venue are its key."""
    return Letter(
        f"{text}@{where}", "news", BROADCAST, pack(Reply(text), "fr"), channel="terminal", address="", chat_id=where,
        group_id=place.group_id, topic=topic, due_at=due_at,
    )  # fmt: skip


async def test_what_is_said_in_one_place_keeps_its_order_and_its_pace(place: Town) -> None:
    post_office = Scripted(place.clock, pace=Pace(29, 1, 3))
    await bound(place, HERE)
    await put(place, *(post(place, str(number)) for number in range(6)))
    while len(post_office.sent) < 6:
        await by(post_office, place).drain()
        place.clock.forward(seconds=0.5)
    assert [text for _, text in post_office.sent] == list("012345")
    times = [at for at, _ in post_office.times]
    assert 3000 <= min(after - before for before, after in pairwise(times)) <= 3500


async def test_what_waits_for_one_place_holds_up_no_other_and_nobody(place: Town) -> None:
    post_office = Scripted(place.clock, pace=Pace(29, 1, 3))
    awa = await place.joins("Awa", Role.MEMBER)
    await bound(place, HERE, THERE)
    await put(
        place, *(post(place, str(number)) for number in range(80)), post(place, "there", THERE), notice(awa, "Awa")
    )
    await by(post_office, place).drain()
    assert sorted(text for _, text in post_office.sent) == ["0", "Awa", "there"]


async def test_what_is_due_first_is_said_first(place: Town) -> None:
    post_office = Scripted(place.clock)
    await bound(place, HERE)
    await put(place, post(place, "later", due_at=NOON + 60), post(place, "now"))
    await by(post_office, place).drain()
    place.clock.forward(seconds=60)
    await by(post_office, place).drain()
    assert [text for _, text in post_office.sent] == ["now", "later"]


async def test_a_place_that_fails_is_tried_again_but_not_with_what_is_outdated(place: Town) -> None:
    post_office = Scripted(place.clock)
    await bound(place, HERE, THERE)
    post_office.faults[""] = ["429"]
    await put(place, post(place, "old", topic="t"))
    await by(post_office, place).drain()
    assert await ends(place) == [("waiting", "")]
    await put(place, post(place, "new", topic="t"), post(place, "there", THERE, topic="t"))
    place.clock.forward(seconds=RETRY_AFTER)
    await by(post_office, place).drain()
    assert sorted(text for _, text in post_office.sent) == ["new", "there"]


class Overtaken(Scripted):
    """While it is sending for the first time, something newer is said."""

    def __init__(self, place: Town, newer: Letter) -> None:
        super().__init__(place.clock)
        self.faults[""] = ["429"]
        self._newer: list[Letter] = [newer]
        self._place = place

    async def send(self, message: Message) -> str:
        """Be overtaken, then do as told."""
        await put(self._place, *self._newer)
        self._newer = []
        return await super().send(message)


@pytest.mark.parametrize(("where", "states"), [(HERE, ["superseded", "sent"]), (THERE, ["sent", "sent"])])
async def test_what_fails_on_its_way_does_not_wait_again_after_something_newer_there(
    place: Town, where: str, states: list[str]
) -> None:
    post_office = Overtaken(place, post(place, "new", where, topic="t"))
    await bound(place, HERE, THERE)
    await put(place, post(place, "old", topic="t"))
    delivery = by(post_office, place)
    await delivery.drain()
    place.clock.forward(seconds=RETRY_AFTER)
    await delivery.drain()
    assert [state for state, _ in await ends(place)] == states


async def test_an_answer_in_a_place_is_no_post_and_needs_no_group_there(place: Town) -> None:
    post_office = Scripted(place.clock)
    awa = await place.joins("Awa", Role.MEMBER)
    body = pack(Reply("Bonjour"))
    mine = Letter("1", "answer", ANSWER, body, awa.id, "terminal", "Awa", HERE, group_id=place.group_id)
    strangers = Letter("2", "answer", ANSWER, body, None, "terminal", "Eve", HERE)
    await put(place, mine, strangers)
    await by(post_office, place).drain()
    assert sorted(post_office.sent) == [("Awa", "Bonjour"), ("Eve", "Bonjour")]


@pytest.mark.parametrize(
    ("hours", "quiet", "kind", "silent"),
    [
        (0, None, "news", False),
        (10, None, "news", False),
        (11, None, "news", True),
        (20, None, "news", True),
        (21, None, "news", False),
        (11, None, "answer", False),
        (11, None, "catch-up", False),
        (11, None, "meeting-hour", True),
        (0, (540, 660), "meeting-hour", True),
        (11, (540, 660), "news", False),
    ],
)
async def test_nobody_is_woken_at_night(
    place: Town, hours: int, quiet: tuple[int, int] | None, kind: str, *, silent: bool
) -> None:
    """The clocks of the group stand at ten o'clock, and so do hers."""
    square, awa = Square(place), await place.joins("Awa", Role.MEMBER)

    async def write(tx: Tx) -> None:
        await people.choose_group(tx, awa.id or 0, place.group_id)
        await people.identify(tx, "telegram", "7", awa.id or 0, NOON + 1)
        if quiet is not None:
            await tx.run("UPDATE people SET quiet_from = ?, quiet_until = ?", *quiet)

    await place.db.transaction(write)
    place.clock.forward(hours=hours)
    await put(place, notice(awa, "Bonjour", kind=kind))
    await square.news()
    assert [(one.text, one.silent) for one in square.sent] == [("Bonjour", silent)]


@pytest.mark.parametrize(
    ("zone", "hours", "silent"),
    [("Africa/Dakar", 3, False), ("Asia/Tokyo", 2.99, True), ("Asia/Tokyo", 11.95, True), ("Asia/Tokyo", 12, False)],
)
async def test_a_place_sleeps_by_the_clocks_of_its_group(place: Town, zone: str, hours: float, *, silent: bool) -> None:
    square, group = Square(place), await place.group("loin", zone)
    await meets(place, HERE, group=group)
    place.clock.forward(hours=hours)
    body = pack(Reply("Bonjour"), "fr")
    await put(place, Letter("1", "news", REMINDER, body, channel="telegram", address="", chat_id=HERE, group_id=group))
    await square.news()
    assert [one.silent for one in square.sent] == [silent]
