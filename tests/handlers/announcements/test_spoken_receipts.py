"""« Bien reçu » is a receipt where one is asked for, and a friendly word elsewhere."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast


@pytest.mark.parametrize("line", ["bien reçu merci", "C’est noté, bonne journée", "👍", "lu et approuvé"])
async def test_a_word_of_thanks_is_a_receipt_where_one_waits(cast: Cast, line: str) -> None:
    await cast.mina.says("annonce à tous avec accusé : La salle change")
    await cast.mina.says("oui")
    await cast.awa.reads()
    assert (await cast.awa.says(line)).startswith("✓ C’est noté : vous avez lu l’annonce 1.")
    assert await cast.awa.says(line) == "Avec plaisir."


async def test_where_none_waits_it_is_a_friendly_word(cast: Cast) -> None:
    assert await cast.zoe.says("well received, thank you") == "You are welcome."
