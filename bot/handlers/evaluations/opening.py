"""Coordinators open the evaluation of a year: a draft, a look at what members read, and then they are asked."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.reach import begun_text
from bot.handlers.evaluations.card import card
from bot.handlers.evaluations.look import look, members_reached
from bot.handlers.evaluations.lookup import draft_of, evaluation_of, visible
from bot.handlers.evaluations.notices import opened
from bot.handlers.evaluations.texts import called
from bot.handlers.ideas.spaces.parts import end_of
from bot.messages import Chat, Option, Reply
from bot.parts import Choice, Hearing, Moment, Number, Yes
from bot.rules.evaluations.evaluation_line import split_opening
from bot.rules.evaluations.times import LONGEST, usual_year
from bot.texts import Line, P, T, lines
from storage.evaluations import evaluations
from storage.evaluations.evaluations import Evaluation
from storage.instants import to_seconds

_FIRST = 2000
_UNTIL = T(
    "Until when can people give their opinion? For example: {line}", line=Line("20 décembre 18h", "20 December 6pm")
)


class Opening(Question):
    """Of which year, and until when; for the year and the date that are usual if they are left out."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number())] = None
    closes: Annotated[When | None, Ask(_UNTIL, Moment())] = None

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`2026 jusqu’au 15 décembre`."""
        return split_opening(line)


@command(
    key="open_evaluation",
    fr="evaluation", en="evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("evaluation jusqu’au 20 décembre 2030 18h", "evaluation until 20 December 2030 6pm"),
    help=T("ask what worked, what is missing, what is recommended, and whether the group goes on"),
    aliases=("ouvrir evaluation", "open evaluation", "ouvrir l'evaluation", "open the evaluation",
             "nouvelle evaluation", "new evaluation", "bilan de l'annee", "evaluation de l'annee",
             "evaluation of the year"),
    forms=(("evaluation 2030 jusqu’au 20 décembre 2030", "evaluation 2030 until 20 December 2030"),),
)  # fmt: skip
async def open_evaluation(said: Opening, chat: Chat) -> Reply:
    """A draft as it would go out; the evaluation there is, where one goes on or is over."""
    found = await visible(chat)
    going_on = next((one for one in found if one.state == "open"), None)
    year = said.year or _year(chat)
    same = next((one for one in found if one.year == year), None)
    if same is not None and same.is_brought:
        return await card(chat, same)
    if said.closes is None and (going_on or same) is not None:
        return await card(chat, same if said.year is not None and same is not None else going_on or same or found[0])
    if going_on is not None:
        raise Refused(T("{evaluation} is open. To move its close: {line}", evaluation=called(going_on), line=Line(
            f"prolonger evaluation {going_on.year} …", f"extend evaluation {going_on.year} …")))  # fmt: skip
    if same is not None and same.state == "closed":
        raise Refused(T("There is an evaluation of {year} already. To read it: {line}", year=str(year),
                        line=Line(f"evaluation {year}", f"evaluation {year}")))  # fmt: skip
    _must_be_possible(year, chat)
    if said.closes is None:
        raise Refused(T("This is the evaluation of {year}.", year=str(year)), field="closes")
    closes_at = close_of(said.closes, chat, "closes")
    return await look(chat, await evaluations.draft(
        chat.tx, chat.group_id, year, closes_at, chat.me.id, chat.seconds
    ))  # fmt: skip


def _year(chat: Chat) -> int:
    today = chat.now.astimezone(ZoneInfo(chat.reader.zone))
    return usual_year(today.year, today.month)


def _must_be_possible(year: int, chat: Chat) -> None:
    if not _FIRST <= year <= chat.now.year:
        line = Line(f"evaluation {chat.now.year} jusqu’au 20 décembre", f"evaluation {chat.now.year} until 20 December")
        raise Refused(T("An evaluation is of a year that has begun. A line that works: {line}", line=line))


def close_of(when: When, chat: Chat, field: str) -> int:
    """When it closes, in UTC seconds. Raises Refused for what is past, or years away."""
    closes_at = to_seconds(end_of(when, chat.reader.zone))
    if closes_at is None or closes_at <= chat.seconds:
        raise Refused(T("The close must come after now."), field=field)
    if closes_at > chat.seconds + LONGEST:
        raise Refused(T("The close must come within a year."), field=field)
    return closes_at


async def draft_choices(chat: Chat, _values: Values) -> list[Choice]:
    """The drafts that wait."""
    return [Choice(one.year, called(one), one.year) for one in await visible(chat) if one.state == "draft"]


class Starting(Question):
    """The draft of which year, and a yes to it."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), draft_choices)] = None
    sure: Annotated[bool, Ask(T("Open it?"), Yes())] = False


@command(
    key="start_evaluation",
    fr="lancer evaluation", en="start evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("lancer evaluation 2030", "start evaluation 2030"),
    help=T("look at the draft of an evaluation, and open it"),
    aliases=("lancer l'evaluation", "start the evaluation"),
)  # fmt: skip
async def start_evaluation(starting: Starting, chat: Chat) -> Reply:
    """Ask all members, once, what the coordinator has just seen."""
    one = await draft_of(chat) if starting.year is None else await evaluation_of(chat, starting.year)
    if one.state != "draft" or one.is_brought:
        return await card(chat, one, T("{evaluation} was opened already.", evaluation=called(one)))
    if one.closes_at <= chat.seconds:
        raise Refused(T("The close of this draft is past. To write it again: {line}", line=Line(
            f"evaluation {one.year} jusqu’au …", f"evaluation {one.year} until …")))  # fmt: skip
    if not starting.sure:
        return await look(chat, one)
    if any(other.state == "open" for other in await visible(chat)):
        raise Refused(T("Another evaluation is open: close that one first."))
    to = await members_reached(chat)
    await evaluations.start(chat.tx, one.id, chat.seconds)
    for person in (*to.people, *to.unreached):
        if person.stopped_at is None:
            chat.tell(opened(one, person.id))
    asked = P("✓ Opened: {n} person is being asked.", "✓ Opened: {n} people are being asked.", to.count)
    see = Option(T("See the evaluation, and give to it"), f"evaluation {one.year}")
    return Reply(lines(begun_text(asked, to), called(one)), (see,), edits=True)


class Dropping(Question):
    """The draft of which year, and a yes to it."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), draft_choices)] = None


@command(
    key="drop_evaluation",
    fr="supprimer evaluation", en="delete evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("supprimer evaluation 2030", "delete evaluation 2030"),
    help=T("delete the draft of an evaluation"),
    aliases=("supprimer l'evaluation", "delete the evaluation", "annuler evaluation", "cancel evaluation"),
)  # fmt: skip
async def drop_evaluation(dropping: Dropping, chat: Chat) -> Reply:
    """A draft is gone; what has opened stays."""
    one = await draft_of(chat) if dropping.year is None else await evaluation_of(chat, dropping.year)
    return await _dropped(chat, one)


async def _dropped(chat: Chat, one: Evaluation) -> Reply:
    if one.state != "draft":
        raise Refused(T(
            "{evaluation} has begun: it is closed, never deleted. To close it: {line}", evaluation=called(one),
            line=Line(f"clore evaluation {one.year}", f"close evaluation {one.year}"),
        ))  # fmt: skip
    await evaluations.drop_draft(chat.tx, one.id)
    return Reply(T("✓ The draft is deleted: nobody had been told."), edits=True)
