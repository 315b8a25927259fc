"""What is declared of commands: their names, their examples, and what a slip of the finger proposes."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import commands
from bot.commands import COMMANDS, Command, Role
from bot.conversation import CANCEL
from bot.conversation.reading import missing, read_line
from bot.languages import Reader, render
from bot.messages import Chat, Incoming
from bot.spelling.folding import fold
from bot.suggestions import nearest
from storage.database import Tx
from storage.people import people
from tests.sample_town import SPEAKERS, STRANGER, Sample, sample_town

pytestmark = pytest.mark.long

ALL = [pytest.param(one, id=one.key) for one in COMMANDS.values()]
PRODUCT = (
    "idee idea commenter vote retirer relancer decision reunion oui non en_ligne excuse points fait done reporter "
    "bloque rouvrir participe digest langue stop aide help mesdonnees oubliezmoi groupe group compterendu minutes"
)
"""The names that were promised; `annuler` and `cancel` are no commands, they end any question."""
SAID_AS = {"add": "point", "add_webinar": "webinar"}
"""Commands whose example is said with the shorter name of another, which hands it on."""
SLIP_LENGTH = 5


@pytest.fixture(scope="module")
async def looked_at(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Sample]:
    """The sample group for all who only look: nothing is written there."""
    copy = shutil.copy(furnished, tmp_path_factory.mktemp("looked-at") / "sample.db")
    async with sample_town(f"sqlite:///{copy}") as made:
        yield made


def test_names_and_aliases_are_each_of_one_command_only() -> None:
    every = [fold(name) for one in COMMANDS.values() for name in {one.fr, one.en, *one.aliases}]
    assert sorted(every) == sorted(set(every))
    assert set(every) == set(commands.names())
    assert not set(every) & CANCEL


@pytest.mark.parametrize("command", ALL)
def test_canonical_names_are_typed_on_any_keyboard(command: Command) -> None:
    assert (command.fr, command.en) == (fold(command.fr), fold(command.en))


@pytest.mark.parametrize("command", ALL)
def test_every_name_is_understood_as_whoever_types_it(command: Command) -> None:
    for name in (command.fr, command.en, *command.aliases):
        for typed in (name, f"/{name}", name.upper(), f"  {name} "):
            rest = typed.strip().removeprefix("/") if name in command.staying else ""
            assert commands.find(typed, Role.COORDINATOR) == (command, rest)


@pytest.mark.parametrize("name", PRODUCT.split())
def test_what_was_promised_is_there(name: str) -> None:
    found = commands.find(name.replace("_", " "))
    assert found is not None
    assert found[0].section


@pytest.mark.parametrize("command", ALL)
def test_help_is_written_in_both_languages(command: Command) -> None:
    french, english = (render(command.help, Reader(lang)) for lang in ("fr", "en"))
    assert french
    assert english
    assert french != english


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("command", ALL)
async def test_an_example_is_read_completely(looked_at: Sample, command: Command, lang: str) -> None:
    found = commands.find(command.example(lang))
    assert found is not None
    said, rest = found
    assert said is COMMANDS[SAID_AS.get(command.key, command.key)]

    async def read(tx: Tx) -> tuple[str, list[str], str | None]:
        words = await read_line(said, rest, await _chat(tx, looked_at, SPEAKERS[Role.COORDINATOR], lang))
        return words.left, list(words.errors), missing(said, words.values, asked=False)

    assert await looked_at.place.db.read(read) == ("", [], None)


@pytest.mark.parametrize("command", [pytest.param(one, id=one.key) for one in COMMANDS.values() if one.forms])
async def test_every_form_that_the_help_shows_is_read_without_a_fault(looked_at: Sample, command: Command) -> None:
    async def read(tx: Tx) -> list[tuple[str, str, list[str]]]:
        found = []
        for lang, line in (
            (lang, line) for form in command.forms for lang, line in zip(("fr", "en"), form, strict=True)
        ):
            said = commands.find(line)
            assert said is not None
            assert said[0] is COMMANDS[SAID_AS.get(command.key, command.key)], line
            words = await read_line(*said, await _chat(tx, looked_at, SPEAKERS[Role.COORDINATOR], lang))
            found += [(line, words.left, list(words.errors))] if words.left or words.errors else []
        return found

    assert await looked_at.place.db.read(read) == []


async def test_a_slip_proposes_what_each_person_may_do(looked_at: Sample) -> None:
    async def slips(tx: Tx) -> list[tuple[Role, str, str, str | None]]:
        chats = {role: await _chat(tx, looked_at, SPEAKERS.get(role, STRANGER), "fr") for role in Role}
        typed = ((name, slip) for name in commands.names() if len(name) >= SLIP_LENGTH for slip in _slips(name))
        unknown = [(name, slip) for name, slip in typed if slip == slip.strip() and commands.find(slip) is None]
        return [(role, name, slip, nearest(slip, chat)) for name, slip in unknown for role, chat in chats.items()]

    proposed = await looked_at.place.db.read(slips)
    assert [slip for role, _, slip, near in proposed if near is not None and not _may(near, role)] == []
    assert [slip for role, name, slip, near in proposed if near is None and _may(name, role)] == []


async def test_what_a_slip_proposes_is_done_on_a_yes(sample: Sample) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    assert await mariam.says("ordree du jour 5") == ("Voulez-vous dire : ordre du jour 5 ?\n1. ordre du jour 5")
    assert (await mariam.says("oui")).splitlines()[::2][:2] == ["Réunion 5", "1. Bilan des échanges"]


def _may(line: str, role: Role) -> bool:
    found = commands.find(line, role)
    return found is not None and found[0].role <= role


def _slips(name: str) -> Iterator[str]:
    """The name with one letter dropped, doubled, or swapped with the next, at each place."""
    for place in (place for place, letter in enumerate(name) if letter.isalpha()):
        yield name[:place] + name[place + 1 :]
        yield name[: place + 1] + name[place:]
        if name[place + 1 : place + 2].isalpha() and name[place] != name[place + 1]:
            yield name[:place] + name[place + 1] + name[place] + name[place + 2 :]


async def _chat(tx: Tx, sample: Sample, address: str, lang: str) -> Chat:
    now = sample.place.clock.now()
    incoming = Incoming("terminal", address, "", "", now)
    found = await people.by_identity(tx, "terminal", address)
    person, member = (None, None) if found is None else (found.person, found.member)
    return Chat(tx, now, incoming, Reader(lang, "Africa/Dakar"), person, member)
