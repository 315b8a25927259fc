"""Which evaluation a line speaks of, whether somebody may still give to it, and what came of it."""

from __future__ import annotations

from bot.commands import Role, Values
from bot.errors import Refused
from bot.handlers.common.refusals import missing
from bot.handlers.evaluations.texts import called
from bot.messages import Chat
from bot.parts import Choice
from bot.rules.evaluations.columns import Columns, columns
from bot.texts import Line, T, Text, lines
from storage.database import Tx
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant

LIST = Line("evaluations", "evaluations")
OPEN = Line("evaluation jusqu’au 20 décembre 18h", "evaluation until 20 December 6pm")


async def visible(chat: Chat) -> list[Evaluation]:
    """The group's evaluations, the latest year first; drafts for coordinators only."""
    found = await evaluations.all_in(chat.tx, chat.group_id)
    drafts = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    return [one for one in found if one.state != "draft" or drafts]


async def evaluation_of(chat: Chat, year: int | None) -> Evaluation:
    """The evaluation of that year; without one the open one, else the latest. Raises Refused if there is none."""
    found = await visible(chat)
    if year is not None:
        one = next((one for one in found if one.year == year), None)
        if one is None:
            raise missing(T("There is no evaluation of {year}.", year=str(year)), LIST)
        return one
    if not found:
        raise Refused(none_open(chat, T("There has been no evaluation yet.")))
    return next((one for one in found if one.state == "open"), found[0])


async def open_one(chat: Chat) -> Evaluation:
    """The evaluation that is open, if what is said now was said before its close."""
    found = await visible(chat)
    one = next((one for one in found if one.state == "open"), None)
    if one is not None and chat.said < one.closes_at:
        return one
    closed = one or next((one for one in found if one.state == "closed"), None)
    if closed is None:
        raise Refused(none_open(chat, T("No evaluation is open at the moment.")))
    line = Line(f"evaluation {closed.year}", f"evaluation {closed.year}")
    raise Refused(T("{evaluation} closed on {when}: nothing was noted. To read it: {line}", evaluation=called(closed),
                    when=instant(closed.ended_at or closed.closes_at), line=line))  # fmt: skip


async def closed_one(chat: Chat, year: int | None) -> Evaluation:
    """The closed evaluation of that year, or the latest of those that are closed."""
    if year is None:
        found = next((one for one in await visible(chat) if one.state == "closed"), None)
        if found is None:
            raise Refused(T("No evaluation is closed yet. To see those there are: {line}", line=LIST))
        return found
    one = await evaluation_of(chat, year)
    if one.state != "closed":
        raise Refused(T("{evaluation} is not closed yet: nobody sees what was said before.", evaluation=called(one)))
    return one


async def draft_of(chat: Chat) -> Evaluation:
    """The draft that waits. Raises Refused if none does."""
    one = next((one for one in await visible(chat) if one.state == "draft" and not one.is_brought), None)
    if one is None:
        raise Refused(T("No draft of an evaluation waits. To begin one: {line}", line=OPEN))
    return one


async def closed_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The evaluations that are closed."""
    return [Choice(one.year, called(one), one.year) for one in await visible(chat) if one.state == "closed"]


def none_open(chat: Chat, why: T) -> Text:
    """Why there is nothing to see, and to those who may, how to begin."""
    may = chat.membership.role >= Role.COORDINATOR and not chat.in_group_chat
    return lines(why, T("To open one: {line}", line=OPEN) if may else None)


async def columns_of(tx: Tx, one: Evaluation) -> Columns:
    """The four columns of an evaluation: empty before its close, when nobody sees what was said."""
    worded = await evaluations.questions(tx, one.id)
    return columns(one, worded, await opinions.of_closed(tx, one.id), await opinions.lines(tx, one.id))


async def columns_of_year(tx: Tx, group_id: int, year: int) -> Columns | None:
    """The four columns of the group's evaluation of a year; None if none was closed."""
    one = await evaluations.of_year(tx, group_id, year)
    return None if one is None or one.state != "closed" else await columns_of(tx, one)
