"""Where a name is found: as all that stands between commas, or in its owner's own text."""

from __future__ import annotations

import pytest

from storage.redaction import whole_names, without_names, without_phrases


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Awa Traoré", "Awa Traoré, awa traore, AWA TRAORÉ, Awa  Traore"),
        ("Fatou N’Diayé", "Fatou N’Diayé, Fatou N'Diayé, fatou n'diaye, FATOU N’DIAYE"),
        ("Œdipe Coeuré", "œdipe coeure, oedipe coeuré, Œdipe\u00a0Cœuré"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(name: str, written: str) -> None:
    assert without_names(written, whole_names([name])) == ", ".join("…" for _ in written.split(", "))


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Awa Diop", "…"),
        ("M. Ba ; Mme Awa Diop (CRS) et Kadi", "M. Ba ; Mme … (CRS) et Kadi"),
        ("Awa Diop Sow", "Awa Diop Sow"),
        ("Awa Diop-Sow", "Awa Diop-Sow"),
        ("avec Awa Diop demain", "avec Awa Diop demain"),
        ("Awa Diop\nDr Awa Diop", "…\nDr …"),
    ],
)
def test_only_a_name_that_stands_alone_is_one(written: str, left: str) -> None:
    assert without_names(written, whole_names(["Awa Diop"])) == left


def test_one_word_may_be_anything() -> None:
    assert whole_names(["migration", "Grâce", " ", ""]) == set()
    assert without_phrases("la migration", ["migration"]) == "la migration"


def test_in_their_own_text_a_name_goes_wherever_it_stands() -> None:
    assert without_phrases("Moi, Awa\u00a0 DIOP, propose", ["Awa Diop"]) == "Moi, …, propose"
