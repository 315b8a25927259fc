"""A reply goes to what the message showed or asked that it answers, in private and in a group chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.commands import Role
from tests.phones import OnScreen, Phones
from tests.talk import Talker, Town, open_space, town

HERE = "-100"
NOT_THERE = "Ce message ne demande pas cela. Pour voir ce que vous avez à faire : afaire"
OVER = "Il n’est plus utile de répondre à cette question."


@dataclass
class Meeting:
    """A group that meets in a chat too, with a coordinator and two members, one of whom reads English."""

    place: Town
    phones: Phones
    awa: Talker
    bob: Talker
    lamin: Talker

    async def invites(self, *days: int) -> None:
        """Meetings on these days of January, published one after the other."""
        for number, day in enumerate(days, 1):
            await self.phones.says(self.awa, f"reunion {day} janvier 2021 9h-11h, Salle B : Accueil")
            await self.phones.says(self.awa, f"publier {number} oui")
            self.place.clock.forward(minutes=15)
            await self.place.ticks()
            await self.place.tama.delivery.drain()

    async def here(self, talker: Talker, text: str, to: OnScreen | None = None) -> str:
        """Somebody writes in the group chat."""
        return await self.phones.says(talker, text, to=to, here=HERE)

    def post(self, about: str) -> OnScreen:
        """The latest message in the group chat with these words."""
        return self.phones.last(HERE, about)


@pytest.fixture
async def group(sqlite_url: str) -> AsyncIterator[Meeting]:
    """A group on one Tama, and everybody has a phone."""
    async with town(sqlite_url) as place:
        phones = Phones(place)
        awa, bob = await place.joins("Awa", Role.COORDINATOR), await place.joins("Bob", Role.MEMBER)
        yield Meeting(place, phones, awa, bob, await place.joins("Lamin", Role.MEMBER, lang="en"))


async def test_a_yes_or_a_no_to_an_invitation_is_for_that_meeting(group: Meeting) -> None:
    phones, bob, lamin = group.phones, group.bob, group.lamin
    await group.invites(14, 7)
    first, english = phones.last(bob.address, "14 janvier"), phones.last(lamin.address, "14 January")
    assert "jeudi 14 janvier" in await phones.says(bob, "non", to=first)
    assert "14 January" in await phones.says(lamin, "Yes", to=english)
    assert "en mission" in await phones.says(bob, "excusé en mission", to=first)
    assert "14 January" in await phones.says(lamin, "I am coming", to=english)
    assert "jeudi 7 janvier" in await phones.says(bob, "oui", to=phones.last(bob.address, "7 janvier"))


async def test_a_yes_to_what_asks_nothing_has_no_effect(group: Meeting) -> None:
    phones, awa, bob = group.phones, group.awa, group.bob
    await group.invites(14)
    await phones.says(awa, "annonce à tous : Bonne année")
    await phones.says(awa, "oui")
    told = phones.last(bob.address, "Bonne année")
    assert await phones.says(bob, "oui", to=told) == NOT_THERE
    assert await phones.says(bob, "2", to=told) == NOT_THERE
    assert await phones.says(group.lamin, "yes", to=phones.last(group.lamin.address, "Bonne année")) == (
        "That message does not ask this. To see what you have to do: todo"
    )


async def test_a_yes_to_an_older_message_does_not_confirm_what_was_shown_since(group: Meeting) -> None:
    phones, awa, bob = group.phones, group.awa, group.bob
    await phones.says(awa, "annonce à tous : Midi")
    await phones.says(awa, "moi")
    card = phones.last(awa.address)
    await phones.says(awa, "annonce à tous : Deux")
    assert await phones.says(awa, "oui", to=card) == NOT_THERE
    assert "L’annonce 1" in await phones.says(awa, "oui", to=phones.last(awa.address, "Midi"))
    assert phones.last(bob.address).text.endswith("Midi")


async def test_an_older_question_is_answered_by_a_reply_and_the_newer_one_goes_on_waiting(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await open_space(group.place, "Un puits", "Une école", "Un pont")
    await phones.says(bob, "vote")
    votes = phones.last(bob.address, "Pour quelles idées")
    await phones.says(bob, "commenter")
    assert await phones.says(bob, "1 3", to=votes) == "✓ Vos votes : 1 et 3."
    assert await phones.says(bob, "2") == "Que voulez-vous en dire ?"
    assert await phones.says(bob, "Utile") == "✓ Votre commentaire sur l’idée 2 est enregistré."
    assert await phones.says(bob, "Très utile", to=phones.last(bob.address, "Que voulez-vous")) == OVER


async def test_a_button_of_an_older_question_answers_it(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await phones.says(bob, "langue")
    asked = phones.last(bob.address)
    await phones.says(bob, "idee")
    assert await phones.presses(bob, "English", asked) == "✓ From now on I write to you in English."


async def test_two_questions_of_one_command_are_told_apart(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await open_space(group.place, "Un puits", "Une école")
    await phones.says(bob, "commenter 1")
    first = phones.last(bob.address)
    await phones.says(bob, "commenter 2")
    assert await phones.says(bob, "Bravo", to=first) == "✓ Votre commentaire sur l’idée 1 est enregistré."
    assert await phones.says(bob, "Bien vu") == "✓ Votre commentaire sur l’idée 2 est enregistré."


async def test_a_reply_that_stops_an_older_question_stops_only_that(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await open_space(group.place, "Un puits", "Une école")
    await phones.says(bob, "commenter 1")
    first = phones.last(bob.address)
    await phones.says(bob, "commenter 2")
    assert await phones.says(bob, "annuler", to=first) == "D’accord, j’arrête de demander."
    assert await phones.says(bob, "Bien vu") == "✓ Votre commentaire sur l’idée 2 est enregistré."


async def test_numbers_in_reply_to_a_list_are_of_that_list(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await open_space(group.place, "Un puits", "Une école", "Un pont")
    await phones.says(bob, "idees")
    listed = phones.last(bob.address)
    await group.invites(14)
    await phones.says(bob, "reunions")
    meetings = phones.last(bob.address)
    assert await phones.says(bob, "1 et 3", to=listed) == "✓ Vos votes : 1 et 3."
    assert "Réunion 1" in await phones.says(bob, "1", to=meetings)


async def test_a_number_means_the_digest_that_came_after_a_list_and_a_reply_the_list(group: Meeting) -> None:
    phones, bob = group.phones, group.bob
    await group.invites(14)
    await open_space(group.place, "Un puits", "Une école")
    await phones.says(bob, "idees")
    listed = phones.last(bob.address)
    group.place.clock.forward(days=5, hours=22)
    await group.place.ticks()
    await group.place.tama.delivery.drain()
    assert phones.last(bob.address).text.startswith("À faire")
    assert "Vos votes" not in (await phones.says(bob, "1"))
    assert await phones.says(bob, "mesvotes") == "Vous ne votez pour aucune idée."
    assert await phones.says(bob, "1", to=listed) == "✓ Votre vote : 1."


async def test_in_a_group_chat_a_reply_to_the_vote_card_votes(group: Meeting) -> None:
    await group.here(group.awa, "/connecter")
    await group.phones.says(group.awa, "espace Idées 2027 : Un puits ; Une école ; Un pont")
    await open_space(group.place, "Un puits", "Une école", "Un pont")
    await group.place.ticks()
    await group.place.tama.delivery.drain()
    card = group.post("🗳 Vote")
    await group.here(group.bob, "/idees")
    assert await group.here(group.bob, "2", card) == "✓ Vote noté : 2."
    assert await group.here(group.lamin, "1 3", card) == "✓ Votes recorded: 1 and 3."
    for silent in ("merci", "oui", "bravo pour le 2"):
        assert await group.here(group.bob, silent, card) == ""


async def test_in_a_group_chat_a_reply_answers_its_own_question_and_its_own_meeting(group: Meeting) -> None:
    awa, bob = group.awa, group.bob
    await group.here(awa, "/connecter")
    await open_space(group.place, "Un puits", "Une école", "Un pont")
    await group.invites(14, 21)
    await group.here(bob, "/vote")
    votes = group.post("Pour quelles idées")
    await group.here(bob, "/commenter")
    assert await group.here(awa, "2", votes) == ""
    assert await group.here(bob, "1 3", votes) == "✓ Votes notés : 1 et 3."
    assert "jeudi 14 janvier" in await group.here(bob, "oui", group.post("14 janvier"))
    assert await group.here(bob, "bonne idée", group.post("14 janvier")) == ""
    assert await group.here(bob, "2", group.post("Quelle idée")) == (
        "Que voulez-vous en dire ?\nRépondez à ce message, s’il vous plaît."
    )
