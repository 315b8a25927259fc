from datetime import UTC, datetime

import pytest

from bot.dates import Doubt, When, take_when
from tests.dates.expressions import shown

WEDNESDAY = datetime(2026, 3, 18, 10, tzinfo=UTC)


def take(text: str) -> tuple[When | Doubt, str] | None:
    return take_when(text, now=WEDNESDAY, zone="Africa/Niamey", lang="fr")


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        ("27 octobre 2026 9h-11h, Indice (OIM); Divers", "2026-10-27 09:00-11:00", "Indice (OIM); Divers"),
        ("27 octobre 2026 de 9h à 11h à Dakar", "2026-10-27 09:00-11:00", "à Dakar"),
        ("27/10 9h-11h : ordre du jour", "2026-10-27 09:00-11:00", "ordre du jour"),
        ("27/10, Bilan", "2026-10-27", "Bilan"),
        ("12/13 avril: atelier", "2026-04-12..2026-04-13", "atelier"),
        ("jeudi 14h30 Bilan annuel", "2026-03-19 14:30", "Bilan annuel"),
        ("jeudi 9h - 3 points", "2026-03-19 09:00", "3 points"),
        ("demain - Bilan", "2026-03-19", "Bilan"),
        ("demain\nBilan", "2026-03-19", "Bilan"),
        ("tomorrow 2-4pm – Review", "2026-03-19 14:00-16:00", "Review"),
        ("dans 10 jours", "2026-03-28", ""),
        ("27 octobre 2026. Divers", "2026-10-27", "Divers"),
        ("10 avril 14 personnes", "2026-04-10", "14 personnes"),
        ("28 oct 26 à 9h, x", "2026-10-28 09:00", "x"),
        ("le 25, pour tous", "2026-03-25", "pour tous"),
        ("12 avril et 3 points", "2026-04-12", "et 3 points"),
        ("27 octobre 2026 9h GMT / 10h Niamey", "2026-10-27 09:00 Etc/GMT", "/ 10h Niamey"),
    ],
)
def test_takes_the_date_and_leaves_the_rest(text: str, expected: str, rest: str) -> None:
    taken = take(text)
    assert taken is not None
    assert (shown(taken[0]), taken[1]) == (expected, rest)


@pytest.mark.parametrize(
    "text",
    [
        "3 points",
        "3 5 note",
        "le 3 points à voir",
        "25 pour tous",
        "27/10 Bilan",
        "Mon organisation est prête",
        "lun organisation",
        "May I ask",
        "a 12 people",
        "dans 10 jours ouvrables",
        "octobre 2026",
        "Bilan du 27 octobre",
        "demainmatin",
        "9hello",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert take(text) is None


def test_the_rest_of_a_long_text_is_whole() -> None:
    topic = "Bilan " * 1_000
    taken = take(f"demain 9h, {topic}")
    assert taken is not None
    assert (shown(taken[0]), taken[1]) == ("2026-03-19 09:00", topic)
