"""Who was there, where the commas stand within a name."""

from datetime import UTC, datetime

import pytest

from bot.minutes.reading.reader import read_minutes

NOW = datetime(2024, 5, 1, tzinfo=UTC)
MINUTES = """Compte-rendu : Réunion mensuelle
Date : jeudi 12 janvier 2023
Présence :
- {entry}

1. Budget
- Le budget reste à trouver.
"""


@pytest.mark.parametrize(
    ("entry", "organisation"),
    [
        ("Ministère de la Santé publique, de la Population et des Affaires sociales", None),
        ("Ministère de la Santé, Population et Affaires sociales", None),
        ("Direction de l’Élevage, des Pêches", None),
        ("Ministry of Health, Population and Social Affairs", None),
        ("Ministère de l’Intérieur, Awa Diop", "Ministère de l’Intérieur"),
        ("Awa Diop, CICR", "CICR"),
        ("Croix-Rouge malienne, point focal", "Croix-Rouge malienne"),
    ],
)
def test_a_comma_within_a_name_cuts_nothing(entry: str, organisation: str | None) -> None:
    assert read_minutes(MINUTES.format(entry=entry), now=NOW).present == [organisation or entry]
