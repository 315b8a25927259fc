"""Menus of commands at the fake."""

import pytest

from tests.channels.telegram.fake_client import fake


def _menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name} for name in names]


async def test_each_scope_and_language_has_its_own() -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        group = api.group("GTM", [awa])
        scopes: list[dict[str, object]] = [
            {"type": "default"},
            {"type": "all_private_chats"},
            {"type": "all_group_chats"},
            {"type": "all_chat_administrators"},
            {"type": "chat", "chat_id": awa.id},
            {"type": "chat_administrators", "chat_id": group.id},
            {"type": "chat_member", "chat_id": group.id, "user_id": awa.id},
        ]
        for scope in scopes:
            for language in ("", "fr"):
                place = {"scope": scope, "language_code": language}
                await call.result("setMyCommands", commands=_menu(f"{scope['type']}{language}"), **place)
        for scope in scopes:
            for language in ("", "fr"):
                place = {"scope": scope, "language_code": language}
                assert await call.result("getMyCommands", **place) == _menu(f"{scope['type']}{language}")
        assert len(api.commands) == 14
        await call.result("deleteMyCommands", scope=scopes[1], language_code="fr")
        assert await call.result("getMyCommands", scope=scopes[1], language_code="fr") == []
        assert await call.result("getMyCommands") == _menu("default")


async def test_the_narrowest_is_shown_in_the_language_of_the_client() -> None:
    async with fake() as (api, call):
        awa, ben = api.person(language_code="fr"), api.person(language_code="ha")
        for person in (awa, ben):
            await person.starts()
        group = api.group("GTM", [awa, ben])
        assert api.menu(awa) == []
        await call.result("setMyCommands", commands=_menu("everywhere"))
        await call.result("setMyCommands", commands=_menu("prive"), language_code="fr")
        assert [api.menu(awa), api.menu(ben), api.menu(awa, group)] == [["prive"], ["everywhere"], ["prive"]]
        await call.result("setMyCommands", commands=_menu("group"), scope={"type": "all_group_chats"})
        await call.result("setMyCommands", commands=_menu("mine"), scope={"type": "chat", "chat_id": ben.id})
        leaders = {"type": "chat_administrators", "chat_id": group.id}
        await call.result("setMyCommands", commands=_menu("lead"), scope=leaders)
        assert [api.menu(awa), api.menu(ben)] == [["prive"], ["mine"]]
        assert [api.menu(awa, group), api.menu(ben, group)] == [["lead"], ["group"]]


@pytest.mark.parametrize(
    ("commands", "description"),
    [
        (_menu(*["a"] * 101), "BOT_COMMANDS_TOO_MUCH"),
        (_menu("é"), "BOT_COMMAND_INVALID"),
        (_menu("Vote"), "BOT_COMMAND_INVALID"),
        (_menu("a b"), "BOT_COMMAND_INVALID"),
        (_menu("a" * 33), "command length must not exceed 32"),
        (_menu(""), "command must be non-empty"),
        ([{"command": "a", "description": " "}], "command description must be non-empty"),
        ([{"command": "a", "description": "é" * 257}], "command description length must not exceed 256"),
    ],
)
async def test_refused(commands: list[dict[str, str]], description: str) -> None:
    async with fake() as (api, call):
        assert await call.refusal("setMyCommands", commands=commands) == f"Bad Request: {description}"
        assert api.commands == {}


async def test_the_most_that_is_taken() -> None:
    async with fake() as (_, call):
        full = [{"command": f"{number:_>32}", "description": "é" * 256} for number in range(100)]
        await call.result("setMyCommands", commands=full)
        assert await call.result("getMyCommands") == full


@pytest.mark.parametrize(
    ("place", "description"),
    [
        ({"language_code": "fra"}, "invalid language code specified"),
        ({"scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"scope": "{"}, "can't parse BotCommandScope JSON object"),
        ({"scope": {"type": "some"}}, "can't parse BotCommandScope: Unsupported type specified"),
    ],
)
async def test_refused_places(place: dict[str, object], description: str) -> None:
    async with fake(strict=False) as (_, call):
        assert await call.refusal("setMyCommands", commands=_menu("a"), **place) == f"Bad Request: {description}"
