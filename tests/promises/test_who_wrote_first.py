"""Promise 20: in a month of everything that Tama says unasked, nobody reads of it who has not written first."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.channels.telegram.fake import Person
from tests.channels.telegram.test_group_chat import Chat, telegram_chat
from tests.promises.report import Shows
from tests.talk import NOW, open_space

DAYS, HOURS = 30, 6
STRANGERS = 10
AT = int(NOW.timestamp())
PLANS = (
    "reunion Bilan, 10 décembre 2020 9h-11h, Salle 2", "oui", "recurrence 1er lundi 9h-11h",
    "annonce à tous : Rendez-vous au puits", "annonce 1 oui", "point Écrire la note, Zed Stop, 8 décembre", "oui",
    "relancer", "oui", "webinaire Eau, 5 décembre 2020 15h", "oui",
)  # fmt: skip


async def _known(chat: Chat, tx: Tx, name: str, phone: Person | None) -> int:
    """Somebody whom coordinators put into the group; with a phone: who wrote once."""
    who = await people.create(tx, name, "fr", AT)
    if phone is not None:
        await people.identify(tx, "telegram", str(phone.id), who, AT)
    await people.join(tx, who, chat.place.group_id, int(Role.MEMBER), None, AT)
    return who


@pytest.mark.promise(20)
@pytest.mark.parametrize("days", [2, pytest.param(DAYS, marks=pytest.mark.soak)])
async def test_nobody_is_written_to_who_did_not_write_first(tmp_path: Path, days: int, shows: Shows) -> None:
    async with telegram_chat(tmp_path) as chat:
        # In the chat of the group are people who have never spoken to Tama alone; in the group, people without a phone.
        strangers = [chat.fake.person(f"Zed {number}") for number in range(STRANGERS)]
        for one in strangers:
            chat.group.joins(one)
        gone = {name: chat.fake.person(name) for name in ("Stop", "Oubli", "Quitte")}
        for name, phone in gone.items():
            phone.chat.started = True
            await chat.place.db.transaction(lambda tx, one=name, its=phone: _known(chat, tx, one, its))  # type: ignore[misc]
        await chat.place.db.transaction(partial(_nameless, chat))
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits", "Une école")
        for phone, line in zip(gone.values(), ("stop", "oubliezmoi oui", "quitter oui"), strict=True):
            await phone.types(line)
            await chat.goes_on()
        for line in PLANS:
            await chat.awa.types(line)
            await chat.goes_on()
        await _speaks(chat, strangers)
        silent = [*strangers, *gone.values()]
        before = _tried(chat)
        for _ in range(days * 24 // HOURS):
            chat.place.clock.forward(hours=HOURS)
            await chat.place.ticks()
            await chat.tama.delivery.drain()
        written = _tried(chat)
        assert [one.user.first_name for one in strangers if written[one.id]] == []
        assert [name for name, one in gone.items() if written[one.id] > before[one.id]] == []
        assert written[chat.ben.id] > before[chat.ben.id]
        shows(f"{days} days, {written.total()} messages: 0 to {len(silent)} who had not written, or not any more")


async def _nameless(chat: Chat, tx: Tx) -> None:
    for number in range(STRANGERS):
        await _known(chat, tx, f"Sans téléphone {number}", None)


async def _speaks(chat: Chat, strangers: list[Person]) -> None:
    """In the group's chat they type and press whatever there is."""
    for number, one in enumerate(strangers):
        await chat.group.says(one, ("/idees", "/vote 1", "/afaire", "/mes_donnees oui", "/rejoindre")[number % 5])
        await chat.group.forges(one, "@gtm vote 1")
        await chat.goes_on()


def _tried(chat: Chat) -> Counter[int | None]:
    """How many messages each chat was sent, or was to be."""
    return Counter(one.chat for one in chat.fake.requests if one.method.startswith("send"))
