"""`tama chat`: a conversation in the terminal, or one line per message from a pipe."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import uuid
from pathlib import Path

from bot.app import Tama, open_store
from bot.channels.terminal import TerminalChannel
from bot.clock import SystemClock
from bot.errors import HostError
from bot.folding import fold
from bot.messages import Incoming, Upload
from bot.settings import DEFAULT_DATABASE, load_settings
from storage import groups, local_messages, people
from storage.database import Database, Tx

FILE_LIMIT = 5_000_000


async def main(asked: argparse.Namespace) -> int:
    """Talk until the input ends."""
    db = await open_store(load_settings().database_url or DEFAULT_DATABASE)
    try:
        sitting = await _sit_down(db, asked.name, asked.group, asked.lang)
        if sys.stdin.isatty():
            print(f"{asked.name}: {sitting.welcome()}", file=sys.stderr)
        while (line := await asyncio.to_thread(_read)) is not None:
            await sitting.exchange(line)
            print("---", flush=True)
    finally:
        await db.close()
    return 0


def _read() -> str | None:
    if sys.stdin.isatty():
        import readline  # noqa: F401, PLC0415 - gives the prompt its history

        try:
            return input("› ")
        except EOFError:
            return None
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None


class Sitting:
    """One person at the terminal."""

    def __init__(self, db: Database, name: str, address: str, lang: str | None) -> None:
        channel = TerminalChannel()
        self._tama = Tama(db, SystemClock(), {channel.name: channel}, channel)
        self._name = name
        self._address = address
        self._lang = lang or ""

    def welcome(self) -> str:
        """How to begin, in both languages."""
        return "« aide » pour commencer, Ctrl-D pour finir · “help” to begin, Ctrl-D to end"

    async def exchange(self, line: str) -> None:
        """Say one line; everything that waits for the person is printed, the answer last."""
        incoming = Incoming(
            "terminal", self._address, uuid.uuid4().hex, line, self._tama.clock.now(), lang=self._lang, name=self._name
        )
        if line.startswith("@file "):
            incoming = _with_file(incoming, line.removeprefix("@file ").strip())
        if incoming.file is None and line.startswith("@file "):
            return
        await self._tama.take(incoming)
        person = await self._tama.db.read(self._who)
        if person is not None:
            await self._print_unseen(str(person))
        await self._tama.delivery.drain_for(person, "terminal", self._address)

    async def _who(self, tx: Tx) -> int | None:
        known = await people.by_identity(tx, "terminal", self._address)
        return None if known is None else known[0].id

    async def _print_unseen(self, address: str) -> None:
        """What came through the local chat's page and nobody has seen there."""
        unseen = await self._tama.db.read(lambda tx: local_messages.unseen(tx, address))
        for message in unseen:
            print(json.loads(message.body)["text"])
        if unseen:
            last, now = unseen[-1].id, int(self._tama.clock.now().timestamp())
            await self._tama.db.transaction(lambda tx: local_messages.mark_seen(tx, address, last, now))


def _with_file(incoming: Incoming, name: str) -> Incoming:
    from dataclasses import replace  # noqa: PLC0415

    path = Path(name).expanduser()
    try:
        if path.stat().st_size > FILE_LIMIT:
            print(f"{path.name}: too large (at most {FILE_LIMIT // 1_000_000} MB).", flush=True)
            return incoming
        return replace(incoming, text="", file=Upload(path.name, path.read_bytes()))
    except OSError as fault:
        print(f"{path.name}: {fault.strerror}.", flush=True)
        return incoming


async def _sit_down(db: Database, name: str, slug: str | None, lang: str | None) -> Sitting:
    return await db.transaction(lambda tx: _find(tx, db, name, slug, lang))


async def _find(tx: Tx, db: Database, name: str, slug: str | None, lang: str | None) -> Sitting:
    group = await groups.by_slug(tx, slug) if slug is not None else None
    if slug is not None and group is None:
        known = ", ".join(one.slug for one in await groups.every(tx)) or "none"
        raise HostError(f"There is no group {slug}; the groups here: {known}.")
    person = await people.by_name(tx, name, None if group is None else group.id)
    if person is None:
        return Sitting(db, name, f"new-{fold(name)}", lang)
    await people.identify(tx, "terminal", str(person.id), person.id, int(SystemClock().now().timestamp()))
    if lang is not None:
        await people.set_lang(tx, person.id, lang)
    if group is not None:
        await people.choose_group(tx, person.id, group.id)
    return Sitting(db, name, str(person.id), lang)
