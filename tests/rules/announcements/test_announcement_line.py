"""One line holds for whom, when, the receipt and the text, or some of them."""

from __future__ import annotations

import pytest

from bot.rules.announcements.announcement_line import split_line
from tests.talk import NOW


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Le formulaire est ouvert | The form is open", {"text": "Le formulaire est ouvert | The form is open"}),
        ("à CRN : texte", {"audience": "à CRN", "text": "texte"}),
        ("aux absents 5 lundi 8h: t", {"audience": "aux absents 5", "when": "lundi 8h", "text": "t"}),
        (
            "to focal points Monday 8am with receipt: go",
            {"audience": "to focal points", "when": "Monday 8am", "receipt": "oui", "text": "go"},
        ),
        (
            "à tous à 18:30 avec accusé de lecture : Rendez-vous à 18:30",
            {"audience": "à tous", "when": "à 18:30", "receipt": "oui", "text": "Rendez-vous à 18:30"},
        ),
        ("à tous maintenant : t", {"audience": "à tous", "when": "maintenant", "text": "t"}),
        ("To all, Monday 8:00: go", {"audience": "To all", "when": "Monday 8:00", "text": "go"}),
        ("avec accusé : t", {"receipt": "oui", "text": "t"}),
        ("à tous : https://x.y/z: ok", {"audience": "à tous", "text": "https://x.y/z: ok"}),
        ("à tous", {"audience": "à tous"}),
        ("au Brésil : t", {"audience": "au Brésil", "text": "t"}),
        ("en Guinée : t", {"audience": "en Guinée", "text": "t"}),
        ("", {}),
    ],
)
def test_parts_of_a_line(line: str, parts: dict[str, str]) -> None:
    assert split_line(line, NOW, "Africa/Dakar", "fr") == parts


@pytest.mark.parametrize(
    "line",
    [
        "À noter : réunion jeudi", "Pour information : la salle change", "En bref : merci", "À 14h : réunion",
        "https://a.org/x : le lien", "8:30 : accueil", "Rappel : à tous de jouer", "To note: nothing changes",
    ],
)  # fmt: skip
def test_a_text_with_a_colon_stays_whole(line: str) -> None:
    assert split_line(line, NOW, "Africa/Dakar", "fr") == {"text": line}
