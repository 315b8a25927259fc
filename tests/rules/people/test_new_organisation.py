"""What is written of a new organisation."""

from __future__ import annotations

import pytest

from bot.rules.people.countries import is_country
from bot.rules.people.new_organisation import Written, can_be_a_name, written


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("UNHCR", Written("UNHCR", "")),
        ("UNHCR, Niger", Written("UNHCR", "", "Niger")),
        ("GRCS, The Gambia", Written("GRCS", "", "The Gambia")),
        ("CRB, Croix-Rouge béninoise", Written("Croix-Rouge béninoise", "CRB")),
        ("CRB , Croix-Rouge béninoise,  Bénin", Written("Croix-Rouge béninoise", "CRB", "Bénin")),
        ("BR, Bureau Mali, Niger, Tchad, Sénégal", Written("Bureau Mali, Niger, Tchad", "BR", "Sénégal")),
        ("Croix-Rouge béninoise (CRB)", Written("Croix-Rouge béninoise", "CRB")),
        ("UNHCR, ,", Written("UNHCR", "")),
    ],
)
def test_the_short_name_comes_first_and_the_country_last(words: str, meant: Written) -> None:
    assert written(words) == meant


def test_both_languages_and_the_acronym_are_keys() -> None:
    new = Written("Croissant-Rouge | Red Crescent", "C-R")
    assert new.keys == ["cr", "croissantrouge", "redcrescent"]


def test_a_name_has_a_letter() -> None:
    assert [can_be_a_name(words) for words in ("3W", "هلال", "12", "///", "")] == [True, True, False, False, False]


def test_countries_are_known_in_both_languages() -> None:
    names = ("Bénin", "benin", "The Gambia", "NE", "Croix-Rouge", "")
    assert [is_country(name) for name in names] == [True, True, True, True, False, False]
