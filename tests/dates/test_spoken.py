"""Dates and hours as people say them to a colleague: in words, counted in the month, several at once."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from bot.dates import Delay, Doubt, read_when, take_delay, take_when
from tests.dates.expressions import shown

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)


def read(text: str, lang: str = "fr") -> str:
    return shown(read_when(text, now=NOW, zone="Africa/Dakar", lang=lang))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 janvier 9h:30", "2027-01-12 09:30"),
        ("15 décembre 9h moins le quart", "2026-12-15 08:45"),
        ("demain neuf heures moins vingt-cinq", "2026-12-01 08:35"),
        ("demain midi moins dix", "2026-12-01 11:50"),
        ("demain 3h de l’après-midi", "2026-12-01 15:00"),
        ("demain à 3 heures l’après-midi", "2026-12-01 15:00"),
        ("à 3 heures cet après-midi", "2026-11-30 15:00"),
        ("demain une heure moins le quart", "2026-12-01 12:45"),
        ("tomorrow quarter to one", "2026-12-01 12:45"),
        ("demain 9h du mat", "2026-12-01 09:00"),
        ("demain à quatorze heures quinze", "2026-12-01 14:15"),
        ("18 décembre neuf heures trente", "2026-12-18 09:30"),
        ("le vingt-et-un décembre à dix-sept heures cinq", "2026-12-21 17:05"),
        ("le quinze janvier", "2027-01-15"),
        ("le premier février 2028", "2028-02-01"),
        ("le vingt janvier deux mille vingt-huit", "2028-01-20"),
        ("the twenty-first of March 2028", "2028-03-21"),
        ("January fifteenth", "2027-01-15"),
        ("le premier lundi de février", "2027-02-01"),
        ("le 2ème mardi de janvier à 9h", "2027-01-12 09:00"),
        ("dernier vendredi de janvier 2028 9h", "2028-01-28 09:00"),
        ("last but one Thursday of March 2027", "2027-03-18"),
        ("first Monday of February 2028 at 9am", "2028-02-07 09:00"),
        ("le premier lundi du mois prochain", "2026-12-07"),
        ("le premier lundi du mois", "ambiguous 2026-12-07 | 2026-11-02"),
        ("le premier lundi", "ambiguous 2026-12-07 | 2027-01-04"),
        ("le cinquième lundi de février", "impossible"),
        ("le premier lundi de chaque mois", "none"),
        ("le dernier jour de janvier 2028", "2028-01-31"),
        ("mardi de la semaine suivante", "2026-12-08"),
        ("jusqu’au 15 janvier inclus", "2027-01-15"),
        ("tmrw 9am", "2026-12-01 09:00"),
        ("demain 0900-1100", "2026-12-01 09:00-11:00"),
        ("demain 1030", "2026-12-01 10:30"),
        ("20 décembre 2030", "2030-12-20"),
        ("12-01 9h", "2027-01-12 09:00"),
        ("15 décembre 10-12", "2026-12-15 10:00-12:00"),
        ("15/12 14-16", "2026-12-15 14:00-16:00"),
        ("mardi 10-12", "2026-12-01 10:00-12:00"),
        ("mardi 8-12", "ambiguous 2026-12-08 | 2026-12-01 08:00-12:00"),
        ("Friday 2-4", "ambiguous 2026-12-04 14:00-16:00 | 2026-12-04 02:00-04:00"),
        ("mardi 8-9 décembre", "2026-12-08..2026-12-09"),
        ("18-12", "2026-12-18"),
        ("le 20.12", "2026-12-20"),
        ("10-12 9h", "ambiguous 2026-12-10 09:00 | 2026-12-10..2026-12-12 09:00"),
        ("15 décembre ٩:٣٠", "2026-12-15 09:30"),
        ("１５ décembre ９h３０", "2026-12-15 09:30"),
        ("12 sept. 9h", "2027-09-12 09:00"),
        ("tous les deux", "none"),
        ("3.12 %", "none"),
    ],
)
def test_reads_what_is_said(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 janvier à 9h et 13 janvier à 10h", "several 2027-01-12 09:00 | 2027-01-13 10:00"),
        ("12 janvier 9h, 13 janvier 10h", "several 2027-01-12 09:00 | 2027-01-13 10:00"),
        ("mardi ou jeudi à 9h", "several 2026-12-01 09:00 | 2026-12-03 09:00"),
        ("le 12 ou le 13 janvier à 9h", "several 2027-01-12 09:00 | 2027-01-13 09:00"),
        ("9h ou 10h le 12 janvier", "several 2027-01-12 09:00 | 2027-01-12 10:00"),
    ],
)
def test_several_moments_are_all_offered(text: str, expected: str) -> None:
    assert read(text) == expected


def test_an_agenda_after_a_date_is_no_second_moment() -> None:
    taken = take_when("12 janvier 9h, 3 points", now=NOW, zone="Africa/Dakar", lang="fr")
    assert taken is not None
    assert (shown(taken[0]), taken[1]) == ("2027-01-12 09:00", "3 points")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow at ten o'clock", "2026-12-01 10:00"),
        ("20 Dec quarter to nine", "2026-12-20 08:45"),
        ("tomorrow half past two", "2026-12-01 14:30"),
        ("tomorrow from 9 to 11", "2026-12-01 09:00-11:00"),
        ("demain huit et demie", "2026-12-01 08:30"),
        ("tomorrow at seven", "none"),
        ("tomorrow at 3", "none"),
    ],
)
def test_spoken_hours_have_one_sense_in_working_hours(text: str, expected: str) -> None:
    doubt = read_when(text, now=NOW, zone="Africa/Dakar", lang="en")
    assert isinstance(doubt, Doubt)
    assert shown(doubt.in_working_hours) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("d’une semaine", Delay(7, 0, 0)),
        ("by two weeks", Delay(14, 0, 0)),
        ("de 15 jours", Delay(15, 0, 0, idiom=14)),
        ("une semaine plus tard", Delay(7, 0, 0)),
        ("two more weeks", Delay(14, 0, 0)),
        ("+7 jours", Delay(7, 0, 0)),
        ("d’un mois", Delay(0, 1, 0)),
        ("d’une heure", Delay(0, 0, 60)),
    ],
)
def test_delays(text: str, expected: Delay) -> None:
    assert take_delay(text) == (expected, "")


@pytest.mark.parametrize(
    "text", ["une semaine", "de 9h à 11h", "15 janvier", "de 3 jours ouvrables", "d’ici une semaine"]
)
def test_what_is_no_delay(text: str) -> None:
    assert take_delay(text) is None


def test_the_library_of_number_words_is_loaded_only_for_them() -> None:
    script = (
        "import sys; from datetime import UTC, datetime; from bot.dates import read_when\n"
        "for text in ('12 janvier 9h', 'le neuf janvier'):\n"
        "    read_when(text, now=datetime.now(UTC), zone='UTC', lang='fr')\n"
        "    print('text_to_num' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
