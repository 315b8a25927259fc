"""A plan is read in: previewed, put right line by line, kept on a yes only; read again, it is told as changes."""

from __future__ import annotations

from bot.messages import Upload
from storage.database import Tx
from storage.plans import activities
from tests.handlers.meetings.meeting_town import Meeters

PASTED = (
    "lire plan Plan d’action 2021\nAxe 1 : Plaidoyer\n"
    "Quoi | Description | Qui | Comment | Quand | Où | Pourquoi | Budget\n"
    "Atelier | Deux jours | CRN, OIM | Salle prêtée | mars 2021 (1) | Dakar | Un plan commun | 500 000 FCFA\n"
    "Guide | | CRS | | A définir | A définir | Guide diffusé | 1 000 EUR + 500 000 FCFA"
)


async def _count(group: Meeters) -> int:
    async def count(tx: Tx) -> int:
        return await activities.count(tx, group.town.group_id)

    return await group.town.db.read(count)


async def test_pasted_put_right_and_kept_on_a_yes_only(group: Meeters) -> None:
    fatou = group.fatou
    shown = await fatou.says(PASTED)
    assert shown.startswith("📋 Ce que j’ai lu : Plan d’action 2021\n2 activités · 1 axe\n")
    assert "Deux monnaies dans une case, que je n’additionne jamais" in shown
    assert "3. 1 000 EUR + 500 000 FCFA\n" in shown
    assert await _count(group) == 0
    assert (await fatou.says("corriger plan 2 quand juin 2021 ; budget 1 000 EUR")).startswith(
        "✓ La ligne 2 est changée.\n"
    )
    assert (await fatou.says("annuler")).startswith("✓ Correction annulée : Le plan que j’ai lu (1)")
    assert "2. Guide · CRS\n" in await fatou.says("relire plan")
    await fatou.says("corriger plan 2 budget 1 000 EUR")
    assert (await fatou.says("corriger plan 3 -")).startswith("✓ La ligne 3 est supprimée.\n")
    assert (await fatou.says("corriger plan 9 -")).startswith("Il n’y a pas de ligne 9 dans ce plan.")
    assert (await fatou.says("corriger plan + Visite ; qui OIM ; quand juillet 2021")).startswith("✓ La ligne 3")
    assert await _count(group) == 0
    assert (await fatou.says("non")).startswith("Rien n’a été enregistré. Le plan vous attend.")
    await fatou.says("relire plan")
    assert (await fatou.says("oui")).startswith("✓ 3 activités nouvelles dans le plan.\n")
    assert await _count(group) == 3
    assert "Axe 1 : Plaidoyer : ░░░░░░░░░░ 0 sur 2\n" in await group.awa.says("plan")
    assert (await fatou.says("enregistrer plan 1 oui")).startswith("Ce plan est déjà enregistré.")
    again = await fatou.says(
        "lire plan Quoi ; Qui ; Quand ; Budget\nAtelier ; CRN, OIM ; avril 2021 ; 600 000 FCFA\n"
        "Bilan ; CRS ; mai 2021 ;"
    )
    assert (
        "Nouvelles : 1 · changées : 1 · inchangées : 0\n2 activités de votre plan ne sont pas dans le fichier" in again
    )
    assert "(activité 1, ce qui change : budget et quand)" in again
    await fatou.says("oui")
    card = await fatou.says("activite 1")
    assert "Quand : avril 2021 (n° 1)\nOù : Dakar\nComment : Salle prêtée\n" in card
    assert await _count(group) == 4


async def test_no_plan_is_one_sentence_with_a_line_that_works(group: Meeters) -> None:
    refused = await group.fatou.says("lire plan le budget est prêt")
    assert refused.startswith("Je ne reconnais pas de plan")
    assert "Un exemple qui marche : lire plan Quoi ; Qui ; Quand" in refused
    assert "coordination" in await group.awa.says(PASTED)
    assert (await group.fatou.says("keep plan")).startswith("Aucun plan n’attend ici.")


async def test_a_file_in_english_is_previewed_and_the_same_file_is_the_same_draft(group: Meeters) -> None:
    await group.fatou.says("english")
    data = b"What;Who;When;Where\nWorkshop;CRN, OIM;March 2021;Dakar\nGuide;CRS;April 2021;\n"
    shown = await group.fatou.says("", file=Upload.of("plan.csv", data))
    assert shown.startswith("📋 What I read: Plan of action\n2 activities\n")
    assert "1. Workshop · March 2021 · CRN, OIM\n" in shown
    again = await group.fatou.says("", file=Upload.of("plan.csv", data))
    assert again.startswith("This plan is waiting already, as you left it.\n")
    assert "✓ 2 activities are new in the plan." in await group.fatou.says("yes")
    unchanged = await group.fatou.says("", file=Upload.of("plan.csv", data))
    assert "New: 0 · changed: 0 · as they are: 2\n" in unchanged
    assert (await group.fatou.says("discard plan 2")).startswith("✓ This plan is put aside.")
