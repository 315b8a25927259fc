"""Coordinators write down of whom money was asked, or that some came unasked."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.parts import DayOver
from bot.handlers.money.card import card
from bot.handlers.money.lookup import amount_in, funding_of, purpose_in
from bot.handlers.money.parts import AmountWords
from bot.handlers.plans.lookup import owners_of
from bot.handlers.plans.texts import today
from bot.messages import Chat, Reply
from bot.parts import Hearing, Words
from bot.rules.money.funding_line import split_funding
from bot.texts import Line, T
from storage.money import fundings
from storage.money.fundings import GRANTED, Answer, NewFunding

MOST = 500
_UNASKED = Line("obtenu 500 000 FCFA de la CRF pour l’activité 7", "received 500,000 XOF from CRF for activity 7")


class Money(Question):
    """How much, of whom, what for, on which day."""

    amount: Annotated[str, Ask(T("How much, in which currency? For example: {line}",
                                 line=Line("500 000 FCFA", "500,000 XOF")), AmountWords())]  # fmt: skip
    funder: Annotated[str, Ask(T("Of whom?"), Words(120, line=True))]
    purpose: Annotated[
        str, Ask(T("For what? An activity or an axis by its number (activity 7, axis 2), or the whole plan."),
                 Words(40, line=True), skippable=True),
    ] = ""  # fmt: skip
    day: Annotated[When | None, Ask(T("On which day?"), DayOver())] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`5 000 000 FCFA à la FICR pour l’activité 7 le 3 mars`."""
        return split_funding(line)


@command(
    key="add_funding",
    fr="demander financement", en="ask funding", role=Role.COORDINATOR, section="plans",
    example=("demander financement 5 000 000 FCFA à la FICR pour le plan",
             "ask funding 5,000,000 XOF from IFRC for the plan"),
    help=T("write down of whom money was asked: how much, when, what for"),
    aliases=("demande de financement", "financement demande", "funding request", "request funding"),
)  # fmt: skip
async def add_funding(said: Money, chat: Chat) -> Reply:
    """It waits for its answer from now on."""
    number = await _written(chat, said, unasked=False)
    return await card(chat, await funding_of(chat, number), T("✓ Written down. I ask you again in a month if nobody"
                                                              " answers."))  # fmt: skip


@command(
    key="received_funding",
    fr="obtenu", en="received", role=Role.COORDINATOR, section="plans",
    example=("obtenu 500 000 FCFA de la CRF pour le plan", "received 500,000 XOF from CRF for the plan"),
    help=T("write down money that came without being asked for here"),
    aliases=("financement obtenu", "funding received"),
)  # fmt: skip
async def received_funding(said: Money, chat: Chat) -> Reply:
    """It is obtained."""
    amount, purpose = await amount_in(chat, said.amount, _UNASKED), await purpose_in(chat, said.purpose)
    for one in await fundings.in_group(chat.tx, chat.group_id):
        if one.asked_on is None and (one.funder, one.granted, one.purpose) == (said.funder, amount, purpose):
            return await card(chat, one, T("This stands there already."))
    number = await _written(chat, said, unasked=True)
    return await card(chat, await funding_of(chat, number), T("✓ Written down."))


async def _written(chat: Chat, said: Money, *, unasked: bool) -> int:
    if len(await fundings.in_group(chat.tx, chat.group_id)) >= MOST:
        raise Refused(T("There are {n} fundings: that is all the plan can hold.", n=MOST))
    amount = await amount_in(chat, said.amount, *([_UNASKED] if unasked else []))
    day = today(chat) if said.day is None else said.day.day
    if day > today(chat):
        raise Refused(T("{day} is still to come. Write it down once it was asked.", day=day))
    funder = (await owners_of(chat)).named(said.funder)
    purpose = await purpose_in(chat, said.purpose)
    new = NewFunding(
        said.funder, purpose, None if unasked else amount, None if unasked else day, funder.organisation_id
    )
    number = await fundings.add(chat.tx, chat.group_id, new, chat.me.id, chat.seconds)
    if unasked:
        one = await funding_of(chat, number)
        await fundings.answer(chat.tx, one.id, Answer(GRANTED, day, amount), chat.me.id, chat.seconds)
    return number
