"""Buttons on a platform whose messages can change: in private they change the message they stand in, in a chat not."""

from __future__ import annotations

from bot.commands import Role
from bot.messages import Incoming
from storage.database import Tx
from storage.people import people
from tests.group_platform import PLACE, Square, meets
from tests.talk import Talker, Town, open_space

LIST = "💡 Idées\nLe vote est ouvert.\nVotez pour autant d’idées que vous voulez : vote 1 4\n"
OFFER = "[Voter 1 → @gtm vote 1]\n[Voter 2 → @gtm vote 2]"


class Phone:
    """Awa on that platform."""

    def __init__(self, place: Town, square: Square, awa: Talker) -> None:
        self._place, self._square, self._awa, self._events = place, square, awa, iter(range(99))

    async def joins(self) -> None:
        async def identify(tx: Tx) -> None:
            await people.identify(tx, "telegram", "7", self._awa.id or 0, 0)

        await self._place.db.transaction(identify)

    async def says(self, line: str, *, pressed: str = "", place: str = "", thread: str = "") -> None:
        """Type it, or press the button in that message."""
        event, now = f"u{next(self._events)}", self._place.clock.now()
        incoming = Incoming("telegram", "7", event, line, now, place, pressed=pressed, thread=thread)
        await self._place.tama.dispatcher.handle(incoming)
        await self._square.news()


async def test_a_vote_by_a_button_changes_the_list_in_place(place: Town) -> None:
    await open_space(place, "Former", "Construire")
    square, phone = await _on_the_square(place)
    await phone.says("idees")
    assert square.stands[""] == {"1": LIST + "1. Former · 0 vote\n2. Construire · 0 vote\n" + OFFER}
    await phone.says("vote 2", pressed="1")
    await phone.says("vote 1", pressed="1")
    await phone.says("retirer 2", pressed="1")
    assert square.stands[""] == {
        "1": "✓ Votre vote : 1.\n" + LIST + "✓ 1. Former · 1 vote\n2. Construire · 0 vote\n"
        "[Retirer mon vote 1 → @gtm retirer 1]\n[Voter 2 → @gtm vote 2]"
    }
    assert [one.edits for one in square.sent] == ["", "1", "1", "1"]


async def test_a_vote_by_a_button_of_the_card_is_answered_to_one_and_leaves_the_card_to_all(place: Town) -> None:
    await open_space(place, "Former", "Construire")
    square, phone = await _on_the_square(place)
    await meets(place)
    await place.ticks("space")
    (card,) = await square.news()
    await phone.says("@gtm vote 2", pressed="1", place=PLACE, thread="//p1")
    assert square.stands[PLACE]["1"] == card
    answer = square.sent[-1]
    assert (answer.thread, answer.edits, answer.text) == ("//p1", "", "✓ Vote noté : 2.")
    place.clock.forward(minutes=1)
    await place.ticks("space")
    assert await square.news() == [
        card.replace("2. Construire · 0 vote", "2. Construire · 1 vote").replace(
            "0 membre sur 1 a voté (0 %)", "1 membre sur 1 a voté (100 %)"
        )
    ]


async def test_the_buttons_of_posts_work_for_whoever_presses(place: Town) -> None:
    mina = await place.joins("Mina", Role.COORDINATOR)
    square, phone = await _on_the_square(place)
    await meets(place)
    for line in (
        "annonce à tous avec accusé : Bonjour",
        "reunion Bilan, 10 décembre 2020 9h-11h, Salle 2",
        "espace Idées ; 2 votes ; jusqu’au 11 décembre 2020 10h",
    ):
        await mina.says(line)
        await mina.says("oui")
    await place.ticks()
    await square.news()
    lines = [button.line for one in square.sent if one.chat_id for button in one.buttons]
    assert lines == ["@gtm lu 1", "@gtm oui 1", "@gtm non 1", "@gtm en ligne 1", "@gtm excuse 1"]
    told = []
    for number, line in enumerate([*lines[:2], "@gtm idees"]):
        before = len(square.sent)
        await phone.says(line, pressed="1", place=PLACE, thread=f"//p{number}")
        new = [one for one in square.sent[before:] if one.kind != "meeting-counts"]
        told.append(sorted((one.chat_id, one.thread, one.text) for one in new))
    until = "Le vote est ouvert jusqu’au vendredi 11 décembre 2020 à 10h00 (GMT).\n2 votes par personne : vote 1 4"
    assert told == [
        [("", "//p0", "✓ C’est noté : vous avez lu l’annonce 1.")],
        [("", "//p1", "✓ C’est noté. Votre réponse : Oui\nRéunion 1 : Bilan")],
        [
            ("", "", f"💡 Idées\n{until}\nIl n’y a pas encore d’idée. Pour proposer la vôtre : idee …"),
            ("", "//p2", "Je vous réponds en privé."),
        ],
    ]


async def _on_the_square(place: Town) -> tuple[Square, Phone]:
    square, awa = Square(place), await place.joins("Awa", Role.MEMBER)
    await place.wants_no_digests()
    phone = Phone(place, square, awa)
    await phone.joins()
    return square, phone
