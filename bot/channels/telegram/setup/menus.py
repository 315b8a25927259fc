"""The menus of commands that Telegram shows: which there should be, and what must be said for it. Decides only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from telegram import BotCommandScope, BotCommandScopeChat
from telegram.constants import BotCommandLimit, BotCommandScopeType

from bot.channels.telegram.facts import MENUS
from bot.commands import COMMANDS, Command
from bot.languages import LANGUAGES, Reader, render
from bot.spelling.folding import fold

PRIVATE, GROUPS = BotCommandScopeType.ALL_PRIVATE_CHATS, BotCommandScopeType.ALL_GROUP_CHATS
CHAT = BotCommandScopeType.CHAT
FIRST = LANGUAGES[0]
"""What a client in any other language shows: the language in which Tama answers it too."""
EVERYBODY = (
    "todo", "next_meeting", "all_meetings", "list_ideas", "idea", "vote", "points", "done", "list_webinars", "digest",
    "choose_group", "choose_language", "show_help",
)  # fmt: skip
COORDINATORS = (
    *EVERYBODY[:-1], "write_announcement", "announce", "add", "space", "remind", "close", "read_file", "invite",
    "unreachable", EVERYBODY[-1],
)  # fmt: skip
IN_GROUPS = ("next_meeting", "all_meetings", "list_ideas", "vote", "points", "done", "attended", "bind", "show_help")


@dataclass(frozen=True, slots=True)
class MenuScope:
    """Where a menu is shown: in which scope, in whose chat, to clients in which language (empty: in any other)."""

    scope: str
    chat: str = ""
    lang: str = ""

    @property
    def mark(self) -> str:
        """The name under which it is kept what is shown there."""
        return f"{MENUS}{self.scope}:{self.chat}:{self.lang}"

    @classmethod
    def of_mark(cls, mark: str) -> Self:
        """The scope of that mark."""
        return cls(*mark.removeprefix(MENUS).split(":"))

    @property
    def told(self) -> BotCommandScope:
        """The scope as Telegram is told of it."""
        return BotCommandScopeChat(int(self.chat)) if self.chat else BotCommandScope(self.scope)


@dataclass(frozen=True, slots=True)
class Menu:
    """Names and descriptions, in the order in which they are shown."""

    entries: tuple[tuple[str, str], ...]

    @property
    def print(self) -> str:
        """Another one for another menu."""
        return hashlib.sha256(json.dumps(self.entries).encode()).hexdigest()[:16]


def wanted(coordinators: Iterable[tuple[str, str]]) -> dict[MenuScope, Menu]:
    """Every menu that there should be; `coordinators` are private chats, each with the language read there."""
    found = {
        MenuScope(scope, lang="" if lang == FIRST else lang): menu(keys, lang)
        for scope, keys in ((PRIVATE, EVERYBODY), (GROUPS, IN_GROUPS))
        for lang in LANGUAGES
    }
    ready = {lang: menu(COORDINATORS, lang) for lang in LANGUAGES}
    for chat, theirs in coordinators:
        for lang in LANGUAGES:
            found[MenuScope(CHAT, chat, "" if lang == theirs else lang)] = ready[lang]
    return found


def menu(keys: Sequence[str], lang: str) -> Menu:
    """The menu of these commands, for those who read this language."""
    return Menu(tuple((name(COMMANDS[key], lang), _description(COMMANDS[key], lang)) for key in keys))


def name(command: Command, lang: str) -> str:
    """A command as Telegram lets it be called: small letters and digits, with underscores between its words."""
    return fold(command.name(lang)).replace(" ", "_")


def changes(want: Mapping[MenuScope, Menu], shown: Mapping[str, str]) -> tuple[dict[MenuScope, Menu], list[MenuScope]]:
    """The menus to be set, and where one is to be taken away. `shown`: the prints, by mark."""
    new = {menu_scope: one for menu_scope, one in want.items() if shown.get(menu_scope.mark) != one.print}
    kept = {menu_scope.mark for menu_scope in want}
    return new, [MenuScope.of_mark(mark) for mark in shown if mark not in kept]


def _description(command: Command, lang: str) -> str:
    words = render(command.help, Reader(lang))
    return f"{words[:1].upper()}{words[1:]}"[: BotCommandLimit.MAX_DESCRIPTION]
