"""Several moments one after the other: what is said once is said of the neighbours, and each doubt stays its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.dates import Doubt, take_moments

NOW = datetime(2020, 12, 1, 10, tzinfo=UTC)


def taken(text: str) -> tuple[list[str], str]:
    """Each moment in figures, or why it is doubtful; and what is left of the text."""
    found, rest = take_moments(text, now=NOW, zone="Africa/Dakar", lang="fr")
    return [
        when.reason if isinstance(when, Doubt) else f"{when.day:%d/%m} {when.start and f'{when.start:%H:%M}'}"
        for when, _ in found
    ], rest


@pytest.mark.parametrize(
    ("text", "moments", "rest"),
    [
        ("le 3 à 10h ou le 4 à 15h", ["03/12 10:00", "04/12 15:00"], ""),
        ("3, 4 ou 5 janvier à 10h", ["03/01 10:00", "04/01 10:00", "05/01 10:00"], ""),
        ("3 janvier 10h ou 15h, 4 janvier 9h ou 11h", ["03/01 10:00", "03/01 15:00", "04/01 09:00", "04/01 11:00"], ""),
        ("le 3 janvier à 10h, ou le 4 à 9h", ["03/01 10:00", "04/01 09:00"], ""),
        ("3 janvier 10h\n4 janvier 15h", ["03/01 10:00", "04/01 15:00"], ""),
        ("lundi ou jeudi", ["07/12 None", "03/12 None"], ""),
        ("31 février 10h, 3 mars 9h", ["impossible", "03/03 09:00"], ""),
        ("30 novembre 10h ; 3 décembre 10h", ["past", "03/12 10:00"], ""),
        ("3 janvier 10h, Salle 2, 4 places", ["03/01 10:00"], "Salle 2, 4 places"),
        ("Salle 2", [], "Salle 2"),
    ],
)  # fmt: skip
def test_moments(text: str, moments: list[str], rest: str) -> None:
    assert taken(text) == (moments, rest)
