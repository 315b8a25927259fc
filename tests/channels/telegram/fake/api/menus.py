"""setMyCommands, getMyCommands, deleteMyCommands, and what menu somebody sees."""

import json
import re
from collections.abc import Iterator

from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.errors import BotApiError, bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.world import World

MOST_COMMANDS = 100
MOST_NAME = 32
MOST_DESCRIPTION = 256
_NAME = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}|")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}

Place = tuple[str, str]
"""A scope, as JSON with sorted keys, and a language code, or nothing for all others."""


def set_my_commands(world: World, params: Params) -> bool:
    """Give a menu to a scope and a language."""
    place = _place(world, params)
    commands = _commands(params)
    if commands:
        world.commands[place] = commands
    else:
        world.commands.pop(place, None)
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """The menu of exactly that scope and language."""
    return world.commands.get(_place(world, params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Take the menu of a scope and a language away."""
    world.commands.pop(_place(world, params), None)
    return True


def menu(world: World, user: User, chat: Chat, *, leads: bool = False) -> list[Json]:
    """What somebody sees in a chat: the narrowest scope that has a menu, in their language before any other."""
    for scope in _scopes(user, chat, leads=leads):
        for language in (user.language_code, ""):
            if found := world.commands.get((scope_key(scope), language)):
                return found
    return []


def scope_key(scope: Json) -> str:
    """How a scope is written in a `Place`."""
    return json.dumps(scope, sort_keys=True)


def _scopes(user: User, chat: Chat, *, leads: bool) -> Iterator[Json]:
    private = chat.kind == "private"
    if not private:
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": user.id}
    if leads:
        yield {"type": "chat_administrators", "chat_id": chat.id}
    yield {"type": "chat", "chat_id": chat.id}
    if leads:
        yield {"type": "all_chat_administrators"}
    yield {"type": "all_private_chats" if private else "all_group_chats"}
    yield {"type": "default"}


def _place(world: World, params: Params) -> Place:
    try:
        scope = params.decoded("scope") or {"type": "default"}
    except ValueError:
        raise bad_request("can't parse BotCommandScope JSON object") from None
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    inside = Params(scope)
    key: Json = {"type": scope["type"], **{name: inside.integer(name) for name in _SCOPES[scope["type"]]}}
    if "chat_id" in key:
        world.chat_for(inside).check_edit()
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return scope_key(key), language


def _commands(params: Params) -> list[Json]:
    try:
        commands = params.decoded("commands")
    except ValueError:
        raise bad_request("can't parse commands JSON object") from None
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(command) for command in commands]


def _command(command: Json) -> Json:
    name, words = command["command"].strip().removeprefix("/"), command["description"].strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > MOST_NAME:
        raise _too_long("command", MOST_NAME)
    if not words:
        raise bad_request("command description must be non-empty")
    if len(words) > MOST_DESCRIPTION:
        raise _too_long("command description", MOST_DESCRIPTION)
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": words}


def _too_long(what: str, most: int) -> BotApiError:
    return bad_request(f"{what} length must not exceed {most}")
