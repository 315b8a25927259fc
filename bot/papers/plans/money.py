"""Amounts of money: « 2 500 000 FCFA », “USD 12,000”, « 15 k€ », in cells and in the heads of columns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.papers.plans.model import Budget
from bot.spelling.folding import fold

_CURRENCIES = {
    "XOF": r"f\s?\.?\s?cfa|frs? cfa|francs? cfa|cfa|xof|(?<=\d)\s?f(?:rs|r)?\b",
    "XAF": r"xaf",
    "EUR": r"€|euros?\b|eur\b",
    "USD": r"us\s?\$|\$\s?us|usd|\$|dollars?(?: us| americains)?",
    "GBP": r"£|gbp|pounds?",
    "CHF": r"chf|francs? suisses?",
    "CAD": r"cad|ca\$",
    "NGN": r"₦|ngn|nairas?",
    "GHS": r"ghs|cedis?",
    "GNF": r"gnf|fg\b",
    "MRU": r"mru|ouguiyas?",
    "MAD": r"mad\b|dirhams?",
    "CDF": r"cdf|fc\b",
    "KES": r"kes|ksh",
    "ETB": r"etb|birrs?",
    "GMD": r"gmd|dalasis?",
    "SSP": r"ssp",
    "SDG": r"sdg\b",
    "UGX": r"ugx",
    "SEK": r"sek\b",
    "NOK": r"nok\b",
    "DKK": r"dkk",
}
_CENTRAL = re.compile(r"\b(?:xaf|beac|cemac|tchad|chad|camero[ou]n|centrafri\w+|rca|gabon|congo|guinee equatoriale)\b")
_ANY = "|".join(f"(?P<{code}>{signs})" for code, signs in _CURRENCIES.items())
_SIGN = re.compile(rf"(?<![a-jln-z])(?:{_ANY})(?![a-z])")
"""Thousands and millions stand before some of them: « 15 k€ »."""
_PLAIN = "|".join(_CURRENCIES.values())
_NUMBER = r"(?<![\d.,])\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|(?<![\d.,])\d+(?:[.,]\d+)?(?!\d)"
_TIMES = r"k|m(?:io)?|millions?(?: de)?|milliards?(?: de)?|bn|mille|thousand|milliers?(?: de)?"
_AMOUNT = re.compile(
    rf"(?P<before>(?:{_PLAIN})\s?)?(?P<number>{_NUMBER})(?:\s?(?P<times>{_TIMES})(?![a-z]))?(?P<close>(?:,-|/-))?"
    rf"(?P<after>\s?(?:{_PLAIN})(?![a-z]))?"
)
_FACTORS = {"k": 1_000, "t": 1_000, "b": 1_000_000_000}
_LEADS = re.compile(r"\W*(?:(?:environ|approx\w*|about|budget|total|montant|cout|estime a|estimated at|~)\W*){0,3}")
_PARTIAL = re.compile(r"\d\s?(?:-|a|to|x|\*|et|and)\s?$")
"""What stands before the second number of a range, or of a product."""
_EACH = re.compile(r"/\s?[a-z]|\b(?:par|per|chacune?|each)\b")
_LEAD_WORDS = re.compile(r"\b(?:environ|approx\w*|about|budget|total|montant|cout|estimee? a|estimated at)\b")
_WORD = re.compile(r"[a-z]{3,}")
_GROUPED = re.compile(r"\d{1,3}(?:[ .,']\d{3})+")
_THOUSANDS = re.compile(r"\b(?:milliers?|thousands?|k(?:fcfa|usd|eur|€|\$))|\(k|'000|\b000s?\b")
_MILLIONS = re.compile(r"\b(?:millions?)\b|\bm(?:fcfa|usd|eur|€|\$)")


@dataclass(frozen=True, slots=True)
class Unit:
    """What the amounts of a column are in, by its head: « Budget (milliers de FCFA) »."""

    currency: str | None = None
    factor: int = 1


class MoneyReader:
    """Reads amounts; « FCFA » is XOF, or XAF where the paper speaks of Central Africa."""

    def __init__(self, text: str) -> None:
        self._franc = "XAF" if _CENTRAL.search(fold(text[:50_000])) else "XOF"

    def unit(self, head: str) -> Unit:
        """What a head says of the amounts below it."""
        label = fold(head)
        found = self.currencies(label)
        factor = 1_000 if _THOUSANDS.search(label) else 1_000_000 if _MILLIONS.search(label) else 1
        return Unit(found.pop() if len(found) == 1 else None, factor)

    def currencies(self, text: str) -> set[str]:
        """Which currencies a text names."""
        return {self._code(found.lastgroup or "") for found in _SIGN.finditer(fold(text))}

    def named(self, text: str) -> bool:
        """Whether an amount with its currency stands in a text."""
        return any(found["before"] or found["after"] for found in _AMOUNT.finditer(_plain(text)))

    def read(self, text: str, unit: Unit = Unit()) -> Budget | None:
        """The one amount that a cell holds; None for none, for several, and for several currencies."""
        plain = _plain(text)
        sums = plain.rpartition("=")[2]
        found = list(_AMOUNT.finditer(sums))
        signed = [one for one in found if one["before"] or one["after"]]
        chosen = signed or (found if len(found) == 1 and _alone(sums, found[0]) else [])
        if any(_PARTIAL.search(sums[: one.start()]) or _EACH.match(sums[one.end() :].lstrip()) for one in chosen):
            return None
        amounts = {self._budget(one, unit) for one in chosen}
        if len(amounts) != 1 or len(self.currencies(plain)) > 1:
            return None
        amount, currency = amounts.pop()
        return Budget(amount=amount, currency=currency)

    def says_more(self, text: str) -> bool:
        """Whether words stand beside the amount that say something of it: « 500 000 FCFA à rechercher »."""
        rest = _LEAD_WORDS.sub("", _SIGN.sub("", _AMOUNT.sub("", _plain(text))))
        return _WORD.search(rest) is not None

    def _budget(self, found: re.Match[str], unit: Unit) -> tuple[int | float, str | None]:
        signs = self.currencies(f"0{found['before'] or ''} 0{found['after'] or ''}")
        value = _value(found["number"])
        times = found["times"] or ""
        if times:
            factor = (
                1_000_000 if times.startswith(("m", "million")) and not times.startswith(("mille", "millier")) else 0
            )
            factor = 1_000_000_000 if times.startswith("milliard") else factor
            value *= factor or 1_000 if times[0] == "m" else _FACTORS[times[0]]
        else:
            value *= unit.factor
        value = round(value, 2)
        return int(value) if value == int(value) else value, signs.pop() if signs else unit.currency

    def _code(self, group: str) -> str:
        return self._franc if group == "XOF" else group


def currency_of_all(reader: MoneyReader, texts: Iterable[str]) -> str | None:
    """The currency of a paper whose amounts are all in one."""
    found = {one for text in texts for one in reader.currencies(text)}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    return fold(text.replace("\u202f", " ").replace("\xa0", " ").replace("\u2019", "'"))


def _alone(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but a few words of money stand around a number."""
    rest = re.sub(r"\([^()]*\)", "", text[found.end() :])
    return _LEADS.fullmatch(text[: found.start()]) is not None and not any(map(str.isalnum, rest))


def _value(number: str) -> float:
    """« 1.500.000,50 », “12,000”, « 1,5 »."""
    grouped = _GROUPED.match(number)
    if grouped:
        whole, rest = grouped[0], number[grouped.end() :]
        return float("".join(filter(str.isdigit, whole)) + rest.replace(",", "."))
    return float(number.replace(",", "."))
