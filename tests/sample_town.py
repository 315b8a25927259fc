"""The sample group with people who write: one of each role, somebody who left, and a stranger."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.commands import Role
from bot.messages import Upload
from bot.sample.load import MINUTES, load_sample
from storage.database import Database, Tx
from storage.engine.opening import MIGRATIONS, open_database
from storage.people import people
from tests.talk import NOW, Talker, Town, town_on

SPEAKERS = {
    Role.OBSERVER: "Paul Lambert",
    Role.MEMBER: "Ousmane Faye",
    Role.FOCAL: "Issa Mahamane",
    Role.COORDINATOR: "Mariam Sawadogo",
}
LEFT, STRANGER = "Grace Turner", "Inconnue"
QUIET = {"inbox", "outbox", "conversations", "chats", "marks"}
"""The tables that every event may change."""
_DDL = "".join(one.read_text() for one in sorted(MIGRATIONS.glob("*.sql")))
_COLUMNS = dict(re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", _DDL, re.DOTALL))
TABLES = tuple(_COLUMNS)
REFERENCES = tuple(
    (table, column, other)
    for table, columns in _COLUMNS.items()
    for column, other in re.findall(r"^ +(\w+) BIGINT.* REFERENCES (\w+)", columns, re.MULTILINE)
) + tuple(re.findall(r"^ALTER TABLE (\w+) ADD COLUMN (\w+) BIGINT.* REFERENCES (\w+)", _DDL, re.MULTILINE))
"""Each column that refers to another table, as (table, column, other table)."""
_FURNITURE = (
    "idee Un espace commun de documents",
    "idee Une foire aux questions",
    "reunion 5 janvier 2021 9h-11h, Salle des palmiers : Bilan des échanges ; Divers",
    "publier 3 oui",
    "reunion 6 janvier 2021 9h-11h, Salle des palmiers : Bilan des échanges ; Divers",
    "publier 4 oui",
    "reunion 7 janvier 2021 9h-11h, Salle des palmiers : Bilan des échanges ; Divers",
    "publier 5 oui",
    "reunion 8 janvier 2021 9h-11h, Salle des acacias : Bilan des visites ; Divers",
    "reunion 11 janvier 2021 9h-11h, Salle des acacias : Bilan des visites ; Divers",
    "ajouter document Guide des palmiers | Guide of the palms, guide, axe 2, https://exemple.org/palmiers",
    "inviter membre 10 30",
    "annonce à tous avec accusé : La note des palmiers est en ligne | The note of the palms is online",
    "annonce 1 oui",
)
"""What the coordinator adds, so that the numbers in the commands' examples mean something."""

Snapshot = Mapping[str, Counter[tuple[object, ...]]]
"""The rows of each table, in no order."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The town of the sample group, and who writes in it by role; role 0 is for those who belong to no group."""

    place: Town
    speakers: Mapping[Role, list[Talker]]

    async def reads(self, talker: Talker, lang: str) -> None:
        """Let somebody read in this language from now on."""
        talker.lang = lang
        if talker.id is not None:
            person_id = talker.id
            await self.place.db.transaction(lambda tx: people.set_lang(tx, person_id, lang))


async def furnish(url: str) -> None:
    """Load the sample into an empty database, give its people an address, and add what the examples speak of."""
    db = await open_database(url)
    await load_sample(db, NOW)
    await db.transaction(_addresses)
    await db.close()
    async with sample_town(url) as sample:
        mariam = sample.speakers[Role.COORDINATOR][0]
        for line in _FURNITURE:
            await mariam.says(line)
        await mariam.says("", file=Upload.of("cr.txt", MINUTES.read_bytes()))
        await sample.speakers[Role.NOBODY][0].says("quitter oui")
        await sample.place.tama.delivery.drain()


async def _addresses(tx: Tx) -> None:
    for name in (*SPEAKERS.values(), LEFT):
        person = await people.by_name(tx, name)
        assert person is not None
        await people.identify(tx, "terminal", name, person.id, int(NOW.timestamp()))
        if name == LEFT:
            for place in (await people.groups_of(tx, person.id))[1:]:
                await people.leave(tx, person.id, place.group_id, int(NOW.timestamp()))


@asynccontextmanager
async def sample_town(url: str) -> AsyncIterator[Sample]:
    """The town on a furnished database."""
    db = await open_database(url)
    try:
        yield await sample_on(db)
    finally:
        await db.close()


async def sample_on(db: Database) -> Sample:
    """The same on a database that is open already."""
    place = await town_on(db, again=True)

    async def known(tx: Tx) -> tuple[int, dict[str, int]]:
        ids = await tx.rows("SELECT address, person_id FROM identities WHERE channel = ?", place.channel)
        return await tx.value("SELECT COUNT(*) FROM inbox"), {row[0]: row[1] for row in ids}

    events, ids = await db.read(known)
    place.events = itertools.count(1 + events)
    found = {role: [Talker(place, name, ids[name])] for role, name in SPEAKERS.items()}
    nobody = [Talker(place, LEFT, ids[LEFT]), place.stranger(STRANGER)]
    return Sample(place, {Role.NOBODY: nobody, **found})


async def snapshot(place: Town) -> Snapshot:
    """Every row of every table."""

    async def everything(tx: Tx) -> Snapshot:
        return {table: Counter(map(tuple, await tx.rows(f"SELECT * FROM {table}"))) for table in TABLES}  # noqa: S608

    return await place.db.read(everything)


def lasting(tables: Snapshot) -> Snapshot:
    """Only what an event must have a right to change."""
    return {table: rows for table, rows in tables.items() if table not in QUIET}
