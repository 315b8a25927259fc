"""Amounts of money as plans write them."""

import pytest

from bot.papers.plans.model import Budget
from bot.papers.plans.money import MoneyReader, Unit


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("2 500 000 FCFA", 2_500_000, "XOF"),
        ("500.000 F CFA", 500_000, "XOF"),
        ("25 000 F", 25_000, "XOF"),
        ("2,5 millions de FCFA", 2_500_000, "XOF"),
        ("USD 12,000", 12_000, "USD"),
        ("US$ 1,250.50", 1250.5, "USD"),
        ("15 k€", 15_000, "EUR"),
        ("12.000,50 EUR", 12_000.5, "EUR"),
        ("CHF 10’000", 10_000, "CHF"),
        ("10 x 5 000 FCFA = 50 000 FCFA", 50_000, "XOF"),
        ("environ 300 000 FCFA", 300_000, "XOF"),
        ("0", 0, None),
        ("15 000", 15_000, None),
    ],
)
def test_one_amount(text: str, amount: float, currency: str | None) -> None:
    assert MoneyReader("").read(text) == Budget(amount=amount, currency=currency)


@pytest.mark.parametrize(
    "text",
    [
        "", "À rechercher", "3 formateurs", "900 000 FCFA / 1 500 $", "750 000 F CFA ou 1 150 €", "5 000 – 8 000 USD",
        "10 x 5 000 FCFA", "150 000 FCFA/mois", "5 000 USD par atelier",
    ],
)  # fmt: skip
def test_what_is_not_one_amount_is_not_guessed(text: str) -> None:
    assert MoneyReader("").read(text) is None


def test_the_franc_is_the_one_of_the_country() -> None:
    assert MoneyReader("Plan d’action, Tchad").read("1 000 FCFA") == Budget(amount=1000, currency="XAF")


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Budget", Unit()),
        ("Coût estimé (FCFA)", Unit("XOF")),
        ("Budget en milliers de FCFA", Unit("XOF", 1_000)),
        ("Cost (USD)", Unit("USD")),
        ("Budget (FCFA ou €)", Unit()),
    ],
)
def test_a_head_tells_the_unit(head: str, unit: Unit) -> None:
    reader = MoneyReader("")
    assert reader.unit(head) == unit
    assert reader.read("12", unit) == Budget(amount=12 * unit.factor, currency=unit.currency)
