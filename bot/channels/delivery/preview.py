"""How letters would go out if it were now; nothing is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.channels.channel import Limits
from bot.channels.delivery.send import composed, worded
from bot.deferred import UnknownDeferred
from bot.letter_kinds import URGENT
from bot.letters import unpack
from bot.messages import Reply
from bot.rules.sending.quiet import quiet_end
from storage.instants import instant
from storage.outbox import claims
from storage.people import group_chats, people
from storage.whose import plain

if TYPE_CHECKING:
    from datetime import datetime

    from storage.database import Tx
    from storage.outbox.claims import DueLetter


@dataclass(frozen=True, slots=True)
class Preview:
    """One letter: to whom or to which group chat, through which channel, in which words.

    `useless_after` is None for what stays worth sending.
    """

    key: str
    person: str
    channel: str
    kind: str
    due_at: datetime
    useless_after: datetime | None
    lang: str
    text: str


async def preview(
    tx: Tx, keys: Sequence[str], limits: Mapping[str, Limits], local: str, now: datetime
) -> list[Preview]:
    """Letters among these that wait and have something to say at this instant, in the order of `keys`."""
    found: list[Preview] = []
    for key in keys:
        ids = await claims.of_key(tx, key)
        for letter in await claims.letters(tx, ids, tuple(limits)) if ids else ():
            reply = await _reply(tx, letter, now)
            if reply is not None:
                found.append(await _preview(tx, key, letter, reply, limits, local))
    return found


async def _reply(tx: Tx, letter: DueLetter, now: datetime) -> Reply | None:
    packed = unpack(letter.body)
    if isinstance(packed.reply, Reply):
        return packed.reply
    try:
        return await composed(tx, letter, packed.reply, packed.lang, now)
    except UnknownDeferred:
        return None


async def _preview(
    tx: Tx, key: str, letter: DueLetter, reply: Reply, limits: Mapping[str, Limits], local: str
) -> Preview:
    packed, channel = unpack(letter.body), letter.channel or local
    _, text, _ = worded(letter, packed, reply, limits.get(channel, limits[local]))
    useless_after = instant(letter.useless_after)
    return Preview(
        key, await _reader(tx, letter), channel, letter.kind, _due_at(letter), useless_after,
        letter.lang or packed.lang, plain(text),
    )  # fmt: skip


async def _reader(tx: Tx, letter: DueLetter) -> str:
    """The name of a person, or the title of a group chat."""
    if letter.chat_id:
        found = await group_chats.at_chat(tx, letter.channel or "", letter.chat_id)
        return "" if found is None else found.title
    person = await people.by_id(tx, letter.person_id or 0)
    return "" if person is None else person.name


def _due_at(letter: DueLetter) -> datetime:
    """When it may go out, quiet hours included."""
    due = instant(letter.due_at)
    if letter.zone is None or letter.kind in URGENT:
        return due
    return quiet_end(due, letter.zone, letter.quiet_from, letter.quiet_until) or due
