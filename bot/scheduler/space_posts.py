"""What is posted of a vote where its group meets: its card, kept up to date, a reminder, and the result."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.handlers.ideas import vote_card
from bot.handlers.ideas.notices import occurrence, post_topic
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Post
from bot.rules.ideas.reminder_times import NEWS
from bot.rules.ideas.voting import is_over
from bot.scheduler import living_cards
from bot.scheduler.living_cards import LivingCard
from storage.instants import instant

if TYPE_CHECKING:
    from bot.rules.sending.steps import Step
    from bot.scheduler.turns import Turn
    from storage.ideas.spaces import Space


async def show(turn: Turn, space: Space) -> int:
    """Keep the cards of a vote up to date; when it is to be looked at next, in UTC seconds."""
    return await living_cards.show(turn, _card(space, turn.seconds))


async def close(turn: Turn, space: Space) -> int:
    """Say how a vote ended, once, and take the buttons from its cards; when to look next, in UTC seconds."""
    ended = space.closed_at or turn.seconds
    next_at = await living_cards.settle(turn, _card(space, turn.seconds))
    if turn.seconds < ended + NEWS:
        await turn.post(_post(space, LetterKind.VOTE_RESULT, "result", ended + NEWS), space.group_id)
    return next_at


async def remind(turn: Turn, space: Space, step: Step) -> None:
    """Before the close, everybody is told that it is near."""
    if step.name == "day":
        await turn.post(
            _post(space, LetterKind.VOTE_REMINDER, step.name, step.useless_after, step.due_at), space.group_id
        )


def _post(space: Space, kind: LetterKind, name: str, useless_after: int, due_at: int | None = None) -> Post:
    return Post(
        Deferred(kind, {"space": space.id}), kind, f"space:{space.id}:{occurrence(space, name)}",
        instant(useless_after),
        topic=post_topic(space), due_at=instant(due_at),
    )  # fmt: skip


def _card(space: Space, now: int) -> LivingCard:
    return LivingCard(
        vote_card.card_name(space, now), space.group_id, space.lang, LetterKind.VOTE_CARD,
        Deferred("vote-card", {"space": space.id}), partial(vote_card.card, space=space),
        ends=now + NEWS if is_over(space, now) else space.closes_at, lives=space.state == "open",
        leave=vote_card.left_behind(space),
    )  # fmt: skip
