"""What somebody types of an activity, field by field, put into it; each thing that is no good is one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot.errors import Refused
from bot.handlers.plans.texts import today
from bot.messages import Chat
from bot.rules.plans.axis_titles import number_in
from bot.rules.points.points import is_not_set
from bot.texts import Line, T
from storage.people import organisations
from storage.plans import plans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.papers.plans.model import Activity, Budget, Period

MOST = {"what": 300, "axis": 200, "where": 200}
LONGEST = 1_000
MOST_MONEY = 10**13
LINKED = ("meeting", "document", "point")
"""Fields that are no words of an activity but something it goes with."""


async def put_in(chat: Chat, one: Activity, said: Mapping[str, str]) -> Activity:
    """The activity with what was said of it; what is « /// » is not set any more. Refused says what is no good."""
    for name, words in said.items():
        if len(words) > MOST.get(name, LONGEST):
            raise Refused(
                T("That is too long: {n} characters, {limit} at most.", n=len(words), limit=MOST.get(name, LONGEST))
            )
        if name not in LINKED:
            one = await _with(chat, one, name, words)
    return one


async def _with(chat: Chat, one: Activity, name: str, words: str) -> Activity:
    empty = is_not_set(words)
    match name:
        case "what":
            if empty:
                raise Refused(T("An activity has a name: {line}", line=_line("quoi Atelier", "what Workshop")))
            return replace(one, what=" ".join(words.split()))
        case "axis":
            return replace(one, axis=None if empty else await _axis(chat, words))
        case "who":
            return replace(one, who=[] if empty else await _who(chat, words))
        case "budget":
            return replace(one, budget=None if empty else budget_in(words))
        case "when":
            return replace(one, when=_when(one.when, None if empty else words, today(chat)))
        case "turn":
            if not empty and not words.strip("() ").isdigit():
                raise Refused(T("The order is a number: {line}", line=_line("ordre 3", "order 3")))
            return replace(one, when=replace(one.when, order=None if empty else int(words.strip("() ")[:4])))
        case "criteria":
            lines = [line.strip(" -–•") for line in words.split("\n")]
            return replace(one, criteria=[] if empty else [line for line in lines if line])
        case "description":
            return replace(one, description=None if empty else words.strip())
        case "how":
            return replace(one, how=None if empty else words.strip())
        case _:
            return replace(one, where=None if empty else words.strip())


def _line(fr: str, en: str) -> Line:
    return Line(f"corriger activite 7 {fr}", f"correct activity 7 {en}")


async def _axis(chat: Chat, words: str) -> str:
    """The title of the axis of that number, or the words as the title of a new one."""
    known = await plans.axes(chat.tx, chat.group_id)
    number = number_in(words)
    if number is None:
        return " ".join(words.split())
    found = next((one.title for one in known if one.number == number), None)
    if found is None:
        raise Refused(T("There is no axis {number} yet. To make one, write its name: {line}", number=number,
                        line=_line("axe Plaidoyer", "axis Advocacy")))  # fmt: skip
    return found


async def _who(chat: Chat, words: str) -> list[str]:
    from bot.papers.plans.cells import names_in, names_known  # noqa: PLC0415 - a start reads no plan

    known = await organisations.in_group(chat.tx, chat.group_id)
    names = [name for one in known for name in (one.acronym, one.name) if name]
    return names_in(words, names_known([words], names))


_BUDGET = _line("budget 500 000 FCFA", "budget 500,000 XOF")


def budget_in(words: str, example: Line = _BUDGET) -> Budget:
    """An amount in one currency. Refused, with a line that would work, for anything else."""
    from bot.papers.plans.money import MoneyReader  # noqa: PLC0415 - likewise

    reader = MoneyReader(words)
    if len(reader.currencies(words)) > 1:
        raise Refused(
            T(
                "“{words}” is in two currencies: I never add those. Give one amount: {line}",
                words=words[:60],
                line=example,
            )
        )
    found = reader.read(words)
    if found is None or not 0 <= found.amount <= MOST_MONEY:
        raise Refused(T("“{words}” is no amount that I can read. For example: {line}", words=words[:60], line=example))
    return found


def _when(now: Period, words: str | None, day: date) -> Period:
    """The time that was said, with the order that it had unless said anew. A month that is over is next year's."""
    from bot.papers.plans.cells import split_order  # noqa: PLC0415 - likewise
    from bot.papers.plans.model import Period  # noqa: PLC0415 - likewise
    from bot.papers.plans.periods import PeriodReader  # noqa: PLC0415 - likewise

    if words is None:
        return Period(order=now.order)
    text, order = split_order(" ".join(words.split()))
    found = [PeriodReader(year=year, day_first=True).read(text) for year in (day.year, day.year + 1)]
    start, end = next(((first, last) for first, last in found if (last or first or day) >= day), found[0])
    return Period(text=text or None, start=start, end=end, order=order or now.order)
