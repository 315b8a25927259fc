"""How money is put into words: amounts in their own currencies, fundings, sums."""

from __future__ import annotations

from collections import Counter

from bot.messages import Chat
from bot.rules.money.sums import Sums
from bot.rules.wording.money import money
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, listed, names
from storage.money.fundings import Funding
from storage.plans.activities import Amount

FUNDER = 40
STATES = {
    "asked": T("no answer yet"),
    "granted": T("granted"),
    "refused": T("refused"),
    "withdrawn": T("withdrawn"),
}
NOTHING = T("nothing")


def amount(one: Amount | None, lang: str) -> Text:
    """One amount; words where none was said."""
    return T("amount not set") if one is None else money(one.hundredths, one.currency, lang)


def amounts(found: Counter[str], lang: str) -> Text:
    """Each currency by itself, never added."""
    told = [money(total, code, lang) for code, total in found.items() if total]
    return listed(told) if told else NOTHING


def three(sums: Sums, lang: str) -> Text:
    """Needed, obtained, missing."""
    return T("needed {needed} · obtained {obtained} · missing {missing}", needed=amounts(sums.needed, lang),
             obtained=amounts(sums.obtained, lang), missing=amounts(sums.missing, lang))  # fmt: skip


def funder_of(one: Funding) -> Said:
    """Of whom it was asked."""
    return short(names(one.funder), FUNDER)


def purpose_of(one: Funding) -> Text:
    """What it is for."""
    if one.activity is not None:
        return T("activity {number}", number=one.activity)
    return T("the plan") if one.axis is None else T("axis {number}", number=one.axis)


def called(one: Funding, chat: Chat) -> Text:
    """Number, of whom, how much, what for."""
    asked = one.asked if one.asked is not None else one.granted
    return T("Funding {number}: {funder}, {amount}, {purpose}", number=one.number, funder=funder_of(one),
             amount=amount(asked, chat.reader.lang), purpose=purpose_of(one))  # fmt: skip


def state_of(one: Funding, lang: str) -> Text:
    """What they answered, and when."""
    if one.state == "granted":
        given = T("granted: {amount}", amount=amount(one.granted, lang))
        return given if one.answered_on is None else T("{what} on {day}", what=given, day=one.answered_on)
    if one.state == "asked" and one.asked_on is not None:
        return T("asked on {day}, no answer yet", day=one.asked_on)
    state = STATES[one.state]
    return state if one.answered_on is None else T("{what} on {day}", what=state, day=one.answered_on)
