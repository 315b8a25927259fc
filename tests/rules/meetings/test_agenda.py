"""Agendas, however they are typed."""

from __future__ import annotations

import pytest

from bot.rules.meetings.agenda.agenda_lines import agenda_item, agenda_items
from bot.rules.meetings.agenda.ordering import Order, order_of, ordered
from bot.rules.meetings.lengths import length_of
from storage.meetings.agenda.agendas import NewItem

TWO = [NewItem("Indice de stabilité", "OIM"), NewItem("Divers")]


@pytest.mark.parametrize(
    "text",
    [
        "Indice de stabilité (OIM); Divers",
        "Indice de stabilité (OIM) ; Divers.",
        "1. Indice de stabilité (OIM)\n2. Divers",
        "1- Indice de stabilité (OIM) ;\n2- Divers ;",
        "- Indice de stabilité (OIM)\n• Divers\n",
        "1. Indice de stabilité (OIM) 2. Divers",
        "1) Indice de stabilité (OIM) 2) Divers",
    ],
)
def test_one_agenda_in_many_forms(text: str) -> None:
    assert agenda_items(text) == TWO


def test_brackets_inside_a_title_are_no_presenter() -> None:
    assert agenda_item("Fonds (FMM) pour 2021") == NewItem("Fonds (FMM) pour 2021")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Bilan | Review (CRN)", NewItem("Bilan | Review", "CRN")),
        ("Bilan (OIM) | Review (IOM)", NewItem("Bilan | Review", "OIM | IOM")),
        ("Bilan|Review", NewItem("Bilan | Review")),
    ],
)
def test_both_languages_are_kept(text: str, item: NewItem) -> None:
    assert agenda_item(text) == item


def test_a_number_within_a_line_starts_no_item() -> None:
    assert agenda_items("Les 4 axes en 2. semestre") == [NewItem("Les 4 axes en 2. semestre")]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Indice de stabilité (OIM, 20 min)", NewItem("Indice de stabilité", "OIM", 20)),
        ("- titre, OIM, 20 min", NewItem("titre", "OIM", 20)),
        ("titre : OIM – Y. Bon (15 minutes)", NewItem("titre", "OIM – Y. Bon", 15)),
        ("2) Formations : SP/CCM, 1 h 30", NewItem("Formations", "SP/CCM", 90)),
        ("Divers (10')", NewItem("Divers", "", 10)),
        ("Bilan, perspectives, 20 mn", NewItem("Bilan, perspectives", "", 20)),
        ("Bilan (OIM, 20 min) | Review (IOM, 20 min)", NewItem("Bilan | Review", "OIM | IOM", 20)),
        ("Formation : Niger", NewItem("Formation : Niger")),
        ("Budget 2021, Niamey", NewItem("Budget 2021, Niamey")),
    ],
)
def test_presenter_and_minutes_in_every_usual_way(text: str, item: NewItem) -> None:
    assert agenda_item(text) == item


def test_a_heading_is_no_item() -> None:
    assert agenda_items("Ordre du jour :\n1. Divers") == [NewItem("Divers")]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2 h", 120), ("1 h 30", 90), ("90 mn", 90), ("45'", 45), ("deux heures", 120), ("half an hour", 30),
     ("0 min", None), ("trop", None), ("20 min de plus", None)],
)  # fmt: skip
def test_lengths(text: str, minutes: int | None) -> None:
    assert length_of(text) == minutes


@pytest.mark.parametrize(
    ("line", "order"),
    [("3 1 2", Order(None, (3, 1, 2))), ("7 : 3, 1 et 2", Order(7, (3, 1, 2))), ("7 : 2", Order(7, (2,))),
     ("7", None), ("7 Bilan", None), ("7 : 2 bilans", None)],
)  # fmt: skip
def test_numbers_alone_are_an_order(line: str, order: Order | None) -> None:
    assert order_of(line) == order


def test_what_is_named_comes_first_and_the_rest_as_it_was() -> None:
    assert ordered("abcd", [3, 1]) == ["c", "a", "b", "d"]
