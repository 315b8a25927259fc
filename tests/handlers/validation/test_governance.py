"""A document goes to the governance of each organisation, then to the platform."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

ASKED = (
    "🏛 Pour la gouvernance de votre organisation : Document 1, version 1 : Termes de référence\n"
    "https://exemple.org/tdr\nQuand vous l’aurez transmis : transmis 1\n"
    "Quand elle l’aura validé : valide 1 le 12 mars"
)


async def _begun(group: Meeters) -> str:
    look = await group.fatou.says("soumettre document 1")
    await group.fatou.says("oui")
    await group.lamin.reads()
    return look


async def test_from_the_group_to_the_platform_on_one_board(group: Meeters) -> None:
    fatou, awa = group.fatou, group.awa
    assert (await _begun(group)).startswith(
        f"Aperçu, pour 2 personnes (terminal 2) :\n\n{ASKED}\n—\n🏛 For the governance"
    )
    assert await awa.reads() == ASKED
    assert await awa.says("transmis 1") == (
        "✓ C’est noté, OIM : transmis, mardi 1er décembre 2020\nDocument 1, version 1 : Termes de référence\n"
        "1. Voir le tableau"
    )
    await fatou.says("ajouter document Lettre de la gouvernance, https://exemple.org/lettre")
    assert "OIM : validé, lundi 30 novembre 2020\n" in await awa.says("valide 1 le 30 novembre 2020, preuve 2")
    assert "CRN : rejeté, " in await fatou.says("refuse 1 CRN : pas de budget")
    await fatou.says("avec reserves 1 plateforme le 28 novembre 2020 : revoir le budget | review the budget")
    assert await fatou.says("gouvernance 1") == (
        "🏛 Document 1, version 1 : Termes de référence\nValidé (1) : OIM (30/11/2020)\n"
        "Avec réserves (1) : la plateforme (28/11/2020)\nRejeté (1) : CRN (01/12/2020)\n"
        "– CRN : pas de budget\n– la plateforme : revoir le budget\n– OIM : preuve, document 2"
    )
    assert "– the platform: review the budget\n" in await group.lamin.says("governance 1")


async def test_only_where_it_is_stuck_is_reminded_once_a_month(group: Meeters) -> None:
    await _begun(group)
    await group.awa.says("valide 1")
    group.town.clock.forward(days=31)
    keys = await group.town.ticks("submission")
    assert keys == [f"submission:2:waiting:1:{group.lamin.id}", f"submission:3:waiting:1:{group.fatou.id}"]
    assert (await group.lamin.reads()).startswith("CRN: not sent\n🏛 For the governance of your organisation:")
    assert await group.town.ticks("submission") == []
    await group.fatou.says("transmis 1 CRN")
    group.town.clock.forward(days=29)
    assert f"submission:2:sent:1:{group.lamin.id}" not in await group.town.ticks("submission")
    group.town.clock.forward(days=2)
    assert f"submission:2:sent:1:{group.lamin.id}" in await group.town.ticks("submission")


async def test_nobody_moves_what_is_anothers(group: Meeters) -> None:
    assert "Pour commencer : soumettre document 1" in await group.fatou.says("gouvernance 1")
    await _begun(group)
    mine = "Vous ne pouvez répondre que pour votre organisation."
    assert (await group.awa.says("valide 1 CRN")).endswith(mine)
    assert await group.awa.says("transmis 1 plateforme") == mine
    assert "✓" not in await group.lamin.says("sent on 1")
    assert "Ce jour n’est pas encore passé." in await group.awa.says("valide 1 le 12 mars 2021")
    await group.awa.says("annuler")
    assert "Transmis" not in await group.fatou.says("gouvernance 1")
    assert "OIM : validé, jeudi 12 mars 2020" in await group.awa.says("valide 1 le 12 mars")
    assert "Ce jour n’est pas encore passé." in await group.awa.says("valide 1 le 3 décembre")


async def test_the_board_needs_no_number_where_there_is_one(group: Meeters) -> None:
    none = "Aucun document n’est soumis à une gouvernance. Pour commencer : soumettre document …"
    assert await group.fatou.says("gouvernances") == none
    await _begun(group)
    assert (await group.fatou.says("gouvernances")).startswith("🏛 Document 1, version 1")
    await group.fatou.says("ajouter document Plan, https://exemple.org/plan")
    await group.fatou.says("soumettre document 2")
    await group.fatou.says("oui")
    asked = await group.fatou.says("gouvernances")
    assert asked.startswith("Quel document ? Donnez son numéro.\n1. Document 1")
    assert (await group.fatou.says("2")).startswith("🏛 Document 2, version 1")
