"""One line of a landing, said or pressed by somebody: what it is answered, changes and leaves to be asked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.handling import Handling
from storage.database import Tx
from storage.inbox import events
from tests.group_chat import Gathering
from tests.sample_town import QUIET
from tests.talk import Talker, Town

Columns = Mapping[str, Sequence[str]]
Rows = Mapping[str, Sequence[Mapping[str, Any]]]
TELEGRAM = "telegram"
_WHEN = frozenset({"wake_at"})
"""Columns that only say when time looks at a row again."""


@dataclass(frozen=True, slots=True)
class Step:
    """Who says a line next, from which address; in brackets it is a button. No line: what waits from Telegram is done.

    `answer` is what the landing answered, `changes` how many rows came and went by table, `asks` what it asked next.
    """

    who: str
    address: str
    lang: str = "fr"
    line: str = ""
    place: str = ""
    answer: str = ""
    asks: str = ""
    changes: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def dump(self) -> dict[str, Any]:
        """The step as it is kept: what is empty is left out."""
        return {name: value for name, value in asdict(self).items() if value}


async def played(town: Town, step: Step, columns: Columns) -> Step:
    """The step with what became of it in this town."""
    lasting = {table: names for table, names in columns.items() if table not in QUIET}
    before = await town.db.read(lambda tx: rows_of(tx, lasting))
    answer = await play(town, step)
    after = await town.db.read(lambda tx: rows_of(tx, lasting))
    asks = await town.db.read(lambda tx: _asked(tx, step))
    return replace(step, answer=answer, asks=asks, changes=changes(before, after))


async def play(town: Town, step: Step) -> str:
    """Let it be said or pressed; what Tama answers."""
    if not step.line:
        await _do_what_waits(town)
        return ""
    talker = Talker(town, step.who, None, step.lang)
    talker.address = step.address
    pressed, line = step.line.startswith("["), step.line.strip("[]")
    if not step.place:
        await talker.reads()
        if pressed:
            await town.db.transaction(lambda tx: _stands_in(tx, step.address))
        return await (talker.presses(line) if pressed else talker.says(line))
    chat = Gathering(town, step.place)
    heard = await (chat.presses(talker, line) if pressed else chat.hears(talker, line))
    return "\n".join(filter(None, (heard.here, heard.private)))


async def _stands_in(tx: Tx, address: str) -> None:
    """Answers are not kept with a landing: here is the one in which whatever is pressed stands, about its group."""
    state = await tx.value("SELECT state FROM conversations WHERE who = ? AND place = ''", f"terminal:{address}")
    kept = json.loads(state or "{}")
    await tx.run(
        "INSERT INTO outbox (key, kind, priority, body, channel, address, message, state, group_id, due_at, created_at)"
        " VALUES ('pressed', 'answer', 0, '', 'terminal', ?, 'm1', 'sent',"
        " (SELECT id FROM groups WHERE slug = ?), 0, 0)"
        " ON CONFLICT (key) DO UPDATE SET address = excluded.address, group_id = excluded.group_id",
        address,
        (kept.get("asked") or kept).get("group", ""),
    )


async def _do_what_waits(town: Town) -> None:
    handling = Handling(Api("1:x"), Me(1, "TamaBot"), town.tama.dispatcher)
    for event in await town.db.read(lambda tx: events.waiting(tx, TELEGRAM, 9)):
        assert await handling.attempt(event)


async def _asked(tx: Tx, step: Step) -> str:
    """The part of a command that is asked for, as `command.part`."""
    state = await tx.value(
        "SELECT state FROM conversations WHERE who = ? AND place = ?", f"terminal:{step.address}", step.place
    )
    asked = json.loads(state or "{}").get("asked")
    return f"{asked['command']}.{asked['field']}" if asked else ""


async def rows_of(tx: Tx, columns: Columns) -> Rows:
    """Every row of these tables, by column."""
    found = {}
    for table, names in columns.items():
        rows = await tx.rows(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1")  # noqa: S608 - our own names
        found[table] = [dict(zip(names, row, strict=True)) for row in rows]
    return found


def changes(before: Rows, after: Rows) -> dict[str, Sequence[int]]:
    """How many rows came and went in each table; one that was changed did both."""
    found: dict[str, Sequence[int]] = {}
    for table in sorted(table for table in before if before[table] != after[table]):
        old, new = _counted(before[table]), _counted(after[table])
        if old != new:
            found[table] = [(new - old).total(), (old - new).total()]
    return found


def _counted(rows: Sequence[Mapping[str, Any]]) -> Counter[str]:
    return Counter(repr([(name, value) for name, value in row.items() if name not in _WHEN]) for row in rows)
