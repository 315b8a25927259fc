"""Agendas, however they are typed."""

from __future__ import annotations

import pytest

from bot.rules.meetings.agenda.agenda_lines import agenda_item, agenda_items
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
