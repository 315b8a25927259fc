"""What is needed, obtained and missing: each currency by itself, in one alone where rates were given for the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from storage.money.fundings import GRANTED, Funding
from storage.money.rates import Rate
from storage.plans.activities import DROPPED, Activity

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Sums:
    """Hundredths by currency (ISO code, empty where nobody said it)."""

    needed: Counter[str] = field(default_factory=Counter)
    obtained: Counter[str] = field(default_factory=Counter)

    @property
    def missing(self) -> Counter[str]:
        """What is needed and not obtained, each currency by itself: what is too much of one helps no other."""
        return Counter(
            {code: left for code, all_of in self.needed.items() if (left := all_of - self.obtained[code]) > 0}
        )

    @property
    def currencies(self) -> list[str]:
        """The currencies that occur."""
        return list(dict.fromkeys([*self.needed, *self.obtained]))


def sums_of(found: Iterable[Activity], money: Iterable[Funding]) -> Sums:
    """The sums of some activities and fundings; what was dropped needs nothing any more."""
    sums = Sums()
    for one in found:
        needed = one.content.needed
        if needed is not None and one.state != DROPPED:
            sums.needed[needed.currency] += needed.hundredths
    for funding in money:
        if funding.state == GRANTED and funding.granted is not None:
            sums.obtained[funding.granted.currency] += funding.granted.hundredths
    return sums


def converted(sums: Sums, rates: Sequence[Rate]) -> tuple[str, Sums] | None:
    """All of it in one currency, if there are several and the rates that were given allow it."""
    if len(sums.currencies) < 2:  # noqa: PLR2004 - one needs no rate
        return None
    for base in dict.fromkeys([*(rate.base for rate in rates), *(rate.currency for rate in rates)]):
        factors = {code: _factor(code, base, rates) for code in sums.currencies}
        known = {code: factor for code, factor in factors.items() if factor is not None}
        if len(known) == len(factors):
            return base, Sums(_in_base(sums.needed, base, known), _in_base(sums.obtained, base, known))
    return None


def _factor(code: str, base: str, rates: Sequence[Rate]) -> tuple[int, int] | None:
    """By what an amount is multiplied, and by what it is divided then; None where no rate is known."""
    if code == base:
        return 1, 1
    for rate in rates:
        if (rate.currency, rate.base) == (code, base):
            return rate.millionths, MILLION
        if (rate.base, rate.currency) == (code, base):
            return MILLION, rate.millionths
    return None


def _in_base(amounts: Counter[str], base: str, factors: dict[str, tuple[int, int]]) -> Counter[str]:
    total = sum((2 * amount * factors[code][0] // factors[code][1] + 1) // 2 for code, amount in amounts.items())
    return Counter({base: total}) if amounts else Counter()
