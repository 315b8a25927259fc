"""People write anything, and buttons can be forged: every line gets exactly one sentence, and breaks nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import commands
from bot.commands import COMMANDS, Role
from tests.sample_town import Sample
from tests.talk import Talker

NASTY = (
    "{} {0} {name} {n!r} {0.__class__} %s %(x)d ${HOME} \\ ' \" '; DROP TABLE people; -- <b>x</b> &amp; *gras* [a](b) "
    "\x00 \x1b[31m \r \n \t \u200b \u202e \u2066 👩🏽‍🚒 🇳🇪 é \u0301 ﷽ שלום مرحبا ٣ ² 𝟗 ½ Ⅷ \ud800 "
    "| || /// N/A - + = > < ; , : . ? / @ # oui non yes no annuler cancel page +2 2-5 1-9999 9=9 9999999999999999999 "
    "-1 0 1 2 3 4 5 7 8 12 mars demain 9h 29/02/2021 CRS FICR Awa @1 #1 @gtm-sahel @gtm reponse answer membre tous"
)
pieces = st.one_of(
    st.sampled_from(NASTY.split(" ")), st.integers(-5, 10**20).map(str), st.text(max_size=20),
    st.integers(3, 10_000).map(lambda n: ("mot " * n)[:n]),
)  # fmt: skip
_people = itertools.count(1)
examples = [example for one in COMMANDS.values() for example in (one.example_fr, one.example_en)]
names = st.one_of(
    st.sampled_from(commands.names()), st.sampled_from(examples), st.text(max_size=8), st.just("reponse 1"),
    st.sampled_from(commands.names()).map("@gtm-sahel {}".format),
)  # fmt: skip
lines = st.tuples(names, st.lists(pieces, max_size=4), st.sampled_from(["", "/"])).map(
    lambda parts: f"{parts[2]}{parts[0]} {' '.join(parts[1])}"
)
exchanges = st.lists(st.tuples(lines, st.booleans()), min_size=1, max_size=4)
LONGEST = 1000


async def one_answer(sample: Sample, talker: Talker, line: str, *, pressed: str = "") -> str:
    """The answer, if it is one message, no fault, and short enough to be read."""
    sheets = sample.place.paper.sheets
    before = len(sheets.get(talker.address, []))
    answer = await talker.says(line, pressed=pressed)
    assert len(sheets[talker.address]) == before + 1
    assert answer.strip()
    assert "Référence" not in answer
    assert len(answer) <= LONGEST, answer
    return answer


@settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(exchange=exchanges, role=st.sampled_from(Role))
async def test_whatever_is_said_gets_one_answer(sample: Sample, exchange: list[tuple[str, bool]], role: Role) -> None:
    name = f"Personne {next(_people)}"
    talker = await sample.place.joins(name, role) if role else sample.place.stranger(name)
    for line, pressed in exchange:
        await one_answer(sample, talker, line, pressed="m1" if pressed else "")


@pytest.mark.parametrize(
    "words", ["{}", "{0}", "{number} {idea}", "{x!r:>9}", "{{}}", "%s %(x)d", "${HOME}", "\\{", "}{"]
)
async def test_braces_come_back_as_they_were_typed(sample: Sample, words: str) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    assert words in await one_answer(sample, mariam, f"idee Sauver {words} ici")
    assert words in await one_answer(sample, mariam, f"point Sauver {words} ici")
    assert words in await one_answer(sample, mariam, f"qsdfgh {words}")


async def test_characters_that_no_database_keeps_are_left_out(sample: Sample) -> None:
    await _assert_left_out(sample)


@pytest.mark.postgres
async def test_characters_that_postgresql_does_not_keep_are_left_out(postgres_sample: Sample) -> None:
    await _assert_left_out(postgres_sample)


async def _assert_left_out(sample: Sample) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    answer = await one_answer(sample, mariam, "idee Un\x00 p\x1buits\x07 \ud800à\r\nKaya\x9f")
    assert answer.startswith("✓ Votre idée porte le numéro 9 : Un puits à Kaya\n")


async def test_what_is_too_long_is_answered_with_a_sentence(sample: Sample) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    said = await one_answer(sample, mariam, "idee " + "x" * 9995)
    assert said == "C’est trop long : 10\u202f000 caractères, 4\u202f096 au plus."
    said = await one_answer(sample, mariam, "idee " + "x" * 4000)
    assert said.startswith("C’est trop long : 4\u202f000 caractères, 300 au plus.")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("vote", "Il n’y a pas d’idée 9."),
        ("retirer", "Il n’y a pas d’idée 9."),
        ("fait", "8 points au plus à la fois, s’il vous plaît."),
    ],
)
async def test_a_great_many_numbers_are_answered_with_a_sentence(sample: Sample, name: str, answer: str) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    ranges = " ".join(f"{first}-{first + 99}" for first in range(1, 8000, 20))
    assert (await one_answer(sample, mariam, f"{name} {ranges}")).startswith(answer)


@pytest.mark.parametrize("line", ["reponse 1 2", "answer 1 -", "Réponse 7 999999999"])
async def test_a_button_of_a_question_that_never_was_says_so(sample: Sample, line: str) -> None:
    mariam = sample.speakers[Role.COORDINATOR][0]
    assert await one_answer(sample, mariam, line, pressed="m1") == "Il n’est plus utile de répondre à cette question."
