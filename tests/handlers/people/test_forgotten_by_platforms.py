"""Whoever is forgotten is named nowhere in what platforms bring, show and call their own."""

from __future__ import annotations

import json

from bot.commands import Role
from bot.letters import pack
from bot.messages import Reply
from storage import facts
from storage.database import Tx
from storage.inbox import events
from storage.inbox.events import PendingEvent
from storage.instants import Microseconds
from storage.outbox import letters, results
from storage.outbox.letters import ANSWER, Letter
from storage.people import people
from tests.group_chat import Gathering
from tests.handlers.people.test_privacy import ADDRESS, NAME, NOON, awa_of
from tests.talk import Town


async def test_what_others_call_their_chats_stays(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa = await awa_of(place)
    chat = Gathering(place)
    await chat.came(coumba, f"Équipe {NAME} {ADDRESS}")
    await chat.bound(coumba)
    await awa.says("oubliezmoi oui")
    titles = await place.db.read(lambda tx: tx.rows("SELECT title FROM group_chats"))
    assert [row[0] for row in titles] == [f"Équipe {NAME} {ADDRESS}"]


async def test_no_mark_tells_which_menus_somebody_was_shown(place: Town) -> None:
    awa = await awa_of(place)

    async def put(tx: Tx) -> None:
        for name in (f"menu:chat:{ADDRESS}:", f"menu:chat:{ADDRESS}:fr", f"menu:chat:{ADDRESS}1:fr", "menu:groups::"):
            await facts.put(tx, name, "print")

    await place.db.transaction(put)
    await awa.says("oubliezmoi oui")
    left = await place.db.read(lambda tx: facts.beginning(tx, "menu:"))
    assert list(left) == [f"menu:chat:{ADDRESS}1:fr", "menu:groups::"]


async def test_what_somebody_wrote_and_could_not_be_done_goes_with_them(place: Town) -> None:
    awa = await awa_of(place)
    sender = {"id": int(ADDRESS), "first_name": "Awa"}
    theirs = {"update_id": 1, "message": {"text": "/idee à moi", "from": sender, "chat": {"id": -100}}}
    others = {"update_id": int(ADDRESS), "message": {"text": f"/idee {NAME} ira", "from": {"id": 55}}}

    async def arrive(tx: Tx) -> None:
        await people.identify(tx, "telegram", ADDRESS, awa.id or 0, NOON)
        for state in ("waiting", "failed"):
            rows = [
                PendingEvent(f"{state}{number}", "telegram:-100", json.dumps(body), Microseconds(number))
                for number, body in enumerate((theirs, others))
            ]
            await events.keep(tx, "telegram", rows)
            for row in rows if state == "failed" else ():
                await events.record(tx, "telegram", row.event, NOON, "failed", "abc")

    await place.db.transaction(arrive)
    await awa.says("oubliezmoi oui")
    rows = await place.db.read(
        lambda tx: tx.rows("SELECT event, body FROM inbox WHERE channel = 'telegram' ORDER BY event")
    )
    kept = {row[0]: json.loads(row[1]) if row[1] else None for row in rows}
    assert kept == {"failed0": None, "failed1": others, "waiting0": theirs, "waiting1": others}


async def test_letters_do_not_tell_what_was_pressed_or_what_the_platform_calls_them(place: Town) -> None:
    awa = await awa_of(place)
    letter = Letter("news", "news", ANSWER, pack(Reply("Bonjour")), awa.id, "terminal", ADDRESS, thread="//p1")

    async def send(tx: Tx) -> None:
        await letters.put(tx, letter, NOON)
        await tx.run("UPDATE outbox SET message = 'm1', state = 'sent'")

    await place.db.transaction(send)
    await awa.says("oubliezmoi oui")
    rows = await place.db.read(
        lambda tx: tx.rows("SELECT kind, thread, message FROM outbox WHERE thread <> '' OR message <> ''")
    )
    assert [tuple(row) for row in rows] == []
    farewell = await place.db.read(lambda tx: tx.value("SELECT id FROM outbox WHERE kind = 'farewell'"))

    async def sent(tx: Tx) -> None:
        await tx.run("UPDATE outbox SET state = 'sending' WHERE id = ?", farewell)
        await results.sent(tx, farewell, ("terminal", ADDRESS, ""), "m2", NOON)

    await place.db.transaction(sent)
    row = await place.db.read(lambda tx: tx.row("SELECT state, address, message FROM outbox WHERE id = ?", farewell))
    assert row is not None
    assert tuple(row) == ("sent", None, "")
