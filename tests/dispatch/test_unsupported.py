"""What comes in place of words is answered with one sentence, and nothing that waits is lost."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Town, open_space

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
