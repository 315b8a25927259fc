"""The line of a new webinar."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.rules.webinars.webinar_line import cut

NOW = datetime(2020, 12, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "title", "when", "link"),
    [
        ("Accueil, 12 juin 2020 10h-11h30, https://exemple.org/a?b,c", "Accueil", "12 juin 2020 10h-11h30", "https://exemple.org/a?b,c"),
        ("12 juin 2020 10h-11h30 : Accueil, abris; https://exemple.org", "Accueil, abris", "12 juin 2020 10h-11h30", "https://exemple.org"),
        ("Accueil, 12 juin 2020, 10h-11h30", "Accueil", "12 juin 2020, 10h-11h30", None),
        ("Accueil le 12 juin 2020 à 10h", "Accueil", "le 12 juin 2020 à 10h", None),
        ("Bilan 2020 | Review 2020, vendredi 10h", "Bilan 2020 | Review 2020", "vendredi 10h", None),
        ("Gender, Friday 2pm-3pm", "Gender", "Friday 2pm-3pm", None),
        ("Accueil", "Accueil", None, None),
        ("www.exemple.org Accueil", "Accueil", None, "www.exemple.org"),
    ],
)  # fmt: skip
def test_title_date_and_link_stand_in_any_order(line: str, title: str, when: str | None, link: str | None) -> None:
    expected = {"title": title, "when": when, "link": link}
    found = cut(line, now=NOW, zone="Africa/Dakar", lang="fr")
    assert found == {name: part for name, part in expected.items() if part}


def test_what_is_left_over_of_a_date_stays_with_it() -> None:
    now = datetime(2026, 11, 30, 2, tzinfo=UTC)
    for when in ("12 juin 2027 10h moins lequart", "lundi 9h et mardi 10h", "la semaine prochaine"):
        assert cut(f"Accueil, {when}", now=now, zone="Africa/Dakar", lang="fr") == {"title": "Accueil", "when": when}
