"""A coordinator says what one currency is worth in another; without that nothing is added across currencies."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.money.parts import RateWords
from bot.messages import Chat, Option, Reply
from bot.rules.money.funding_line import split_rate
from bot.rules.money.sums import MILLION
from bot.rules.wording.money import called
from bot.texts import Line, T, Text, lines
from storage.money import rates
from storage.money.rates import Rate

EXAMPLE = Line("taux 1 EUR = 655,957 FCFA", "exchange rate 1 EUR = 655.957 XOF")
_MOST = 10**15
_FIGURE = re.compile(r"\d[\d\s\u00a0\u202f]*(?:[.,]\d+)*")


class RateSaid(Question):
    """What one currency is worth in another; nothing shows those that are known."""

    rate: Annotated[
        str,
        Ask(T("What is one worth in the other? For example: {line}",
              line=Line("1 EUR = 655,957 FCFA", "1 EUR = 655.957 XOF")), RateWords()),
    ]  # fmt: skip


@command(
    key="set_rate",
    fr="taux", en="exchange rate", role=Role.COORDINATOR, section="plans",
    example=("taux 1 EUR = 655,957 FCFA", "exchange rate 1 EUR = 655.957 XOF"),
    help=T("say what one currency is worth in another, to have the budget in one"),
    aliases=("taux de change", "rate of exchange"),
)  # fmt: skip
async def set_rate(said: RateSaid, chat: Chat) -> Reply:
    """From now on the budget is also told in one currency."""
    sides = split_rate(said.rate)
    if sides is None:
        raise Refused(T("Say it like this: {line}", line=EXAMPLE))
    one, other = _side(sides[0]), _side(sides[1])
    millionths = 0 if one is None or other is None else round(other[0] * MILLION / one[0])
    if one is None or other is None or one[1] == other[1] or not 0 < millionths < _MOST:
        raise Refused(T("Say it like this: {line}", line=EXAMPLE))
    rate = Rate(one[1], other[1], millionths, chat.seconds)
    if not any(_same(rate, known) for known in await rates.in_group(chat.tx, chat.group_id)):
        await rates.put(chat.tx, chat.group_id, rate, chat.me.id)
    return Reply(lines(T("✓ {rate}", rate=in_words(rate, chat.reader.lang))), (Option(T("The budget"), "budget"),))


def _side(words: str) -> tuple[float, str] | None:
    """A number above 0 with its currency: « 655,957 FCFA ». A sign that stands there once parts the decimals."""
    from bot.papers.plans.money import MoneyReader  # noqa: PLC0415 - a start reads no plan

    found = MoneyReader(words).currencies(f"0 {words}")
    number = _FIGURE.search(words)
    if len(found) != 1 or number is None:
        return None
    figure = "".join(number[0].split())
    figure = figure.replace(",", ".") if figure.count(",") + figure.count(".") == 1 else re.sub("[.,]", "", figure)
    value = float(figure)
    return (value, found.pop()) if value else None


def _same(one: Rate, other: Rate) -> bool:
    return (one.currency, one.base, one.millionths) == (other.currency, other.base, other.millionths)


def in_words(rate: Rate, lang: str) -> Text:
    """`1 EUR = 655,957 FCFA`."""
    whole, rest = divmod(rate.millionths, MILLION)
    figure = f"{whole}.{rest:06}".rstrip("0").rstrip(".")
    worth = figure.replace(".", ",") if lang == "fr" else figure
    return T("1 {currency} = {worth} {base}", currency=called(rate.currency), worth=worth, base=called(rate.base))
