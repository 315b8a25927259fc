"""What a stranger reads of the bot before the first word, in the language of their app."""

from __future__ import annotations

import pytest
from telegram.error import TelegramError

from bot.channels.telegram.api import Api
from bot.channels.telegram.facts import forget
from bot.channels.telegram.setup import descriptions
from bot.channels.telegram.setup.descriptions import Descriptions
from bot.texts import T
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.fake.record import Request
from tests.talk import Town

FRENCH = (
    "Tama fait vivre votre groupe de travail : idées et votes, prochaine réunion, points d’action, annonces.\n"
    "Pour entrer, ouvrez le lien que votre coordination vous a donné, ou appuyez sur Démarrer et écrivez votre code.\n"
    "Des messages courts, peu de données. En français et en anglais."
)
SHORT = "Your working group on your phone: votes, meetings, action points. English and French."


def said(fake: FakeTelegram) -> list[Request]:
    return [one for one in fake.requests if one.method.lower().endswith("description")]


async def test_they_are_set_once_in_both_languages_and_again_when_they_change(
    place: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FakeTelegram(now=place.clock.now) as fake, Api(fake.token, fake.url) as api:
        await Descriptions(place.db, api).set()
        assert fake.world.descriptions["description", ""] == FRENCH
        assert fake.world.descriptions["short_description", "en"] == SHORT
        assert len(said(fake)) == 4
        await Descriptions(place.db, api).set()
        assert len(said(fake)) == 4
        monkeypatch.setattr(descriptions, "SHORT", T("Online"))
        await Descriptions(place.db, api).set()
        assert fake.world.descriptions["short_description", ""] == "En ligne"
        assert len(said(fake)) == 8
        assert fake.spec_errors == []


async def test_another_bot_is_described_anew(place: Town) -> None:
    async with FakeTelegram(now=place.clock.now) as fake, Api(fake.token, fake.url) as api:
        await Descriptions(place.db, api).set()
        await place.db.transaction(forget)
        await Descriptions(place.db, api).set()
        assert len(said(fake)) == 8


async def test_what_was_refused_is_said_again_later(place: Town) -> None:
    async with FakeTelegram(now=place.clock.now) as fake, Api(fake.token, fake.url) as api:
        fake.fail("setMyDescription", 429, retry_after=5)
        with pytest.raises(TelegramError):
            await Descriptions(place.db, api).set()
        await Descriptions(place.db, api).set()
        assert len(fake.world.descriptions) == 4
