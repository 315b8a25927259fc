"""The parts of a line that only money has: an amount as it was typed, a rate."""

from __future__ import annotations

from bot.parts import Hearing, Part

_LONGEST = 80


class AmountWords(Part):
    """An amount with its currency, in the words that were typed: `500 000 FCFA`."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        words = " ".join(text.split())
        return (words, "") if len(words) <= _LONGEST and any(map(str.isdigit, words)) else None


class RateWords(AmountWords):
    """What one currency is worth in another, in the words that were typed: `1 EUR = 655,957 FCFA`."""
