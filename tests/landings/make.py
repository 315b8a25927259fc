"""Keep what the present program leaves in a database: `python -m tests.landings.make 0003_telegram`.

The sample group, the conversations of `scenes.py` half-way, letters that wait; then each conversation goes on, and what
becomes of it is kept beside the rows.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bot.app import Tama
from bot.bell import Bell
from bot.channels.web import WebChannel
from bot.local_chat import CHANNEL, Mine
from bot.messages import Incoming
from storage import local_messages
from storage.database import Tx
from storage.engine.opening import MIGRATIONS
from storage.inbox import events
from storage.instants import Microseconds, first_us
from storage.people import people
from tests.landings.play import TELEGRAM, Columns, Rows, Step, play, played, rows_of
from tests.landings.scenes import (
    CHAT,
    HADIZA,
    IN_LOCAL_CHAT,
    ISSA,
    LAMIN,
    MARIAM,
    ON_TELEGRAM,
    OUMAR,
    OUMAR_THERE,
    SCENES,
    WAITING,
    Scene,
)
from tests.sample_town import REFERENCES, TABLES, furnish, sample_town
from tests.talk import NOW, Talker, Town

FOLDER = Path(__file__).parent
_CODE = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")
_ADDED = re.compile(r"^ALTER TABLE (\w+) ADD COLUMN \w+ \w+.* REFERENCES (\w+)", re.MULTILINE)
_REFER = {(table, other) for table, _, other in REFERENCES} | {
    pair for one in MIGRATIONS.glob("*.sql") for pair in _ADDED.findall(one.read_text())
}
"""Which table refers to which, be it by an id or by a key."""
_READERS = (MARIAM, ISSA, LAMIN)
"""Only their letters are kept: those of the others say the same."""
_TIME, _CHATS = 2, 3
"""The migrations from which on time brings letters, and groups meet in chats."""


async def make(name: str) -> None:
    """Write both files of a landing, which is called after its last migration."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/tama.db"
        await furnish(url)
        async with sample_town(url) as sample:
            town = sample.place
            steps = await _begin(town, int(name[:4]))
            columns = await town.db.read(_columns)
            rows = await town.db.read(lambda tx: rows_of(tx, columns))
            at = town.clock.now().isoformat()
            await town.tama.delivery.drain()
            kept = [(await played(town, step, columns)).dump() for step in steps]
    _write(f"{name}.sql", "".join(_statements(rows)))
    tables = {table: " ".join(names) for table, names in columns.items()}
    text = json.dumps({"at": at, "columns": tables, "steps": kept}, ensure_ascii=False, indent=1)
    _write(f"{name}.json", f"{text}\n")


def _write(name: str, text: str) -> None:
    """A landing that is kept is never made again."""
    with (FOLDER / name).open("x", encoding="utf-8") as file:
        file.write(text)


async def _begin(town: Town, number: int) -> list[Step]:
    """Bring everybody's conversations half-way, on a Monday after the hour of the digests; how they go on."""
    town.clock.forward(days=5, hours=22, minutes=5)
    invited = _CODE.search(await Talker(town, MARIAM, None).says("inviter membre 10 30"))
    assert invited is not None
    steps = []
    if number >= _CHATS:
        await play(town, Step(MARIAM, MARIAM, line="/connecter gtm-sahel", place=CHAT))
        steps.append(await _on_telegram(town))
    await _in_local_chat(town)
    for place, scene in enumerate(one for one in SCENES if one.since <= number):
        steps += await _half(town, scene, place, invited[0])
    await town.tama.delivery.drain()
    for who, line in WAITING:
        await town.tama.dispatcher.handle(
            Incoming("terminal", who, f"e{next(town.events)}", line, town.clock.now(), name=who)
        )
    if number >= _TIME:
        await town.ticks()
    await town.db.transaction(_only_some)
    return steps


async def _half(town: Town, scene: Scene, place: int, code: str) -> list[Step]:
    """Say what was said before; what is said then."""
    address = f"{scene.who.partition(' ')[0].lower()}-{place}"

    async def introduce(tx: Tx) -> str:
        # One address for each conversation, so that none answers for another.
        person = await people.by_name(tx, scene.who)
        if person is None:
            return "fr"
        await people.identify(tx, "terminal", address, person.id, int(NOW.timestamp()))
        return person.lang

    lang = await town.db.transaction(introduce)
    said = [Step(scene.who, address, lang, line.replace("{code}", code), scene.place) for line in scene.lines]
    for step in said[: len(scene.before)]:
        await play(town, step)
    return said[len(scene.before) :]


async def _in_local_chat(town: Town) -> None:
    """Somebody has read in the local chat: a list with its buttons, and a file."""
    web = WebChannel(town.db, town.clock, Bell())
    tama = Tama(town.db, town.clock, {CHANNEL: web}, web)

    async def introduce(tx: Tx) -> int:
        person = await people.by_name(tx, HADIZA)
        assert person is not None
        await people.identify(tx, CHANNEL, str(person.id), person.id, int(NOW.timestamp()))
        return person.id

    hadiza = await town.db.transaction(introduce)
    for line in IN_LOCAL_CHAT:
        said = Incoming(CHANNEL, str(hadiza), f"e{next(town.events)}", line, town.clock.now(), name=HADIZA)
        await town.db.transaction(partial(_kept, incoming=said))
        await tama.dispatcher.handle(said)
        await tama.delivery.drain_for(hadiza, CHANNEL, str(hadiza))


async def _kept(tx: Tx, incoming: Incoming) -> None:
    """A line as the page keeps it."""
    at = int(incoming.at.timestamp())
    await local_messages.add_mine(tx, incoming.address, Mine(text=incoming.text).pack(), at)


async def _on_telegram(town: Town) -> Step:
    """Something is on disk as Telegram sent it, and not yet done."""
    address, at = str(OUMAR_THERE["id"]), int(town.clock.now().timestamp())
    chat = {"id": OUMAR_THERE["id"], "type": "private", "first_name": OUMAR_THERE["first_name"]}
    rows = []
    for number, (kind, content) in enumerate(ON_TELEGRAM.items(), 1):
        update = {"update_id": number, kind: {**content, "from": OUMAR_THERE, "chat": chat}}
        rows.append(
            events.PendingEvent(f"{number}-landing", address, json.dumps(update), Microseconds(first_us(at) + number))
        )

    async def arrive(tx: Tx) -> None:
        oumar = await people.by_name(tx, OUMAR)
        assert oumar is not None
        await people.identify(tx, TELEGRAM, address, oumar.id, int(NOW.timestamp()))
        await events.keep(tx, TELEGRAM, rows)

    await town.db.transaction(arrive)
    return Step(OUMAR, address)


async def _only_some(tx: Tx) -> None:
    """Leave out what is of no more use, and letters that say the same to others."""
    await tx.run("DELETE FROM outbox WHERE kind = 'answer'")
    await tx.run("DELETE FROM inbox WHERE state = 'done'")
    await tx.run("DELETE FROM outbox WHERE person_id NOT IN (SELECT id FROM people WHERE name IN (?, ?, ?))", *_READERS)


async def _columns(tx: Tx) -> Columns:
    return {table: [row[0] for row in await tx.rows("SELECT name FROM pragma_table_info(?)", table)]
            for table in _in_order()}  # fmt: skip


def _in_order() -> Iterator[str]:
    """The tables, each after those to which it refers."""
    left = list(TABLES)
    while left:
        referring = {table for table, other in _REFER if other in left and other != table}
        ready = next(table for table in left if table not in referring)
        left.remove(ready)
        yield ready


def _statements(rows: Rows) -> Iterator[str]:
    """The rows as SQL that both databases read, without columns in which nothing stands."""
    for table, found in rows.items():
        names = [name for name in (found[0] if found else ()) if any(row[name] is not None for row in found)]
        values = ",\n".join(f"({', '.join(_literal(row[name]) for name in names)})" for row in found)
        if found:
            yield f"INSERT INTO {table} ({', '.join(names)}) VALUES\n{values};\n"


def _literal(value: str | int | None) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


if __name__ == "__main__":
    asyncio.run(make(sys.argv[1]))
