"""Periods as plans write them."""

from datetime import date

import pytest

from bot.papers.plans.periods import PeriodReader

READER = PeriodReader(year=2021, day_first=True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("24 septembre 2018", "2018-09-24", "2018-09-24"),
        ("du 3 au 5 mars 2021", "2021-03-03", "2021-03-05"),
        ("May 12-14, 2021", "2021-05-12", "2021-05-14"),
        ("03/04/2021", "2021-04-03", "2021-04-03"),
        ("Octobre 2018", "2018-10-01", "2018-10-31"),
        ("oct.-18", "2018-10-01", "2018-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("mars-juin 2021", "2021-03-01", "2021-06-30"),
        ("nov – fév 2021", "2020-11-01", "2021-02-28"),
        ("March 2021 to June 2022", "2021-03-01", "2022-06-30"),
        ("mars, juin et septembre", "2021-03-01", "2021-09-30"),
        ("T2 2021", "2021-04-01", "2021-06-30"),
        ("Q3", "2021-07-01", "2021-09-30"),
        ("T1 et T2 2020", "2020-01-01", "2020-06-30"),
        ("3ème trimestre", "2021-07-01", "2021-09-30"),
        ("premier semestre 2022", "2022-01-01", "2022-06-30"),
        ("2021-2023", "2021-01-01", "2023-12-31"),
        ("semaine du 15 mars", "2021-03-15", "2021-03-21"),
        ("chaque mois, de mars à mai", "2021-03-01", "2021-05-31"),
        ("by end of May", None, "2021-05-31"),
        ("fin mars 2020", None, "2020-03-31"),
        ("avant le 30 juin 2021", None, "2021-06-30"),
        ("à partir de mars", "2021-03-01", None),
        ("chaque mois", None, None),
        ("31 juin 2021", None, None),
        ("avant le Ramadan", None, None),
    ],
)
def test_period(text: str, start: str | None, end: str | None) -> None:
    read = READER.read(text)
    assert read == (start and date.fromisoformat(start), end and date.fromisoformat(end))


def test_without_a_year_nothing_is_guessed() -> None:
    assert PeriodReader(year=None, day_first=True).read("mars") == (None, None)


def test_a_day_that_may_be_a_month_is_not_guessed() -> None:
    reader = PeriodReader(year=None, day_first=None)
    assert reader.read("03/04/2021") == (None, None)
    assert reader.read("13/04/2021") == (date(2021, 4, 13),) * 2
