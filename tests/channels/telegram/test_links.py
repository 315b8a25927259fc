"""Codes and links to copy, to share, and to bring Tama into a chat with one press."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels.telegram.facts import ME
from bot.commands import Role
from storage import facts
from storage.database import Database
from storage.people import group_chats
from tests.channels.telegram.fake import Person
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.telegram_town import telegram_town
from tests.channels.telegram.test_group_chat import telegram_chat
from tests.databases.sqlite import sqlite_url
from tests.handlers.people.test_group_chat import FRENCH
from tests.talk import Town


async def is_there(db: Database) -> None:
    """Tama is known on Telegram by this name."""
    await db.transaction(lambda tx: facts.put(tx, ME, json.dumps({"id": 1, "username": "TamaTestBot"})))


def keys(phone: Person) -> list[Json]:
    """The buttons below the last message, each in a row of its own."""
    rows = (phone.messages[-1].markup or {"inline_keyboard": []})["inline_keyboard"]
    return [key for (key,) in rows]


@pytest.mark.parametrize(
    ("lang", "line", "labels", "words"),
    [
        (
            "fr",
            "inviter membre 10 30",
            ["Copier le code", "Partager le lien"],
            "Pour rejoindre le groupe « Groupe gtm » avec Tama :",
        ),
        ("en", "invite member 10 30", ["Copy the code", "Share the link"], "To join the group Groupe gtm with Tama:"),
    ],
)
async def test_a_code_can_be_copied_and_its_link_shared(
    tmp_path: Path, lang: str, line: str, labels: list[str], words: str
) -> None:
    async with telegram_town(sqlite_url(tmp_path)) as place:
        await is_there(place.db)
        mina = await place.joins("Mina", Role.COORDINATOR, lang=lang)
        text = await mina.says(line)
        copy, share = keys(place.phones[mina.address])
        assert [copy["text"], share["text"]] == labels
        link = f"https://t.me/TamaTestBot?start={copy['copy_text']['text']}"
        assert link in text.splitlines()
        assert urlsplit(share["url"])[:3] == ("https", "t.me", "/share/url")
        assert parse_qs(urlsplit(share["url"]).query) == {"url": [link], "text": [words]}


async def test_where_nothing_can_be_copied_the_text_says_it_all(place: Town) -> None:
    await is_there(place.db)
    mina = await place.joins("Mina", Role.COORDINATOR)
    said = await mina.says("inviter membre 10 30")
    code = said.splitlines()[3].removeprefix("rejoindre ")
    assert said.splitlines()[4:6] == ["Sur Telegram, ce lien suffit :", f"https://t.me/TamaTestBot?start={code}"]
    assert place.paper.sent[-1].links == ()


async def test_a_coordinator_brings_tama_in_and_binds_with_one_link(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await is_there(chat.place.db)
        await chat.awa.types("lier")
        await chat.goes_on()
        (key,) = keys(chat.awa)
        link = "https://t.me/TamaTestBot?startgroup=lier_gtm"
        assert (key["text"], key["url"]) == ("M’ajouter à la discussion", link)
        assert link in chat.awa.messages[-1].text.splitlines()
        only = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
        assert await chat.hears(chat.ben, "/start@TamaTestBot lier_gtm") == only
        assert await chat.hears(chat.awa, "/start@TamaTestBot lier_gtm") == FRENCH
        bound = await chat.place.db.read(lambda tx: group_chats.of_group(tx, chat.place.group_id))
        assert [one.chat_id for one in bound] == [str(chat.group.id)]


@pytest.mark.parametrize("refused", [False, True])
async def test_a_chat_shows_that_a_document_is_being_read(tmp_path: Path, *, refused: bool) -> None:
    async with telegram_town(sqlite_url(tmp_path)) as place:
        mina = await place.joins("Mina", Role.COORDINATOR)
        if refused:
            place.fake.fail("sendChatAction", 400, times=2)
        await place.phones[mina.address].sends(("CR.txt", "Réunion du 3 décembre 2020".encode()))
        await place.line.hears()
        methods = [one.method.lower() for one in place.fake.requests]
        assert methods.count("sendchataction") == 2
        assert await mina.reads() != ""
