"""Which half of `français | english` is French."""

import pytest

from bot.rules.wording.two_languages import french_first


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Thèmes de formation", "Training topics"),
        ("Nous commençons par le droit", "We begin with law"),
        ("Réunion budget", "Budget meeting"),
        ("Plaidoyer aux frontières", "Advocacy"),
        ("Carte des points", "A map of the points"),
    ],
)
def test_the_french_half_comes_first_however_it_was_written(french: str, english: str) -> None:
    assert french_first(french, english) == (french, english)
    assert french_first(english, french) == (french, english)


def test_what_says_nothing_stays_as_it_was_written() -> None:
    assert french_first("Formation", "Training") == ("Formation", "Training")
    assert french_first("Budget", "Divers") == ("Budget", "Divers")
