"""What the list cannot show: spaces, dashes and accents that look alike, and the reader's zone."""

from datetime import UTC, date, datetime, time

import pytest

from bot.dates import Doubt, When, read_when

WEDNESDAY = datetime(2026, 3, 18, 10, tzinfo=UTC)


def read(text: str, *, zone: str = "Africa/Niamey", lang: str = "fr") -> When | Doubt | None:
    return read_when(text, now=WEDNESDAY, zone=zone, lang=lang)


@pytest.mark.parametrize("dash", ["-", "–", "—", "‑", "−", " - ", "– ", " à ", " jusqu'à ", " to ", " until ", " -> "])
def test_every_dash_is_a_dash(dash: str) -> None:
    assert read(f"27 octobre 9h00{dash}11h00") == When(date(2026, 10, 27), time(9), time(11))


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "  ", "\u200b "])
def test_every_space_is_a_space(space: str) -> None:
    text = f"27{space}octobre{space}2026{space}9{space}h{space}30"
    assert read(text) == When(date(2026, 10, 27), time(9, 30))


@pytest.mark.parametrize(
    "text", ["15 août", "15 aout", "15 AOÛT", "15 aou\u0302t", "15 Août.", "le 15 août !", "« 15 août"]
)
def test_case_accents_and_last_signs_do_not_matter(text: str) -> None:
    assert read(text.removeprefix("« ")) == When(date(2026, 8, 15))


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ", "‘"])
def test_every_apostrophe_is_one(apostrophe: str) -> None:
    assert read(f"aujourd{apostrophe}hui 15h") == When(date(2026, 3, 18), time(15))


def test_days_are_counted_in_the_readers_zone() -> None:
    late = datetime(2026, 3, 18, 23, 30, tzinfo=UTC)
    tomorrow = {zone: read_when("demain", now=late, zone=zone, lang="fr") for zone in ("UTC", "Africa/Niamey")}
    assert tomorrow == {"UTC": When(date(2026, 3, 19)), "Africa/Niamey": When(date(2026, 3, 20))}


def test_an_hour_in_another_zone_has_passed_by_the_clocks_of_that_zone() -> None:
    assert read("aujourd'hui 11h30 GMT") == When(date(2026, 3, 18), time(11, 30), zone="Etc/GMT")
    passed = read("aujourd'hui 11h30 UTC+3")
    assert isinstance(passed, Doubt)
    assert passed.reason == "past"


@pytest.mark.parametrize("text", ["", " ", "-", "'", "le", "à", "demain" * 50, "27 octobre 2026 " * 20])
def test_what_is_no_date_is_nothing(text: str) -> None:
    assert read(text) is None


def test_only_the_languages_order_of_figures_depends_on_the_language() -> None:
    assert read("06/04/2026", lang="fr") == When(date(2026, 4, 6))
    assert read("06/04/2026", lang="en") == Doubt("ambiguous", (When(date(2026, 4, 6)), When(date(2026, 6, 4))))
    assert read("next Monday 2pm", lang="fr") == read("lundi prochain 14h", lang="en")


@pytest.mark.parametrize(
    ("text", "day"),
    [("17 04", date(2026, 4, 17)), ("le 17 02 2027", date(2027, 2, 17)), ("17 02 27 13 08", None), ("17 02h", None)],
)
def test_a_month_with_its_zero_needs_no_sign_before_it(text: str, day: date | None) -> None:
    found = read(text)
    assert (found.day if isinstance(found, When) else None) == day
