"""One line is cut into the answers that somebody meant, and into nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.handlers  # noqa: F401 - declares every kind
from bot.rules.todo.sheet_line import SheetAnswer, begins, begins_with_verb, cut, finer, hidden, spells, turned
from bot.things.kinds import verbs, whole_verbs

VERBS, WHOLE = verbs(), whole_verbs()

NOTES = st.text(st.characters(codec="utf-8", exclude_characters=",;\n0123456789", exclude_categories=["C", "N", "Z"]))
SEPARATORS = st.sampled_from([", ", ",", " ; ", ";", "\n", " ,  ", "\n\n"])


def parts(line: str) -> list[tuple[int, str]]:
    return [(part.number, part.words) for part in cut(line, VERBS, WHOLE)]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("1 oui", [(1, "oui")]),
        ("1 oui, 2 non budget trop faible, 3 fait, 4 excusé",
         [(1, "oui"), (2, "non budget trop faible"), (3, "fait"), (4, "excusé")]),
        ("1 oui, 2 non il manque 3 pages, 3 fait", [(1, "oui"), (2, "non il manque 3 pages"), (3, "fait")]),
        ("1 oui 2 non 3 fait", [(1, "oui"), (2, "non"), (3, "fait")]),
        ("1 yes 2 no budget too small 3 done", [(1, "yes"), (2, "no budget too small 3 done")]),
        ("1 oui et 2 fait", [(1, "oui"), (2, "fait")]),
        ("2 non il manque 3 pages et 2 annexes", [(2, "non il manque 3 pages et 2 annexes")]),
        ("1. oui; 2) non: budget; n° 3 fait", [(1, "oui"), (2, "non: budget"), (3, "fait")]),
        ("#1 oui\n#2 fait", [(1, "oui"), (2, "fait")]),
        ("2 vote 1, 4", [(2, "vote 1, 4")]),
        ("2 vote 1 4, 3 fait", [(2, "vote 1 4"), (3, "fait")]),
        ("2 vote 1 oui", [(2, "vote 1 oui")]),
        ("3 12 mars", [(3, "12 mars")]),
        ("3 12/03, 4 le 5 avril", [(3, "12/03"), (4, "le 5 avril")]),
        ("3 oui +2, 4 non", [(3, "oui +2"), (4, "non")]),
        ("1, 2 oui", [(1, "oui"), (2, "oui")]),
        ("2 non 1,5 million manque", [(2, "non 1,5 million manque")]),
        ("bonjour", []),
        ("100 oui", []),
        ("14h30 demain", []),
        ("", []),
    ],
)  # fmt: skip
def test_how_a_line_is_cut(line: str, meant: list[tuple[int, str]]) -> None:
    assert parts(line) == meant


@given(st.lists(st.tuples(st.integers(1, 99), NOTES), min_size=1), SEPARATORS)
def test_verbs_and_notes_come_back_as_they_were_typed(answers: list[tuple[int, str]], separator: str) -> None:
    meant = [(number, f"oui {note}".strip()) for number, note in answers]
    assert parts(separator.join(f"{number} {words}" for number, words in meant)) == meant


@given(st.text())
def test_whatever_is_typed_nothing_is_made_up(line: str) -> None:
    found = cut(line, VERBS, WHOLE)
    assert bool(found) == begins(line)
    assert all(part.words in line and str(part.number) == str(int(part.number)) for part in found)


@given(st.text(st.sampled_from("12 ,;\netoufaivn°#./"), max_size=60))
def test_answers_stand_in_the_order_of_the_line(line: str) -> None:
    at, before = 0, ""
    for part in cut(line, VERBS, WHOLE):
        # Numbers one after the other share the words that follow them.
        if part.words != before:
            at = line.index(part.words, at) + len(part.words)
        before = part.words


def test_a_note_may_hide_another_answer() -> None:
    assert hidden("budget trop faible 3 fait", VERBS) == "3 fait"
    assert hidden("2 non 3 fait", VERBS) == "2 non 3 fait"
    assert hidden("il manque 3 pages", VERBS) == ""


def test_words_spell_a_verb_whatever_their_case_and_accents() -> None:
    assert spells("Excusé par Ali", "excuse") == len("Excusé")
    assert spells("excusés", "excuse") == 0
    assert begins_with_verb("FAIT hier", VERBS)
    assert not begins_with_verb("faitout", VERBS)


def test_a_part_is_a_value() -> None:
    assert cut("1 oui", VERBS, WHOLE) == [SheetAnswer(1, "oui")]


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("oui pour le 1", 1, "oui"),
        ("yes to 1", 1, "yes"),
        ("non pour le n° 12.", 12, "non"),
        ("je viens au 2", 2, "je viens"),
    ],
)
def test_a_number_named_last(line: str, number: int, words: str) -> None:
    assert turned(line) == [SheetAnswer(number, words)]


def test_several_numbers_named_last() -> None:
    assert turned("oui au 1, fait pour le 3 et non pour le 2") == [
        SheetAnswer(1, "oui"),
        SheetAnswer(3, "fait"),
        SheetAnswer(2, "non"),
    ]
    assert turned("oui au 1, mais en retard") == []


@pytest.mark.parametrize("line", ["1 oui", "oui", "pour le 1", "oui pour le 1 janvier"])
def test_no_number_named_last(line: str) -> None:
    assert turned(line) == []


def test_several_answers_in_what_looks_like_one() -> None:
    found = finer(SheetAnswer(1, "coming 2 number 4 3 finished"), 3)
    assert found[0] == [SheetAnswer(1, "coming"), SheetAnswer(2, "number 4"), SheetAnswer(3, "finished")]
    assert finer(SheetAnswer(3, "coming 2 number 4"), 3) == []
