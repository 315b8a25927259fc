"""The menus of commands, alone and at a Bot API."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.channels.telegram.api import Api
from bot.channels.telegram.facts import forget
from bot.channels.telegram.setup.menu_sync import LOOK_SECONDS, Menus
from bot.channels.telegram.setup.menus import (
    CHAT,
    COORDINATORS,
    EVERYBODY,
    GROUPS,
    IN_GROUPS,
    PRIVATE,
    MenuScope,
    menu,
    wanted,
)
from bot.channels.telegram.setup.menus import changes as changes_of
from bot.commands import COMMANDS, Role, find
from storage import facts
from storage.people import people
from storage.privacy.erasure import erase
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.talk import Talker, Town

LISTS = {"everybody": EVERYBODY, "coordinators": COORDINATORS, "groups": IN_GROUPS}
COMMON = {MenuScope(PRIVATE), MenuScope(PRIVATE, lang="en"), MenuScope(GROUPS), MenuScope(GROUPS, lang="en")}


# --- what there should be -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("keys", LISTS.values(), ids=LISTS.keys())
def test_every_entry_is_one_that_telegram_takes_and_tama_understands(keys: tuple[str, ...], lang: str) -> None:
    for key, (name, words) in zip(keys, menu(keys, lang).entries, strict=True):
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 0 < len(words) <= 256
        assert find(f"/{name}") == (COMMANDS[key], "")
        assert find(f"/{name}@TamaTestBot 5") == find(f"{name} 5".replace("_", " "))


def test_menus_are_short_enough_for_a_phone() -> None:
    assert [len(keys) for keys in LISTS.values()] == [13, 22, 9]


def test_everybody_may_use_what_everybody_is_shown() -> None:
    assert {COMMANDS[key].role for key in EVERYBODY} <= {Role.NOBODY, Role.OBSERVER, Role.MEMBER}


def test_what_a_group_chat_is_shown_is_answered_there() -> None:
    assert [key for key in IN_GROUPS if COMMANDS[key].public.value == "no"] == []


@pytest.mark.parametrize(
    ("coordinators", "more"),
    [
        ([], set()),
        ([("7", "fr")], {MenuScope(CHAT, "7"), MenuScope(CHAT, "7", "en")}),
        ([("8", "en")], {MenuScope(CHAT, "8"), MenuScope(CHAT, "8", "fr")}),
    ],
)
def test_coordinators_have_menus_of_their_own(coordinators: list[tuple[str, str]], more: set[MenuScope]) -> None:
    assert set(wanted(coordinators)) == COMMON | more


def test_a_menu_is_in_the_language_of_the_client_or_else_the_one_they_read() -> None:
    found = wanted([("7", "fr"), ("8", "en")])
    first = {place: found[place].entries[0][0] for place in found}
    assert first == {
        MenuScope(PRIVATE): "afaire", MenuScope(PRIVATE, lang="en"): "todo",
        MenuScope(GROUPS): "prochaine", MenuScope(GROUPS, lang="en"): "next",
        MenuScope(CHAT, "7"): "afaire", MenuScope(CHAT, "7", "en"): "todo",
        MenuScope(CHAT, "8"): "todo", MenuScope(CHAT, "8", "fr"): "afaire",
    }  # fmt: skip


def test_only_what_differs_is_said() -> None:
    before = {place.mark: one.print for place, one in wanted([("7", "fr"), ("8", "fr")]).items()}
    assert changes_of(wanted([("7", "fr"), ("8", "fr")]), before) == ({}, [])
    new, old = changes_of(wanted([("7", "en"), ("9", "fr")]), before)
    assert set(new) == {
        MenuScope(CHAT, "7"),
        MenuScope(CHAT, "7", "fr"),
        MenuScope(CHAT, "9"),
        MenuScope(CHAT, "9", "en"),
    }
    assert set(old) == {MenuScope(CHAT, "7", "en"), MenuScope(CHAT, "8"), MenuScope(CHAT, "8", "en")}


# --- at a Bot API ---------------------------------------------------------------------------------------------------


@asynccontextmanager
async def keeper(place: Town) -> AsyncIterator[tuple[FakeTelegram, Menus]]:
    """A fake Telegram and what keeps its menus."""
    async with FakeTelegram() as telegram, Api(telegram.token, telegram.url) as api:
        yield telegram, Menus(place.db, place.clock, api)


async def arrives(place: Town, telegram: FakeTelegram, role: Role, lang: str = "fr") -> tuple[Talker, Person]:
    """Somebody who has written from Telegram."""
    person = telegram.person(language_code=lang)
    await person.starts()
    talker = await place.joins(f"P{person.id}", role, lang=lang)
    assert talker.id is not None
    at, who = int(place.clock.now().timestamp()), talker.id
    await place.db.transaction(lambda tx: people.identify(tx, "telegram", str(person.id), who, at))
    return talker, person


def calls(telegram: FakeTelegram) -> list[str]:
    """The methods called since the last time."""
    found = [request.method for request in telegram.requests]
    telegram.requests.clear()
    return found


async def test_menus_are_set_once_and_follow_roles_and_languages(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        _, awa = await arrives(place, telegram, Role.MEMBER)
        coumba, hers = await arrives(place, telegram, Role.COORDINATOR)
        john = telegram.person(language_code="en")
        ana = telegram.person(language_code="pt")
        assert await menus.look() == LOOK_SECONDS
        assert calls(telegram) == ["setMyCommands"] * 6
        assert [telegram.menu(who)[0] for who in (awa, john, ana)] == ["afaire", "todo", "afaire"]
        assert [len(telegram.menu(who)) for who in (awa, hers)] == [13, 22]
        group = telegram.group("GTM", [awa, john])
        assert [telegram.menu(who, group)[0] for who in (awa, john)] == ["prochaine", "next"]
        await menus.look()
        assert calls(telegram) == []
        await coumba.says("langue en")
        await menus.look()
        assert calls(telegram) == ["setMyCommands", "setMyCommands", "deleteMyCommands"]
        assert telegram.menu(hers)[0] == "afaire"
        assert await role_of(place, coumba, Role.MEMBER) == 1
        await menus.look()
        assert calls(telegram) == ["deleteMyCommands", "deleteMyCommands"]
        assert len(telegram.menu(hers)) == 13
        assert await role_of(place, coumba, Role.COORDINATOR) == 1
        await menus.look()
        assert len(telegram.menu(hers)) == 22
        assert telegram.refusals == []
        assert telegram.spec_errors == []


async def test_the_menu_of_somebody_who_was_erased_is_taken_away(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        coumba, hers = await arrives(place, telegram, Role.COORDINATOR)
        await menus.look()
        assert len(telegram.menu(hers)) == 22
        calls(telegram)
        await place.db.transaction(lambda tx: erase(tx, coumba.id or 0, int(place.clock.now().timestamp())))
        left = await place.db.read(lambda tx: facts.beginning(tx, "menu:chat:"))
        assert left == {}
        await menus.look()
        assert calls(telegram) == ["deleteMyCommands", "deleteMyCommands"]
        assert len(telegram.menu(hers)) == 13
        await menus.look()
        assert calls(telegram) == []


async def role_of(place: Town, talker: Talker, role: Role) -> int:
    """Somebody has another role."""
    statement = "UPDATE memberships SET role = ? WHERE person_id = ?"
    return await place.db.transaction(lambda tx: tx.run(statement, int(role), talker.id))


async def test_another_bot_has_no_menus_yet(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        await menus.look()
        await place.db.transaction(forget)
        calls(telegram)
        await menus.look()
        assert calls(telegram) == ["setMyCommands"] * 4


async def test_when_telegram_wants_us_to_wait_we_do(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        telegram.fail("setMyCommands", 429, retry_after=7)
        assert await menus.look() == 7
        assert await menus.look() == LOOK_SECONDS
        assert len(telegram.commands) == 4


@pytest.mark.parametrize("kind", [500, 502, "reset", "refuse"])
async def test_without_a_line_menus_are_set_later(place: Town, kind: int | str) -> None:
    async with keeper(place) as (telegram, menus):
        telegram.fail("setMyCommands", kind)
        assert await menus.look() == LOOK_SECONDS
        assert telegram.commands == {}
        if kind == "refuse":
            telegram.comes_back()
        await menus.look()
        assert len(telegram.commands) == 4


async def test_one_that_is_refused_holds_up_no_other_and_rests_for_an_hour(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        coumba = await place.joins("Coumba", Role.COORDINATOR)
        stranger = telegram.person()
        assert coumba.id is not None
        who = coumba.id
        await place.db.transaction(lambda tx: people.identify(tx, "telegram", str(stranger.id), who, 0))
        assert await menus.look() == LOOK_SECONDS
        assert calls(telegram) == ["setMyCommands"] * 6
        assert len(telegram.commands) == 4
        await stranger.starts()
        place.clock.forward(minutes=59)
        await menus.look()
        assert calls(telegram) == []
        place.clock.forward(minutes=2)
        await menus.look()
        assert len(telegram.menu(stranger)) == 22


async def test_a_server_that_knows_of_no_menus_is_left_in_peace(place: Town) -> None:
    async with keeper(place) as (telegram, menus):
        telegram.fail("setMyCommands", 404, times=4)
        assert await menus.look() == LOOK_SECONDS
        await menus.look()
        assert calls(telegram) == ["setMyCommands"] * 4
