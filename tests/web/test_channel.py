"""The local chat as a channel: keeps each message once, and edits in place."""

from __future__ import annotations

import asyncio

import pytest

from bot.bell import Bell, wait
from bot.channels.channel import Button, Channel, Message, SendFailed
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.local_chat import File, Mine, Press, SentByTama, attached
from bot.messages import Attachment
from storage import local_messages
from storage.database import Database
from storage.local_messages import LocalMessage
from tests.web.site import AT

BUTTONS = (Button("Oui", "oui", "1"), Button("Non", "non", "2"))
PRESSES = (Press(label="Oui", line="oui"), Press(label="Non", line="non"))


@pytest.fixture
def channel(db: Database) -> Channel:
    return WebChannel(db, SystemClock(), Bell())


async def kept(db: Database, address: str = "2") -> list[tuple[int, SentByTama]]:
    messages = await db.read(lambda tx: local_messages.recent(tx, address, 10))
    return [(one.id, SentByTama.model_validate_json(one.body)) for one in messages if not one.mine]


async def test_a_message_is_kept_whole(db: Database, channel: Channel) -> None:
    file = Attachment("cr.docx", b"\x00\xff")
    await channel.send(Message(7, "2", "", "Venez-vous ?", BUTTONS, file=file))
    expected = SentByTama(ref=7, text="Venez-vous ?", presses=PRESSES, file=File(name="cr.docx", size=2))
    assert await kept(db) == [(1, expected)]
    [message] = await db.read(lambda tx: local_messages.recent(tx, "2", 1))
    assert await db.read(lambda tx: attached(tx, message)) == file


async def test_the_same_letter_is_kept_once(db: Database, channel: Channel) -> None:
    for _ in range(2):
        await channel.send(Message(7, "2", "", "un"))
    assert await kept(db) == [(1, SentByTama(ref=7, text="un"))]


async def test_a_message_is_called_by_its_number_and_loses_its_buttons_once_it_is_answered(
    db: Database, channel: Channel
) -> None:
    assert await channel.send(Message(7, "2", "", "Venez-vous ?", BUTTONS)) == "1"
    assert await channel.send(Message(8, "2", "", "Noté", closes=("2", "1"))) == "2"
    assert await channel.send(Message(8, "2", "", "Noté", closes=("2", "1"))) == "2"
    assert await channel.send(Message(9, "2", "", "Noté : oui", edits="2")) == "2"
    assert [body for _, body in await kept(db)] == [
        SentByTama(ref=7, text="Venez-vous ?"), SentByTama(ref=9, text="Noté : oui"),
    ]  # fmt: skip


async def test_an_edit_takes_the_place_of_its_message(db: Database, channel: Channel) -> None:
    await channel.send(Message(7, "2", "", "un", BUTTONS))
    await channel.send(Message(8, "2", "", "deux"))
    await channel.send(Message(9, "2", "", "un, changé", edits="1"))
    assert await kept(db) == [(1, SentByTama(ref=9, text="un, changé")), (2, SentByTama(ref=8, text="deux"))]


async def test_an_edit_sent_again_does_not_undo_a_later_one(db: Database, channel: Channel) -> None:
    for ref, text, edits in ((7, "un", ""), (8, "deux", "1"), (9, "trois", "1"), (8, "deux", "1")):
        await channel.send(Message(ref, "2", "", text, edits=edits))
    assert await kept(db) == [(1, SentByTama(ref=9, text="trois"))]


@pytest.mark.parametrize("edits", ["99", "x", "-1"])
async def test_an_edit_of_nothing_is_a_new_message(db: Database, channel: Channel, edits: str) -> None:
    await channel.send(Message(7, "2", "", "un", edits=edits))
    assert await kept(db) == [(1, SentByTama(ref=7, text="un"))]


async def test_nobody_edits_what_stands_elsewhere_or_is_the_persons_own(db: Database, channel: Channel) -> None:
    await channel.send(Message(7, "3", "", "pour trois"))
    await db.transaction(lambda tx: local_messages.add_mine(tx, "2", Mine(text="moi").pack(), AT))
    await channel.send(Message(8, "2", "", "un", edits="1"))
    await channel.send(Message(9, "2", "", "deux", edits="2"))
    assert await kept(db, "3") == [(1, SentByTama(ref=7, text="pour trois"))]
    assert [body for _, body in await kept(db)] == [SentByTama(ref=8, text="un"), SentByTama(ref=9, text="deux")]


async def test_sending_wakes_who_listens_there(db: Database) -> None:
    bell = Bell()
    channel = WebChannel(db, SystemClock(), bell)
    with bell.listen("2") as here, bell.listen("3") as there:
        await channel.send(Message(7, "2", "", "un"))
        await wait(here, 0)
        await wait(there, 0)
        assert (here.is_set(), there.is_set()) == (True, False)


async def test_a_database_that_cannot_write_is_a_failure_to_send(db: Database, channel: Channel) -> None:
    await db.close()
    with pytest.raises(SendFailed):
        await channel.send(Message(7, "2", "", "un"))


async def test_a_closed_bell_wakes_everybody() -> None:
    bell = Bell()
    with bell.listen("2") as heard:
        bell.close()
        await asyncio.wait_for(heard.wait(), 1)
    assert bell.closed


async def test_a_file_that_an_earlier_version_kept_as_text_is_there(db: Database) -> None:
    body = '{"ref":1,"text":"Voici.","file":{"name":"liste.csv","data":"nom;voix\\nété;3\\n"}}'
    message = LocalMessage(1, mine=False, body=body, at=AT, seen_at=None)
    file = await db.read(lambda tx: attached(tx, message))
    assert file == Attachment("liste.csv", "nom;voix\nété;3\n".encode())
