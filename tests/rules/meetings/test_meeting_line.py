"""The one line that announces a meeting."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.rules.meetings.meeting_line import kind_and_title, split_announcement

NOW = datetime(2020, 12, 1, 10, 0, tzinfo=UTC)


def parts(line: str) -> tuple[str | None, str, str, str]:
    found = split_announcement(line, NOW, "Africa/Dakar", "fr")
    return found.get("when"), found["title"], found["place"], found["agenda"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "27 octobre 2022 9h-11h, DGECEM-R : Indice de stabilité (OIM); Divers",
            ("27 octobre 2022 9h-11h", "-", "DGECEM-R", "Indice de stabilité (OIM); Divers"),
        ),
        (
            "Coordination GTM, le 27 octobre 2022 9h-11h, Salle X : A; B",
            ("le 27 octobre 2022 9h-11h", "Coordination GTM", "Salle X", "A; B"),
        ),
        (
            "27 octobre 2022 9h, Salle X, « Coordination | Coordination meeting » : A",
            ("27 octobre 2022 9h", "Coordination | Coordination meeting", "Salle X", "A"),
        ),
        ("27 octobre 2022 9:00-11:00: A", ("27 octobre 2022 9:00-11:00", "-", "-", "A")),
        (
            "jeudi 9:00-11:00, https://meet.example.org/abc : A",
            ("jeudi 9:00-11:00", "-", "https://meet.example.org/abc", "A"),
        ),
        (
            "jeudi 9h, https://meet.example.org:8443/abc: A",
            ("jeudi 9h", "-", "https://meet.example.org:8443/abc", "A"),
        ),
        (
            "Thursday 2pm, Teams: https://meet.example.org/abc : A",
            ("Thursday 2pm", "-", "Teams: https://meet.example.org/abc", "A"),
        ),
        ("jeudi 9h à Agadez", ("jeudi 9h", "-", "Agadez", "-")),
        ("jeudi 9h, Salle 3\n1. A\n2. B", ("jeudi 9h", "-", "Salle 3", "1. A\n2. B")),
        ("du 12 au 13 avril 2027, Dakar", ("du 12 au 13 avril 2027", "-", "Dakar", "-")),
        ("jeudi 9h : bilan du 12 avril", ("jeudi 9h", "-", "-", "bilan du 12 avril")),
        ("Bilan de fin d’année, 10 décembre 9h", ("10 décembre 9h", "Bilan de fin d’année", "-", "-")),
        ("Réunion n° 2, 10 décembre 9h, Salle 3", ("10 décembre 9h", "Réunion n° 2", "Salle 3", "-")),
        ("12, 13 et 14 avril 2021 9h, Salle 3", ("12, 13 et 14 avril 2021 9h", "-", "Salle 3", "-")),
        ("Coordination le 10 décembre 9h, Salle 3", ("le 10 décembre 9h", "Coordination", "Salle 3", "-")),
        ("Coordination, le 5 mars, 9h, Salle 3", ("le 5 mars, 9h", "Coordination", "Salle 3", "-")),
        ("9h-11h le 5 mars, Salle 3", ("9h-11h le 5 mars", "-", "Salle 3", "-")),
        ("14h30-16h, Salle 3", ("14h30-16h", "-", "Salle 3", "-")),
        ("Forum Eau : 12 mars 9h, Bamako : A", ("12 mars 9h", "Forum Eau", "Bamako", "A")),
        ("jeudi 9h, Salle 2, ordre du jour : A ; B", ("jeudi 9h", "-", "Salle 2", "A ; B")),
        ("evenement Forum, 12 mars, Bamako, délégués : Awa, Yves", ("12 mars", "evenement Forum", "Bamako", "-")),
        ("reunion jeudi 9h, Salle 2 : délégués : choix", ("jeudi 9h", "reunion", "Salle 2", "délégués : choix")),
        ("Coordination, Salle X : A", (None, "Coordination", "Salle X", "A")),
        ("12 janvier 9h:30, Salle B : Bilan", ("12 janvier 9h:30", "-", "Salle B", "Bilan")),
        ("Salle B, 20 décembre 9h : Bilan", ("20 décembre 9h", "-", "Salle B", "Bilan")),
        ("20 décembre, Salle B, 9h : Bilan", ("20 décembre, 9h", "-", "Salle B", "Bilan")),
        ("Hôtel Sahel, 20 décembre 9h, Bilan", ("20 décembre 9h", "Bilan", "Hôtel Sahel", "-")),
        ("Zoom sur la migration, 20 décembre 9h", ("20 décembre 9h", "Zoom sur la migration", "-", "-")),
        ("demain 9h Place du 8 mars", ("demain 9h", "-", "Place du 8 mars", "-")),
        ("demain 9h, Avenue du 2 Février, Lomé", ("demain 9h", "-", "Avenue du 2 Février, Lomé", "-")),
        ("Bilan du mois, Salle B", (None, "Bilan du mois", "Salle B", "-")),
        ("Semaine de l’eau, Salle B", (None, "Semaine de l’eau", "Salle B", "-")),
    ],
)
def test_the_parts_of_a_line(line: str, expected: tuple[str | None, str, str, str]) -> None:
    assert parts(line) == expected


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("15 décembre 9h moins lequart, Salle B", "15 décembre 9h moins lequart"),
        ("12 janvier à 9h et 13 janvier à 10h, Salle B", "12 janvier à 9h et 13 janvier à 10h"),
        ("12 janvier 9h, 13 janvier 10h, Salle B", "12 janvier 9h, 13 janvier 10h"),
        ("9h ou 10h le 12 janvier, Salle B", "9h ou 10h le 12 janvier"),
        ("dernier vendredi 9h, Salle B", "dernier vendredi 9h"),
        ("le premier mardi ouvrable de mars 9h, Salle B", "le premier mardi ouvrable de mars 9h"),
        ("toutes les deux semaines le lundi 9h, Salle B", "toutes les deux semaines le lundi 9h"),
        ("chaque lundi 9h, Salle B", "chaque lundi 9h"),
        ("demain 10 personnes, Salle B", "demain 10 personnes"),
        ("demain 9h pendant deux heures, Salle B", "demain 9h pendant deux heures"),
        ("la semaine prochaine, Salle B", "la semaine prochaine"),
        ("20 décembre 9h, Salle B, 10h", "20 décembre 9h, 10h"),
    ],
)
def test_what_is_left_over_of_a_date_stays_with_it(line: str, when: str) -> None:
    assert parts(line) == (when, "-", "Salle B", "-")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Coordination", ("meeting", "Coordination")),
        ("Réunion", ("meeting", "")),
        ("Atelier", ("workshop", "")),
        ("Atelier régional", ("workshop", "Atelier régional")),
        ("Conference on migration", ("event", "Conference on migration")),
        ("Webinaire de mars", ("webinar", "Webinaire de mars")),
    ],
)
def test_kind_and_title(title: str, expected: tuple[str, str]) -> None:
    assert kind_and_title(title) == expected
