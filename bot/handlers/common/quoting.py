"""People's words as they stand in a sentence of Tama."""

from __future__ import annotations

from bot.rules.wording.two_languages import halves_in_order
from bot.texts import Said


def row_in_words(words: str) -> str:
    """The cells of a table's row one after the other: `|` would look like the two halves of a text in two languages."""
    return " · ".join(cell.strip() for cell in words.strip("| \t").split("|"))


def spoken(words: str, lang: str) -> Said:
    """What somebody just typed, in their language; spaces around `|`, and which half comes first, are theirs."""
    return Said(halves_in_order(words), lang)
