"""How corrections are decided in one line."""

import pytest

from bot.rules.minutes.approval import Decided, decisions


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 oui", [Decided(1, "accepted")]),
        ("1 3 oui, 2 non déjà dit, vraiment, 4 : Salle B, 2e étage", [
            Decided(1, "accepted"), Decided(3, "accepted"), Decided(2, "declined", "déjà dit, vraiment"),
            Decided(4, "edited", "Salle B, 2e étage"),
        ]),
        ("1 and 2 yes; 3 no", [Decided(1, "accepted"), Decided(2, "accepted"), Decided(3, "declined")]),
        ("oui", []),
        ("ne pas accepter 1 oui", []),
        ("", []),
    ],
)  # fmt: skip
def test_each_correction_gets_its_decision(line: str, said: list[Decided]) -> None:
    assert decisions(line) == said
