"""A document is validated: by everybody, by name, by organisation; a new version begins a new round."""

from __future__ import annotations

import json

from bot.commands import Role
from tests.handlers.meetings.meeting_town import Meeters

ASKED = (
    "🖋 À valider : Document 1, version 1 : Termes de référence\nhttps://exemple.org/tdr\n"
    "Répondez avant le dimanche 20 décembre 2020 à 18h00 (GMT).\n"
)


async def _started(group: Meeters, line: str = "valider 1 tous jusqu’au 20 décembre 18h") -> str:
    look = await group.fatou.says(line)
    await group.fatou.says("oui")
    return look


async def test_from_the_preview_to_the_result_with_its_reasons(group: Meeters) -> None:
    fatou, awa, lamin = group.fatou, group.awa, group.lamin
    assert (await fatou.says("valider 9")).startswith("Il n’y a pas de document 9.")
    assert (await awa.says("valider 1")).endswith("Pour vous-même : approuver document")
    look = await _started(group)
    assert look.startswith(
        f"Aperçu, pour 2 personnes (terminal 2) :\n\n{ASKED}—\n🖋 Do you approve? Document 1, version 1"
    )
    assert (await awa.reads()).startswith(f"{ASKED}• Approuver → approuver document 1\n")
    assert "• Reject… → reject document 1" in await lamin.reads()
    assert "1. Approuver\n2. Approuver avec modifications…\n3. Rejeter…\n4. Voir la" in await awa.says("document 1")
    assert (await awa.says("approuver document 1")).startswith(
        "✓ C’est noté, Document 1, version 1 : Termes de référence : ap"
    )
    assert (await lamin.says("reject document 1")).endswith("Why do you reject it?")
    assert "reject\n" in await lamin.says("the budget is missing")
    seen = await fatou.says("validation 1")
    assert "Pour : 1, avec modifications : 0, contre : 1, sans réponse : 1\n" in seen
    assert "– Lamin, rejeter : the budget is missing [en]\nPas encore de réponse : Fatou\n" in seen
    assert "Pas encore de réponse" not in await awa.says("validation 1")
    group.town.clock.forward(days=18, hours=8)
    assert await group.town.ticks("validation") == [f"validation:1:validation-reminder:{fatou.id}"]
    assert (await fatou.reads()).startswith("⏰ Il manque encore votre réponse\n🖋 À valider")
    await fatou.says("approuver avec modifications 1 ajouter le budget")
    group.town.clock.forward(days=1)
    assert len(await group.town.ticks("validation")) == 3
    assert await awa.reads() == (
        "🖋 Document 1, version 1 : Termes de référence\nRésultat : approuvé avec modifications.\n"
        "Pour : 1, avec modifications : 1, contre : 1, sans réponse : 0\n"
        "– Lamin, rejeter : the budget is missing [en]\n– Fatou, approuver avec modifications : ajouter le budget"
    )
    late = await awa.says("approuver document 1")
    assert late == "Le document 1 n’est pas en validation en ce moment."
    await fatou.says("fichier liste validations")
    assert fatou.files[-1].data.decode("utf-8-sig").splitlines() == [
        '"N°";"Document";"Version";"État";"Pour";"Avec modifications";"Contre";"Sans réponse"',
        '"1";"Termes de référence";"1";"approuvé avec modifications";"1";"1";"1";"0"',
    ]


async def test_a_new_version_begins_anew_and_says_what_became_of_the_reasons(group: Meeters) -> None:
    await _started(group)
    await group.lamin.says("approve with changes 1 correct the title")
    await group.fatou.says("nouvelle version 1 https://exemple.org/tdr-2")
    told = await group.awa.says("approuver document 1")
    assert told.endswith("Le document 1 a une nouvelle version : sa validation recommence.")
    look = await group.fatou.says("valider 1 tous jusqu’au 20 décembre 18h")
    assert "Remarques sur la version précédente :\n– Lamin, approuver avec modifications : correct the title" in look
    await _started(group, "valider 1 tous jusqu’au 20 décembre 18h : le titre est corrigé | the title is corrected")
    assert "What became of the reasons given before: the title is corrected\n" in await group.lamin.reads()
    assert "sans réponse : 3" in await group.fatou.says("validation 1")


async def test_one_answer_for_each_organisation_quorum_and_silence(group: Meeters) -> None:
    look = await _started(group, "valider 1 OIM, CRN jusqu’au 20 décembre 18h, quorum 2, silence vaut accord")
    assert "Quorum : 2 réponses.\n" in look
    assert "Le silence vaut accord : sans réponse de votre part d’ici là, vous approuvez.\n" in await group.awa.reads()
    assert "Au nom de OIM.\n" in await group.awa.says("approuver document 1")
    assert (
        await group.fatou.says("approuver document 1")
    ) == "Vous ne faites pas partie de ceux qui valident ce document."
    group.town.clock.forward(days=20)
    await group.town.ticks("validation")
    assert "Result: approved.\n" in await group.lamin.reads()


async def test_too_few_answers_decide_nothing_and_who_left_is_told_in_one_sentence(group: Meeters) -> None:
    await _started(group, "valider 1 Awa, Lamin jusqu’au 20 décembre 18h, quorum 2")
    await group.awa.says("approuver document 1")
    await group.lamin.says("leave yes")
    gone = "A quitté le groupe, sa réponse n’est plus attendue : Lamin"
    assert gone in await group.fatou.says("validation 1")
    group.town.clock.forward(days=20)
    await group.town.ticks("validation")
    told = await group.fatou.reads()
    assert "Résultat : trop peu de réponses, rien n’est décidé.\n" in told
    assert gone in told


async def test_on_the_answer_sheet_taken_back_and_in_the_file_of_ones_data(group: Meeters) -> None:
    await _started(group)
    await group.awa.reads()
    await group.lamin.reads()
    assert "1. À valider : Document 1, version 1 : Termes de référence · répondez avant" in await group.awa.says(
        "afaire"
    )
    assert "approuver\n" in await group.awa.says("1 oui")
    assert (await group.awa.says("annuler")).startswith("✓ Annulé : Validation du document 1.")
    await group.awa.says("afaire")
    assert "rejeter\n" in await group.awa.says("1 rejette trop long")
    await group.lamin.says("todo")
    assert "approve with changes\n" in await group.lamin.says("1 with changes shorter")
    await group.awa.says("mesdonnees oui")
    kept = json.loads(group.awa.files[-1].data)
    assert [one["reason"] for one in kept["validations_answered"]] == ["trop long"]
    await group.awa.says("oubliezmoi")
    await group.awa.says("oui")
    assert "Awa" not in await group.fatou.says("validation 1")


async def test_what_cannot_be_is_said_in_one_sentence(group: Meeters) -> None:
    paul = await group.town.joins("Paul", Role.OBSERVER)
    assert (await group.fatou.says("valider 1 Zoro")).startswith("Je ne connais pas « Zoro » dans ce groupe.")
    await group.fatou.says("annuler")
    assert (await group.fatou.says("valider 1 tous, quorum 9")) == "Le quorum doit être compris entre 1 et 3."
    assert (await group.fatou.says("valider 1 Awa, CRN")).startswith(
        "Nommez soit des personnes, soit des organisations."
    )
    await group.fatou.says("annuler")
    assert "coordination" in await group.awa.says("valider 1 tous")
    await _started(group)
    assert "sans réponse : 3" in await paul.says("validation 1")
    assert "✓" not in await paul.says("approuver document 1")
    assert "✓" not in await group.awa.says("je n’approuve pas le document 1")
