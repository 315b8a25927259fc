"""A country is the same whatever the language."""

from __future__ import annotations

import pytest

from bot.rules.people.countries import countries_meant, country_said, same_country


@pytest.mark.parametrize(
    ("name", "other"), [("Sénégal", "SENEGAL"), ("Gambie", "The Gambia"), ("Tchad", "Chad"), ("NE", "Niger")]
)
def test_the_same(name: str, other: str) -> None:
    assert same_country(name, other)


@pytest.mark.parametrize(("name", "other"), [("Niger", "Nigeria"), ("Guinée", "Guinée-Bissau"), ("Nord", "Sud")])
def test_not_the_same(name: str, other: str) -> None:
    assert not same_country(name, other)


@pytest.mark.parametrize(
    "words",
    [
        "Niger", "niger.", "le Niger", "Le NIGER", "au Niger", "du Niger", "Niger 🇳🇪", "🇳🇪", "NE",
        "République du Niger", "la République du Niger", "Republic of Niger", "je travaille au Niger",
        "I work in Niger", "pays : Niger",
    ],
)  # fmt: skip
def test_a_country_is_found_in_how_people_say_it(words: str) -> None:
    assert country_said(words, "fr") == "Niger"


@pytest.mark.parametrize(
    ("words", "fr", "en"),
    [
        ("en Côte d'Ivoire", "Côte d’Ivoire", "Côte d’Ivoire"),
        ("Ivory Coast", "Côte d’Ivoire", "Côte d’Ivoire"),
        ("la Guinée Bissau", "Guinée-Bissau", "Guinea-Bissau"),
        ("the Gambia", "Gambie", "Gambia"),
        ("RDC", "Congo-Kinshasa", "Congo - Kinshasa"),
        ("République démocratique du Congo", "Congo-Kinshasa", "Congo - Kinshasa"),
        ("République centrafricaine", "République centrafricaine", "Central African Republic"),
        ("au Burkina", "Burkina Faso", "Burkina Faso"),
        ("les Comores", "Comores", "Comoros"),
    ],
)
def test_a_country_is_called_as_its_reader_calls_it(words: str, fr: str, en: str) -> None:
    assert [country_said(words, lang) for lang in ("fr", "en")] == [fr, en]


@pytest.mark.parametrize("words", ["Niamey", "me", "moi", "Nord", "je ne sais pas", "Congo", "", "12"])
def test_what_is_no_country(words: str) -> None:
    assert country_said(words, "fr") is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Niamey", ["Niger"]),
        ("à Niamey", ["Niger"]),
        ("Bobo-Dioulasso", ["Burkina Faso"]),
        ("Congo", ["Congo-Brazzaville", "Congo-Kinshasa"]),
        ("Sénégalle", ["Sénégal"]),
        ("quelque part", []),
    ],
)
def test_what_may_be_meant_is_proposed(words: str, meant: list[str]) -> None:
    assert countries_meant(words, "fr") == meant
