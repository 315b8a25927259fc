"""When the local chat can be opened."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.cli.entrance import entrance_to
from bot.commands import Role
from bot.host.settings import Settings
from storage.people import people
from tests.talk import Town


async def joins(place: Town, channel: str) -> None:
    """Somebody of a real group is there by a channel."""
    awa = await place.joins("Awa", Role.MEMBER)
    await place.db.transaction(lambda tx: people.identify(tx, channel, "5001", awa.id or 0, 1))


async def opens(place: Town, local_page: str, *, trying: bool = False) -> bool:
    settings = Settings(local_page=local_page, telegram_token=SecretStr(""))
    entrance = await entrance_to(settings, place.db, trying=trying)
    assert await entrance.door.is_open() == entrance.open
    return entrance.open


@pytest.mark.parametrize(("local_page", "expected"), [("auto", True), ("on", True), ("off", False)])
async def test_while_people_are_only_here_it_is_open_unless_switched_off(
    place: Town, local_page: str, *, expected: bool
) -> None:
    await joins(place, "web")
    assert await opens(place, local_page) == expected


@pytest.mark.parametrize(
    ("local_page", "trying", "expected"),
    [("auto", False, False), ("on", False, True), ("off", False, False), ("auto", True, True), ("off", True, False)],
)
async def test_once_people_joined_by_another_channel_it_is_closed_unless_asked_for(
    place: Town, local_page: str, *, trying: bool, expected: bool
) -> None:
    await joins(place, "telegram")
    assert await opens(place, local_page, trying=trying) == expected


async def test_it_closes_while_tama_runs(place: Town) -> None:
    entrance = await entrance_to(Settings(telegram_token=SecretStr("")), place.db, trying=False)
    assert await entrance.door.is_open()
    await joins(place, "telegram")
    assert not await entrance.door.is_open()


async def test_the_address_that_is_printed_holds_the_key(place: Town, capsys: pytest.CaptureFixture[str]) -> None:
    entrance = await entrance_to(Settings(telegram_token=SecretStr("")), place.db, trying=False)
    entrance.ready("http://127.0.0.1:8420/")
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"Tama: http://127.0.0.1:8420/k/{entrance.door.key}/"
    again = await entrance_to(Settings(telegram_token=SecretStr("")), place.db, trying=False)
    assert again.door.key == entrance.door.key


async def test_where_it_is_closed_the_address_is_printed_without(
    place: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    entrance = await entrance_to(Settings(local_page="off", telegram_token=SecretStr("")), place.db, trying=False)
    entrance.ready("http://127.0.0.1:8420/")
    assert capsys.readouterr().out.splitlines()[::2] == [
        "Tama: http://127.0.0.1:8420/",
        "The local page is closed; TAMA_LOCAL_PAGE=on opens it. Ctrl-C to end.",
    ]
