"""The open points of earlier meetings are gone through one by one, mostly at the beginning of a meeting."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.handlers.common.next_steps import SEE_POINTS
from bot.handlers.points import texts as point_texts
from bot.handlers.points.show import possible
from bot.messages import Chat, Option, Reply
from bot.parts import Number
from bot.texts import P, T, Text, lines
from storage.points import action_points


class From(Question):
    """From which point on; the first open one if it is left out."""

    number: Annotated[int, Ask(T("From which point on? Give its number."), Number())] = 1


@command(
    key="go_through_points", own=True,
    fr="revue des points", en="points review", role=Role.OBSERVER, section="points",
    example=("revue des points", "points review"), help=T("go through the open points one by one, in a meeting"),
    aliases=("passer les points en revue", "revue points", "go through the points", "review points"),
    public=Public.READS,
    forms=(("revue des points 5", "points review 5"),),
)  # fmt: skip
async def go_through(wanted: From, chat: Chat) -> Reply:
    """The first open point from a number on, what can be done with it, and the next one."""
    found = sorted(await action_points.open_in(chat.tx, chat.group_id), key=lambda point: point.number)
    at = next((at for at, point in enumerate(found) if point.number >= wanted.number), None)
    if not found:
        return Reply(T("There is no open action point."), edits=bool(chat.incoming.pressed))
    if at is None:
        left = P("All open points were gone through: {n} is open.", "All open points were gone through: {n} are open.",
                 len(found))  # fmt: skip
        return Reply(left, (SEE_POINTS,), edits=bool(chat.incoming.pressed))
    point = found[at]
    following = found[at + 1].number if at + 1 < len(found) else point.number + 1
    onwards: Text = T("Next point") if at + 1 < len(found) else T("End of the review")
    text = lines(T("{n} of {all}", n=at + 1, all=len(found)), point_texts.in_full(point, chat))
    return Reply(text, (*possible(point, chat), Option(onwards, f"revue des points {following}")), edits=True)
