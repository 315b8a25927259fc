"""People whom nothing reaches, among others whom everything reaches."""

from __future__ import annotations

from bot.app import Tama
from bot.commands import Role
from bot.messages import Incoming
from bot.scheduler.housekeeping import tick
from tests.channels.delivery.scripted import NOON, Scripted, by, ends, notice, put
from tests.talk import Town

HOUR = 3600


async def test_a_failure_of_days_ago_says_nothing_of_what_comes_next(place: Town) -> None:
    """The letter that failed was soon pointless; nobody has tried since, and the line is back."""
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.faults["Awa"] = ["5xx"]
    await put(place, notice(awa, "in an hour", useless_after=NOON + HOUR))
    await by(post, place).drain()
    place.clock.forward(days=3)
    await put(place, notice(awa, "later"))
    await by(post, place).drain()
    assert post.sent == [("Awa", "later")]
    assert await ends(place) == [("failed", "the platform failed"), ("sent", "")]


async def test_what_still_fails_after_a_day_is_missed(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.otherwise = lambda _: "5xx"
    await put(place, notice(awa, "first", useless_after=NOON + HOUR))
    await by(post, place).drain()
    place.clock.forward(days=3)
    await put(place, notice(awa, "second"), notice(awa, "third"))
    await by(post, place).drain()
    place.clock.forward(hours=2)
    await by(post, place).drain()
    assert post.tries == 2
    assert [state for state, _ in await ends(place)] == ["failed", "missed", "missed"]


async def test_those_who_fail_alone_are_not_tried_after_every_message_to_others(place: Town) -> None:
    """When the channel fails for all, all are tried again once it works; whoever still fails then waits."""
    people = [await place.joins(name, Role.MEMBER) for name in ("Awa", "Ben", "Zoe", "Ida")]
    post = Scripted(place.clock)
    post.otherwise = lambda message: "" if message.address == "Ida" else "5xx"
    await put(place, *(notice(one, "News") for one in people[:3]))
    for number in range(10):
        await by(post, place).drain()
        place.clock.forward(seconds=1)
        await put(place, notice(people[3], f"{number}"))
    assert [text for _, text in post.sent] == [str(number) for number in range(9)]
    # Each at first, and once more when the first message to Ida has shown that the channel works.
    assert post.tries == 9 + 3 * 2


async def test_nothing_is_kept_of_the_chat_of_somebody_erased_whom_the_farewell_did_not_reach(place: Town) -> None:
    await place.joins("Awa", Role.MEMBER)
    ben, post = await place.joins("Ben", Role.MEMBER), Scripted(place.clock)
    post.otherwise = lambda _: "blocked"
    await put(place, notice(ben, "News"))
    farewell = Incoming("terminal", "Awa", "bye", "oubliezmoi oui", place.clock.now())
    await Tama(place.db, place.clock, {"terminal": post}, post).dispatcher.handle(farewell)
    await by(post, place).drain()
    known = "SELECT chat FROM chats ORDER BY chat"
    assert [row[0] for row in await place.db.read(lambda tx: tx.rows(known))] == ["terminal:Awa", "terminal:Ben"]
    await tick(place.db, place.clock.now())
    assert [row[0] for row in await place.db.read(lambda tx: tx.rows(known))] == ["terminal:Ben"]
