from datetime import UTC, date, datetime, time
from zoneinfo import available_timezones

import pytest

from bot.dates import When, read_when
from bot.dates.tokens import TokenLine
from bot.dates.zones import zone

DAY = date(2026, 10, 27)


def test_starts_and_ends_on_the_readers_clocks() -> None:
    when = When(DAY, time(9), time(11))
    assert when.starts_at("Africa/Niamey") == datetime(2026, 10, 27, 8, tzinfo=UTC)
    assert when.ends_at("Africa/Niamey") == datetime(2026, 10, 27, 10, tzinfo=UTC)


def test_a_named_zone_goes_before_the_readers() -> None:
    assert When(DAY, time(9), zone="Etc/GMT").starts_at("Africa/Niamey") == datetime(2026, 10, 27, 9, tzinfo=UTC)


def test_what_ends_after_midnight_ends_on_the_next_day() -> None:
    assert When(DAY, time(22), time(2)).ends_at("UTC") == datetime(2026, 10, 28, 2, tzinfo=UTC)
    assert When(DAY, time(20), time(0)).ends_at("UTC") == datetime(2026, 10, 28, tzinfo=UTC)


def test_what_takes_several_days_ends_on_the_last() -> None:
    when = When(DAY, time(9), time(8), end_day=date(2026, 10, 29))
    assert when.ends_at("UTC") == datetime(2026, 10, 29, 8, tzinfo=UTC)


def test_a_day_without_hours_has_no_instants() -> None:
    assert (When(DAY).starts_at("UTC"), When(DAY).ends_at("UTC")) == (None, None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("GMT", "Etc/GMT"),
        ("(TU)", "Etc/GMT"),
        ("T.U.", "Etc/GMT"),
        ("UTC", "Etc/UTC"),
        ("UTC+1", "Etc/GMT-1"),
        ("GMT-05:00", "Etc/GMT+5"),
        ("UTC +1", "Etc/GMT-1"),
        ("heure de Dakar", "Africa/Dakar"),
        ("heure du Sénégal", "Africa/Dakar"),
        ("heure d'Abidjan", "Africa/Abidjan"),
        ("heure de N’Djamena", "Africa/Ndjamena"),
        ("heure de la Guinée Bissau", "Africa/Bissau"),
        ("Niamey time", "Africa/Niamey"),
        ("New York time", "America/New_York"),
        ("WAT", "Africa/Lagos"),
        ("local time", None),
    ],
)
def test_names_zones(words: str, name: str | None) -> None:
    now = datetime(2026, 3, 18, 10, tzinfo=UTC)
    read = read_when(f"27/10/2026 9h {words}", now=now, zone="Europe/Paris", lang="fr")
    assert read == When(DAY, time(9), zone=name)


@pytest.mark.parametrize("words", ["UTC+5:30", "UTC+15", "heure de pointe", "Dakar"])
def test_does_not_guess_zones(words: str) -> None:
    now = datetime(2026, 3, 18, 10, tzinfo=UTC)
    assert read_when(f"27/10/2026 9h {words}", now=now, zone="Europe/Paris", lang="fr") is None


def test_every_offset_and_place_is_a_zone_of_the_database() -> None:
    offsets = {zone(TokenLine(f"UTC{hours:+d}"), 0) for hours in range(-12, 15)}
    assert {found[0] for found in offsets if found} <= available_timezones()
    assert len(offsets) == 27
