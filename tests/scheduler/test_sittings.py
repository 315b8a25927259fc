"""At its hour a meeting is offered for notes; one that was left open closes by itself."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.handlers.sittings.sitting_town import begun
from tests.talk import Town


@pytest.fixture
async def at_nine(place: Town) -> Meeters:
    return await begun(await meeters(place))


async def test_who_may_open_it_is_offered_to_at_its_hour(at_nine: Meeters) -> None:
    await at_nine.fatou.says("rapporteur 1 Lamin")
    await at_nine.town.ticks()
    told = await at_nine.fatou.reads()
    assert "📝 C’est l’heure : Réunion 1 : Coordination" in told
    assert "• Ouvrir la séance → seance 1" in told
    assert "It begins" in await at_nine.lamin.reads()
    assert "C’est l’heure" not in await at_nine.awa.reads()
    assert "ouverte aux notes" in await at_nine.fatou.presses("seance 1")
    assert not await at_nine.town.ticks("sitting")


async def test_nobody_is_offered_what_is_open_or_over(at_nine: Meeters) -> None:
    await at_nine.fatou.says("seance 1")
    assert not await at_nine.town.ticks("sitting")


async def test_one_left_open_closes_the_next_day(at_nine: Meeters) -> None:
    await at_nine.fatou.says("seance 1")
    await at_nine.fatou.says("action envoyer la liste")
    await at_nine.town.ticks()
    at_nine.town.clock.forward(hours=14)
    assert not await at_nine.town.ticks("sitting-closed")
    await at_nine.fatou.says("note Le soir, encore")
    at_nine.town.clock.forward(hours=10)
    assert await at_nine.town.ticks("sitting-closed")
    told = await at_nine.fatou.reads()
    assert "la séance était restée ouverte, elle est close" in told
    assert "Sans responsable : 1" in told
    assert "n’est pas ouverte" in await at_nine.fatou.says("seance 1 suite")
    assert "Écrit jusqu’ici" in await at_nine.fatou.says("seance 1")
    assert not await at_nine.town.ticks("sitting-closed")
