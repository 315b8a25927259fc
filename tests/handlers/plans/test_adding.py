"""An activity told in one line without labels, as to a colleague: told apart, read out, kept on a yes, taken back."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

PASTED = "lire plan Quoi ; Qui ; Quand ; Axe\nVisite d’échange ; CRN ; mars 2021 ; Échanges\nGuide ; OIM ; juin 2021 ;"


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


async def test_told_apart_and_taken_back_in_french(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    read_out = (
        "📋 Atelier de plaidoyer\nAxe : Plaidoyer (nouveau)\nQui : CRN\nQuand : mars 2021\nOù : Dakar\n"
        "Budget : 5 000 EUR\nAjouter cette activité au plan ?\n1. Oui\n2. Non"
    )
    line = "ajouter activite Atelier de plaidoyer, axe Plaidoyer, CRN, mars 2021, à Dakar, 5 000 EUR"
    assert _plain(await fatou.says(line)) == read_out
    assert await fatou.says("non") == "Rien n’a été ajouté au plan."
    assert (await fatou.says("plan")).startswith("Il n’y a pas encore de plan d’action.")
    await fatou.says(line)
    assert (await fatou.says("oui")).startswith("✓ L’activité 1 est dans le plan.\n")
    heard = await fatou.says(
        "on ajoute une activité : visite, échange et suivi pour la CRN et l’OIM en mars, 5 000 euros"
    )
    assert heard == "Sous quel axe ? Un numéro, un nouveau nom, ou /// pour aucun.\n1. Plaidoyer\n- Passer"
    assert _plain(await fatou.says("1")) == (
        "📋 Visite, échange et suivi\nAxe : Plaidoyer\nQui : CRN et OIM\n"
        "Quand : mars (du lundi 1er mars 2021 au mercredi 31 mars 2021)\nBudget : 5 000 EUR\n"
        "Ajouter cette activité au plan ?\n1. Oui\n2. Non"
    )
    assert "✓ L’activité 2 est dans le plan." in await fatou.says("oui")
    assert (await fatou.says("annuler")).startswith("✓ Annulé : Activité 2.")
    assert "1 activité ·" in await fatou.says("plan")
    two = await fatou.says("ajouter activite Guide, axe 1, CRN, 5 000 EUR et 3 000 USD")
    assert "est en deux monnaies : je ne les additionne jamais." in two
    assert "Quel budget ?" in two
    assert "Quand ?" in await fatou.says("3 000 USD")
    assert "Budget : 3 000 USD\n" in _plain(await fatou.says("///"))
    assert "✓" in await fatou.says("oui")
    assert "Il n’y a pas encore d’axe 7." in await fatou.says("ajouter activite Guide, axe 7, CRN, mai 2021, 5 EUR")
    await fatou.says("annuler")
    assert "✓" not in await fatou.says("on n’ajoute pas une activité : atelier")
    assert "coordination" in await awa.says("ajouter activite Guide, CRN, mai 2021")


async def test_told_apart_in_english(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says("langue en")
    assert "Under which axis?" in await fatou.says("please add an activity: workshop for CRN in March, 5,000 euros")
    assert (await fatou.says("Advocacy")).startswith(
        "📋 Workshop\nAxis: Advocacy (new)\nWho: CRN\nWhen: March (Monday 1 March 2021 to Wednesday 31 March 2021)\n"
        "Budget: 5,000 EUR\nAdd this activity to the plan?"
    )
    assert "✓ Activity 1 is in the plan." in await fatou.says("yes")
    wide = await fatou.says("add activity Guide, axis 1, OIM and CRN, from April to June 2021, XOF 500,000")
    assert "Who: OIM" in wide
    assert "When: from April to June 2021\nBudget: 500,000 FCFA\n" in wide
    await fatou.says("cancel")
    assert (await fatou.says("undo")).startswith("✓ Taken back: Activity 1.")
    assert "There is no plan of action yet." in await fatou.says("plan")


async def test_a_plan_that_was_read_in_is_taken_back_as_a_whole(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says("ajouter activite Guide ; qui CRN")
    before = await fatou.says("activite 1")
    await fatou.says(PASTED)
    kept = await fatou.says("oui")
    assert "✓ 1 activité nouvelle dans le plan.\n1 activité est changée." in kept
    assert "Pour revenir en arrière, pendant dix minutes : annuler" in kept
    assert "Axe 1 : Échanges" in await fatou.says("plan")
    assert (await fatou.says("annuler")).startswith("✓ Annulé : Le plan que j’ai lu (1).")
    assert await fatou.says("activite 1") == before
    assert "Échanges" not in await fatou.says("plan")
    assert "Visite d’échange" in await fatou.says("relire plan")
    await fatou.says("oui")
    await fatou.says("ajouter activite Suivi ; axe Échanges")
    await fatou.says("annuler")
    assert "Visite d’échange" in await fatou.says("plan tout")
    await fatou.says(PASTED.replace("Guide", "Manuel"))
    await fatou.says("oui")
    assert "✓" in await group.awa.says("activite 5 en cours")
    assert "changé depuis" in await fatou.says("annuler")


async def test_one_axis_however_it_is_labelled(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says("ajouter activite Foire ; axe Axe 1 : Échanges | Axis 1: Exchanges")
    for line in ("axe échanges", "axis Exchanges", "axe Axe 1 – Échanges", "axe Axe 1"):
        assert "\nAxe 1 : Échanges\n" in await fatou.says(f"ajouter activite Visite ; {line}")
    assert "\nAxe 2 : Axe 4 : Échanges\n" in await fatou.says("ajouter activite Guide ; axe Axe 4 : Échanges")
    assert "✓ L’activité 7 " in await fatou.says("ajouter activite Suivi ; axe 2")
    # The same command once more, while it asks something, is no answer.
    await fatou.says("ajouter activite : Atelier")
    assert "\nAxe 2 : " in await fatou.says("ajouter activite Marche ; axe 2")
