"""Which funding a line speaks of, and what money is for."""

from __future__ import annotations

import re

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.common.paging import PAGE
from bot.handlers.common.refusals import missing
from bot.handlers.money.texts import called
from bot.handlers.plans.fields import budget_in
from bot.handlers.plans.lookup import activity_of, axis_of
from bot.messages import Chat
from bot.parts import Choice
from bot.texts import Line, T
from storage.money import fundings
from storage.money.fundings import ASKED, Funding, Purpose
from storage.plans import activities
from storage.plans.activities import Amount

LIST = Line("financements", "fundings")
EXAMPLE = Line(
    "demander financement 5 000 000 FCFA à la FICR pour l’activité 7",
    "ask funding 5,000,000 XOF from IFRC for activity 7",
)
_NUMBER = re.compile(r"\d{1,9}")


async def funding_of(chat: Chat, number: int) -> Funding:
    """The group's funding of that number."""
    found = await fundings.by_number(chat.tx, chat.group_id, number)
    if found is None:
        raise missing(T("There is no funding {number}.", number=number), LIST)
    return found


async def funding_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The fundings without answer first."""
    found = await fundings.in_group(chat.tx, chat.group_id)
    ordered = sorted(found, key=lambda one: one.state != ASKED)
    return [Choice(one.number, called(one, chat), one.number) for one in ordered[:PAGE]]


async def purpose_in(chat: Chat, words: str) -> Purpose:
    """What is named: an activity, an axis, or the whole plan."""
    found = _NUMBER.search(words)
    if found is None:
        return Purpose()
    if words.lower().startswith(("axe", "axis")):
        return Purpose(axis_id=(await axis_of(chat, int(found[0]))).id)
    return Purpose(activity_id=(await activity_of(chat, int(found[0]))).id)


async def amount_in(chat: Chat, words: str, example: Line = EXAMPLE) -> Amount:
    """An amount with its currency: the plan's, where nobody says one and the plan has but one."""
    read = budget_in(words, example)
    if read.currency is not None:
        return Amount(round(read.amount * 100), read.currency)
    used = {
        one.content.needed.currency
        for one in await activities.in_group(chat.tx, chat.group_id)
        if one.content.needed is not None and one.content.needed.currency
    }
    if len(used) != 1:
        raise Refused(T("In which currency is “{words}”? For example: {line}", words=words[:40], line=example))
    return Amount(round(read.amount * 100), used.pop())
