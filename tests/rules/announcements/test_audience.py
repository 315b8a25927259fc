"""For whom an announcement is, in both languages."""

from __future__ import annotations

import pytest

from bot.rules.announcements.audience import Audience, KnownNames, bare, group_names, load_audience, read_audience

KNOWN = KnownNames(
    {"crn": 4, "croixrougenigerienne": 4, "spccm": 5, "ficr": 6},
    ("Mali", "Guinée", "NE", "Côte d’Ivoire"),
    dict.fromkeys(group_names("Axe 2 : Renforcement | Axis 2: Building", "gtm-axe-2", "gtm"), 9),
)


@pytest.mark.parametrize(
    ("words", "audience"),
    [
        ("à tous", "all:"), ("Tout le monde", "all:"), ("to everybody", "all:"), ("to all", "all:"),
        ("aux points focaux", "role:3"), ("to the focal points", "role:3"), ("aux membres", "role:2"),
        ("à la coordination", "role:4"), ("to coordinators", "role:4"), ("aux observatrices", "role:1"),
        ("à CRN", "organisation:4"), ("à la Croix-Rouge nigérienne", "organisation:4"), ("to SP-CCM", "organisation:5"),
        ("au Mali", "country:Mali"), ("to Mali", "country:Mali"), ("en Guinée", "country:Guinée"),
        ("to Guinea", "country:Guinée"), ("au Niger", "country:NE"), ("to Ivory Coast", None),
        ("à la Côte d'Ivoire", "country:Côte d’Ivoire"),
        ("à l’axe 2", "group:9"), ("to axis 2", "group:9"), ("axe-2", "group:9"), ("gtm-axe-2", "group:9"),
        ("à ceux qui n’ont pas voté", "unvoted:"), ("non-votants", "unvoted:"), ("who has not voted", "unvoted:"),
        ("to those who haven't voted yet", "unvoted:"), ("non votants", "unvoted:"),
        ("aux absents", "absent:"), ("aux absents 5", "absent:5"), ("absents de la réunion n° 5", "absent:5"),
        ("to those absent from meeting 5", "absent:5"), ("absentees", "absent:"),
        ("au Brésil", None), ("", None), ("5", None), ("à", None),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, audience: str | None) -> None:
    found = read_audience(words, KNOWN)
    assert (None if found is None else found.dump()) == audience


def test_what_is_kept_comes_back() -> None:
    for one in (Audience("all"), Audience("country", "Côte d’Ivoire: nord")):
        assert load_audience(one.dump()) == one


@pytest.mark.parametrize(
    ("words", "name"), [("au Mali", "Mali"), ("à l’axe 2", "axe 2"), ("to the IOM", "IOM"), ("Lesotho", "Lesotho")]
)
def test_the_name_alone(words: str, name: str) -> None:
    assert bare(words) == name
