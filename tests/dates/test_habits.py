"""Weekdays, hours and zones that come back: nothing here is a date, and nothing is guessed."""

from __future__ import annotations

import pytest

from bot.dates import take_hour, take_hours, take_weekday, take_zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lundi 8h Bamako", (0, "8h Bamako")),
        ("Mondays at 8:30pm", (0, "at 8:30pm")),
        ("le mardi", (1, "")),
        ("tous les jeudis à 18h30", (3, "à 18h30")),
        ("every Sunday", (6, "")),
        ("mar. 8h", (1, "8h")),
        ("8h", None),
        ("", None),
    ],
)
def test_weekdays(text: str, expected: tuple[int, str] | None) -> None:
    assert take_weekday(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8h Bamako", (480, "Bamako")),
        ("6h", (360, "")),
        ("8am", (480, "")),
        ("12am", (0, "")),
        ("at 8:30 pm", (1230, "")),
        ("à 18 h 30, Bamako", (1110, "Bamako")),
        ("8", (480, "")),
        ("minuit", (0, "")),
        ("24h", (0, "")),
        ("midi", (720, "")),
        ("vingt heures", (1200, "")),
        ("à huit heures et demie", (510, "")),
        ("matin 8h", (480, "")),
        ("le soir à 8h", (1200, "")),
        ("0800", (480, "")),
        ("٨h", (480, "")),
        ("half past seven in the morning", (450, "")),
        ("25h", None),
        ("8h75", None),
        ("8amx", None),
        ("Bamako", None),
    ],
)
def test_hours_of_the_day(text: str, expected: tuple[int, str] | None) -> None:
    assert take_hour(text) == expected


@pytest.mark.parametrize(
    "text",
    ["20h-7h", "8pm-7am", "20-7", "de 20h à 7h", "from 8pm to 7am", "20h00 - 07h00", "20:00–07:00", "entre 20h et 7h"],
)
def test_from_when_to_when(text: str) -> None:
    assert take_hours(text) == (1200, 420, "")


@pytest.mark.parametrize("text", ["20h", "non", "", "-7h", "20h-99h"])
def test_no_hours(text: str) -> None:
    assert take_hours(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bamako", "Africa/Bamako"),
        ("sénégal", "Africa/Dakar"),
        ("Kenya", "Africa/Nairobi"),
        ("africa/nairobi", "Africa/Nairobi"),
        ("Port-au-Prince", "America/Port-au-Prince"),
        ("addis ababa", "Africa/Addis_Ababa"),
        ("São Paulo", "America/Sao_Paulo"),
        ("heure de Dakar", "Africa/Dakar"),
        ("Niamey time", "Africa/Niamey"),
        ("GMT+1", "Etc/GMT-1"),
        ("UTC", "Etc/UTC"),
    ],
)
def test_zones(text: str, expected: str) -> None:
    assert take_zone(text) == (expected, "")


@pytest.mark.parametrize("text", ["Mars", "heure locale", "lundi", "8h", "Bamakoo", "east", ""])
def test_no_zones(text: str) -> None:
    assert take_zone(text) is None


def test_what_comes_after_a_zone_is_left() -> None:
    assert take_zone("New York, s'il vous plaît") == ("America/New_York", "s'il vous plaît")
