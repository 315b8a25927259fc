"""A vote counts once, the last choice wins, and each has its receipt: fifty presses at once, and some of them again.

The history is checked with a model that shares no code with Tama: for everybody there is an order of what they pressed
in which the model gives the very receipts that they got, and in the end the very votes that are recorded.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass

import pytest

from bot.commands import Role
from bot.languages import Reader, render
from bot.letters import unpack
from bot.messages import Incoming, Reply
from bot.texts import listed
from storage.database import Tx
from storage.errors import ContentionError
from tests.talk import Talker, Town

IDEAS = range(1, 7)
PEOPLE = 20
PRESSES = 50
SEEDS = [0, *(pytest.param(first, marks=pytest.mark.soak) for first in range(1, 10))]
HISTORIES = {0: 3}
MANY = 56
"""How many histories a seed has when all of them are run: with two rules, a thousand in all on each database."""
RULES = ("approbation", "note")
Votes = dict[int, int]


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed what."""

    talker: Talker
    event: str
    line: str


def presses(talkers: list[Talker], rule: str, chance: random.Random, name: str) -> list[Press]:
    """Fifty of them, for votes and against."""
    found = []
    for number in range(PRESSES):
        idea = chance.choice(IDEAS)
        score = f"={chance.randint(1, 5)}" if rule == "note" else ""
        line = chance.choice([f"vote {idea}{score}", f"vote {idea}{score}", f"retirer {idea}"])
        found.append(Press(chance.choice(talkers), f"{name}.{number}", line))
    return found


def carried_out(line: str, votes: Votes) -> Votes:
    """What somebody votes for after a press."""
    name, _, choice = line.partition(" ")
    idea, _, score = choice.partition("=")
    others = {other: weight for other, weight in votes.items() if other != int(idea)}
    return others if name == "retirer" else {**others, int(idea): int(score or 1)}


def receipt(rule: str, votes: Votes) -> str:
    """How it is said."""
    if not votes:
        return "Vous ne votez pour aucune idée."
    if rule == "note":
        return f"✓ Vos notes : {', '.join(f'{idea}={votes[idea]}' for idea in sorted(votes))}."
    ideas = render(listed([str(idea) for idea in sorted(votes)]), Reader("fr"))
    return f"✓ Votre vote : {ideas}." if len(votes) == 1 else f"✓ Vos votes : {ideas}."


async def opened(place: Town, rule: str) -> list[Talker]:
    """A vote on six ideas, and those who will press."""
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await coumba.says(f"espace Idées ; {rule}")
    await coumba.says("oui")
    for number in IDEAS:
        await coumba.says(f"idee Proposition {number}")
    return [await place.joins(f"Personne {number}", Role.MEMBER) for number in range(PEOPLE)]


def explained(rule: str, heard: list[tuple[str, str]], before: Votes, after: Votes) -> bool:
    """Whether the lines, each with its receipt, lead in some order from the votes before to those after."""
    if not heard:
        return before == after
    for place, (line, said) in enumerate(heard):
        votes = carried_out(line, before)
        others = heard[:place] + heard[place + 1 :]
        if said == receipt(rule, votes) and explained(rule, others, votes, after):
            return True
    return False


async def receipts(place: Town, name: str) -> list[tuple[str, str]]:
    """The events of a history, each with the first line of its answer."""

    async def answers(tx: Tx) -> list[tuple[str, str]]:
        rows = await tx.rows("SELECT key, body FROM outbox WHERE key LIKE ? ORDER BY id", f"answer:terminal:{name}.%")
        return [(row[0].removeprefix("answer:terminal:"), _first_line(row[1])) for row in rows]

    return await place.db.read(answers)


def _first_line(body: str) -> str:
    reply = unpack(body).reply
    assert isinstance(reply, Reply)
    return render(reply.text, Reader("fr")).partition("\n")[0]


async def recorded(place: Town) -> dict[str, Votes]:
    """What everybody votes for, by their address."""

    async def votes(tx: Tx) -> dict[str, Votes]:
        found: dict[str, Votes] = {}
        for address, number, weight in await tx.rows(
            "SELECT d.address, i.number, v.weight FROM votes v JOIN ideas i ON i.id = v.idea_id"
            " JOIN identities d ON d.person_id = v.person_id"
        ):
            found.setdefault(address, {})[number] = weight
        return found

    return await place.db.read(votes)


async def press(place: Town, one: Press) -> None:
    """Bring a press as platforms do: again, as long as the storage says that it is not the time."""
    incoming = Incoming("terminal", one.talker.address, one.event, one.line, place.clock.now(), pressed="m1")
    with suppress(ContentionError):
        return await place.tama.dispatcher.handle(incoming)
    return await press(place, one)


@pytest.mark.promise(10)
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("seed", SEEDS)
async def test_each_vote_counts_once_the_last_wins_and_has_its_receipt(place: Town, rule: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chance of no importance
    talkers = await opened(place, rule)
    before: dict[str, Votes] = {}
    for number in range(HISTORIES.get(seed, MANY)):
        pressed = {one.event: one for one in presses(talkers, rule, chance, f"h{number}")}
        again = chance.choices(list(pressed.values()), k=PRESSES)
        at_once = chance.sample([*pressed.values(), *again], 2 * PRESSES)
        await asyncio.gather(*(press(place, one) for one in at_once))
        for one in again[:10]:
            await press(place, one)
        history, after = await receipts(place, f"h{number}"), await recorded(place)
        assert sorted(event for event, _ in history) == sorted(pressed)
        for talker in talkers:
            heard = [(pressed[event].line, said) for event, said in history if pressed[event].talker is talker]
            where = talker.address
            assert explained(rule, heard, before.get(where, {}), after.get(where, {})), heard
        before = after
