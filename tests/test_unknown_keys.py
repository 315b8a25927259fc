"""What another version kept in the database and this one does not know is answered with a sentence, never a fault."""

from __future__ import annotations

import logging

import pytest

from bot.commands import Role
from bot.letters import pack
from bot.messages import Deferred
from bot.rules.sending.retrying import FAULTS
from storage.database import Tx
from storage.outbox.letters import BROADCAST, Letter
from tests.channels.delivery.scripted import ends, put
from tests.group_chat import Gathering, Heard
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import Cast
from tests.handlers.todo.sheet_town import cast as cast  # noqa: PLC0414 - a fixture
from tests.talk import NOW, Talker, Town, open_space

SERIAL = int(NOW.timestamp())
"""Serials of questions begin after that."""
TOO_OLD = "Cette question est trop ancienne : veuillez recommencer."
TOO_OLD_EN = "This question is too old: please start again."
VOTED = "✓ Votre vote : 1."
NOT_LISTED = "Ce n’est pas sur votre liste. Pour la voir : afaire"


@pytest.fixture
async def awa(place: Town) -> Talker:
    await open_space(place, "Visites d’échange", "Cartographie")
    return await place.joins("Awa", Role.MEMBER)


async def renamed(place: Town, table: str, column: str, old: str, new: str) -> None:
    """The database holds something by a name that this version does not know."""

    async def rename(tx: Tx) -> None:
        assert await tx.run(
            f"UPDATE {table} SET {column} = REPLACE({column}, ?, ?) WHERE {column} LIKE ?",  # noqa: S608 - our own names
            old, new, f"%{old}%",
        )  # fmt: skip

    await place.db.transaction(rename)


COMMAND = ('"command":"vote"', '"command":"elect"')
FIELD = ('"field":"ideas"', '"field":"dreams"')


@pytest.mark.parametrize(("old", "new"), [COMMAND, FIELD], ids=["command", "part"])
async def test_the_answer_to_an_unknown_question_says_so_once(place: Town, awa: Talker, old: str, new: str) -> None:
    await awa.says("vote")
    await renamed(place, "conversations", "state", old, new)
    assert await awa.says("1") == TOO_OLD
    assert await awa.says("1") == "Je n’ai pas compris « 1 ». Écrivez aide pour voir ce que je sais faire.\n1. Aide"


async def test_in_english(place: Town) -> None:
    await open_space(place, "Visites d’échange")
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    await ben.says("comment 1")
    await renamed(place, "conversations", "state", '"command":"comment"', '"command":"remark"')
    assert await ben.says("A very good idea") == TOO_OLD_EN


async def test_what_was_answered_before_is_not_asked_for_any_more(place: Town, awa: Talker) -> None:
    await awa.says("commenter 1")
    await renamed(place, "conversations", "state", '"values":{"idea":1}', '"values":{"dream":1}')
    assert await awa.says("Très utile") == TOO_OLD


async def test_what_was_answered_before_is_no_value_any_more(place: Town, awa: Talker) -> None:
    await awa.says("commenter 1")
    await renamed(place, "conversations", "state", '"values":{"idea":1}', '"values":{"idea":"first"}')
    assert await awa.says("Très utile") == f"{TOO_OLD}\nPar exemple : commenter 4 Très utile"


async def test_a_command_is_heard_as_such(place: Town, awa: Talker) -> None:
    await awa.says("vote")
    await renamed(place, "conversations", "state", *COMMAND)
    assert await awa.says("vote 1") == VOTED
    assert await awa.says("2") == "Je n’ai pas compris « 2 ». Écrivez aide pour voir ce que je sais faire.\n1. Aide"


async def test_to_stop_it_is_as_ever(place: Town, awa: Talker) -> None:
    await awa.says("vote")
    await renamed(place, "conversations", "state", *COMMAND)
    assert await awa.says("annuler") == "D’accord, j’arrête de demander."
    assert await awa.says("annuler") == "Il n’y avait rien à annuler."


async def test_somebody_in_no_group_stops_it(place: Town) -> None:
    stranger = place.stranger("Inconnue")
    await stranger.says("rejoindre")
    await renamed(place, "conversations", "state", '"command":"join"', '"command":"enter"')
    assert await stranger.says("annuler") == "D’accord, j’arrête de demander."


async def test_its_button_is_too_old_and_an_older_one_no_longer_waits(place: Town, awa: Talker) -> None:
    await awa.says("langue")
    await awa.says("langue")
    await renamed(place, "conversations", "state", '"command":"choose_language"', '"command":"speak"')
    assert await awa.presses(f"reponse {SERIAL + 1} 2") == "Il n’est plus utile de répondre à cette question."
    await awa.says("langue")
    await renamed(place, "conversations", "state", '"command":"choose_language"', '"command":"speak"')
    assert await awa.presses(f"reponse {SERIAL + 3} 2") == TOO_OLD


async def test_in_a_group_chat_only_what_is_said_to_tama_is_answered(place: Town, awa: Talker) -> None:
    chat = await Gathering(place).bound(await place.joins("Coumba", Role.COORDINATOR))
    await chat.hears(awa, "/vote")
    await renamed(place, "conversations", "state", *COMMAND)
    assert await chat.hears(awa, "deux", addressed=False) == Heard()
    assert await chat.hears(awa, "1") == Heard(here=TOO_OLD)


def deferred(to: Talker) -> Letter:
    return Letter("k:1", "meeting", BROADCAST, pack(Deferred("meeting-herald", {"meeting": 1})), to.id)


async def test_an_unknown_letter_ends_with_a_reason(place: Town, awa: Talker, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    await put(place, deferred(awa))
    assert await awa.reads() == ""
    assert await ends(place) == [("superseded", "this version does not know “meeting-herald”")]
    assert caplog.messages == ["letter 1 says “meeting-herald”, which this version does not know"]
    assert await place.db.read(lambda tx: tx.value("SELECT cause FROM outbox")) is None


async def test_an_unknown_post_ends_with_a_reason(place: Town) -> None:
    square = Square(place)
    await meets(place)
    body = pack(Deferred("meeting-herald", {"meeting": 1}), "fr", ("gtm", "Groupe gtm"))
    letter = Letter(
        "k:1", "meeting", BROADCAST, body, channel="telegram", address="", chat_id=PLACE, group_id=place.group_id
    )
    await put(place, letter)
    assert await square.news() == []
    assert await ends(place) == [("superseded", "this version does not know “meeting-herald”")]


async def test_a_letter_that_lacks_what_it_is_about_is_given_up(place: Town, awa: Talker) -> None:
    await put(place, Letter("k:1", "meeting", BROADCAST, pack(Deferred("meeting-news", {})), awa.id))
    for _ in range(FAULTS):
        await place.tama.delivery.drain()
        place.clock.forward(hours=1)
    assert await ends(place) == [("failed", "KeyError")]


async def test_an_unknown_thing_on_the_sheet_is_not_listed(cast: Cast) -> None:
    await cast.awa.says("afaire")
    await renamed(cast.place, "sheets", "items", "meeting:1", "encounter:1")
    assert await cast.awa.says("1 oui") == f"1. Pas noté : « oui ». {NOT_LISTED}"
    assert await cast.awa.says("1, 2 oui") == (
        f"1. Pas noté : « oui ». {NOT_LISTED}\n2. ✓ Le point 1 est fait pour CRN. Encore en attente : SP/CCM.\n"
        "Pour tout annuler (pendant 10 minutes) : annuler"
    )
    assert await cast.awa.says("afaire 1") == NOT_LISTED


@pytest.mark.parametrize(
    ("old", "new"),
    [("meeting:1", "encounter:1"), ('"come"', '"appear"'), ('"replies"', '"responses"'), ('"note"', '"remark"')],
    ids=["kind", "command", "table", "column"],
)
async def test_answers_of_an_unknown_kind_are_not_taken_back(cast: Cast, old: str, new: str) -> None:
    too_old = (
        "Vos dernières réponses sont trop anciennes pour être annulées. Pour voir ce que vous avez à faire : afaire"
    )
    await cast.awa.says("afaire")
    await cast.awa.says("1 oui, 2 fait")
    await renamed(cast.place, "sheets", "undo", old, new)
    assert await cast.awa.says("annuler") == too_old
    assert (await cast.awa.says("annuler")).startswith("Il n’y avait rien à annuler.")
    assert await cast.place.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM replies")) == 1
