"""Owners as they are typed."""

from __future__ import annotations

import pytest

from bot.handlers.points.parts import Owners
from bot.parts import Hearing
from tests.talk import NOW

HEARING = Hearing(NOW, "Africa/Dakar", "fr")


@pytest.mark.parametrize(
    ("typed", "owners"),
    [
        ("3", ["#3"]),
        ("3, 4 et 7", ["#3", "#4", "#7"]),
        ("3 and #4", ["#3", "#4"]),
        ("2-4", ["#2", "#3", "#4"]),
        ("SP/CCM, 3", ["SP/CCM, 3"]),
        ("3 frontières", ["3 frontières"]),
        ("///", []),
    ],
)
def test_owners_are_names_or_numbers(typed: str, owners: list[str]) -> None:
    assert Owners().read(typed, HEARING) == (owners, "")
