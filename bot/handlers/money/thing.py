"""Asks for money as things that wait: those without answer for a month, for coordinators."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.money.answer import ASKED_WORDS, GRANTED_WORDS, REFUSED_WORDS, WITHDRAWN_WORDS, rows
from bot.handlers.money.texts import called
from bot.handlers.plans.texts import today
from bot.messages import NO, YES, Chat, Option
from bot.rules.money.reminder_times import unanswered
from bot.rules.todo.items import Item
from bot.texts import Line, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.money import fundings
from storage.money.fundings import ASKED
from storage.row_snapshots import Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    one = await fundings.by_number(chat.tx, chat.group_id, number)
    return [] if one is None else rows(one)


FUNDING = declare(
    Kind(
        "funding",
        T("Funding {number}"),
        Line("accorde", "granted"),
        Line("financement {number}", "funding {number}"),
        (
            Way("funding_state", (*YES, *GRANTED_WORDS), "{number} accorde {rest}"),
            Way("funding_state", (*NO, *REFUSED_WORDS), "{number} refuse {rest}"),
            Way("funding_state", WITHDRAWN_WORDS, "{number} retire {rest}"),
            Way("funding_state", ASKED_WORDS, "{number} attend {rest}"),
        ),
        _rows,
    )
)


@waits(65, Role.COORDINATOR)
async def without_answer(chat: Chat) -> list[Item]:
    """Asks without answer for a month."""
    found = await fundings.in_group(chat.tx, chat.group_id)
    items = []
    for one in found:
        if one.state != ASKED or not unanswered(one.asked_on, today(chat)):
            continue
        see = Option(T("Funding {number}", number=one.number), f"financement {one.number}")
        choices = (
            Option(T("Granted…"), f"financement {one.number} accorde"),
            Option(T("Refused…"), f"financement {one.number} refuse"),
            see,
        )
        text = T("{funding} · no answer since {day}", funding=called(one, chat), day=one.asked_on or today(chat))
        items.append(FUNDING.item(chat, one.number, text, see, choices))
    return items
