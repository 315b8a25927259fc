"""A clock that jumps, both ways: it is noticed and told, and nothing waits for it to catch up."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.channel import Pace
from bot.channels.delivery.pace import Gate
from bot.channels.watchdog import Pulse
from bot.clock import milliseconds
from bot.clock_watch import HOLD, LEASE, ClockWatch, Hold, Jump
from bot.commands import Role
from bot.messages import Incoming
from storage import facts
from storage.clock_repair import HAPPENED, WOKEN
from storage.database import Tx
from storage.engine.opening import MIGRATIONS
from storage.inbox import events
from storage.inbox.events import PendingEvent
from storage.instants import Microseconds, later_by, second_of_ms, to_microseconds, to_milliseconds, to_seconds
from storage.outbox import chat_state
from storage.people import people
from tests.databases.sqlite import sqlite_url
from tests.talk import NOW, HeldClock, Talker, Town, open_space, town

JUMPS = [
    timedelta(hours=2),
    timedelta(days=400),
    *(pytest.param(one, marks=pytest.mark.soak) for one in (timedelta(minutes=1), timedelta(days=11 * 365))),
]
PLANNED = {
    "announcements.send_at", "browsers.ends_at", "chats.free_at", "chats.locked_until", "chats.retry_at",
    "codes.expires_at", "evaluations.closes_at", "inbox.arrived",
    "meetings.ends_at", "meetings.over_at", "meetings.starts_at",
    "outbox.claimed_until", "outbox.due_at", "outbox.useless_after", "page_links.ends_at",
    "people.paused_until", "people.quiet_until", "poll_moments.ends_at", "poll_moments.starts_at",
    "polls.closes_at", "replies.begins_at", "spaces.closes_at",
    "certificates.ends_at", "certificates.starts_at", "spaces.opens_at", "validations.closes_at", "webinars.ends_at",
    "webinars.starts_at",
    "submitted_minutes.closes_at",
}  # fmt: skip
"""What may lie ahead: planned by people, or waits that are put right by themselves."""


def instants() -> set[str]:
    """Every column that holds an instant, by its name, but for `wake_at`."""
    text = "".join(one.read_text() for one in sorted(MIGRATIONS.glob("*.sql")))
    found = set()
    for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", text, re.DOTALL):
        found |= {f"{table}.{column}" for column in re.findall(r"^ +(\w+) BIGINT", body, re.MULTILINE)}
    found |= {f"{table}.{column}" for table, column in re.findall(r"ALTER TABLE (\w+) ADD COLUMN (\w+) BIGINT", text)}
    names = re.compile(r"\.(at|arrived|failing_since|\w+_(at|until|after))$")
    return {one for one in found if names.search(one) and not one.endswith(".wake_at")}


def test_of_every_instant_it_is_known_whether_it_may_lie_ahead() -> None:
    happened = {f"{table}.{column}" for table, columns in HAPPENED.items() for column in columns}
    assert instants() == happened | PLANNED
    assert not happened & PLANNED


def test_every_table_that_time_wakes_is_woken() -> None:
    text = "".join(one.read_text() for one in sorted(MIGRATIONS.glob("*.sql")))
    indexed = set(re.findall(r"ON (\w+) \(wake_at\)", text))
    assert indexed == {*WOKEN, "people"}


async def watched(place: Town) -> ClockWatch:
    """A watch that has looked once, and the town's delivery told of its jumps."""
    watch = place.tama.clock_watch
    await watch.look()
    return watch


@pytest.fixture
async def awa(place: Town) -> Talker:
    return await place.joins("Awa", Role.MEMBER)


async def test_nothing_is_said_of_a_clock_that_goes_on(place: Town, caplog: pytest.LogCaptureFixture) -> None:
    watch = await watched(place)
    for _ in range(3):
        place.clock.forward(seconds=20)
        await watch.look()
    assert watch.last is None
    assert caplog.records == []


@pytest.mark.parametrize("seconds", [-7200, 7200, -60, 400 * 86_400])
async def test_a_jump_is_told_to_the_host(place: Town, caplog: pytest.LogCaptureFixture, seconds: int) -> None:
    watch = await watched(place)
    before = place.clock.now()
    place.clock.forward(seconds=seconds)
    with caplog.at_level(logging.WARNING):
        await watch.look()
        await watch.look()
    assert watch.last == Jump(before, before + timedelta(seconds=seconds))
    way = "back by" if seconds < 0 else "ahead by"
    assert [way in record.getMessage() for record in caplog.records] == [True]


async def test_a_clock_that_went_back_while_tama_did_not_run_is_noticed_at_the_start(place: Town) -> None:
    await watched(place)
    place.clock.forward(hours=-2)
    again = ClockWatch(place.db, place.clock)
    await again.look()
    assert again.last is not None
    assert again.last.is_back
    place.clock.forward(days=3)
    later = ClockWatch(place.db, place.clock)
    await later.look()
    assert later.last is None


async def there_and_back(
    place: Town, watch: ClockWatch, jump: timedelta, meanwhile: Callable[[], Awaitable[object]]
) -> None:
    """The clock is ahead for a while, whatever is done then, and is put right."""
    place.clock.forward(seconds=jump.total_seconds())
    await watch.look()
    await meanwhile()
    place.clock.forward(seconds=-jump.total_seconds())
    await watch.look()


@pytest.mark.parametrize("jump", JUMPS)
async def test_what_chats_wait_for_lies_no_further_ahead_than_their_pace(
    place: Town, awa: Talker, jump: timedelta
) -> None:
    watch, ahead = await watched(place), to_milliseconds(place.clock.now() + jump)

    async def written_ahead(tx: Tx) -> None:
        await chat_state.wait(tx, "terminal:", ahead)
        await chat_state.wait(tx, "terminal:Awa", ahead)
        await chat_state.failed(tx, "terminal:Awa", "no answer", second_of_ms(ahead), ahead)

    await there_and_back(place, watch, jump, lambda: place.db.transaction(written_ahead))
    before = place.clock.now()
    await place.hears(Incoming("terminal", "Awa", "after", "moi", before))
    await place.tama.delivery.drain()
    assert [message.address for message in place.paper.sent] == ["Awa"]
    assert place.clock.now() - before < timedelta(seconds=5)


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_letter_waits_for_no_clock_that_was_ahead(place: Town, awa: Talker, jump: timedelta) -> None:
    watch, line = await watched(place), Incoming("terminal", "Awa", "ahead", "moi", place.clock.now())
    await there_and_back(place, watch, jump, lambda: place.hears(line))
    await place.tama.delivery.drain()
    assert len(place.paper.sent) == 1


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_letter_is_carried_no_longer_than_is_allowed(place: Town, awa: Talker, jump: timedelta) -> None:
    watch = await watched(place)

    async def carried(tx: Tx) -> None:
        until = to_milliseconds(place.clock.now() + LEASE)
        await tx.run("UPDATE outbox SET state = 'sending', claimed_until = ?", until)
        await chat_state.lock(tx, ["terminal:Awa"], [until])

    async def meanwhile() -> None:
        await place.hears(Incoming("terminal", "Awa", "ahead", "moi", place.clock.now()))
        await place.db.transaction(carried)

    await there_and_back(place, watch, jump, meanwhile)
    place.clock.forward(seconds=LEASE.total_seconds())
    await place.tama.delivery.drain()
    assert len(place.paper.sent) == 1


async def ten_days(url: str, jump: timedelta) -> tuple[list[str], dict[str, datetime]]:
    """What a tick puts while the clock is ahead, and what comes afterwards, with its time."""
    async with town(url) as place:
        awa = await place.joins("Awa", Role.COORDINATOR)
        for line in (
            "digest quotidien 8h",
            "ajouter point Envoyer le rapport ; Awa ; 9 décembre 2020",
            "reunion 10 décembre 2020 9h-11h, Salle B : Bilan",
            "oui",
            "recurrence chaque premier lundi 9h-11h",
            "espace Idées ; approbation ; 8 décembre 2020 18h",
            "oui",
        ):
            await awa.says(line)
        await place.ticks()
        early: list[str] = []
        if jump:
            await there_and_back(place, await watched(place), jump, lambda: _tick(place, early))
        times = {}
        while place.clock.now() < NOW + timedelta(days=10):
            place.clock.forward(hours=1)
            for key in await place.ticks():
                assert key not in times, key
                times[key] = place.clock.now()
        return early, times


async def _tick(place: Town, keys: list[str]) -> None:
    keys += await place.ticks()


@pytest.mark.parametrize(
    "jump", [pytest.param(timedelta(minutes=1), marks=pytest.mark.soak), timedelta(hours=2), timedelta(days=3)]
)
async def test_reminders_and_digests_come_at_their_time_once(tmp_path: Path, jump: timedelta) -> None:
    for name in ("true", "ahead"):
        (tmp_path / name).mkdir()
    _, expected = await ten_days(sqlite_url(tmp_path / "true"), timedelta())
    early, times = await ten_days(sqlite_url(tmp_path / "ahead"), jump)
    assert {key.partition(":")[0] for key in expected} >= {"digest", "meeting", "points", "space"}
    assert not set(early) & set(times)
    assert {key: at for key, at in expected.items() if key not in early}.items() <= times.items()
    # What a digest told too early is told once more in its own.
    assert {(key.partition(":")[0], times[key].hour) for key in times.keys() - expected.keys()} <= {("digest", 8)}


async def test_a_vote_of_a_clock_that_was_ahead_does_not_stand_against_later_ones(place: Town, awa: Talker) -> None:
    await open_space(place, "Un", "Deux")
    watch = await watched(place)
    await place.db.transaction(lambda tx: people.identify(tx, "web", "5", awa.id or 0, 0))
    await there_and_back(place, watch, timedelta(hours=2), lambda: awa.says("vote 1"))
    place.clock.forward(seconds=5)
    await place.hears(Incoming("web", "5", "later", "retirer 1", place.clock.now()))
    assert await place.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM votes")) == 0


async def test_until_when_a_platform_was_heard_lies_not_ahead(place: Town) -> None:
    watch = await watched(place)
    ahead = str(to_seconds(place.clock.now() + timedelta(hours=2)))
    await there_and_back(
        place,
        watch,
        timedelta(hours=2),
        lambda: place.db.transaction(lambda tx: facts.put(tx, "telegram:heard", ahead)),
    )
    heard = await place.db.read(lambda tx: facts.get(tx, "telegram:heard"))
    assert heard == str(to_seconds(place.clock.now()))


async def test_what_waits_in_the_inbox_keeps_its_order(place: Town) -> None:
    watch = await watched(place)
    ahead = to_microseconds(place.clock.now() + timedelta(days=400))
    rows = [PendingEvent(f"e{number}", "chat", "{}", Microseconds(ahead + number)) for number in (2, 0, 1)]
    await there_and_back(
        place, watch, timedelta(days=400), lambda: place.db.transaction(lambda tx: events.keep(tx, "telegram", rows))
    )
    found = await place.db.read(lambda tx: events.waiting(tx, "telegram", 9))
    assert [one.event for one in found] == ["e0", "e1", "e2"]
    assert found[-1].arrived <= to_microseconds(place.clock.now())


def test_a_jump_ahead_is_not_believed_at_once() -> None:
    clock = HeldClock()
    hold = Hold(clock)
    assert not hold.holds()
    clock.forward(days=400)
    assert hold.holds()
    clock.forward(seconds=HOLD.total_seconds() - 1)
    assert hold.holds()
    clock.forward(seconds=1)
    assert not hold.holds()


def test_a_clock_that_is_put_right_is_believed_at_once() -> None:
    clock = HeldClock()
    hold = Hold(clock)
    assert not hold.holds()
    clock.forward(days=400)
    assert hold.holds()
    clock.forward(days=-400)
    assert not hold.holds()


async def test_a_gate_lets_pass_whatever_the_clock_said_before() -> None:
    clock = HeldClock()
    gate = Gate(clock, Pace(a_second=1))
    assert await gate.passes(milliseconds(clock), later_by(milliseconds(clock), 9))
    clock.forward(hours=-2)
    before = clock.now()
    assert await gate.passes(milliseconds(clock), later_by(milliseconds(clock), 9))
    assert clock.now() - before < timedelta(seconds=1)


async def test_a_loop_that_stands_still_is_seen_though_the_clock_went_back() -> None:
    clock = HeldClock()
    pulse = Pulse(clock)
    pulse.within(20)
    clock.forward(hours=-2)
    assert not pulse.is_still(clock.now())
    clock.forward(seconds=61)
    assert pulse.is_still(clock.now())
