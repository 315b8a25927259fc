"""Which names are near a word is found as difflib finds it, only sooner."""

from __future__ import annotations

from difflib import get_close_matches

import pytest

from bot import commands
from bot.suggestions import _close_to

SAID = ("reunoin", "vottes", "idéees", "ordree du jour", "ordre jour", "compterendus", "zzz", "", "é", "attributer",
        "next meting", "annonces", "webinar", "x" * 30)  # fmt: skip


@pytest.mark.parametrize(("count", "cutoff"), [(1, 0.7), (2, 0.8), (3, 0.8), (1, 0.4)])
def test_the_same_names_in_the_same_order(count: int, cutoff: float) -> None:
    names = [name for name in commands.names() if name.count(" ") + 1 == count]
    found = {said: _close_to(said, count, cutoff) for said in SAID}
    assert found == {said: get_close_matches(said, names, len(names), cutoff) for said in SAID}
    assert any(found.values())
