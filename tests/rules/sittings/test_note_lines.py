"""Each line of a message says by its first word what it is."""

from __future__ import annotations

import pytest

from bot.rules.sittings.note_lines import (
    ACTION,
    CORRECT,
    DECISION,
    DONE,
    END,
    FOLLOW_UP,
    ITEM,
    NEXT,
    NOTE,
    POSTPONE,
    PRESENCE,
    REVIEW,
    UNDO,
    NoteLine,
    is_written,
    read_lines,
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("note Le budget est adopté", NoteLine(NOTE, "Le budget est adopté")),
        ("/note Le budget", NoteLine(NOTE, "Le budget")),
        ("On note que tout va bien", NoteLine(NOTE, "tout va bien")),
        ("note De Fatou", NoteLine(NOTE, "De Fatou")),
        ("Décision : On continue", NoteLine(DECISION, "On continue")),
        ("il est décidé de reporter la visite", NoteLine(DECISION, "reporter la visite")),
        ("We agreed to meet monthly", NoteLine(DECISION, "meet monthly")),
        ("it was decided that we meet", NoteLine(DECISION, "we meet")),
        ("action OIM : partager", NoteLine(ACTION, "OIM : partager")),
        ("Action point: IOM: share", NoteLine(ACTION, "IOM: share")),
        ("point 2", NoteLine(ITEM, number=2)),
        ("on passe au point 3", NoteLine(ITEM, number=3)),
        ("item 2.", NoteLine(ITEM, number=2)),
        ("suite", NoteLine(NEXT)),
        ("point suivant", NoteLine(NEXT)),
        ("défaire", NoteLine(UNDO)),
        ("relire", NoteLine(REVIEW)),
        ("relire page 2", NoteLine(REVIEW, "page", 2)),
        ("read back 7", NoteLine(REVIEW, "", 7)),
        ("corriger 7 : le 28", NoteLine(CORRECT, "le 28", 7)),
        ("supprimer 7", NoteLine(CORRECT, "supprimer", 7)),
        ("présents : MI, CICR", NoteLine(PRESENCE, "présents : MI, CICR")),
        ("suivi", NoteLine(FOLLOW_UP)),
        ("La séance est levée.", NoteLine(END)),
        ("end of the meeting", NoteLine(END)),
    ],
)
def test_a_line_in_the_grammar_of_notes(line: str, meant: NoteLine) -> None:
    assert read_lines(line) == [meant]
    assert is_written(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le CICR a parlé", "Point 3 du plan reporté", "Notes de la réunion envoyées", "fait", "reporter au 12 mars",
        "Notez bien", "la suite du projet est connue", "Présents et absents sont connus",
    ],
)  # fmt: skip
def test_prose_is_none(line: str) -> None:
    assert read_lines(line) == [NoteLine(NOTE, line, plain=True)]
    assert not is_written(line)


def test_fait_is_of_a_point_only_while_points_are_gone_through() -> None:
    assert read_lines("fait", following=True) == [NoteLine(DONE)]
    assert read_lines("reporter au 12 mars", following=True) == [NoteLine(POSTPONE, "12 mars")]


def test_below_a_word_that_stands_alone_the_list_is_of_its_kind() -> None:
    text = "Actions :\n- OIM : un\n* CRN : deux\n\n- trois\nDécisions :\n1. quatre\nnote cinq\nsix"
    assert [(one.kind, one.text, one.plain) for one in read_lines(text)] == [
        (ACTION, "OIM : un", False), (ACTION, "CRN : deux", False), (NOTE, "trois", True),
        (DECISION, "quatre", False), (NOTE, "cinq", False), (NOTE, "six", True),
    ]  # fmt: skip


def test_an_item_may_be_followed_by_what_is_said_of_it() -> None:
    assert read_lines("point 2 : note Un") == [NoteLine(ITEM, number=2), NoteLine(NOTE, "Un")]
    assert read_lines("point 2 : Le projet dure") == [
        NoteLine(ITEM, number=2),
        NoteLine(NOTE, "Le projet dure", plain=True),
    ]
