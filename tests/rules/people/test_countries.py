"""A country is the same whatever the language."""

from __future__ import annotations

import pytest

from bot.rules.people.countries import same_country


@pytest.mark.parametrize(
    ("name", "other"), [("Sénégal", "SENEGAL"), ("Gambie", "The Gambia"), ("Tchad", "Chad"), ("NE", "Niger")]
)
def test_the_same(name: str, other: str) -> None:
    assert same_country(name, other)


@pytest.mark.parametrize(("name", "other"), [("Niger", "Nigeria"), ("Guinée", "Guinée-Bissau"), ("Nord", "Sud")])
def test_not_the_same(name: str, other: str) -> None:
    assert not same_country(name, other)
