"""Answers to a date poll in one line: before their numbers or after them, and never the opposite."""

from __future__ import annotations

import itertools

import pytest

from bot.ear.marks import MAYBE, NO, YES, answers_by_number, read_marks

WORDS = {YES: ("oui", "yes", "dispo"), MAYBE: ("peut-être", "si besoin", "if need be"), NO: ("non", "no", "pas dispo")}


def answers(text: str) -> dict[int, str] | int | None:
    """What a text answers to four moments."""
    marks = read_marks(text)
    return None if marks is None else answers_by_number(marks, 4)


@pytest.mark.parametrize("given", list(itertools.product((YES, MAYBE, NO), repeat=3)))
def test_whatever_is_answered_is_read_in_both_orders(given: tuple[str, ...]) -> None:
    expected = dict(enumerate(given, 1))
    for place in range(3):
        said = [(WORDS[answer][place], number) for number, answer in expected.items()]
        assert answers(", ".join(f"{word} {number}" for word, number in said)) == expected
        assert answers(" ".join(f"{word} {number}" for word, number in said)) == expected
        assert answers(", ".join(f"{number} {word}" for word, number in said)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "oui 1 demain", "tous sauf 2", "oui non", "oui 1 non", "non oui 1", "je peux pas 1", "1 3, peutetre 2",
        "oui 1 tous", "peut-être pas 2", "3/4", "oui 10h", "1 oui tous", "", "oui 4-2", "12 janvier",
    ],
)  # fmt: skip
def test_what_may_mean_something_else_is_no_answer(text: str) -> None:
    assert read_marks(text) is None


@pytest.mark.parametrize(("text", "number"), [("oui 5", 5), ("oui 1, non 1", 1), ("0", 0), ("oui 1-3, si besoin 2", 2)])
def test_a_number_that_cannot_be_is_told(text: str, number: int) -> None:
    assert answers(text) == number


def test_one_answer_for_all() -> None:
    assert answers("tous") == answers("oui tous") == dict.fromkeys(range(1, 5), YES)
    assert answers("aucun") == answers("non") == answers("none of them") == dict.fromkeys(range(1, 5), NO)
    assert answers("oui 1 1") == {1: YES}
