"""`tama chat`: a conversation in the terminal, or one message a line from a pipe."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import uuid
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TextIO

from bot.app import Tama, open_store
from bot.channels.channel import Message
from bot.channels.delivery.rendering import listed
from bot.channels.terminal import TerminalChannel
from bot.clock import SystemClock
from bot.errors import FileTooLarge, HostError
from bot.host.logs import set_up_logs
from bot.host.settings import load_settings
from bot.languages import Reader
from bot.local_chat import SentByTama, attached
from bot.messages import Attachment, Incoming, Upload
from bot.spelling.folding import fold
from storage import local_messages
from storage.database import Database, Tx
from storage.instants import to_seconds
from storage.local_messages import LocalMessage
from storage.people import groups, people
from storage.people.people import Person
from storage.privacy.personal_data import local_addresses
from storage.whose import plain

_GOES_ON = "\\"


async def main(asked: argparse.Namespace) -> int:
    """Talk until the input ends."""
    if not asked.name.strip() or not asked.name.isprintable():
        raise HostError("Say who speaks: tama chat --as NAME")
    settings = load_settings()
    set_up_logs(settings.log_level)
    # asyncio's own way would only be noticed after the next line.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    db = await open_store(settings)
    try:
        sitting = await _sit_down(db, asked.name, asked.group, asked.lang)
        if sys.stdin.isatty():
            print(f"{asked.name}: {sitting.welcome()}", file=sys.stderr)
        while (line := _read()) is not None:
            await sitting.exchange(line)
            print("---", flush=True)
    finally:
        await db.close()
    return 0


def _read() -> str | None:
    """The next line; None at the end. Nothing else is under way meanwhile."""
    if sys.stdin.isatty():
        import readline  # noqa: F401, PLC0415 - gives the prompt its history

        try:
            return input("› ")
        except (EOFError, KeyboardInterrupt):
            return None
    return _from_pipe(sys.stdin)


def _from_pipe(pipe: TextIO) -> str | None:
    """The next message; None at the end. A line that ends with a backslash goes on in the next one."""
    said: list[str] = []
    while line := pipe.readline():
        line = line.rstrip("\r\n")
        said.append(line.removesuffix(_GOES_ON))
        if not line.endswith(_GOES_ON):
            break
    return "\n".join(said) if said else None


class Sitting:
    """One person at the terminal."""

    def __init__(self, db: Database, name: str, address: str, lang: str | None) -> None:
        self._channel = TerminalChannel()
        self._tama = Tama(db, SystemClock(), {self._channel.name: self._channel}, self._channel)
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
        await self._tama.dispatcher.handle(incoming)
        person = await self._tama.db.read(self._who)
        if person is not None:
            for address in await self._tama.db.read(lambda tx: local_addresses(tx, person.id)):
                await self._print_unseen(address, person.lang)
        await self._tama.delivery.drain_for(None if person is None else person.id, "terminal", self._address)

    async def _who(self, tx: Tx) -> Person | None:
        known = await people.by_identity(tx, "terminal", self._address)
        return None if known is None else known[0]

    async def _print_unseen(self, address: str, lang: str) -> None:
        """What came through the local chat's page and nobody has seen there."""
        unseen = await self._tama.db.read(lambda tx: local_messages.unseen(tx, address))
        for message in unseen:
            file = await self._tama.db.read(partial(attached, message=message))
            await self._channel.send(_for_terminal(message, address, lang, file))
        if unseen:
            last, now = unseen[-1].id, to_seconds(self._tama.clock.now())
            await self._tama.db.transaction(lambda tx: local_messages.mark_seen(tx, address, last, now))


def _for_terminal(message: LocalMessage, address: str, lang: str, file: Attachment | None) -> Message:
    """A message of the local chat's page, its buttons as lines to type."""
    body = SentByTama.model_validate_json(message.body)
    lines = (listed(press.label, press.line, Reader(lang)) for press in body.presses)
    return Message(body.ref, address, "", plain("\n".join([body.text, *lines])), file=file)


def _upload(path: Path) -> Upload:
    """A file of this machine, which is only read if it is not too heavy."""
    size = path.stat().st_size

    async def fetch(most: int) -> bytes:
        if size > most:
            raise FileTooLarge
        return await asyncio.to_thread(path.read_bytes)

    with path.open("rb"):
        return Upload(path.name, size, fetch)


def _with_file(incoming: Incoming, name: str) -> Incoming:
    path = Path(name).expanduser()
    try:
        return replace(incoming, text="", file=_upload(path))
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
    address = await people.address_in(tx, "terminal", person.id) or str(person.id)
    await people.identify(tx, "terminal", address, person.id, to_seconds(SystemClock().now()))
    if lang is not None:
        await people.set_lang(tx, person.id, lang)
    if group is not None:
        await people.choose_group(tx, person.id, group.id)
    return Sitting(db, name, address, lang)
