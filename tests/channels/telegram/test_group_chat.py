"""A group chat on Telegram, bound to a group: from the first hello to the day it becomes a supergroup."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import Tama
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.channels.telegram.fake import FakeTelegram, Group, Person
from tests.channels.telegram.telegram_town import Line, unpaced
from tests.databases.sqlite import sqlite_url
from tests.handlers.people.test_group_chat import FRENCH
from tests.talk import NOW, Town, open_space, town

UNKNOWN = "Je ne vous connais pas encore : écrivez-moi en privé, avec votre code."


@dataclass
class Chat:
    """A chat with its people, and Tama in it."""

    place: Town
    fake: FakeTelegram
    tama: Tama
    line: Line
    awa: Person
    ben: Person
    group: Group

    async def goes_on(self) -> None:
        """All that was done there has its effect, and what there is to say is said."""
        await self.line.hears()
        await self.tama.delivery.drain()

    async def hears(self, person: Person, text: str, *, answers: bool = False, thread: int | None = None) -> str:
        """Somebody writes there, perhaps in answer to Tama's last message; what she says there then."""
        before = len(self.group.messages)
        reply_to = self.group.messages[-1] if answers else None
        await self.group.says(person, text, reply_to=reply_to, thread=thread)
        await self.goes_on()
        return "\n".join(one.text for one in self.group.messages[before:])


@asynccontextmanager
async def telegram_chat(folder: Path, *, forum: bool = False) -> AsyncIterator[Chat]:
    """Awa, who coordinates, has just brought Tama into the chat; Ben is there too."""
    async with town(sqlite_url(folder)) as place, FakeTelegram(now=place.clock.now) as fake, (
        Api(fake.token, fake.url)
    ) as api:  # fmt: skip
        fake.limits = False
        channel = TelegramChannel(api)
        channel.limits = unpaced(channel.limits)
        tama = Tama(place.db, place.clock, {channel.name: channel}, channel)
        awa, ben = fake.person("Awa"), fake.person("Ben")
        await place.db.transaction(lambda tx: _know(tx, place.group_id, awa, ben))
        for person in (awa, ben):
            person.chat.started = True
        chat = Chat(place, fake, tama, Line(tama, api, fake), awa, ben, fake.group("Amis", [awa, ben], forum=forum))
        await chat.goes_on()
        yield chat
        assert fake.spec_errors == []


async def _know(tx: Tx, group: int, awa: Person, ben: Person) -> None:
    at = int(NOW.timestamp())
    for person, role in ((awa, Role.COORDINATOR), (ben, Role.MEMBER)):
        number = await people.create(tx, person.user.first_name, "fr", at)
        await people.identify(tx, "telegram", str(person.id), number, at)
        await people.join(tx, number, group, int(role), None, at)


async def test_from_hello_to_votes_by_line_and_by_button(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        assert [one.text for one in chat.group.messages] == [
            "Bonjour. Pour recevoir ici les annonces, les rappels et les résultats de votre groupe, écrivez : /connecter"  # noqa: E501
        ]
        assert await chat.hears(chat.awa, "/connecter@TamaTestBot") == FRENCH
        await open_space(chat.place, "Un puits", "Une école")
        listed = await chat.hears(chat.ben, "/idees")
        assert listed.endswith("1. Un puits · 0 vote\n2. Une école · 0 vote")
        press = await chat.group.presses(chat.ben, "Voter 2")
        await chat.goes_on()
        assert press.answer is not None
        assert press.answer.text == "✓ Vote noté\N{NO-BREAK SPACE}: 2."
        assert chat.group.messages[-1].text == listed
        assert await chat.hears(chat.awa, "/vote 1") == "✓ Vote noté : 1."
        assert await chat.hears(chat.ben, "merci", answers=True) == ""
        assert await chat.hears(chat.ben, "vote 1", answers=True) == "✓ Vote noté : 1."


async def test_what_is_ones_own_goes_to_ones_own_phone(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits")
        assert await chat.hears(chat.ben, "/mes_votes") == ""
        assert chat.ben.messages[-1].text == "Vous ne votez pour aucune idée."
        await chat.hears(chat.ben, "/idees")
        press = await chat.group.forges(chat.ben, "@gtm resultats")
        await chat.goes_on()
        assert press.answer is not None
        assert press.answer.text == "Je vous réponds en privé."
        assert chat.ben.messages[-1].text.startswith("📊 Pour l’instant : Idées")
        chat.ben.blocks()
        await chat.goes_on()
        assert await chat.hears(chat.ben, "/mes_votes") == (
            "La réponse ne concerne que vous : écrivez-moi d’abord en privé."
        )


async def test_strangers_are_told_once_and_each_answer_stands_in_its_topic(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path, forum=True) as chat:
        topic = chat.group.topic("Votes")
        assert await chat.hears(chat.awa, "/connecter", thread=topic) == FRENCH
        zed = chat.fake.person("Zed")
        chat.group.joins(zed)
        await open_space(chat.place, "Un puits")
        assert await chat.hears(zed, "/idees", thread=topic) == UNKNOWN
        assert await chat.hears(zed, "/vote 1", thread=topic) == ""
        assert {one.thread_id for one in chat.group.messages[1:]} == {topic}
        assert [one.reply_to.text for one in chat.group.messages[1:] if one.reply_to] == ["/connecter", "/idees"]


async def test_in_the_middle_of_a_question_it_becomes_a_supergroup(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits")
        asked = await chat.hears(chat.ben, "/commenter 1")
        assert asked == ("Que voulez-vous en dire ?\nRépondez à ce message, s’il vous plaît.")
        await chat.group.says(chat.awa, "/vote 1")
        chat.group.becomes_supergroup()
        await chat.goes_on()
        assert [one.text for one in chat.group.messages] == ["✓ Vote noté : 1."]
        assert await chat.hears(chat.ben, "Très utile", answers=True) == (
            "✓ Votre commentaire sur l’idée 1 est enregistré."
        )


async def test_a_card_left_behind_in_another_topic_has_no_buttons(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path, forum=True) as chat:
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits")
        await chat.place.ticks()
        await chat.goes_on()
        chat.place.clock.forward(minutes=1)
        await chat.hears(chat.awa, "/connecter", thread=chat.group.topic("Votes"))
        await chat.place.ticks()
        await chat.goes_on()
        cards = [one for one in chat.group.messages if one.text.startswith("🗳")]
        assert [(one.text.split("\n")[-1], one.buttons != []) for one in cards] == [
            ("Cette liste n’est plus tenue à jour.", False),
            ("0 membre sur 2 a voté (0 %).", True),
        ]


async def test_the_buttons_of_a_meeting_count_the_answers(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        for line in ("reunion Bilan, 10 décembre 2020 9h-11h, Salle 2", "oui"):
            await chat.awa.types(line)
            await chat.goes_on()
        posted = chat.group.messages[-1]
        words = posted.text
        await chat.group.presses(chat.ben, "Oui")
        await chat.goes_on()
        assert ([label for row in posted.buttons for label, _ in row], posted.text) == (
            ["Oui (1)", "Non", "En ligne", "Absence excusée"], words
        )  # fmt: skip


async def test_put_out_and_brought_back(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        chat.group.removes_bot(chat.awa)
        await chat.goes_on()
        assert chat.awa.messages[-1].text.startswith("⚠ Je ne peux plus écrire dans la discussion « Amis »")
        chat.group.adds_bot(chat.awa)
        await chat.goes_on()
        assert len(chat.awa.messages) == 1
        await open_space(chat.place, "Un puits")
        assert await chat.hears(chat.ben, "/vote 1") == "✓ Vote noté : 1."
