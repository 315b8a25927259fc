"""In which spellings a name is found in what others wrote."""

from __future__ import annotations

import pytest

from storage.redaction import spellings, whole_words


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Traoré", "Traoré, traore, TRAORÉ, Traore"),
        ("Fatou N’Diayé", "Fatou N’Diayé, Fatou N'Diayé, fatou n'diaye, FATOU N’DIAYE"),
        ("Fatou N'Diaye", "Fatou N'Diaye, Fatou N’Diaye"),
        ("Cœuré", "Cœuré, coeuré, coeure, cœure, COEURE, CŒURE"),
        ("Lecoeur", "Lecoeur, Lecœur, LECŒUR"),
        ("Œdipe Coeuré", "œdipe coeure, oedipe coeuré, Œdipe Cœuré"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(name: str, written: str) -> None:
    words = whole_words(spellings([name]))
    assert words.sub("…", written) == ", ".join("…" for _ in written.split(", "))


def test_a_name_within_another_word_stays() -> None:
    assert whole_words(spellings(["N’Diaye"])).sub("…", "N’Diayes") == "N’Diayes"


def test_a_plain_name_has_no_more_than_two_spellings() -> None:
    assert spellings(["Awa Diop", ""]) == ["Awa Diop", "awa diop"]
