"""What leaves the outbox, in which order, and what becomes of the rest."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.channels.channel import Limits, Message, SendFailed
from bot.channels.delivery import Delivery
from bot.commands import Role
from bot.letters import pack
from bot.messages import Reply
from storage import outbox, people
from storage.database import Tx
from storage.erasure import erase
from storage.outbox import BROADCAST, REMINDER, Letter
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
HOUR = int(timedelta(hours=1).total_seconds())


class Post:
    """A channel that refuses some texts, is slow with others, and keeps the rest in the order of arrival."""

    name = "terminal"
    limits = Limits(text=1000, buttons=3, label=40, edits=False)

    def __init__(self, refused: dict[str, str] | None = None, slow: str = "", lost: str = "") -> None:
        self.refused = refused or {}
        self.slow = slow
        self.lost = lost
        self.sent: list[tuple[str, str]] = []

    async def send(self, message: Message) -> None:
        """Keep it, or not."""
        if message.text in self.refused:
            raise SendFailed(self.refused[message.text], gone=True)
        if message.text == self.lost:
            raise SendFailed("no network")
        if message.text == self.slow:
            await asyncio.sleep(0.02)
        self.sent.append((message.address, message.text))


def by(post: Post, place: Town) -> Delivery:
    """The town's letters, carried by this post."""
    return Delivery(place.db, place.clock, {"terminal": post}, post)


async def put(place: Town, *letters: Letter) -> list[bool]:
    """Written in this order, at noon; whether each was new."""

    async def write(tx: Tx) -> list[bool]:
        return [await outbox.put(tx, letter, NOON) for letter in letters]

    return await place.db.transaction(write)


def notice(to: Talker, text: str, *, topic: str = "", useless_after: int | None = None) -> Letter:
    """Something that nobody asked for; its text is its key too."""
    key = f"{text}:{to.name}"
    return Letter(key, "news", BROADCAST, pack(Reply(text)), to.id, topic=topic, useless_after=useless_after)


async def ends(place: Town) -> list[tuple[str, str]]:
    """The state of each letter and why, in the order in which they were written."""
    rows = await place.db.read(lambda tx: tx.rows("SELECT state, COALESCE(reason, '') FROM outbox ORDER BY id"))
    return [(row[0], row[1]) for row in rows]


async def test_what_is_no_longer_useful_never_goes_out(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    post = Post()
    hours = {"in an hour": 1, "in two": 2, "in three": 3}
    await put(place, *(notice(awa, text, useless_after=NOON + n * HOUR) for text, n in hours.items()))
    place.clock.forward(hours=2)
    assert await by(post, place).drain() == 3
    assert post.sent == [("Awa", "in three")]
    assert await ends(place) == [("expired", "too late"), ("expired", "too late"), ("sent", "")]
    assert await by(post, place).drain() == 0


async def test_whoever_said_stop_gets_answers_and_nothing_else(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER, lang="en")
    await awa.says("stop")
    await put(place, notice(awa, "News"))
    assert await awa.says("vote 9 9") == "There is no vote at the moment."
    assert (await ends(place))[1:] == [("expired", "the person wants no messages"), ("sent", "")]
    await awa.says("resume")
    await put(place, notice(awa, "More news"))
    assert await awa.reads() == "More news"


async def test_a_newer_letter_on_a_topic_replaces_one_that_waits(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Post()
    await put(place, notice(awa, "at nine", topic="meeting:1"))
    await by(post, place).drain()
    await put(
        place,
        notice(awa, "at ten", topic="meeting:1"),
        notice(ben, "at ten", topic="meeting:1"),
        notice(awa, "elsewhere", topic="meeting:2"),
        notice(awa, "at eleven", topic="meeting:1"),
    )
    await by(post, place).drain()
    assert sorted(post.sent) == [
        ("Awa", "at eleven"), ("Awa", "at nine"), ("Awa", "elsewhere"), ("Ben", "at ten"),
    ]  # fmt: skip
    states = [state for state, _ in await ends(place)]
    assert states == ["sent", "superseded", "sent", "sent", "sent"]


async def test_the_same_occurrence_is_said_once(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    assert await put(place, notice(awa, "News"), notice(awa, "News")) == [True, False]
    assert (await awa.reads(), await awa.reads()) == ("News", "")


async def test_what_did_not_go_out_is_marked_with_its_reason(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Post(refused={"News": "blocked by the person"})
    await put(place, notice(awa, "News"), notice(awa, "More"), notice(ben, "Other"))
    assert await by(post, place).drain() == 3
    assert sorted(post.sent) == [("Awa", "More"), ("Ben", "Other")]
    assert await ends(place) == [("failed", "blocked by the person"), ("sent", ""), ("sent", "")]


async def test_what_did_not_go_out_this_time_is_tried_again_in_its_order(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Post(lost="1")
    await put(place, notice(awa, "0"), notice(awa, "1"), notice(awa, "2"), notice(ben, "3"))
    assert await by(post, place).drain() == 2
    assert post.sent == [("Awa", "0"), ("Ben", "3")]
    assert await ends(place) == [("sent", ""), ("waiting", ""), ("waiting", ""), ("sent", "")]
    post.lost = ""
    assert await by(post, place).drain() == 2
    assert post.sent[2:] == [("Awa", "1"), ("Awa", "2")]


async def test_somebody_erased_while_a_letter_is_on_its_way_leaves_no_address(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await put(place, notice(awa, "News"))
    await place.db.transaction(lambda tx: erase(tx, awa.id or 0, NOON))
    await place.db.transaction(lambda tx: outbox.sent(tx, 1, "terminal", "Awa", NOON))
    row = await place.db.read(lambda tx: tx.row("SELECT state, person_id, address FROM outbox"))
    assert row is not None
    assert tuple(row) == ("superseded", None, None)


async def test_a_letter_that_cannot_be_read_holds_up_no_other(place: Town, caplog: pytest.LogCaptureFixture) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    post = Post()
    await put(place, Letter("broken", "news", REMINDER, '{"text":["X"]}', awa.id), notice(awa, "News"))
    with caplog.at_level(logging.ERROR):
        assert await by(post, place).drain() == 2
    assert post.sent == [("Awa", "News")]
    assert await ends(place) == [("failed", "ValueError"), ("sent", "")]
    assert "letter 1 failed" in caplog.text


async def test_each_person_reads_in_order_and_waits_for_nobody(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Post(slow="first")
    letters = [notice(to, str(number)) for number in (1, 2, 3) for to in (awa, ben)]
    reminder = Letter("reminder", "reminder", REMINDER, pack(Reply("first")), awa.id)
    await put(place, *letters, notice(ben, "4"), reminder)
    await by(post, place).drain()
    assert [text for address, text in post.sent if address == "Awa"] == ["first", "1", "2", "3"]
    assert post.sent[:4] == [("Ben", "1"), ("Ben", "2"), ("Ben", "3"), ("Ben", "4")]


async def test_somebody_without_a_channel_is_written_to_in_the_local_chat(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await place.db.transaction(lambda tx: tx.run("DELETE FROM identities"))
    post = Post()
    await put(place, notice(awa, "News"))
    await by(post, place).drain()
    assert post.sent == [(str(awa.id), "News")]


async def test_what_is_said_unasked_goes_where_the_person_was_last(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)

    async def elsewhere(tx: Tx) -> None:
        await people.identify(tx, "web", "7", awa.id or 0, NOON + 60)

    await place.db.transaction(elsewhere)

    async def where(tx: Tx) -> list[str | None]:
        return [due.channel for due in await outbox.due(tx, ("terminal", "web"), NOON)]

    await put(place, Letter("k", "meeting", BROADCAST, pack(Reply("Réunion")), awa.id))
    assert await place.db.read(where) == ["web"]
    place.clock.forward(days=2)
    await awa.says("moi")
    await put(place, Letter("l", "meeting", BROADCAST, pack(Reply("Réunion")), awa.id))
    assert await place.db.read(where) == ["terminal"]
