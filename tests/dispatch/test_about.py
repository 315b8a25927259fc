"""Every button, number and word knows its group and its message, whatever its reader has done since."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.phones import Phones
from tests.talk import Talker, Town, open_space, town

NEVER_SENT = "BROUILLON, PAS ENCORE PRÊT"


@dataclass
class Two:
    """Two groups: Awa coordinates the first, Bob is a member of it, Cle of the other."""

    place: Town
    phones: Phones
    other: int
    awa: Talker
    bob: Talker
    cle: Talker

    async def joins(self, talker: Talker, role: Role = Role.MEMBER) -> None:
        """Somebody is in the other group too from now on, and speaks there."""
        person = await self.place.person(talker.address) or 0

        async def body(tx: Tx) -> None:
            await people.join(tx, person, self.other, int(role), None, int(self.place.clock.now().timestamp()))

        await self.place.db.transaction(body)
        await self.phones.says(talker, "groupe axe2")

    async def ideas(self, group: int, *texts: str) -> None:
        """A vote is under way there."""
        first, self.place.group_id = self.place.group_id, group
        await open_space(self.place, *texts)
        self.place.group_id = first


@pytest.fixture
async def two(sqlite_url: str) -> AsyncIterator[Two]:
    """Two groups on one Tama, and everybody has a phone."""
    async with town(sqlite_url) as place:
        phones, other = Phones(place), await place.group("axe2")
        awa, bob = await place.joins("Awa", Role.COORDINATOR), await place.joins("Bob", Role.MEMBER)
        yield Two(place, phones, other, awa, bob, await place.joins("Cle", Role.MEMBER, group=other))


async def test_an_old_yes_never_sends_what_another_group_has_not_seen(two: Two) -> None:
    awa, phones = two.awa, two.phones
    await phones.says(awa, "annonce à tous : POUR GTM SEULEMENT")
    preview = phones.last(awa.address, "POUR GTM")
    await two.joins(awa, Role.COORDINATOR)
    await phones.says(awa, f"annonce à tous : {NEVER_SENT}")
    assert "1 personne" in await phones.presses(awa, "Oui", preview)
    assert "POUR GTM SEULEMENT" in phones.last(two.bob.address).text
    assert not any(NEVER_SENT in one.text for one in phones.screen if one.chat == two.cle.address)


@pytest.mark.parametrize("bare", ["", "vote 2"], ids=["of today", "of an earlier version"])
async def test_an_old_vote_counts_where_it_was_shown(two: Two, bare: str) -> None:
    bob, phones = two.bob, two.phones
    await two.ideas(two.place.group_id, "Un puits", "Une école")
    await two.ideas(two.other, "Un pont", "Une route")
    await phones.says(bob, "idees")
    listed = phones.last(bob.address)
    await two.joins(bob)
    assert "Un puits" in await phones.presses(bob, "Voter 2", listed, line=bare)
    assert await phones.says(bob, "mesvotes") == "Vous ne votez pour aucune idée."
    assert await phones.says(bob, "@gtm mesvotes") == "✓ Votre vote : 2."


async def test_a_number_typed_after_a_list_is_of_its_group(two: Two) -> None:
    bob, phones = two.bob, two.phones
    await two.ideas(two.place.group_id, "Un puits", "Une école")
    await two.ideas(two.other, "Un pont", "Une route")
    await two.joins(bob)
    await phones.says(bob, "@gtm idees")
    assert await phones.says(bob, "2") == "✓ Votre vote : 2."
    assert await phones.says(bob, "mesvotes") == "Vous ne votez pour aucune idée."


async def test_who_has_left_is_told_so_and_nothing_happens_elsewhere(two: Two) -> None:
    bob, phones = two.bob, two.phones
    await two.ideas(two.place.group_id, "Un puits", "Une école")
    await two.ideas(two.other, "Un pont", "Une route")
    await phones.says(bob, "idees")
    listed = phones.last(bob.address)
    await two.joins(bob)
    await phones.says(bob, "quitter gtm oui")
    gone = "Vous n’êtes plus dans le groupe « Groupe gtm »."
    assert await phones.presses(bob, "Voter 2", listed) == gone
    assert await phones.presses(bob, "Voter 2", listed, line="vote 2") == gone
    assert await phones.says(bob, "2", to=listed) == gone
    assert await phones.says(bob, "mesvotes") == "Vous ne votez pour aucune idée."


async def test_who_was_erased_and_came_back_elsewhere_votes_nowhere_with_an_old_button(two: Two) -> None:
    bob, phones = two.bob, two.phones
    await two.ideas(two.place.group_id, "Un puits", "Une école")
    await two.ideas(two.other, "Un pont", "Une route")
    await phones.says(bob, "idees")
    listed, line = phones.last(bob.address), "vote 2"
    named = listed.line("Voter 2")
    await phones.says(bob, "oubliezmoi oui")
    two.place.clock.forward(days=1)

    async def back(tx: Tx) -> None:
        at = int(two.place.clock.now().timestamp())
        person = await people.create(tx, "Bob", "fr", at)
        await people.identify(tx, phones.name, bob.address, person, at)
        await people.join(tx, person, two.other, int(Role.MEMBER), None, at)

    await two.place.db.transaction(back)
    assert await phones.presses(bob, "", listed, line=named) == (
        "Vous n’êtes dans aucun groupe appelé « gtm ». Pour voir les vôtres : groupe"
    )
    assert await phones.presses(bob, "", listed, line=line) == (
        "Ce message est trop ancien : je ne sais plus pour quel groupe il était. Rien n’a été fait.\n"
        "Ce que vous pouvez écrire : @axe2 vote 2"
    )
    assert await phones.says(bob, "2", to=listed) == (
        "Ce message est trop ancien : je ne sais plus ce qu’il contenait. Pour voir ce que vous avez à faire : afaire"
    )
    assert await phones.says(bob, "mesvotes") == "Vous ne votez pour aucune idée."
