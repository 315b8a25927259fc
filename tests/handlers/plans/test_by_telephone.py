"""How an activity stands is typed in a colleague's name, confirmed by them, or said anew."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

ACTIVITY = "Activité 1 : Atelier\nÉtat : bloqué (no budget [en])"


async def test_a_colleague_without_network_says_how_it_stands(group: Meeters) -> None:
    fatou, awa, lamin = group.fatou, group.awa, group.lamin
    await fatou.says("ajouter activite Atelier ; qui OIM ; quand mars 2021")
    said = await lamin.says("for OIM: activity 1 blocked no budget")
    assert said.startswith("📞 For OIM (Awa), by telephone, to be confirmed:\nActivity 1: Atelier [fr]\nState: blocked")
    assert "OIM : par téléphone, saisi par Lamin, à confirmer" in await fatou.says("activite 1")
    assert "(no budget [en])\nSi vous ne répondez pas avant le jeudi 1er avril 2021" in await awa.reads()
    assert "Activité 1, par téléphone : bloqué · saisi par Lamin" in await awa.says("afaire")
    again = await fatou.says("pour OIM : activite 1 bloquee no budget")
    assert again.endswith("Cette réponse est déjà notée : rien n’a changé.")
    assert await awa.says("confirmer activite 1") == f"✓ C’est confirmé.\n{ACTIVITY}"
    assert "par téléphone" not in await fatou.says("activite 1")
    await fatou.says("pour OIM : activite 1 en cours")
    await awa.says("activite 1 en cours")
    assert "par téléphone" not in await fatou.says("activite 1")
    await fatou.says("pour OIM : activite 1 fait")
    await awa.says("activite 1 en cours")
    assert "par téléphone" not in await awa.says("activite 1")
    assert "Only a coordinator drops an activity." in await lamin.says("for OIM: activity 1 dropped")
