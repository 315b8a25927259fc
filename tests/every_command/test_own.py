"""A command that is declared to write only the speaker's own changes nothing else, so that nobody need wait for it."""

from __future__ import annotations

import pytest

from bot.commands import COMMANDS, Role
from storage.database import Tx
from tests.sample_town import QUIET, REFERENCES, TABLES, Sample
from tests.talk import Town

OWN = [one for one in COMMANDS.values() if one.own]
SHARED = {"files"}
"""Contents are kept once, whoever was sent them, under a name of their own (`locks.FILES`)."""


async def owners(place: Town) -> dict[str, list[tuple[tuple[object, ...], set[object]]]]:
    """Every row of every table that lasts, each with the ids of the people it belongs to."""
    of_people = {("people", "id")} | {(table, column) for table, column, other in REFERENCES if other == "people"}

    async def everything(tx: Tx) -> dict[str, list[tuple[tuple[object, ...], set[object]]]]:
        found = {}
        for table in set(TABLES) - QUIET - SHARED:
            columns = [row[0] for row in await tx.rows("SELECT name FROM pragma_table_info(?)", table)]
            mine = [place for place, name in enumerate(columns) if (table, name) in of_people]
            rows = map(tuple, await tx.rows(f"SELECT * FROM {table}"))  # noqa: S608
            found[table] = [(row, {row[place] for place in mine}) for row in rows]
        return found

    return await place.db.read(everything)


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.MEMBER, Role.COORDINATOR])
async def test_what_is_declared_to_be_own_changes_nothing_of_others(sample: Sample, role: Role) -> None:
    speaker = sample.speakers[role][0]
    before = await owners(sample.place)
    for command in OWN:
        await speaker.says_apart(command.example_fr, command.key)
        after = await owners(sample.place)
        for table, rows in after.items():
            changed = [of for row, of in rows if (row, of) not in before[table]]
            changed += [of for row, of in before[table] if (row, of) not in rows]
            assert all(speaker.id in of for of in changed), (command.key, table)
        before = after


def test_votes_and_answers_wait_for_nobody() -> None:
    assert {"vote", "unvote", "come", "stay_away", "be_excused", "list_ideas", "points"} <= {one.key for one in OWN}


@pytest.mark.parametrize(
    "key", ["idea", "close", "merge", "done", "attended", "propose", "rapporteur", "leave", "relay"]
)
def test_what_asks_what_others_wrote_has_the_group_to_itself(key: str) -> None:
    assert not COMMANDS[key].own
