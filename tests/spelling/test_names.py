"""Names of organisations, as they are typed and as they stand in minutes."""

from __future__ import annotations

import pytest

from bot.spelling.names import key, keys, known_names, name_and_acronym


@pytest.mark.parametrize("name", ["SP/CCM", "SP-CCM", "sp ccm", "S.P.C.C.M", " Sp/Ccm "])
def test_key_is_the_same_whatever_the_signs(name: str) -> None:
    assert key(name) == "spccm"


def test_key_ignores_spaces_and_accents() -> None:
    assert key("ONU Femmes") == key("ONUFemmes")
    assert key("Délégation") == key("DELEGATION")


@pytest.mark.parametrize(
    ("written", "name", "acronym"),
    [
        ("Ministère de l’Intérieur (MI)", "Ministère de l’Intérieur", "MI"),
        ("GIZ/APM", "GIZ/APM", ""),
        ("(MI)", "(MI)", ""),
    ],
)
def test_acronym_stands_in_brackets_at_the_end(written: str, name: str, acronym: str) -> None:
    assert name_and_acronym(written) == (name, acronym)


def test_keys_are_acronym_name_and_both() -> None:
    assert keys("Ministère (MI)") == ["mi", "ministere", "ministeremi"]


KNOWN = {"A", "B", "C", "A-B", "B-C", "A/D"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("A", ["A"]),
        ("A-B/C", ["A-B", "C"]),
        ("C – B-C", ["C", "B-C"]),
        ("A/D/A", ["A/D", "A"]),
        ("A-D", None),
        ("D", None),
        ("-".join("A" * 1_000), ["A"] * 1_000),
    ],
)
def test_known_names_side_by_side_are_the_fewest(words: str, names: list[str] | None) -> None:
    assert known_names(words, KNOWN.__contains__) == names
