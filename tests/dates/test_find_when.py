from datetime import UTC, datetime
from time import process_time

import pytest

from bot.dates import find_when
from tests.dates.expressions import shown

MINUTES_WRITTEN = datetime(2022, 9, 23, 9, tzinfo=UTC)


def find(text: str, lang: str = "fr") -> tuple[str, str] | None:
    found = find_when(text, now=MINUTES_WRITTEN, zone="Africa/Niamey", lang=lang)
    return None if found is None else (shown(found[0]), text[found[1] : found[2]])


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("Prochaine réunion prévue pour le 27 Octobre 2022", "2022-10-27", "pour le 27 Octobre 2022"),
        ("Next meeting on 27 October 2022 at 9am.", "2022-10-27 09:00", "on 27 October 2022 at 9am"),
        ("La rencontre virtuelle du 16 Avril 2020", "2020-04-16", "du 16 Avril 2020"),
        ("accessibles jusqu’au 31 mai 2019 : voir", "2019-05-31", "jusqu’au 31 mai 2019"),
        ("Transmettre les TdR d'ici 2 semaines", "2022-10-07", "d'ici 2 semaines"),
        ("To be sent by Friday 30 September", "2022-09-30", "by Friday 30 September"),
        ("l'atelier du 12 au 14 octobre 2022 à Dakar", "2022-10-12..2022-10-14", "du 12 au 14 octobre 2022"),
        ("Envoyer le rapport avant le 15.", "2022-09-15", "avant le 15"),
        ("5 789 migrants au 24/07/2018", "2018-07-24", "au 24/07/2018"),
        ("15/10/2019\t18/10/2019\t10 000", "2019-10-15", "15/10/2019"),
        ("La réunion du mardi 4 octobre, puis le 5", "2022-10-04", "du mardi 4 octobre"),
    ],
)
def test_finds_the_first_date_of_a_sentence(text: str, expected: str, words: str) -> None:
    assert find(text) == (expected, words)


@pytest.mark.parametrize(
    "text",
    [
        "Heure de la réunion : 14h30 – 16h30",
        "8. MARS - Mouvement d'Action",
        "Octobre 2018 (2)",
        "Sept. 2019 : Atelier de lancement",
        "3/4 des membres et 10/12 organisations",
        "Mon organisation, la mer et le jeu",
        "Chaque lundi à 9h",
        "every Monday at 9",
        "Tel 01 02 03 04 05, 90.12.20.22.11",
        "v1.2.2023",
        "COVID19 mars",
        "A ce jour, 12 membres",
        "1 an et 10 jours",
        "",
    ],
)
def test_finds_nothing_where_no_day_is_named(text: str) -> None:
    assert find(text) is None


def test_a_bare_weekday_in_english_minutes() -> None:
    assert find("to be done by Monday", lang="en") == ("2022-09-26", "by Monday")


@pytest.mark.parametrize("piece", ["1 ", "1, ", "12/", "le ", "du 1 au ", "mar ", "9h", "dans ", "(", "1.", "é"])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    text = piece * 4_000
    started = process_time()
    find(text)
    assert process_time() - started < 4
