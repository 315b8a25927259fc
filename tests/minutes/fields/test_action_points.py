"""What the action points of a compte-rendu are read as, in a table and in a list."""

from datetime import date

import pytest

from bot.minutes.model import ActionPoint
from tests.minutes.lines import TITLE, read

HEAD = "Points d'action | Responsable | Échéance"


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ("15 mars 2026", date(2026, 3, 15)),
        ("before 12/04/2026", date(2026, 4, 12)),
        ("fin mars", date(2021, 3, 31)),
        ("avant le 15 février", date(2021, 2, 15)),
        ("du 1er au 5 mars 2021", date(2021, 3, 5)),
    ],
)
def test_deadlines(deadline: str, day: date) -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "", HEAD, f"Partager la note | OIM | {deadline}")
    assert found.action_points == [ActionPoint(text="Partager la note", owners=["OIM"], deadline=day)]
    assert found.not_understood == []


@pytest.mark.parametrize("deadline", ["ASAP", "dès que possible", "courant mars", "15 mars ou 20 mars 2021"])
def test_deadlines_that_name_no_single_day(deadline: str) -> None:
    row = f"Partager la note | OIM | {deadline}"
    found = read(TITLE, "Date : 28 janvier 2021", "", HEAD, row)
    assert found.action_points == [ActionPoint(text="Partager la note", owners=["OIM"])]
    assert found.not_understood == [row]


def test_several_points_in_one_cell() -> None:
    rows = "| 1. Partager<br>2. Traduire | - OIM<br>- CICR | /// |"
    found = read(TITLE, "Date : 28 janvier 2021", "", f"| {HEAD} |", rows)
    assert [(point.text, point.owners) for point in found.action_points] == [
        ("Partager", ["OIM"]),
        ("Traduire", ["CICR"]),
    ]


def test_owners_that_go_on_in_the_row_below() -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "", f"| {HEAD} |", "| Partager | OIM | /// |", "| | CICR | |")
    assert found.action_points == [ActionPoint(text="Partager", owners=["OIM", "CICR"])]


def test_a_column_that_has_no_place_is_told() -> None:
    row = "1 | Partager | OIM | /// | En cours"
    found = read(TITLE, "Date : 28 janvier 2021", "", f"N° | {HEAD} | Statut", row)
    assert (found.action_points, found.not_understood) == ([ActionPoint(text="Partager", owners=["OIM"])], [row])


@pytest.mark.parametrize("none", ["N/A", "NA", "Néant", "///", "Aucun point d'action", "1. N/A", "None"])
def test_no_action_points(none: str) -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM", "", f"| {HEAD} |", f"| {none} | | |")
    assert (found.action_points, found.not_understood) == ([], [])


@pytest.mark.parametrize(
    ("entry", "point"),
    [
        ("- Partager la note (OIM, CICR)", ActionPoint(text="Partager la note", owners=["OIM", "CICR"])),
        ("- OIM : partager la note", ActionPoint(text="partager la note", owners=["OIM"])),
        (
            "- OIM to share the note by 12 April 2021.",
            ActionPoint(text="share the note", owners=["OIM"], deadline=date(2021, 4, 12)),
        ),
        (
            "* Partager la note — CICR — 30/09/2021",
            ActionPoint(text="Partager la note", owners=["CICR"], deadline=date(2021, 9, 30)),
        ),
        (
            "[ ] Partager la note (OIM, avant le 12 avril)",
            ActionPoint(text="Partager la note", owners=["OIM"], deadline=date(2021, 4, 12)),
        ),
        ("- Tous : voter", ActionPoint(text="voter", owners=["Tous"])),
        ("1) Partager la note (version courte)", ActionPoint(text="Partager la note (version courte)")),
    ],
)
def test_action_points_in_a_list(entry: str, point: ActionPoint) -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM, CICR", "", "Points d'action :", entry)
    assert (found.action_points, found.not_understood) == ([point], [])


def test_names_from_the_caller_tell_owners_apart() -> None:
    lines = (TITLE, "Date : 28 janvier 2021", "", HEAD, "Partager la note | AB-CD | ///")
    assert read(*lines).action_points[0].owners == ["AB-CD"]
    assert read(*lines, known=("AB", "CD")).action_points[0].owners == ["AB", "CD"]


@pytest.mark.parametrize("cell", ["2", "Point 2", "2.", "Divers", "Item 2:"])
def test_the_item_of_a_point_by_number_or_title(cell: str) -> None:
    agenda = ("Ordre du jour", "1. Bilan", "2. Divers")
    table = ("| Point | Action | Responsable |", f"| {cell} | Partager | OIM |")
    found = read(TITLE, "Date : 28 janvier 2021", "", *agenda, "", *table)
    assert found.action_points == [ActionPoint(text="Partager", owners=["OIM"], agenda_item="Divers")]
