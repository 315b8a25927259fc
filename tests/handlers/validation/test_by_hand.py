"""A validation is answered by telephone, gets more time, is closed by hand, and has a card where the group meets."""

from __future__ import annotations

from tests.group_chat import Gathering
from tests.handlers.meetings.meeting_town import Meeters

ANSWER = "📞 Pour OIM (Awa), par téléphone, à confirmer :\nDocument 1, version 1 : Termes de référence\n"


async def _started(group: Meeters, line: str) -> None:
    await group.fatou.says(line)
    await group.fatou.says("oui")
    await group.awa.reads()
    await group.lamin.reads()


async def test_by_telephone_with_more_time_and_closed_before_its_time(group: Meeters) -> None:
    fatou, awa, lamin = group.fatou, group.awa, group.lamin
    await _started(group, "valider 1 organisations jusqu’au 20 décembre 18h, silence vaut accord")
    said = await fatou.says("pour OIM : rejeter document 1 le budget manque")
    assert said == f"{ANSWER}Réponse : rejeter (le budget manque)\nUne confirmation est demandée à : Awa."
    assert "OIM : par téléphone, saisi par Fatou, à confirmer" in await fatou.says("validation 1")
    assert "Fatou" in await awa.reads()
    assert "Document 1, version 1 : Termes de référence" in await awa.says("confirmer validation 1")
    assert "par téléphone" not in await awa.says("validation 1")
    assert "Réponse : rejeter" not in await fatou.says("pour OIM : approuver document 1")
    assert "approuve" in await awa.says("approuver document 1")

    look = await fatou.says("prolonger validation 1 jusqu’au 22 décembre 12h")
    assert look.startswith(
        "Aperçu, pour 1 personne (terminal 1) :\n\nLa clôture a changé : vous pouvez répondre jusqu’au"
    )
    assert "1 personne est prévenue.\n" in await fatou.says("oui")
    assert "The close has moved: you can answer until Tuesday 22 December 2020, 12:00 (GMT)." in await lamin.reads()

    look = await fatou.says("clore validation 1")
    assert "Avant l’heure, le silence ne vaut pas accord : seules les réponses comptent.\nClore maintenant ?" in look
    done = await fatou.says("oui")
    assert "✓ La validation est close.\n🖋 Document 1, version 1 : Termes de référence\nRésultat : approuvé.\n" in done
    assert "Pour : 1, avec modifications : 0, contre : 0, sans réponse : 1" in done
    assert "Result: approved." in await lamin.reads()
    assert "n’est pas en validation" in await fatou.says("prolonger validation 1 24 décembre")
    await group.town.ticks()
    assert await lamin.reads() == ""


async def test_its_card_counts_where_the_group_meets(group: Meeters) -> None:
    here = await Gathering(group.town).bound(group.fatou)
    assert "Ce sera aussi publié" in await group.fatou.says("valider 1 tous jusqu’au 20 décembre 18h")
    await group.fatou.says("oui")

    async def posted() -> str:
        before = len(group.town.paper.sent)
        await group.town.ticks()
        await group.town.tama.delivery.drain()
        return "\n".join(one.text for one in group.town.paper.sent[before:] if one.chat_id == here.place)

    assert "Pour : 0, avec modifications : 0, contre : 0, sans réponse : 3" in await posted()
    await group.awa.says("rejeter document 1 le budget manque")
    group.town.clock.forward(minutes=2)
    shown = await posted()
    assert "contre : 1, sans réponse : 2" in shown
    assert "le budget manque" not in shown
    await group.fatou.says("clore validation 1")
    await group.fatou.says("oui")
    group.town.clock.forward(minutes=2)
    assert "Résultat : rejeté." in await posted()


async def test_another_command_in_place_of_names_is_that_command(group: Meeters) -> None:
    fatou = group.fatou
    assert "Par qui ?" in await fatou.says("valider 1")
    assert "1. Termes de référence" in await fatou.says("documents")
    assert "Jusqu’à quand peut-on répondre ?" in await fatou.says("OIM, CRN")
    assert "Aperçu" in await fatou.says("valider 1 OIM, CRN jusqu’au 20 décembre")
    assert "Poser la question ?" in await fatou.says("valider 1 organisations")
