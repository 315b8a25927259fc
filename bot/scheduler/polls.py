"""Date polls as time passes: their card is kept up to date, those who are silent are reminded, and they close."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.meetings.polls import group_card
from bot.handlers.meetings.polls.notices import closed, reminder
from bot.letter_kinds import LetterKind
from bot.messages import Deferred
from bot.rules.meetings.polls.times import NEWS, steps
from bot.rules.sending.steps import current, next_wake
from bot.scheduler import living_cards
from bot.scheduler.living_cards import LivingCard
from bot.scheduler.turns import Finder, Turn
from storage.inbox import watermark
from storage.meetings.polls import answers, polls
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.meetings.polls.polls import Poll

LOOK_AGAIN, DAY = 30, 86_400
"""Seconds until it is looked again whether all that was said before the close is heard; and for how long at most."""


async def act(turn: Turn, poll_id: int) -> int:
    """Close the poll if its time is over; else remind whoever has not answered. When to look next, in UTC seconds."""
    poll = await polls.by_id(turn.tx, poll_id)
    if poll is None or poll.state == "draft":
        return NEVER
    if poll.state != "open":
        return await living_cards.settle(turn, _card(poll, turn.seconds))
    if poll.closes_at <= turn.seconds:
        return await _close(turn, poll)
    ahead = steps(poll)
    step = current(ahead, turn.seconds)
    if step is not None:
        given = await answers.of_poll(turn.tx, poll.id)
        for person, member in await reachable(turn.tx, poll.group_id, Role.OBSERVER):
            if person.id not in given:
                turn.tell(reminder(poll, person.id, step.due_at), member)
    return min(next_wake(ahead, turn.seconds), poll.closes_at, await living_cards.show(turn, _card(poll, turn.seconds)))


async def _close(turn: Turn, poll: Poll) -> int:
    """Coordinators choose now, unless answers that were given in time may still come."""
    late = turn.seconds < poll.closes_at + DAY and await watermark.is_behind(turn.tx, poll.closes_at)
    if late:
        return min(turn.seconds + LOOK_AGAIN, await living_cards.show(turn, _card(poll, turn.seconds)))
    await polls.end(turn.tx, poll.id, "closed", poll.closes_at)
    if turn.seconds < poll.closes_at + NEWS:
        for person, member in await reachable(turn.tx, poll.group_id, Role.COORDINATOR):
            turn.tell(closed(poll, person.id, poll.closes_at), member)
    ended = replace(poll, state="closed", ended_at=poll.closes_at)
    return await living_cards.settle(turn, _card(ended, turn.seconds))


def _card(poll: Poll, now: int) -> LivingCard:
    is_open = poll.state == "open"
    return LivingCard(
        group_card.card_name(poll), poll.group_id, poll.lang, LetterKind.POLL_CARD,
        Deferred("poll-card", {"poll": poll.id}), partial(group_card.group_card, poll=poll),
        ends=poll.closes_at if is_open and now < poll.closes_at else now + NEWS, lives=is_open,
        leave=group_card.left_behind(poll),
    )  # fmt: skip


POLLS = Finder("polls", act)
