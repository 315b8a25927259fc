"""Somebody in two groups: each line says which group it means, and acts there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.channels.channel import Button, Limits, Message
from bot.channels.delivery.delivery import Delivery
from bot.commands import Role
from bot.messages import Incoming
from storage.database import Tx
from storage.people import people
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())


class Post:
    """A channel with buttons that keeps what was sent."""

    name = "terminal"
    limits = Limits(text=1000, buttons=12, label=40, edits=False)

    def __init__(self) -> None:
        self.sent: list[Message] = []

    async def send(self, message: Message) -> str:
        """Keep it."""
        self.sent.append(message)
        return ""


@dataclass(frozen=True, slots=True)
class Both:
    """Awa is in both groups and speaks in gtm; Mina coordinates axe1, Ben is in gtm alone."""

    place: Town
    awa: Talker
    mina: Talker
    ben: Talker

    async def point(self, text: str = "Écrire le guide") -> None:
        """Mina gives Awa something to do, in axe1."""
        await self.mina.says(f"point {text}, Awa Diop, ///")
        await self.mina.says("oui")


@pytest.fixture
async def both(place: Town) -> Both:
    axe1 = await place.group("axe1")
    awa = await place.joins("Awa Diop", Role.MEMBER)
    mina = await place.joins("Mina Sow", Role.COORDINATOR, group=axe1)
    ben = await place.joins("Ben Roy", Role.COORDINATOR)

    async def also(tx: Tx) -> None:
        await people.join(tx, awa.id or 0, axe1, Role.MEMBER, None, NOON)
        await people.choose_group(tx, awa.id or 0, place.group_id)

    await place.db.transaction(also)
    return Both(place, awa, mina, ben)


async def test_a_notice_names_its_group_and_so_do_its_lines(both: Both) -> None:
    await both.point()
    assert await both.awa.reads() == (
        "Groupe axe1\n"
        "📌 Un point d’action pour vous, n° 1 : Écrire le guide\n"
        "Responsable : Awa Diop\n"
        "Échéance : aucune\n"
        "• Fait → @axe1 fait 1\n"
        "• Voir le point → @axe1 point 1"
    )


async def test_such_a_line_acts_in_its_group(both: Both) -> None:
    await both.point()
    await both.awa.reads()
    assert await both.awa.says("fait 1") == "Il n’y a pas de point d’action 1. Pour la liste : points tous"
    assert await both.awa.says(" @axe1 fait 1") == "✓ Le point 1 est fait.\n1. Mes points"
    assert (await both.awa.says("moi")).splitlines()[1] == "Groupe : Groupe gtm"


async def test_buttons_name_their_group_in_answers_too(both: Both) -> None:
    await both.point()
    post = Post()
    await both.place.tama.dispatcher.handle(Incoming("terminal", both.awa.address, "b1", "@axe1 points", NOW))
    await Delivery(both.place.db, both.place.clock, {"terminal": post}, post).drain()
    assert [(one.text.splitlines()[0], one.buttons) for one in post.sent] == [
        ("Vous avez 1 point en cours :", (Button("Fait : 1", "@axe1 fait 1", "1", 1),)),
        (
            "Groupe axe1",
            (Button("Fait", "@axe1 fait 1", "1"), Button("Voir le point", "@axe1 point 1", "2")),
        ),
    ]


async def test_a_number_means_the_list_of_the_group_that_answered(both: Both) -> None:
    await both.point()
    await both.awa.reads()
    assert await both.awa.says("@axe1 points") == (
        "Vous avez 1 point en cours :\n1. Écrire le guide · Awa Diop · sans échéance\n1. Fait : 1"
    )
    assert await both.awa.says("1") == "✓ Le point 1 est fait.\n1. Mes points"
    assert await both.awa.says("1") == "Vous n’avez aucun point d’action en cours.\n1. Tous les points"
    assert (await both.awa.says("1")).startswith("Il n’y a aucun point d’action ouvert.")


async def test_a_question_is_answered_in_the_group_that_asked(both: Both) -> None:
    await both.point()
    await both.awa.reads()
    asked = "Quels points sont faits ? Donnez leurs numéros.\n1. Écrire le guide"
    assert await both.awa.says("@axe1 fait") == asked
    refused = "Il n’y a pas de point d’action 9. Pour la liste : points tous"
    assert await both.awa.says("9") == f"{refused}\n{asked}"
    assert (await both.awa.says("groupe gtm")).startswith("✓ Vous êtes maintenant dans le groupe « Groupe gtm ».")
    assert await both.awa.says("écrire le guide") == "✓ Le point 1 est fait.\n1. Mes points"


async def test_the_group_one_has_just_chosen_is_where_its_answer_leads(both: Both) -> None:
    await both.point()
    await both.awa.reads()
    assert await both.awa.says("groupe axe1") == ("✓ Vous êtes maintenant dans le groupe « Groupe axe1 ».\n1. À faire")
    assert (await both.awa.says("1")).startswith("À faire, et nouveautés :\nGroupe axe1\n")


async def test_who_left_is_told_under_the_name_of_that_group(both: Both) -> None:
    await both.place.db.transaction(
        lambda tx: people.join(tx, both.mina.id or 0, both.place.group_id, Role.MEMBER, None, NOON)
    )
    await both.awa.says("quitter axe1 oui")
    assert await both.mina.reads() == "Groupe axe1\nAwa Diop a quitté le groupe « Groupe axe1 »."


@pytest.mark.parametrize(
    "line", ["@axe1 fait 1", "@axe1 points", "@axe1 ajouter point Relire, ///, ///", "@no-such fait 1"]
)
async def test_whoever_is_not_in_the_named_group_is_refused(both: Both, line: str) -> None:
    await both.point()
    slug = line.split(maxsplit=1)[0].removeprefix("@")
    assert (
        await both.ben.says(line) == f"Vous n’êtes dans aucun groupe appelé « {slug} ». Pour voir les vôtres : groupe"
    )
    await both.awa.reads()
    assert await both.awa.says("@axe1 points") == (
        "Vous avez 1 point en cours :\n1. Écrire le guide · Awa Diop · sans échéance\n1. Fait : 1"
    )


async def test_whoever_left_a_group_cannot_answer_what_it_asked(both: Both) -> None:
    await both.point()
    await both.awa.says("@axe1 fait")
    await both.place.db.transaction(
        lambda tx: tx.run("UPDATE memberships SET left_at = 1 WHERE person_id = ? AND group_id <> ?",
                          both.awa.id, both.place.group_id)
    )  # fmt: skip
    assert await both.awa.says("1") == "Vous n’êtes plus dans le groupe « Groupe axe1 »."


async def test_a_stranger_is_told_how_to_join(both: Both) -> None:
    assert await both.place.stranger("Zoe").says("@axe1 fait 1") == (
        "Pour rejoindre votre groupe, envoyez-moi son code, par exemple : rejoindre CODE."
        " La coordination du groupe vous donne le code."
    )


async def test_somebody_in_one_group_sees_no_group_names(both: Both) -> None:
    await both.point()
    await both.awa.says("@axe1 bloque 1 pas de budget")
    assert await both.mina.reads() == (
        "Le point 1 est bloqué pour Awa Diop : pas de budget\nPoint 1 : Écrire le guide\n• Voir le point → point 1"
    )
