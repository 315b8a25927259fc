"""Every command's own example works, for every role that may use it, in French and in English."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from bot.commands import COMMANDS, Command, Role
from bot.languages import catalogue
from tests.sample_town import Sample, lasting, snapshot
from tests.talk import Talker

pytestmark = pytest.mark.long

CASES = [
    pytest.param(command, role, id=f"{command.key}-{role.name.lower()}")
    for command, role in itertools.product(COMMANDS.values(), Role)
    if role >= command.role
]
ADDING = {"announce", "add", "add_activity", "add_document", "add_funding", "add_webinar", "create_poll", "invite",
          "outcome", "space", "validate", "write_announcement"}  # fmt: skip
"""Commands that mean something new each time they are said."""
LOOKING = {"correct_line", "correct_plan", "read_plan", "review", "review_plan"}
"""Commands that show minutes to be agreed to: which showing was the last is kept, for a yes counts for that one."""
CHANGING_LANGUAGE = {"choose_language", "speak_french", "speak_english"}
FAULTS = re.compile(r"Référence|Reference|Je n’ai pas compris «|Je ne connais pas|I did not understand “|I do not know")
LONGEST = {"digest": 900}
A_PREVIEW = "\n—\n"
"""Between the two languages of a preview, the reader's first."""
TELLING = 12
"""Shorter pieces of a sentence may stand in both languages."""


@pytest.mark.parametrize(("command", "role"), CASES)
async def test_an_example_works_once_for_each_event(sample: Sample, command: Command, role: Role) -> None:
    for talker, lang in itertools.product(sample.speakers[role], ("fr", "en")):
        await sample.reads(talker, lang)
        await _assert_works(sample, talker, command, lang)


@pytest.mark.postgres
async def test_examples_work_on_postgresql(postgres_sample: Sample) -> None:
    mariam = postgres_sample.speakers[Role.COORDINATOR][0]
    for command in COMMANDS.values():
        if command.key not in CHANGING_LANGUAGE:
            await _assert_works(postgres_sample, mariam, command, "fr")


async def _assert_works(sample: Sample, talker: Talker, command: Command, lang: str) -> None:
    line, where = command.example(lang), f"{command.key} {lang} {talker.name}"
    first = await talker.says_apart(line, where, event=f"1 {where}")
    assert first.strip()
    assert FAULTS.search(first) is None, first
    assert len(first) <= LONGEST.get(command.key, 1000), first
    if command.key not in CHANGING_LANGUAGE:
        assert _foreign(first.split(A_PREVIEW)[0], lang) == []
    done = await snapshot(sample.place)
    assert await talker.says_apart(line, where, event=f"1 {where}") == ""
    assert await snapshot(sample.place) == done
    again = await talker.says_apart(line, where, event=f"2 {where}")
    assert FAULTS.search(again) is None, again
    if command.key not in ADDING | LOOKING:
        assert lasting(await snapshot(sample.place)) == lasting(done)


def _foreign(answer: str, lang: str) -> list[str]:
    """The pieces of the other language's sentences that stand in an answer."""
    return [piece for piece in _foreign_pieces(lang) if piece in answer]


def _pieces(sentences: Iterable[str]) -> set[str]:
    """What stands between the values of sentences."""
    found = (piece.strip(" .:,;?“”«»()–") for sentence in sentences for piece in re.split(r"\{\w+\}", sentence))
    return {piece for piece in found if len(piece) >= TELLING and " " in piece}


def _sentences(lang: str) -> Iterator[str]:
    entries = vars(catalogue(lang))["_catalog"]
    return (words for key, words in entries.items() if key)


@cache
def _foreign_pieces(lang: str) -> list[str]:
    """The pieces of the other language's sentences that no sentence of this one has."""
    mine = "\n".join(_pieces(_sentences(lang)))
    return sorted(piece for piece in _pieces(_sentences("en" if lang == "fr" else "fr")) if piece not in mine)
