"""`tama hear`: what Tama understands of lines on standard input, one JSON object a line; nothing is done."""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from typing import TYPE_CHECKING, Any

from pydantic_core import to_jsonable_python as jsonable

import bot.handlers  # noqa: F401 - declares every command
from bot import commands
from bot.app import open_store
from bot.clock import SystemClock
from bot.conversation import reader_of
from bot.conversation.ordinary import Meant, is_strict, listen, meant
from bot.conversation.reading import read_line
from bot.conversation.rights import role_of
from bot.errors import HostError
from bot.host.settings import load_settings
from bot.languages import Reader
from bot.messages import Chat, Incoming
from storage.people import people

if TYPE_CHECKING:
    from storage.database import Database, Tx


async def main(asked: argparse.Namespace) -> int:
    """Say what each line means to whoever says it."""
    db = await open_store(load_settings())
    try:
        for line in sys.stdin:
            said = line.rstrip("\r\n").replace("\\n", "\n")
            print(json.dumps(await _heard(db, said, asked.name, asked.lang), ensure_ascii=False), flush=True)
    finally:
        await db.close()
    return 0


async def _heard(db: Database, line: str, name: str | None, lang: str) -> dict[str, Any]:
    async def body(tx: Tx) -> dict[str, Any]:
        return await _told(line, await _chat(tx, line, name, lang))

    return await db.read(body)


async def _chat(tx: Tx, line: str, name: str | None, lang: str) -> Chat:
    now = SystemClock().now()
    incoming = Incoming("terminal", "hear", uuid.uuid4().hex, line, now, lang=lang)
    if name is None:
        return Chat(tx, now, incoming, Reader(lang))
    person = await people.by_name(tx, name)
    if person is None:
        raise HostError(f"There is nobody called {name}.")
    groups = await people.groups_of(tx, person.id)
    member = next(iter(groups), None)
    return Chat(tx, now, incoming, Reader(lang, reader_of(person, member).zone), person, member)


async def _told(line: str, chat: Chat) -> dict[str, Any]:
    """`command`, `values` and `then` (what else was said), whether that is `certain`, and what it `asks` if not."""
    found = commands.find(line.strip(), role_of(chat))
    if found is not None and await is_strict(*found, line, chat):
        said, certain = [Meant(*found)], True
    else:
        heard = await listen(line, chat)
        said, certain = meant(heard.readings, chat), heard.certain
    first, *others = [await _one(one, chat) for one in said] or [{"command": None, "values": {}}]
    asks = None if certain or not said else "\n".join(one.line(chat.reader.lang) for one in said)
    then = {"then": others} if others else {}
    return {"line": line, **first, **then, "certain": certain and bool(said), "asks": asks}


async def _one(one: Meant, chat: Chat) -> dict[str, Any]:
    found = await read_line(one.command, one.rest, chat)
    return {"command": one.command.key, "values": jsonable(found.values)}
