"""Delegates to an outside event are named and asked for their report, which everybody can read."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters

EVENT = "evenement Forum Eau, 10 décembre, Bamako"


async def test_delegates_report_back_after_three_days_and_everybody_reads_it(group: Meeters) -> None:
    await group.announced(EVENT)
    assert await group.fatou.says("delegues 1 : Awa (MI), Yves Bon (OIM)") == (
        "✓ C’est noté.\nÉvénement 1 : Forum Eau\nDélégués : Awa (MI) et Yves Bon (OIM)\n1. Voir la réunion 1"
    )
    assert (await group.awa.reads()).startswith("Vous y représentez le groupe :\nÉvénement 1 : Forum Eau\n")
    assert "\nDelegates: Awa (MI) and Yves Bon (OIM)\n" in await group.lamin.says("event 1")
    assert (await group.awa.says("restitution 1 Retenu")).startswith("L’événement 1 n’a pas encore commencé")
    group.town.clock.forward(days=13)
    await group.town.ticks()
    asked = await group.awa.reads()
    assert "📝 Vous y avez représenté le groupe. Quelle est votre restitution ?\nÉvénement 1 : Forum Eau\n" in asked
    assert await group.lamin.reads() == ""
    assert "Événement 1 : Forum Eau · votre restitution" in await group.awa.says("afaire")
    assert await group.awa.says("restitution 1 Le forum a retenu nos points d’eau.") == (
        "✓ Merci. Chacun peut lire votre restitution :\nÉvénement 1 : Forum Eau\n1. Lire la restitution"
    )
    assert (await group.fatou.reads()).endswith(
        "Awa a fait sa restitution :\nÉvénement 1 : Forum Eau\n• Lire la restitution → restitutions 1"
    )
    assert await group.lamin.says("reports 1") == (
        "Event 1: Forum Eau [fr]\nThursday 10 December 2020\nDelegates: Awa (MI) and Yves Bon (OIM)\n"
        "Awa: Le forum a retenu nos points d’eau. [fr]"
    )
    assert "Report: reports 1" in await group.lamin.says("events")
    group.town.clock.forward(days=4)
    await group.town.ticks()
    assert await group.awa.reads() == ""


async def test_where_no_delegate_is_a_member_the_coordination_is_asked_twice(group: Meeters) -> None:
    await group.announced(EVENT)
    assert "Aucun d’eux n’est membre du groupe" in await group.fatou.says("delegues 1 : Yves Bon (OIM)")
    for days in (13, 4):
        group.town.clock.forward(days=days)
        await group.town.ticks()
        assert "📝 Quelle est la restitution de nos délégués ?" in await group.fatou.reads()
    group.town.clock.forward(days=10)
    await group.town.ticks()
    assert await group.fatou.reads() == ""


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("delegues 2 : Awa", "La réunion 2 n’est pas un événement extérieur. Pour en faire un : type 2 evenement"),
        ("delegues 1", "Qui s’y rend ? Par exemple : Awa Diop (MI), Yves Bon (OIM)"),
        ("restitutions 9", "Il n’y a pas de réunion 9. Pour la liste : reunions"),
    ],
)
async def test_what_does_not_work_says_what_would(group: Meeters, line: str, answer: str) -> None:
    await group.announced(EVENT)
    await group.announced("reunion 17 décembre 9h, Salle 3")
    assert (await group.fatou.says(line)).endswith(answer)


async def test_whoever_did_not_go_does_not_report(group: Meeters) -> None:
    await group.announced(EVENT)
    group.town.clock.forward(days=13)
    assert await group.lamin.says("report back 1 It was fine") == (
        "Only the delegates to event 1 report back from it. To read what they say: reports 1"
    )


async def test_delegates_named_in_the_line_that_announces_the_event_go_there_and_are_not_asked(group: Meeters) -> None:
    line = "evenement Forum Eau : 10 décembre, Bamako, délégués : Awa, Yves Bon (OIM)"
    draft = await group.fatou.says(line)
    assert "\nÉvénement 1 : Forum Eau\njeudi 10 décembre 2020\nLieu : Bamako\nDélégués : Awa (OIM) et Yves" in draft
    assert await group.awa.reads() == ""
    await group.fatou.says("oui")
    told = await group.awa.reads()
    assert "Viendrez-vous ?" not in told
    assert "\nVous y représentez le groupe.\nVotre réponse : Oui\n" in told
    assert "Événement 1" not in await group.awa.says("afaire")
    assert "Are you coming?" in await group.lamin.reads()
    await group.fatou.says("delegues 1 : Lamin")
    assert "Événement 1 : Forum Eau · jeudi 10 décembre 2020 · venez-vous ?" in await group.awa.says("afaire")
    assert (await group.lamin.reads()).startswith("You go there for the group:\nEvent 1: Forum Eau [fr]\n")
    assert "Event 1" not in await group.lamin.says("todo")
    group.town.clock.forward(days=13)
    await group.lamin.reads()
    assert (await group.lamin.says("report back 1")).startswith("Event 1: Forum Eau [fr]\nWhat do you report back?")
    assert (await group.lamin.says("It was fine")).startswith("✓ Thank you.")
