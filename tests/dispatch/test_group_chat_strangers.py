"""Strangers in a group chat, and members whom Tama cannot answer there: told once, and briefly."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from bot.chat_news import Gone
from bot.commands import Role
from bot.messages import Incoming
from bot.scheduler import housekeeping
from storage import facts
from storage.facts import SALT
from tests.group_chat import Gathering, Heard, gathering
from tests.talk import Town

LINK = '{"id": 1, "username": "tama_bot"}'


async def test_somebody_unknown_is_told_where_to_begin_once_a_day(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:me", LINK))
    zed = place.stranger("Zed")
    told = Heard(here="Je ne vous connais pas encore : écrivez-moi en privé, avec votre code. https://t.me/tama_bot")
    assert await chat.hears(zed, "/vote 1") == told
    assert await chat.hears(zed, "/idees") == Heard()
    assert await chat.hears(zed, "Bonjour à tous", addressed=False) == Heard()
    assert await chat.presses(zed, "vote 1") == told
    place.clock.forward(days=1)
    assert await chat.hears(zed, "/rejoindre ABCDEFGH") == told
    assert await awa.says("resultats") == (await awa.says("resultats"))


async def test_somebody_of_another_group_does_nothing_there(place: Town) -> None:
    chat, _, _ = await gathering(place)
    ida = await place.joins("Ida", Role.COORDINATOR, group=await place.group("lac"))
    away = "Vous n’êtes pas dans le groupe de cette discussion. Sa coordination peut vous donner un code."
    assert await chat.hears(ida, "/vote 1") == Heard(here=away)
    assert await chat.hears(ida, "/idees") == Heard()
    assert await chat.presses(ida, "@gtm vote 1") == Heard(here=away)


async def test_where_no_group_meets_only_commands_are_answered(place: Town) -> None:
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    chat = Gathering(place)
    told = "No group meets in this chat. A coordinator can type here: /connect"
    assert await chat.hears(ben, "/ideas") == Heard(here=told)
    assert await chat.presses(ben, "vote 1") == Heard(here=told)
    assert await chat.hears(ben, "/weather") == Heard()


async def test_who_cannot_be_written_to_is_told_so_there(place: Town) -> None:
    chat, _, ben = await gathering(place)
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:me", LINK))
    await place.tama.dispatcher.note("g1", Gone("terminal", ben.address, "", "blocked"))
    told = Heard(here="The answer is for you alone: please write to me in private first. https://t.me/tama_bot")
    assert await chat.hears(ben, "/todo") == told
    assert await chat.presses(ben, "idees") == told
    assert await chat.hears(ben, "/vote 1") == Heard(here="✓ Vote recorded: 1.")
    await ben.says("hello")
    assert (await chat.hears(ben, "/my_votes")).private == "✓ Your vote: 1."


async def test_under_no_name_nothing_is_done(place: Town) -> None:
    chat, awa, _ = await gathering(place)
    assert await chat.hears(awa, "", oddity="anonymous") == Heard(
        here="Écrivez sous votre propre nom, s’il vous plaît : je ne vois pas qui vous êtes."
    )
    assert await chat.hears(awa, "", oddity="photo") == Heard()
    assert await chat.hears(awa, "", oddity="edited") == Heard()


async def waiting(place: Town) -> list[tuple[str, int | None]]:
    """What waits to be said: its key, and from when on it is useless."""
    rows = await place.db.read(
        lambda tx: tx.rows("SELECT key, useless_after FROM outbox WHERE state = 'waiting' ORDER BY id")
    )
    return [(row[0], row[1]) for row in rows]


async def test_strangers_where_no_group_meets_leave_one_letter_an_hour(place: Town) -> None:
    start = int(place.clock.now().timestamp())
    for number in range(50):
        said = Incoming("terminal", f"s{number % 3}", f"many{number}", "/help", place.clock.now(), "-9", thread="/7/")
        await place.tama.dispatcher.handle(said)
    hour = f"{place.clock.now():%Y-%m-%dT%H}"
    assert await waiting(place) == [(f"no-group:terminal:-9:{hour}", start + 120)]
    place.clock.forward(seconds=121)
    await place.tama.delivery.drain()
    assert place.paper.sent == []
    place.clock.forward(hours=1)
    zed = Gathering(place, "-9")
    told = Heard(
        here="Aucun groupe ne se réunit dans cette discussion. La coordination d’un groupe peut écrire ici : /connecter"
    )
    assert await zed.hears(place.stranger("Zed"), "/help") == told
    assert await zed.hears(place.stranger("Zoe"), "/help") == Heard()


async def test_nobody_can_tell_the_next_day_which_stranger_was_answered(place: Town) -> None:
    chat, _, _ = await gathering(place)
    zed = place.stranger("Zed")
    await chat.hears(zed, "/vote 1")
    salts = await place.db.read(lambda tx: facts.beginning(tx, SALT))
    now = place.clock.now()
    await housekeeping.tick(place.db, now)
    assert list(salts) == [f"{SALT}{now.date().isoformat()}"]
    assert await place.db.read(lambda tx: facts.beginning(tx, SALT)) == salts
    salt = salts[f"{SALT}{now.date().isoformat()}"]
    key = f"stranger:{sha256(f'{salt}:terminal:{chat.place}:{zed.address}'.encode()).hexdigest()}"
    keys = await place.db.read(lambda tx: tx.rows("SELECT key FROM outbox WHERE key LIKE 'stranger:%'"))
    assert [row[0] for row in keys] == [key]
    await housekeeping.tick(place.db, now + timedelta(days=1))
    assert await place.db.read(lambda tx: facts.beginning(tx, SALT)) == {}
