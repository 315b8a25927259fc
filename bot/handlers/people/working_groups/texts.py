"""How working groups read."""

from __future__ import annotations

from datetime import date

from bot.handlers.common.inside import inside_figures
from bot.messages import Chat
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, called, lines, listed
from storage.instants import instant
from storage.people import people
from storage.people.working_groups import WorkingGroup

NAME, LEADS = 60, 3
COORDINATOR = 4


def row(one: WorkingGroup, *, mine: bool) -> Text:
    """A working group in the list of them."""
    name = short(Said(one.name), NAME)
    if one.closed_at is not None:
        return T("– {group} (closed)", group=name)
    number = P("{n} person", "{n} people", one.members)
    if mine:
        return T("✓ {group} · {people}", group=name, people=number)
    return T("– {group} · {people}", group=name, people=number)


async def card_text(chat: Chat, one: WorkingGroup, *, mine: bool) -> Text:
    """A working group: who is in it, who coordinates it, and how far it is."""
    leads = [called(person) for person, _ in await people.members(chat.tx, one.id, COORDINATOR)]
    figures = await inside_figures(chat, one.id)
    return lines(
        T("👥 {group} (working group {number})", group=Said(one.name), number=one.number),
        None if one.closed_at is None else T("Closed since {day}.", day=_day(one.closed_at)),
        P("{n} person.", "{n} people.", one.members) if one.closed_at is None else None,
        T("Coordination: {names}.", names=listed(leads[:LEADS])) if leads else None,
        T("So far: {figures}.", figures=listed(figures)) if figures else None,
        T("You are in it.") if mine else None,
    )


def _day(at: int) -> date:
    return instant(at).date()
