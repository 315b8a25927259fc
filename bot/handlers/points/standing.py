"""The answer that counts on a point for whoever answers for it."""

from __future__ import annotations

from bot.handlers.points import texts as point_texts
from bot.messages import Chat, Option
from bot.rules.points.points import shares_of
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from bot.things.kinds import StandingAnswer
from storage.points import action_points
from storage.points.action_points import Point
from storage.points.point_owners import Owner

NOTE = 80
_WORDS = {"done": T("done"), "blocked": T("blocked")}


async def standing(chat: Chat, number: int) -> StandingAnswer | None:
    """What stands now for the one in whose name the chat is; None if nothing does."""
    point = await action_points.by_number(chat.tx, chat.group_id, number)
    shares = [] if point is None else shares_of(point, chat.me.id, chat.membership.organisation_id)
    if point is None or not shares:
        return None
    dated = point.deadline is not None and shares[0].state == "blocked"
    text = lines(
        _share(point, shares[0]),
        point_texts.title(point, point_texts.NOTE),
        T("Deadline: {when}", when=point.deadline) if dated and point.deadline else None,
    )
    line = f"echeance {number}" if shares[0].state == "open" else f"rouvrir {number}"
    return StandingAnswer(text, text, _WORDS.get(shares[0].state, T("deadline")), (Option(T("Correct it"), line),))


def _share(point: Point, share: Owner) -> Text:
    number, note = point.number, short(Said(share.note, share.lang, share.by_id or 0), NOTE)
    match share.state:
        case "done" if share.note:
            return T("Point {number} is done: {note}", number=number, note=note)
        case "done":
            return T("Point {number} is done.", number=number)
        case "blocked":
            return T("Point {number} is blocked: {note}", number=number, note=note)
        case _ if point.deadline is None:
            return T("Point {number} has no deadline.", number=number)
        case _:
            return T("The deadline of point {number} is {when}.", number=number, when=point.deadline)
