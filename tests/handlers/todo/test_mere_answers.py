"""A mere yes or no after a message that asked for something else is never taken for an answer to the meeting."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town

BOTH = "1. Validation du document 1\n2. Réunion 1"


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


async def _in_validation(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("ajouter document https://exemple.org/tdr Termes de référence")
    await group.fatou.says("valider 1 tous jusqu’au 20 décembre 18h")
    await group.fatou.says("oui")
    assert "À valider" in await group.awa.reads()
    assert "Do you approve?" in await group.lamin.reads()


async def test_what_was_told_last_is_asked_beside_the_meeting(group: Meeters) -> None:
    await _in_validation(group)
    assert await group.awa.says("oui merci") == f"À quoi dites-vous oui ?\n{BOTH}"
    assert (await group.awa.says("1")).startswith("✓ C’est noté, Document 1, version 1 : Termes de référence : ap")
    assert (await group.awa.says("oui à la réunion")).startswith("✓ C’est noté. Votre réponse : Oui")
    assert await group.lamin.says("no") == "What do you say no to?\n1. Validation of document 1\n2. Meeting 1"
    assert (await group.lamin.says("2")).startswith("✓ Noted. Your answer: No")
    await group.lamin.says("points")
    assert await group.lamin.says("no") == "What do you say no to?\n1. Validation of document 1"
    assert (await group.lamin.says("no")).endswith("Why do you reject it?")


async def test_what_was_looked_at_is_asked_beside_the_meeting(group: Meeters) -> None:
    await _in_validation(group)
    await group.awa.says("validation 1")
    assert await group.awa.says("oui") == f"À quoi dites-vous oui ?\n{BOTH}"
    await group.awa.says("reunion 1")
    assert (await group.awa.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")


async def test_a_no_to_what_is_only_offered_changes_nothing(group: Meeters) -> None:
    await group.announced()
    mina = await group.town.joins("Mina", Role.COORDINATOR)
    assert "1. Ajouter un document" in await mina.says("documents")
    assert await mina.says("non") == "D’accord, rien n’a changé."
    await mina.says("documents")
    assert await mina.says("oui") == "À quoi dites-vous oui ?\n1. Réunion 1"
    assert (await mina.says("oui")).startswith("✓ C’est noté. Votre réponse : Oui")
