"""The plan of action in a chat: added by hand, answered by those who do it, late, put right, taken back."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

ADDED = (
    "ajouter activité Atelier de plaidoyer ; axe Plaidoyer ; qui OIM, CRN et Association des jeunes ; quand mars 2021 ;"
    " où Dakar ; budget 500 000 FCFA ; critère Un plan commun"
)
LATE = "ajouter activite Visite d’échange, axe 1, qui OIM, quand octobre 2020"
CARD = (
    "📋 Activité 1 : Atelier de plaidoyer\nAxe 1 : Plaidoyer\nQui : OIM, CRN et Association des jeunes\n"
    "Quand : mars 2021\nOù : Dakar\nBudget : 500 000 FCFA\nRéussite : Un plan commun\nÉtat : prévu\n"
)


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


async def test_a_plan_lives_in_french(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    assert (await fatou.says("plan")).startswith("Il n’y a pas encore de plan d’action.\n")
    assert _plain(await fatou.says(ADDED)).startswith(f"✓ L’activité 1 est dans le plan.\n{CARD}1. Fait\n2. En cours\n")
    assert "en retard, elle devait finir le samedi 31 octobre 2020" in await fatou.says(LATE)
    assert _plain(await awa.says("activite 1")) == f"{CARD}1. Fait\n2. En cours\n3. Bloqué…\n4. Une note…"
    assert (await awa.says("où en est le plan d’action ?")).startswith(
        "📋 Plan d’action\n2 activités · terminées : 0 · en retard : 1\n"
        "Axe 1 : Plaidoyer : ░░░░░░░░░░ 0 sur 2, 1 en retard\n1. Axe 1 : Plaidoyer\n2. Ce qui est en retard\n"
    )
    assert (await awa.says("activite 1 en cours")).startswith("✓ Activité 1, état : en cours.\n")
    assert "▶ 1. Atelier de plaidoyer · mars 2021 · OIM et 2 autres · en cours\n" in await awa.says("plan axe 1")
    assert "2. Visite d’échange · octobre 2020 · OIM · en retard\n" in await awa.says("plan retard")
    assert (await awa.says("activite 2 bloquee")).endswith("Qu’est-ce qui la bloque ?")
    assert "– mardi 1er décembre 2020 : pas de budget\n" in await awa.says("pas de budget")
    assert "salle réservée" in await awa.says("activite 2 note salle réservée")
    assert (await awa.says("l’activité 2 est terminée")).startswith("✓ Activité 2, état : fait.\n")
    assert (await awa.says("annuler")).startswith("✓ Annulé : Activité 2.")
    assert "État : bloqué depuis le mardi 1er décembre 2020 · ⚠ en retard" in await fatou.says("activite 2")
    assert "déjà" in await awa.says("activite 1 en cours")
    assert (await awa.says("activite 1 abandonnee plus utile")).startswith("Seule la coordination abandonne")
    assert "✓ Activité 1, état : abandonné." in await fatou.says("activite 1 abandonnee plus utile")


async def test_only_those_who_do_it_and_in_english(group: Meeters) -> None:
    fatou, lamin = group.fatou, group.lamin
    await fatou.says(ADDED)
    await fatou.says("ajouter activite Guide ; qui Lamin")
    assert (await lamin.says("activity 1 done")).startswith(
        "Only the focal points of those who do activity 1 (OIM, CRN and Association des jeunes), or a coordinator, can"
        " change it. To see it: activity 1"
    )
    assert (await lamin.says("activity 2 is done")).startswith("✓ Activity 2: done.\n📋 Activity 2: Guide [fr]\n")
    assert "Who: Lamin\nWhen: not set\nWhere: not set\nBudget: not set\nState: done since" in (
        await lamin.says("show me activity 2")
    )
    assert "Axis 1: Plaidoyer [fr]: ░░░░░░░░░░ 0 of 1 done" in await lamin.says("action plan")
    assert "Without axis: ▓▓▓▓▓▓▓▓▓▓ 1 of 1 done" in await lamin.says("how is the plan going?")
    assert "✓" not in await lamin.says("activity 2 is not under way")
    assert "There is no activity 99. To see the list: plan" in await lamin.says("activity 99")


async def test_late_ones_wait_on_the_sheet_and_stand_in_the_digest(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    await fatou.says(LATE.replace("axe 1, ", ""))
    assert "Activité 1 : Visite d’échange · en retard" in await awa.says("afaire")
    digest = await fatou.says("recap")
    assert "1 activité du plan est en retard : plan retard" in digest
    assert "⚠ En retard : Activité 1 : Visite d’échange" in digest
    await awa.says("afaire")
    assert "1. ✓ Activité 1, état : fait." in await awa.says("1 fait")
    assert "1 activité du plan nouvelle ou changée : plan" in await fatou.says("recap")
    assert "Aucune activité n’est en retard." in await awa.says("plan retard")


async def test_put_right_and_taken_back_and_no_good_is_one_sentence(group: Meeters) -> None:
    fatou = group.fatou
    await fatou.says(ADDED)
    before = await fatou.says("activite 1")
    two = await fatou.says("corriger activite 1 quand avril 2021 ; budget 500 000 FCFA et 1 000 EUR")
    assert two.startswith("« 500 000 FCFA et 1 000 EUR » est en deux monnaies : je ne les additionne jamais.")
    assert await fatou.says("activite 1") == before
    changed = _plain(await fatou.says("corriger activite 1 quand avril 2021 ; budget 1 500,50 EUR ; qui OIM"))
    assert "Qui : OIM\nQuand : avril 2021\n" in changed
    assert "Budget : 1 500,50 EUR\n" in changed
    assert (await fatou.says("annuler")).startswith("✓ Annulé : Activité 1.")
    assert await fatou.says("activite 1") == before
    assert "Dites d’abord de quoi il s’agit" in await fatou.says("corriger activite 1")
    assert "mars 2021 (n° 4)" in await fatou.says("ordre 4")
    assert "Il n’y a pas encore d’axe 7. Pour en créer un" in await fatou.says("corriger activite 1 axe 7")
    assert "Je ne sais pas lire le montant « beaucoup ». Par exemple" in (
        await fatou.says("corriger activite 1 budget beaucoup")
    )
    await fatou.says("reunion Coordination, 10 décembre 9h-11h")
    assert "Liée à la réunion 1" in await fatou.says("corriger activite 1 réunion 1")
    assert "Liée" not in await fatou.says("corriger activite 1 réunion ///")
    assert "✓ Axe 1 : Plaider" in await fatou.says("renommer axe 1 Plaider")
    assert "coordination" in await group.awa.says("corriger activite 1 quand mai 2021")
