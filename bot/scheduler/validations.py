"""Validations as time passes: those who have not answered are reminded, and the result is told at the close."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.handlers.validation import group_card
from bot.handlers.validation.lookup import silent_people
from bot.handlers.validation.notices import reminder, results_of
from bot.letter_kinds import LetterKind
from bot.messages import Deferred
from bot.rules.sending.steps import current, next_wake
from bot.rules.validation.outcome import DAY, NEWS, steps
from bot.scheduler import living_cards
from bot.scheduler.living_cards import LivingCard
from bot.scheduler.turns import Finder, Turn
from storage.documents import documents
from storage.inbox import watermark
from storage.validation import rounds
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.documents.documents import Document
    from storage.validation.rounds import Round

LOOK_AGAIN = 30
"""Seconds until it is looked again whether all that was said before the close is heard; for a day at most."""


async def act(turn: Turn, round_id: int) -> int:
    """Close the round if its time is over, else remind whoever has not answered. When to look next, in UTC seconds."""
    one = await rounds.by_id(turn.tx, round_id)
    document = None if one is None else await documents.by_id(turn.tx, one.document_id)
    if one is None or document is None or one.state in ("draft", "cancelled"):
        return NEVER
    if one.state != "open":
        return await living_cards.settle(turn, _card(one, document, turn.seconds))
    if document.version != one.version:
        await rounds.end(turn.tx, one.id, "replaced", turn.seconds)
        return await living_cards.settle(turn, _card(replace(one, state="replaced"), document, turn.seconds))
    if one.closes_at <= turn.seconds:
        if turn.seconds < one.closes_at + DAY and await watermark.is_behind(turn.tx, one.closes_at):
            return turn.seconds + LOOK_AGAIN
        return await _close(turn, one, document)
    ahead = steps(one)
    step = current(ahead, turn.seconds)
    if step is not None:
        for person, member in await silent_people(turn.tx, one):
            turn.tell(reminder(one, person.id, step.due_at), member)
    shown = await living_cards.show(turn, _card(one, document, turn.seconds))
    return min(next_wake(ahead, turn.seconds), one.closes_at, shown)


async def _close(turn: Turn, one: Round, document: Document) -> int:
    """Everybody who was asked hears what has become of it, and coordinators."""
    await rounds.end(turn.tx, one.id, "closed", one.closes_at)
    if turn.seconds < one.closes_at + NEWS:
        for notice, member in await results_of(turn.tx, one):
            turn.tell(notice, member)
    return await living_cards.settle(turn, _card(replace(one, state="closed"), document, turn.seconds))


def _card(one: Round, document: Document, now: int) -> LivingCard:
    is_open = one.state == "open"
    return LivingCard(
        group_card.card_name(one), one.group_id, document.lang, LetterKind.VALIDATION_CARD,
        Deferred("validation-card", {"validation": one.id}),
        partial(group_card.group_card, one=one, document=document),
        ends=one.closes_at if is_open and now < one.closes_at else now + NEWS, lives=is_open,
        leave=group_card.left_behind(document),
    )  # fmt: skip


VALIDATIONS = Finder("validations", act)
