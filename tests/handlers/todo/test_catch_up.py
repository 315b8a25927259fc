"""Whoever was away gets one message on return: what they missed, and what is still open."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat_news import Came, Gone
from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.letters import notice_letter
from bot.messages import Notice, Reply
from storage.database import Tx
from storage.outbox import letters
from storage.people import people
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
KINDS = (
    LetterKind.MEETING, LetterKind.NEXT_MEETING, LetterKind.VOTE_RESULT, LetterKind.MEETING_REMINDER,
    LetterKind.POINT_REMINDER, LetterKind.DIGEST, LetterKind.JOINED,
)  # fmt: skip


async def misses(place: Town, talker: Talker, *kinds: LetterKind) -> None:
    """They are away from now on, and these letters are not sent to them."""

    async def write(tx: Tx) -> None:
        await people.set_away(tx, talker.id or 0, _now(place))
        for number, kind in enumerate(kinds):
            notice = Notice(talker.id or 0, Reply(f"Lettre {number}"), kind, f"{kind}:{talker.id}:{_now(place)}")
            await letters.put(tx, notice_letter(notice, None), _now(place))

    await place.db.transaction(write)
    await place.tama.delivery.drain()


def _now(place: Town) -> int:
    return int(place.clock.now().timestamp())


async def a_point(place: Town, talker: Talker) -> None:
    new = NewPoint("Envoyer le rapport", "fr", (NOW + timedelta(days=30)).date(), [Actor(person_id=talker.id)])
    await place.db.transaction(lambda tx: action_points.create(tx, place.group_id, new, None, NOON))


async def test_on_return_what_was_missed_after_the_answer(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await a_point(place, awa)
    await misses(place, awa, *KINDS)
    place.clock.forward(days=14)
    assert await awa.says("langue fr") == (
        "✓ Désormais, je vous écris en français."
        "\nBon retour. Ce que vous avez manqué : 2 réunions annoncées ou modifiées, 1 résultat de vote, 2 rappels,"
        " 1 récapitulatif et 1 autre message."
        "\nÀ faire :"
        "\n1. Point 1 : Envoyer le rapport · pour le jeudi 31 décembre 2020"
        "\nRépondez en une ligne, par exemple : 1 fait"
        "\n• Point 1 : fait → fait 1"
    )
    assert await awa.says("langue fr") == "✓ Désormais, je vous écris en français."


async def test_in_english_with_nothing_open(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    await misses(place, john, LetterKind.ANNOUNCEMENT, LetterKind.VOTE_OPENED)
    assert await john.says("language en") == (
        "✓ From now on I write to you in English."
        "\nWelcome back. What you missed: 1 announcement and 1 vote opened.\nYou are up to date: nothing to do."
    )


async def test_nothing_missed_and_nothing_open_is_nothing_to_say(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await misses(place, awa)
    assert await awa.says("langue fr") == "✓ Désormais, je vous écris en français."
    assert await place.db.read(lambda tx: tx.value("SELECT away_at FROM people WHERE id = ?", awa.id)) is None


async def test_a_refused_line_is_a_sign_of_life_too(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await misses(place, awa, LetterKind.ANNOUNCEMENT)
    assert await awa.says("vote 7") == (
        "Il n’y a pas de vote en ce moment.\nBon retour. Ce que vous avez manqué : 1 annonce.\nVous êtes à jour : rien à faire."  # noqa: E501
    )


async def test_away_again_another_message_tells_only_what_is_new(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await misses(place, awa, LetterKind.ANNOUNCEMENT)
    await awa.says("langue fr")
    place.clock.forward(days=30)
    await misses(place, awa, LetterKind.MEETING)
    assert (await awa.says("langue fr")).splitlines()[1] == (
        "Bon retour. Ce que vous avez manqué : 1 réunion annoncée ou modifiée."
    )


@pytest.mark.parametrize("line", ["oubliezmoi oui", "stop"])
async def test_whoever_goes_for_good_is_told_nothing(place: Town, line: str) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await misses(place, awa, LetterKind.ANNOUNCEMENT)
    assert "manqué" not in await awa.says(line)


async def _blocks(place: Town, talker: Talker) -> None:
    await place.tama.dispatcher.note(f"gone:{talker.address}", Gone("terminal", talker.address, "", "blocked"))


async def test_after_a_block_one_message_tells_what_was_missed_with_the_announcements(place: Town) -> None:
    mina, awa = await place.joins("Mina", Role.COORDINATOR), await place.joins("Awa", Role.MEMBER)
    john = await place.joins("John", Role.MEMBER, lang="en")
    await place.wants_no_digests()
    for talker in (awa, john):
        await _blocks(place, talker)
    for words in ("Le pont est fermé | The bridge is closed", f"Formulaire {'x' * 200}"):
        await mina.says(f"annonce à tous : {words}")
        await mina.says("oui")
        await place.tama.delivery.drain()
    place.clock.forward(days=2)
    for event in ("back", "back again"):
        await place.tama.dispatcher.note(event, Came("terminal", "Awa", ""))
    assert await awa.reads() == (
        "Bon retour. Ce que vous avez manqué : 2 annonces."
        "\n📣 Annonce de Mina\nLe pont est fermé"
        f"\n📣 Annonce de Mina\nFormulaire {'x' * 108}…"
        "\nVous êtes à jour : rien à faire."
    )
    assert await awa.says("langue fr") == "✓ Désormais, je vous écris en français."
    assert (await john.says("language en")).splitlines()[:3] == [
        "Welcome back. What you missed: 2 announcements.",
        "📣 Announcement from Mina",
        "The bridge is closed",
    ]


async def test_after_a_block_in_which_nothing_happened_nothing_is_said(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await _blocks(place, awa)
    place.clock.forward(days=2)
    await place.tama.dispatcher.note("back", Came("terminal", "Awa", ""))
    assert await awa.reads() == ""


async def test_whoever_wants_no_messages_is_told_nothing_after_a_block(place: Town) -> None:
    mina, awa = await place.joins("Mina", Role.COORDINATOR), await place.joins("Awa", Role.MEMBER)
    await _blocks(place, awa)
    await mina.says("annonce à tous : Le pont est fermé")
    await mina.says("oui")
    await place.tama.delivery.drain()
    await place.db.transaction(lambda tx: tx.run("UPDATE people SET stopped_at = 1 WHERE id = ?", awa.id))
    await place.tama.dispatcher.note("back", Came("terminal", "Awa", ""))
    assert await awa.reads() == ""
