"""A thumb below an announcement that asks for a receipt is one; below anything else it is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.telegram.incoming.reactions import agreed
from bot.chat_news import Agreed
from bot.commands import Role
from tests.channels.telegram.payloads import AWA, FORUM, PRIVATE, SECONDS, Json, heard
from tests.channels.telegram.telegram_town import TelegramTown, telegram_town
from tests.channels.telegram.test_group_chat import telegram_chat
from tests.databases.sqlite import sqlite_url
from tests.talk import Talker


def reaction(chat: Json, old: str, new: str) -> Json:
    told = [[{"type": "emoji", "emoji": sign}] if sign else [] for sign in (old, new)]
    return {"chat": chat, "message_id": 17, "user": AWA, "date": SECONDS, "old_reaction": told[0],
            "new_reaction": told[1]}  # fmt: skip


@pytest.mark.parametrize("sign", ["👍", "❤", "👌", "🙏", "👍🏿"])
def test_a_sign_that_says_yes(sign: str) -> None:
    assert heard("message_reaction", reaction(PRIVATE, "", sign)) == Agreed("telegram", str(AWA["id"]), "", "17")
    assert heard("message_reaction", reaction(FORUM, "👎", sign)) == (
        Agreed("telegram", str(AWA["id"]), str(FORUM["id"]), "17")
    )


@pytest.mark.parametrize(("old", "new"), [("", "👎"), ("", "🤔"), ("👍", ""), ("👍", "👎"), ("👍", "👍")])
def test_what_says_no_yes_or_takes_one_away_is_nothing(old: str, new: str) -> None:
    assert heard("message_reaction", reaction(PRIVATE, old, new)) is None


def test_who_shows_no_name_and_a_sticker_are_nothing() -> None:
    nameless = reaction(FORUM, "", "👍")
    del nameless["user"]
    assert heard("message_reaction", nameless) is None
    bought: Json = {"type": "custom_emoji", "custom_emoji_id": "5"}
    assert agreed(reaction(PRIVATE, "", "") | {"new_reaction": [bought]}) is None  # type: ignore[arg-type]


async def reacts(place: TelegramTown, talker: Talker, sign: str, words: str) -> str:
    """Somebody puts a sign below the message with these words; what they read then."""
    phone = place.phones[talker.address]
    phone.reacts(*([sign] if sign else []), to=next(one for one in phone.messages if words in one.text))
    await place.line.hears()
    return await talker.reads()


async def test_it_counts_as_read_once_and_nothing_is_said(tmp_path: Path) -> None:
    async with telegram_town(sqlite_url(tmp_path)) as place:
        mina, awa = await place.joins("Mina", Role.COORDINATOR), await place.joins("Awa", Role.MEMBER)
        ben = await place.joins("Ben", Role.MEMBER, lang="en")
        for words in ("avec accusé : Le pont est fermé | The bridge is closed", ": Merci"):
            await mina.says(f"annonce à tous {words}")
            await mina.says("oui")
        for talker in (awa, ben):
            await talker.reads()
        assert "Le pont est fermé" in await awa.says("afaire")
        assert await reacts(place, awa, "👍", "Merci") == ""
        assert await reacts(place, awa, "🤔", "Le pont") == ""
        assert "Le pont est fermé" in await awa.says("afaire")
        assert await reacts(place, awa, "👍", "Le pont") == ""
        assert await reacts(place, awa, "", "Le pont") == ""
        assert await awa.says("lu") == "Vous n’avez aucune annonce à confirmer."
        assert await reacts(place, ben, "❤", "The bridge") == ""
        assert await ben.says("read") == "You have no announcement to confirm."
        assert "Lue par : 2 sur 2" in await mina.says("annonce 1")


async def test_where_the_group_meets_it_counts_for_whoever_put_it(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        await chat.awa.types("annonce à tous avec accusé : Le pont est fermé")
        await chat.goes_on()
        await chat.awa.types("oui")
        await chat.goes_on()
        posted = next(one for one in chat.group.messages if "Le pont" in one.text)
        chat.ben.reacts("👌", to=posted)
        await chat.goes_on()
        await chat.ben.types("lu")
        await chat.goes_on()
        assert chat.ben.messages[-1].text == "Vous n’avez aucune annonce à confirmer."
