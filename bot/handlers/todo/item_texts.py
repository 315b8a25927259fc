"""How each kind of thing that waits stands in a list: one short line, the usual answer, and all the answers."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.handlers.meetings.texts import answer_options, heading
from bot.handlers.points import texts as point_texts
from bot.handlers.webinars import texts as webinar_texts
from bot.languages import instant
from bot.messages import Chat, Option
from bot.rules.meetings.meetings import when_text
from bot.rules.points.points import is_late
from bot.rules.todo.items import Item, state_of
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text
from storage.announcements.announcements import Announcement
from storage.ideas.spaces import Space
from storage.meetings.meetings import Meeting
from storage.points.action_points import Point
from storage.waking import NEVER
from storage.webinars.webinars import Webinar

TITLE = 60
"""So much of a title stands in a line that has room; lists that are full shorten it further."""


def meeting_item(meeting: Meeting, chat: Chat) -> Item:
    """A meeting that comes and has no answer yet."""
    number = meeting.number
    when: Text = when_text(meeting.timing)
    if meeting.timing.starts_at is not None and meeting.timing.last_day is None:
        when = instant(meeting.timing.starts_at)
    text = T("{what} · {when} · will you come?", what=_called(meeting), when=when)
    due_at = meeting.timing.starts_at or meeting.timing.over_at
    option = Option(T("Meeting {number}: I will come", number=number), f"oui {number}")
    # From its beginning to its end it is near, not late.
    state = state_of(max(due_at, chat.seconds + 1), chat.seconds)
    return Item(f"meeting:{number}", _group(chat), text, state, option, answer_options(number), due_at)


def _called(meeting: Meeting) -> Text:
    """Kind and number, with as much of the title as a short line has room for."""
    if not meeting.title:
        return heading(meeting)
    number, title = meeting.number, short(Said(meeting.title, meeting.lang), TITLE)
    match meeting.kind:
        case "workshop":
            return T("Workshop {number}: {title}", number=number, title=title)
        case "event":
            return T("Event {number}: {title}", number=number, title=title)
        case _:
            return T("Meeting {number}: {title}", number=number, title=title)


def vote_item(space: Space, chat: Chat) -> Item:
    """An open vote in which the person has not voted."""
    title = short(Said(space.title, space.lang), TITLE)
    option = Option(T("See the ideas"), "idees")
    text: Text = T("Vote: {title} · no end set", title=title)
    if space.closes_at is not None:
        text = T("Vote: {title} · until {when}", title=title, when=instant(space.closes_at))
    due_at = space.closes_at or NEVER
    state = state_of(due_at, chat.seconds)
    return Item(f"vote:{space.number}", _group(chat), text, state, option, (option,), due_at)


def point_item(point: Point, chat: Chat) -> Item:
    """An action point for which the person answers."""
    number, due_at = point.number, _end_of(point.deadline, chat)
    option = Option(T("Point {number}: done", number=number), f"fait {number}")
    choices = (
        Option(T("Done"), f"fait {number}"),
        Option(T("Blocked"), f"bloque {number}"),
        Option(T("Set a deadline") if point.deadline is None else T("Another deadline"), f"reporter {number}"),
        Option(T("See the point"), f"point {number}"),
    )
    state = state_of(due_at, chat.seconds)
    return Item(f"point:{number}", _group(chat), _point(point, chat), state, option, choices, due_at)


def _point(point: Point, chat: Chat) -> Text:
    number, title = point.number, point_texts.title(point, TITLE)
    if point.deadline is None:
        return T("Point {number}: {text} · no deadline", number=number, text=title)
    if is_late(point, point_texts.today(chat)):
        return T("Point {number}: {text} · late since {when}", number=number, text=title, when=point.deadline)
    return T("Point {number}: {text} · due {when}", number=number, text=title, when=point.deadline)


def webinar_item(webinar: Webinar, chat: Chat) -> Item:
    """A webinar that is over and for which the person has not answered."""
    number, title = webinar.number, short(Said(webinar.title, webinar.lang), TITLE)
    text = T("Webinar {number}: {title} · were you there?", number=number, title=title)
    option = Option(T("Webinar {number}: I was there", number=number), f"participe {number}")
    state = state_of(NEVER, chat.seconds)
    return Item(
        f"webinar:{number}", _group(chat), text, state, option, webinar_texts.choices(webinar, chat.reader.lang)
    )


def announcement_item(announcement: Announcement, chat: Chat) -> Item:
    """An announcement that the person should say they have read."""
    number, words = announcement.number, short(Said(announcement.text, announcement.lang), TITLE)
    text = T("Announcement {number}: {text} · have you read it?", number=number, text=words)
    option = Option(T("Announcement {number}: I have read it", number=number), f"lu {number}")
    choices = (Option(T("I have read it"), f"lu {number}"),)
    return Item(f"announcement:{number}", _group(chat), text, state_of(NEVER, chat.seconds), option, choices)


def owner_item(point: Point, chat: Chat) -> Item:
    """A point that nobody owns, for those who can give it to somebody."""
    number, due_at = point.number, _end_of(point.deadline, chat)
    text = T("Point {number}: {text} · who does it?", number=number, text=point_texts.title(point, TITLE))
    option = Option(T("Point {number}: give it to somebody", number=number), f"attribuer {number}")
    choices = (
        Option(T("Give it to somebody"), f"attribuer {number}"),
        Option(T("We take it"), f"prendre {number}"),
        Option(T("See the point"), f"point {number}"),
    )
    state = state_of(due_at, chat.seconds)
    return Item(f"owner:{number}", _group(chat), text, state, option, choices, due_at, option.line)


def date_item(point: Point, chat: Chat) -> Item:
    """A point without deadline, for those who may set one."""
    number = point.number
    text = T("Point {number}: {text} · by when?", number=number, text=point_texts.title(point, TITLE))
    option = Option(T("Point {number}: set a deadline", number=number), f"reporter {number}")
    choices = (Option(T("Set a deadline"), f"reporter {number}"), Option(T("See the point"), f"point {number}"))
    state = state_of(NEVER, chat.seconds)
    return Item(f"date:{number}", _group(chat), text, state, option, choices, completed=option.line)


def _group(chat: Chat) -> str:
    return chat.membership.group_slug


def _end_of(day: date | None, chat: Chat) -> int:
    """The midnight after a deadline on the group's clocks, in UTC seconds; NEVER if none is set."""
    if day is None:
        return NEVER
    zone = ZoneInfo(chat.membership.group_zone)
    return int(datetime.combine(day + timedelta(days=1), time(), zone).timestamp())
