"""A no to one date is no answer to another: whoever stayed away is asked again when a meeting moves."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town

ASKED = (
    "Si vous aviez dit oui, votre réponse reste valable. Si vous aviez dit non, c’était pour l’ancienne date. "
    "Viendrez-vous ?"
)
ASKED_EN = "If you had said yes, that is kept. If you had said no, that was for the old date. Are you coming?"


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


async def moved(group: Meeters, when: str = "12 décembre 14h") -> None:
    """Fatou moves meeting 1, and everybody is told."""
    await group.fatou.says(f"deplacer 1 {when} oui")
    group.town.clock.forward(minutes=11)


@pytest.mark.parametrize("line", ["non 1 trop loin", "excuse 1 en mission"])
async def test_whoever_stayed_away_is_asked_again(group: Meeters, line: str) -> None:
    await group.awa.says(line)
    assert "Réunion 1" not in await group.awa.says("afaire")
    await moved(group)
    news = await group.awa.reads()
    assert ASKED in news
    assert "Réunion 1" in await group.awa.says("afaire")
    assert "Votre réponse" not in await group.awa.says("reunion 1")
    assert "Pas encore de réponse (3) : Awa, Fatou et Lamin" in await group.fatou.says("qui vient")


async def test_whoever_said_yes_is_not(group: Meeters) -> None:
    await group.awa.says("oui 1")
    await group.lamin.says("online 1")
    await moved(group)
    assert ASKED_EN in await group.lamin.reads()
    await group.awa.reads()
    assert "Réunion 1" not in await group.awa.says("afaire")
    assert "Your answer: Online" in await group.lamin.says("meeting 1")


async def test_a_no_to_the_new_date_counts(group: Meeters) -> None:
    await group.awa.says("non 1 trop loin")
    await moved(group)
    await group.awa.says("non 1")
    assert "Votre réponse : Non" in await group.awa.says("reunion 1")
    assert "Votre réponse : Non (trop loin)" not in await group.awa.says("reunion 1")


async def test_moved_back_the_no_counts_as_before(group: Meeters) -> None:
    await group.awa.says("non 1 trop loin")
    await moved(group)
    await moved(group, "10 décembre 9h-11h")
    assert "Votre réponse : Non (trop loin)" in await group.awa.says("reunion 1")


async def test_a_move_is_taken_back_at_once(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 12 décembre 14h oui")
    assert "Déplacer ?" in await group.fatou.says("annuler")
    assert (await group.fatou.says("oui")).startswith("✓ La réunion 1 est déplacée : jeudi 10 décembre 2020, 9h00")
    group.town.clock.forward(minutes=11)
    assert await group.awa.reads() == ""


async def test_another_end_or_place_leaves_a_no_as_it_is(group: Meeters) -> None:
    await group.awa.says("non 1 trop loin")
    await moved(group, "10 décembre 9h-12h")
    assert ASKED not in (news := await group.awa.reads())
    assert "Si vous aviez répondu, votre réponse reste valable." in news
    assert "Votre réponse : Non (trop loin)" in await group.awa.says("reunion 1")


async def test_reminders_reach_whoever_had_said_no_to_the_old_date(group: Meeters) -> None:
    await group.awa.says("non 1")
    await moved(group, "20 décembre 9h")
    await group.awa.reads()
    group.town.clock.forward(days=12)
    assert any(key.endswith(f":10080:{group.awa.id}") for key in await group.town.ticks("meeting:"))
