"""Fundings are looked at, and coordinators write down what was answered."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.next_steps import next_steps
from bot.handlers.common.paging import more, page_of
from bot.handlers.money.card import card
from bot.handlers.money.lookup import amount_in, funding_choices, funding_of
from bot.handlers.money.texts import called, state_of
from bot.handlers.plans.texts import today
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Note, Number, OneOf, Page
from bot.rules.money.funding_line import split_answer
from bot.texts import Line, P, T, Text, lines
from bot.things.undoable import Acting
from storage.money import fundings
from storage.money.fundings import ASKED, GRANTED, REFUSED, WITHDRAWN, Answer, Funding
from storage.row_snapshots import Scope

GRANTED_WORDS = (
    "accorde",
    "accordee",
    "accepte",
    "acceptee",
    "obtenu",
    "obtenue",
    "recu",
    "granted",
    "accepted",
    "received",
)
REFUSED_WORDS = ("refuse", "refusee", "rejete", "rejetee", "refused", "rejected", "declined")
WITHDRAWN_WORDS = ("retire", "retiree", "annule", "annulee", "withdrawn", "cancelled")
ASKED_WORDS = ("attend", "en attente", "rouvrir", "waiting", "waits", "reopen", "no answer", "sans reponse")
CHOICES = (
    Choice(GRANTED, T("granted"), words=GRANTED_WORDS),
    Choice(REFUSED, T("refused"), words=REFUSED_WORDS),
    Choice(WITHDRAWN, T("withdrawn"), words=WITHDRAWN_WORDS),
    Choice(ASKED, T("no answer yet"), words=ASKED_WORDS),
)
ADD = Option(T("Ask somebody for money…"), "demander financement")
NOTE = 300


NONE = T("Nobody was asked for money yet.")


async def which_funding(chat: Chat, values: Values) -> Text:
    """Only where there is one."""
    if not await funding_choices(chat, values):
        raise Refused(NONE)
    return T("Which funding? Give its number.")


class WhichFunding(Question):
    """A funding by its number."""

    number: Annotated[int, Ask(which_funding, Number(), funding_choices)]


@command(
    key="show_funding", own=True,
    fr="voir financement", en="see funding", role=Role.OBSERVER, section="plans",
    example=("financement 1", "funding 1"),
    help=T("see of whom money was asked, and what they answered"),
    with_number=("financement", "funding", "financements", "fundings"), public=Public.READS,
)  # fmt: skip
async def show_funding(which: WhichFunding, chat: Chat) -> Reply:
    """One funding."""
    return await card(chat, await funding_of(chat, which.number))


class Listing(Question):
    """A page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="fundings", own=True,
    fr="financements", en="fundings", role=Role.OBSERVER, section="plans", example=("financements", "fundings"),
    help=T("list of whom money was asked, and what they answered"),
    aliases=("les financements", "demandes de financement", "funding requests", "bailleurs", "donors"),
    public=Public.READS,
)  # fmt: skip
async def list_fundings(listing: Listing, chat: Chat) -> Reply:
    """Those without answer first."""
    found = sorted(await fundings.in_group(chat.tx, chat.group_id), key=lambda one: one.state != ASKED)
    if not found:
        return Reply(NONE, next_steps(chat, ADD))
    shown, pages = page_of(found, listing.page)
    page = min(max(listing.page, 1), pages)
    rows = [T("{funding} · {state}", funding=called(one, chat), state=state_of(one, chat.reader.lang)) for one in shown]
    see = [Option(T("Funding {number}", number=one.number), f"financement {one.number}", one.number) for one in shown]
    onwards = more("financements", "fundings", page, pages, chat.reader.lang)
    head = P("{n} funding:", "{n} fundings:", len(found))
    return Reply(lines(head, *rows), (*see, *onwards, *next_steps(chat, ADD)))


async def states(_chat: Chat, _values: Values) -> list[Choice]:
    """What can have been answered."""
    return list(CHOICES)


async def asked_state(chat: Chat, values: Values) -> Text:
    """What was answered to which funding."""
    return lines(called(await funding_of(chat, values["number"]), chat), T("What did they answer?"))


class Said(Question):
    """Which funding, what they answered, with how much and a word."""

    number: Annotated[int, Ask(which_funding, Number(), funding_choices)]
    state: Annotated[str, Ask(asked_state, OneOf(*CHOICES), states)]
    note: Annotated[str, Ask(T("A remark?"), Note(NOTE))] = ""


@command(
    key="funding_state",
    fr="financement", en="funding", role=Role.COORDINATOR, section="plans",
    example=("financement 1 accorde 3 000 000 FCFA", "funding 1 granted 3,000,000 XOF"),
    help=T("write down what was answered to an ask for money: granted (how much), refused, withdrawn"),
    forms=(("financement 1 refuse pas de fonds cette année", "funding 1 refused no funds this year"),),
    effect=T("Funding {rest}: is that so?"),
)  # fmt: skip
async def funding_state(said: Said, chat: Chat) -> Reply:
    """From now on that is the answer; what is granted without an amount is all that was asked."""
    one = await funding_of(chat, said.number)
    example = Line(f"financement {one.number} accorde 500 000 FCFA", f"funding {one.number} granted 500,000 XOF")
    typed, note = split_answer(said.note) if said.state == GRANTED else ("", said.note)
    granted = None
    if said.state == GRANTED:
        granted = await amount_in(chat, typed, example) if typed else one.asked or one.granted
    if said.state == one.state and granted == one.granted and (not note or note == one.note):
        return await card(chat, one, T("This stands there already."))
    acting = await Acting.begin(chat, ("funding", one.number), "funding_state", rows(one))
    day = None if said.state == ASKED else today(chat)
    answer = Answer(said.state, day, granted, note, chat.reader.lang if note else "")
    await fundings.answer(chat.tx, one.id, answer, chat.me.id, chat.seconds)
    await acting.done(chat)
    return await card(chat, await funding_of(chat, one.number), T("✓ Written down."))


def rows(one: Funding) -> list[Scope]:
    """What an answer changes."""
    return [Scope("fundings", {"id": one.id})]
