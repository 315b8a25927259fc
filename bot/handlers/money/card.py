"""One funding as somebody sees it, with what they can do about it."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.money.texts import called, state_of
from bot.messages import Chat, Option, Reply
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.money.fundings import ASKED, Funding


async def card(chat: Chat, one: Funding, above: Text | None = None) -> Reply:
    """Of whom, how much, what for, and what they answered."""
    note = short(Said(one.note, one.note_lang, one.note_by or 0), 200) if one.note else None
    text = lines(above, T("💰 {funding}", funding=called(one, chat)), state_of(one, chat.reader.lang), note)
    return Reply(text, _options(one, chat), edits=bool(chat.incoming.pressed))


def _options(one: Funding, chat: Chat) -> tuple[Option, ...]:
    if chat.in_group_chat:
        return ()
    number = one.number
    see = [] if one.activity is None else [Option(T("See the activity"), f"activite {one.activity}")]
    budget = Option(T("The budget"), "budget")
    if chat.membership.role < Role.COORDINATOR:
        return (*see, budget)
    if one.state != ASKED:
        return (Option(T("Reopen"), f"financement {number} attend"), *see, budget)
    return (
        Option(T("Granted…"), f"financement {number} accorde"),
        Option(T("Refused…"), f"financement {number} refuse"),
        Option(T("Withdraw it"), f"financement {number} retire"),
        *see,
        budget,
    )
