"""What comes in place of words is answered with one sentence, and nothing that waits is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.commands import Role
from bot.messages import Incoming, Upload
from tests.group_chat import Gathering, Heard
from tests.talk import Talker, Town, open_space

FRENCH = {
    "photo": "Je ne peux pas regarder les images : je lis seulement les textes et les documents.",
    "voice": "Je ne peux pas écouter les messages vocaux : écrivez-moi, s’il vous plaît.",
    "sticker": "Je lis seulement les textes et les documents.",
    "location": "Je ne peux pas lire un lieu sur une carte : écrivez-moi, s’il vous plaît.",
    "contact": "Je ne peux pas lire les contacts : écrivez-moi, s’il vous plaît.",
    "edited": (
        "Je ne vois pas les changements dans un message déjà envoyé : renvoyez la bonne ligne dans un nouveau message."
    ),
    "other": "Je lis seulement les textes et les documents. Pour voir ce que je sais faire : aide",
}
ENGLISH = {
    "photo": "I cannot look at pictures: I only read text and documents.",
    "voice": "I cannot listen to voice messages: please write to me.",
    "sticker": "I only read text and documents.",
    "location": "I cannot read places on a map: please write to me.",
    "contact": "I cannot read contacts: please write to me.",
    "edited": "I do not see changes in a message that was sent: please send the right line as a new one.",
    "other": "I only read text and documents. To see what I can do: help",
}


@pytest.mark.parametrize("oddity", FRENCH)
async def test_each_has_its_sentence_and_the_question_still_waits(place: Town, oddity: str) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")
    await open_space(place)
    assert await awa.says("idee") == "Quelle est votre idée ? En une phrase."
    assert await awa.says("", oddity=oddity) == FRENCH[oddity]
    assert (await awa.says("Un puits")).startswith("✓ Votre idée porte le numéro 1 : Un puits\n")
    assert await ben.says("", oddity=oddity) == ENGLISH[oddity]


async def together(place: Town, awa: Talker, count: int, **fields: object) -> str:
    """What is answered to several pictures or files that came at once."""
    for part in range(count):
        one = Incoming(place.channel, awa.address, f"{awa.name}{part}", "", place.clock.now(), lang="fr", album="7")
        await place.tama.dispatcher.handle(replace(one, **fields))  # type: ignore[arg-type]
    return await awa.reads()


async def test_an_album_is_answered_once(place: Town) -> None:
    awa, file = await place.joins("Awa", Role.COORDINATOR), Upload.of("cr.txt", b"Compte-rendu")
    assert await together(place, awa, 4, oddity="photo") == FRENCH["photo"]
    ben = await place.joins("Ben", Role.COORDINATOR)
    assert await together(place, ben, 3, file=file) == (
        "Plusieurs fichiers sont arrivés à la fois ; je n’en ai lu aucun. Envoyez-les un par un, s’il vous plaît."
    )


async def test_a_command_below_a_picture_is_done(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await open_space(place, "Un puits")
    assert await awa.says("vote 1", oddity="photo") == "✓ Votre vote : 1."
    assert await awa.says("Notre puits", oddity="photo") == FRENCH["photo"]
    chat = await Gathering(place).bound(awa)
    assert await chat.hears(awa, "vote 1", oddity="photo") == Heard(here="✓ Vote noté : 1.")
