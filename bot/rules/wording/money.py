"""Amounts of money in words: « 2 500 000 FCFA », “1,200.50 EUR”."""

from __future__ import annotations

from bot.languages import number
from bot.texts import Said, T, Text

_CALLED = {"XOF": "FCFA"}
"""Currencies that nobody calls by their code."""


def money(hundredths: int, currency: str, lang: str) -> Text:
    """An amount in hundredths, for a reader in this language."""
    whole, cents = divmod(abs(hundredths), 100)
    sign = "-" if hundredths < 0 else ""
    point = "," if lang == "fr" else "."
    figure = f"{sign}{number(whole, lang)}{f'{point}{cents:02}' if cents else ''}"
    return T("{amount} {currency}", amount=figure, currency=Said(called(currency))) if currency else figure


def called(currency: str) -> str:
    """How people call a currency, by its code."""
    return _CALLED.get(currency, currency)
