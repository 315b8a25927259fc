"""What a point lacks is asked for with quick choices, one point after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands import Role
from bot.handlers.common.recipients import answers_for, reachable
from bot.handlers.people.register import register_of
from bot.handlers.points import texts as point_texts
from bot.handlers.points.deadlines import before_next_meeting
from bot.messages import TAKE_BACK, Chat, Option, Reply
from bot.rules.points.reminder_times import DATE, OWNER, missing
from bot.rules.wording.shortening import short
from bot.texts import Line, Lines, P, Said, T, Text, lines
from storage.database import Tx
from storage.people.people import Member, Person
from storage.points import action_points
from storage.points.action_points import Point

Members = Sequence[tuple[Person, Member]]
OFFERED = 6
LABEL = 40


@dataclass(frozen=True, slots=True)
class Gap:
    """What one point lacks: OWNER or DATE."""

    point: Point
    thing: int


async def gaps_in(tx: Tx, group_id: int) -> list[Gap]:
    """What the open points of a group lack, by number, the owner before the date."""
    points = await action_points.open_in(tx, group_id)
    return [Gap(point, thing) for point in points for thing in (OWNER, DATE) if missing(point) & thing]


def those_asked(gap: Gap, members: Members) -> set[int]:
    """The ids of those who are asked: for a date those who answer for the point; if nobody does, the coordinators."""
    owners = [owner.actor for owner in gap.point.owners if owner.state != "done"]
    answering = {one for actor in owners for one in answers_for(actor, members)}
    return answering or {person.id for person, member in members if member.role == Role.COORDINATOR}


async def gaps(chat: Chat) -> list[Gap]:
    """What is asked of `chat.me`."""
    members = await reachable(chat.tx, chat.group_id, Role.MEMBER)
    return [gap for gap in await gaps_in(chat.tx, chat.group_id) if chat.me.id in those_asked(gap, members)]


async def asked(found: Sequence[Gap], chat: Chat) -> Reply:
    """The first gap with its quick choices; the others are counted."""
    gap, *others = found
    rest = P("{n} more point to complete: {line}", "{n} more points to complete: {line}",
             len({one.point.id for one in others} - {gap.point.id}), line=Line("afaire", "todo"))  # fmt: skip
    options = await _owners(gap.point, chat) if gap.thing == OWNER else await _dates(gap.point, chat)
    return Reply(lines(_question(gap), rest if rest.n else None), tuple(options))


async def and_next(reply: Reply, answered: Gap, chat: Chat) -> Reply:
    """The answer to what a point lacked, and what else is asked of `chat.me`: of that point, then of those after it."""
    if chat.in_group_chat:
        return reply
    ahead = [gap for gap in await gaps(chat) if gap.point.number >= answered.point.number]
    found = [gap for gap in ahead if (gap.point.id, gap.thing) != (answered.point.id, answered.thing)]
    if not found:
        return reply
    then = await asked(found, chat)
    said = reply.text.parts if isinstance(reply.text, Lines) else (reply.text,)
    back = [one for one in reply.options if one.words == TAKE_BACK]
    return Reply(lines(*said, "", then.text), (*then.options, *back), reply.edits)


def _question(gap: Gap) -> Text:
    number, text = gap.point.number, point_texts.title(gap.point)
    if gap.thing == OWNER:
        return lines(T("📌 Nobody has taken point {number} yet: {text}", number=number, text=text), T("Who does it?"))
    return lines(T("📌 Point {number} has no deadline: {text}", number=number, text=text), T("By when?"))


async def _dates(point: Point, chat: Chat) -> list[Option]:
    number = point.number
    english = chat.reader.lang == "en"
    meeting = "before the next meeting" if english else "avant la prochaine réunion"
    ahead = [Option(T("Before the next meeting"), f"echeance {number} {meeting}")]
    return [
        *(ahead if await before_next_meeting(chat) is not None else ()),
        Option(T("In 7 days"), f"echeance {number} {'in 7 days' if english else 'dans 7 jours'}"),
        Option(T("Another date"), f"echeance {number}"),
    ]


async def _owners(point: Point, chat: Chat) -> list[Option]:
    known = await register_of(chat)
    return [
        *(
            Option(short(Said(one.short), LABEL), f"attribuer {point.number} {one.number}")
            for one in known.organisations[:OFFERED]
        ),
        Option(T("Somebody else"), f"attribuer {point.number}"),
    ]
