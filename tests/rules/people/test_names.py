"""What somebody calls themselves, and what is nobody's name."""

from __future__ import annotations

import pytest

from bot.rules.people.names import name_in, plain_name, same_name, told_apart


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Awa Diop", "Awa Diop"),
        ("  awa   diop. ", "awa diop"),
        ("je m’appelle Awa", "Awa"),
        ("Je m'appelle Awa Diop, merci", "Awa Diop"),
        ("Bonjour, je m appelle Awa Diop.", "Awa Diop"),
        ("moi c'est Awa", "Awa"),
        ("Moi, c’est Awa Diop", "Awa Diop"),
        ("mon nom est Issa Mahamane Bako", "Issa Mahamane Bako"),
        ("appelez-moi Issa M", "Issa M"),
        ("my name is Awa", "Awa"),
        ("Hello, my name's John Kamau, thanks", "John Kamau"),
        ("I am John Kamau", "John Kamau"),
        ("Je suis Awa Diop", "Awa Diop"),
        ("« Awa Diop »", "Awa Diop"),
        ("Nom : Awa Diop", "Awa Diop"),
        ("Jean-Pierre N’Guessan", "Jean-Pierre N’Guessan"),
        ("El Hadj Oumar de la Croix", "El Hadj Oumar de la Croix"),
        ("Personne 12", "Personne 12"),
        ("محمد", "محمد"),
        ("李", "李"),
    ],
)
def test_a_name_is_seen(words: str, name: str) -> None:
    assert name_in(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "", "ㅤ", "\u200b\u200b", "\u202eawA", "\u2067Awa\u2069", "12", "3.", "🌸", "x", "Bonjour", "bonjour Tama",
        "merci", "Merci beaucoup", "ok", "je ne sais pas", "je suis au bureau", "c’est quoi ?",
        "I want to join the group", "what is this", "https://t.me/x", "awa@example.org", "rejoindre le groupe",
        "voici mon code", "comment ça va",
    ],
)  # fmt: skip
def test_this_is_nobodys_name(words: str) -> None:
    assert name_in(words) == ""


def test_two_of_a_name_are_told_apart_by_organisation_else_by_number() -> None:
    assert told_apart("Awa Diop", ["Ali Keita"], "CRN") == "Awa Diop"
    assert told_apart("awa-diop", ["Awa Diop"], "CRN") == "awa-diop (CRN)"
    assert told_apart("Awa Diop", ["Awa Diop"]) == "Awa Diop 2"
    assert told_apart("Awa Diop", ["Awa Diop", "Awa Diop (CRN)", "AWA DIOP 2"], "CRN") == "Awa Diop 3"
    assert [plain_name(name) for name in ("Awa Diop (CRN)", "Awa Diop 2", "Awa Diop")] == ["Awa Diop"] * 3
    assert same_name("Awa Diop (CRN)", "awa diop")
    assert not same_name("Awa Diop", "Awa Ndiaye")
