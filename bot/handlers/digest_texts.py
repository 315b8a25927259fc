"""How each thing that waits stands in the digest."""

from __future__ import annotations

from datetime import date

from bot.handlers import point_texts
from bot.handlers.meeting_texts import answer_text, heading
from bot.handlers.things import short
from bot.languages import instant
from bot.messages import Chat, Option
from bot.rules.digest import Item, Room, Waiting, shown
from bot.rules.meetings import when_text
from bot.rules.points import by_urgency, is_late
from bot.texts import Line, P, Said, T, Text, lines
from storage.action_points import Point
from storage.groups import Group
from storage.meetings import Meeting
from storage.replies import MeetingReply
from storage.spaces import Space
from storage.webinars import Webinar

WORDS = 60


def items_of(waiting: Waiting, room: Room, chat: Chat) -> list[Item]:
    """All of it, each kind as far as there is room, the others counted."""
    day = point_texts.today(chat)
    return [
        *shown([_meeting(one, reply, waiting) for one, reply in waiting.meetings], room.meetings),
        *([] if waiting.space is None else [_space(waiting.space)]),
        *shown([_point(one, day) for one in by_urgency(waiting.points)], room.points, _more_points(waiting, room)),
        *shown([_webinar(one) for one in waiting.webinars], room.webinars, _more_webinars(waiting, room)),
        *shown([_part(*one) for one in waiting.parts], room.parts, _more_parts(waiting, room)),
    ]


def _meeting(meeting: Meeting, reply: MeetingReply | None, waiting: Waiting) -> Item:
    number = meeting.number
    known = [heading(meeting), _when_and_where(meeting)]
    if reply is not None:
        return Item(lines(*known, answer_text(reply)))
    if not waiting.acts:
        return Item(lines(*known))
    ask = T(
        "Will you come? {yes} or {no}",
        yes=Line(f"oui {number}", f"yes {number}"),
        no=Line(f"non {number}", f"no {number}"),
    )
    return Item(lines(*known, ask), Option(T("Meeting {number}: I will come", number=number), f"oui {number}"))


def _when_and_where(meeting: Meeting) -> Text:
    when = when_text(meeting.timing)
    if not meeting.place:
        return T("{when} · place not set yet", when=when)
    return T("{when} · {place}", when=when, place=short(Said(meeting.place), WORDS))


def _space(space: Space) -> Item:
    title, line = short(Said(space.title, space.lang), WORDS), Line("idees", "ideas")
    option = Option(T("See the ideas"), "idees")
    if space.closes_at is None:
        return Item(T("Vote: {title} · you have not voted yet · {line}", title=title, line=line), option)
    until = instant(space.closes_at)
    text = T("Vote: {title} · you have not voted yet · until {when} · {line}", title=title, when=until, line=line)
    return Item(text, option)


def _point(point: Point, day: date) -> Item:
    number = point.number
    option = Option(T("Point {number}: done", number=number), f"fait {number}")
    return Item(_point_text(point, day, Line(f"fait {number}", f"done {number}")), option)


def _point_text(point: Point, day: date, line: Line) -> Text:
    number, text = point.number, point_texts.title(point, WORDS)
    if point.deadline is None:
        return T("Point {number}: {text} · no deadline · {line}", number=number, text=text, line=line)
    if is_late(point, day):
        return T(
            "Point {number}: {text} · late since {when} · {line}",
            number=number, text=text, when=point.deadline, line=line,
        )  # fmt: skip
    return T("Point {number}: {text} · due {when} · {line}", number=number, text=text, when=point.deadline, line=line)


def _webinar(webinar: Webinar) -> Item:
    number, title = webinar.number, short(Said(webinar.title, webinar.lang), WORDS)
    line = Line(f"participe {number}", f"attended {number}")
    text = T("Webinar {number}: {title} · were you there? {line}", number=number, title=title, line=line)
    return Item(text, Option(T("Webinar {number}: I was there", number=number), f"participe {number}"))


def _part(group: Group, count: int) -> Item:
    line = Line(f"groupe {group.slug}", f"group {group.slug}")
    text = P(
        "Working group {group}: {n} thing waits for you · {line}",
        "Working group {group}: {n} things wait for you · {line}",
        count, group=short(Said(group.name), WORDS), line=line,
    )  # fmt: skip
    return Item(text, Option(short(Said(group.name), WORDS), f"groupe {group.slug}"))


def _more_points(waiting: Waiting, room: Room) -> P:
    left = len(waiting.points) - room.points
    return P("… and {n} other point: {line}", "… and {n} other points: {line}", left, line=Line("points", "points"))


def _more_webinars(waiting: Waiting, room: Room) -> P:
    left = len(waiting.webinars) - room.webinars
    line = Line("webinaires", "webinars")
    return P("… and {n} other webinar: {line}", "… and {n} other webinars: {line}", left, line=line)


def _more_parts(waiting: Waiting, room: Room) -> P:
    left, line = len(waiting.parts) - room.parts, Line("groupe", "group")
    return P("… and {n} other working group: {line}", "… and {n} other working groups: {line}", left, line=line)
