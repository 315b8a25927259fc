"""A mere yes or no right after something else than a meeting was asked or offered is not taken for the meeting's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import commands
from bot.conversation import Shown, named_group
from bot.messages import NO, YES, Chat, Option, Reply
from bot.rules.todo.items import Thing
from bot.texts import T
from bot.things.kinds import KINDS, label_of
from bot.things.listing import waiting_items
from bot.things.midst import Before, asks_back
from bot.things.ways import understood
from storage.outbox import history

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MEETING = "meeting"
_WORDS = {"come": YES[0], "stay_away": NO[0]}
"""The word by which the commands answer that a mere yes or no is, as the ways of every kind know it."""
_ABOUT = {"come": T("What do you say yes to?"), "stay_away": T("What do you say no to?")}


@asks_back
async def asked_of_another(command: str, chat: Chat, before: Before) -> Reply | None:
    """What is meant is asked, by what waits: what was shown or told last, and the meeting.

    A no to what was only offered changes nothing.
    """
    word = _WORDS.get(command)
    if word is None or chat.in_group_chat:
        return None
    offered = list(_acting(before.lines))
    shown = offered or list(_acting(await _told_last(chat)))
    if not shown or any(name in KINDS[_MEETING].commands for name, _ in shown):
        return None
    waiting = [Thing.read(item.kept) for item in await waiting_items(chat)]
    things = [one for one in waiting if any(_is_of(one, *each) for each in shown)]
    if not things and not offered:
        return None
    if not things and command == "stay_away":
        return Reply(T("Nothing was changed."))
    options = [_option(one, word) for one in [*things, *(one for one in waiting if one.kind == _MEETING)]]
    found = [one for one in options if one is not None]
    if len(found) == 1:
        found = [replace(found[0], words=YES if command == "come" else NO)]
    return Reply(_ABOUT[command], tuple(found)) if found else None


async def _told_last(chat: Chat) -> Collection[str]:
    """The lines of the last message, no answer, that went out to the speaker about this group."""
    kept = await history.last_shown(chat.tx, chat.me.id, chat.group_id)
    return Shown.model_validate_json(kept).lines.values() if kept else ()


def _acting(lines: Collection[str]) -> Iterator[tuple[str, str]]:
    """The keys of the commands among lines that change something, and what follows their names."""
    for line in lines:
        found = commands.find(named_group(line)[1])
        if found is not None and found[0].writes:
            yield found[0].key, found[1]


def _is_of(thing: Thing, command: str, rest: str) -> bool:
    """Whether a command answers this thing, by its number or by none."""
    kind = KINDS.get(thing.kind)
    return kind is not None and command in kind.commands and rest in {"", str(thing.number)}


def _option(thing: Thing, word: str) -> Option | None:
    """What that word answers the thing, as a button; None where it answers nothing."""
    found = understood(KINDS[thing.kind].ways, word)
    if found is None or found[0].apart:
        return None
    way = found[0]
    line = way.line.format(number=thing.number, rest="").strip()
    return Option(label_of(thing), f"{commands.COMMANDS[way.command].fr} {line}")
