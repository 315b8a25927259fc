"""The most urgent of what waits are those that the whole list begins with, and all are counted."""

from __future__ import annotations

import pytest

from bot.commands import Role
from bot.deferred import chat_of
from bot.rules.todo.items import Item
from bot.things.listing import most_urgent_items, waiting_items
from storage.database import Tx
from storage.people import people
from tests.talk import Town

LINES = (
    "point Écrire la note, CRS, 12 mars 2021", "point Relire le plan, CRS", "point Chercher une salle ;; 3 mars 2021",
    "point Trouver un traducteur",
    "point Envoyer les invitations, Awa Diop, 5 mars 2021", "point Payer, CRN, 1 mars 2021",
)  # fmt: skip


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.MEMBER])
async def test_some_are_the_beginning_of_all(place: Town, role: Role) -> None:
    crs = await place.organisation("CRS", "Sénégal")
    await place.organisation("CRN", "Niger")
    boss = await place.joins("Coumba", Role.COORDINATOR)
    awa = await place.joins("Awa Diop", role, organisation=crs)
    for line in LINES:
        await boss.says(line)

    async def read(tx: Tx) -> tuple[list[Item], list[tuple[list[Item], int]]]:
        person = await people.by_id(tx, awa.id or 0)
        [member] = await people.groups_of(tx, awa.id or 0)
        assert person is not None
        chat = chat_of(tx, person, member, place.clock.now())
        return await waiting_items(chat), [await most_urgent_items(chat, most) for most in range(9)]

    everything, some = await place.db.read(read)
    assert len(everything) == {Role.COORDINATOR: 6, Role.MEMBER: 3}[role]
    assert some == [(everything[:most], len(everything)) for most in range(9)]
