"""Nobody does what their role does not allow, and nobody reaches into another group: for every command there is."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import commands
from bot.commands import COMMANDS, Command, Role
from bot.languages import Reader, render
from bot.sample.load import NAME, SLUG
from bot.texts import Line, Said, T, Text
from storage.database import Tx
from tests.databases.kept_file import KeptFile
from tests.sample_town import REFERENCES, Sample, Snapshot, lasting, sample_on, sample_town, snapshot
from tests.talk import Talker, Town

pytestmark = pytest.mark.long

ALL = [pytest.param(one, id=one.key) for one in COMMANDS.values()]
ABOVE_NOBODY = [pytest.param(one, id=one.key) for one in COMMANDS.values() if one.role]
JOIN_FIRST = T("Please join your group first: {line}", line=Line("rejoindre CODE", "join CODE"))
LEFT = T("You are no longer in the group {group}.", group=Said(NAME))
"""To whoever has been there and names it; nobody else hears of it."""
WHY: dict[int, Text] = {
    Role.MEMBER: T("Only members of {group} can see or do this.", group=Said(NAME)),
    Role.FOCAL: T("Only a focal point of {group} can do this.", group=Said(NAME)),
    Role.COORDINATOR: T("Only a coordinator of {group} can do this.", group=Said(NAME)),
}
NUMBERS = (1, 4, 5)
"""The sample has ideas, points, meetings 4 and 5, a code 1 and minutes 1; the group next door has none of these."""
NEXT_DOOR = (
    "espace Nos idées",
    "ouvrirespace 1",
    "idee Un puits",
    "reunion 5 janvier 2021 9h-11h, Mairie : Accueil",
    "publier 1 oui",
    "point Écrire la note",
    "webinaire Hygiène, 1 juin 2020 10h",
    "webinaire 1 oui",
)
SHOWN = 20
"""So many characters of a text are left wherever it is shortened."""


def refusals(sample: Sample, command: Command) -> Iterator[tuple[Role, Talker, Text]]:
    """Everybody who may not, and what they are told."""
    why = WHY.get(command.role, JOIN_FIRST)
    if command.instead is not None:
        why = T("{refused} For yourself: {line}", refused=why, line=Line(*command.instead))
    for role, speakers in sample.speakers.items():
        for speaker in speakers if role < command.role else ():
            yield role, speaker, why if role else JOIN_FIRST


def lines_of(command: Command, role: Role, lang: str, *, known: bool) -> Iterator[str]:
    """The example; the same from another group; and the bare name, where it means nothing that this role may do."""
    name, example = command.name(lang), command.example(lang)
    yield from (example, f"/{example}")
    if known:
        yield f"@{SLUG} {example}"
    if commands.find(name, role) == (command, ""):
        yield name


@pytest.mark.parametrize("command", ABOVE_NOBODY)
async def test_below_its_role_a_command_does_nothing_and_says_so(sample: Sample, command: Command) -> None:
    for lang in ("fr", "en"):
        await _assert_refused(sample, command, lang)


@pytest.mark.postgres
async def test_below_their_role_commands_do_nothing_on_postgresql(postgres_sample: Sample) -> None:
    for key in ("vote", "publish", "keep_draft", "assign", "invite"):
        await _assert_refused(postgres_sample, COMMANDS[key], "fr")


async def _assert_refused(sample: Sample, command: Command, lang: str) -> None:
    refused = list(refusals(sample, command))
    for _, speaker, _ in refused:
        await sample.reads(speaker, lang)
    before, letters = await snapshot(sample.place), await _letters(sample.place)
    for role, speaker, why in refused:
        for line in lines_of(command, role, lang, known=speaker.id is not None):
            said = LEFT if role == Role.NOBODY and line.startswith("@") else why
            assert await speaker.says(line) == render(said, Reader(lang)), (speaker.name, line)
            letters["answer"] += 1
    assert lasting(await snapshot(sample.place)) == lasting(before)
    assert await _letters(sample.place) == letters


async def _letters(place: Town) -> Counter[str]:
    """How many letters of each kind there ever were."""
    return Counter(await place.db.read(_kinds))


async def _kinds(tx: Tx) -> list[str]:
    return [row[0] for row in await tx.rows("SELECT kind FROM outbox")]


@dataclass(frozen=True, slots=True)
class Here:
    """What stands in the group before anybody next door says a word: its rows, and what refers to them."""

    rows: Snapshot
    ties: Mapping[tuple[str, str], int]
    canaries: set[str]


@pytest.fixture(scope="module")
async def beside(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Here]:
    """The sample group with another one next door; to be copied, not changed."""
    copy = shutil.copy(furnished, tmp_path_factory.mktemp("beside") / "sample.db")
    async with sample_town(f"sqlite:///{copy}") as made:
        return Path(copy), await _settled(made)


@pytest.mark.parametrize("command", ALL)
async def test_a_coordinator_next_door_reaches_nothing_here(
    beside: tuple[Path, Here], kept_file: KeptFile, command: Command
) -> None:
    await _assert_apart(await sample_on(await kept_file.holding(beside[0])), command, beside[1])


@pytest.mark.postgres
async def test_a_coordinator_next_door_reaches_nothing_here_on_postgresql(postgres_sample: Sample) -> None:
    await _assert_apart(postgres_sample, COMMANDS["vote"], await _settled(postgres_sample))


async def _settled(sample: Sample) -> Here:
    """A group moves in next door, with a coordinator and a focal point."""
    place = sample.place
    here = lasting(await snapshot(place))
    group = await place.group("voisin")
    binta = await place.joins("Binta", Role.COORDINATOR, group=group)
    await place.joins("Chloé", Role.FOCAL, group=group, lang="en")
    for line in NEXT_DOOR:
        await binta.says(line)
    return Here(here, await _ties(place, here), canaries(here))


async def _assert_apart(sample: Sample, command: Command, here: Here) -> None:
    place = sample.place
    binta = Talker(place, "Binta", await place.person("Binta"))
    chloe = Talker(place, "Chloé", await place.person("Chloé"), "en")
    heard = [await binta.says_apart(line, where) for line, where in _tries(command, "fr")]
    heard += [await chloe.says_apart(line, where) for line, where in _tries(command, "en")]
    after = await snapshot(place)
    assert all(rows <= after[table] for table, rows in here.rows.items())
    assert await _ties(place, here.rows) == here.ties
    told = "\n".join(heard)
    assert [words for words in here.canaries if words in told] == []


def _tries(command: Command, lang: str) -> Iterator[tuple[str, str]]:
    """Lines with numbers of the other group, and where they are said: each in a conversation of its own."""
    name, example = command.name(lang), command.example(lang)
    yield from ((line, line) for line in (example, f"@{SLUG} {example}"))
    for number in NUMBERS:
        whole = (f"{name} {number}", f"{name} {number} oui", f"{name} {number} 12 mars", f"@{SLUG} {name} {number}")
        yield from ((line, line) for line in whole)
        yield from ((line, f"asked {number}") for line in (f"/{name}", str(number), "oui"))


async def _ties(place: Town, here: Snapshot) -> Mapping[tuple[str, str], int]:
    """For each column that refers to another table: how many rows refer to what was in this group at first."""

    async def count(tx: Tx) -> dict[tuple[str, str], int]:
        found = {}
        for table, column, other in REFERENCES:
            last = max((int(str(row[0])) for row in here[other]), default=0)
            found[table, column] = await tx.value(f"SELECT COUNT(*) FROM {table} WHERE {column} <= ?", last)  # noqa: S608
        return found

    return await place.db.read(count)


def canaries(here: Snapshot) -> set[str]:
    """How each text of this group begins, in each language."""
    words = (value for rows in here.values() for row in rows for value in row if isinstance(value, str))
    halves = (half.strip() for text in words for half in text.split(" | "))
    return {half[:SHOWN] for half in halves if " " in half and len(half) >= SHOWN // 2}
