"""How a meeting is put into words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.handlers.meetings.agenda.texts import ITEM, follow_up, follows_up, item_line
from bot.languages import LANGUAGES, Reader, render
from bot.messages import NO, YES, Chat, Option
from bot.rules.meetings.meetings import when_text
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting
from storage.meetings.replies import MeetingReply

LONGEST = 1000
SHOWN_ITEMS = 8
TITLE = 80

ANSWERS = {"yes": T("Yes"), "no": T("No"), "online": T("Online"), "excused": T("Excused absence")}
LINES = {"yes": "oui", "online": "en ligne", "no": "non", "excused": "excuse"}
_WORDS = {
    "yes": (*YES, "present"), "online": ("en ligne", "online"), "no": (*NO, "absent"), "excused": ("excuse", "excused"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A meeting with its agenda, and how many action points of earlier ones are to be followed up at it."""

    meeting: Meeting
    items: list[AgendaItem]
    points: int


async def sheet_of(chat: Chat, meeting: Meeting) -> Sheet:
    """What there is to say of a meeting; nothing is followed up at one that is over or cancelled.

    Where the agenda itself says that points are followed up, it is not said twice.
    """
    items = await agendas.of_meeting(chat.tx, meeting.id)
    ahead = meeting.state != "cancelled" and meeting.timing.over_at > chat.seconds
    counted = ahead and not any(map(follows_up, items))
    return Sheet(meeting, items, await agendas.open_points(chat.tx, chat.group_id) if counted else 0)


def heading(meeting: Meeting) -> Text:
    """Kind, number and title."""
    if not meeting.title:
        match meeting.kind:
            case "workshop":
                return T("Workshop {number}", number=meeting.number)
            case "event":
                return T("Event {number}", number=meeting.number)
            case _:
                return T("Meeting {number}", number=meeting.number)
    title = short(Said(meeting.title, meeting.lang), TITLE)
    match meeting.kind:
        case "workshop":
            return T("Workshop {number}: {title}", number=meeting.number, title=title)
        case "event":
            return T("Event {number}: {title}", number=meeting.number, title=title)
        case _:
            return T("Meeting {number}: {title}", number=meeting.number, title=title)


def where(venue: str) -> Text:
    """The venue or link; not set is said too."""
    return T("Venue: {place}", place=Said(venue)) if venue else T("Venue: not set yet")


def brief(meeting: Meeting) -> Text:
    """What, when and where."""
    return lines(heading(meeting), when_text(meeting.timing), where(meeting.venue))


def body(sheet: Sheet, most: int) -> Text:
    """The meeting with at most so many lines of its agenda; less than none leaves the agenda out altogether."""
    if most < 0:
        return brief(sheet.meeting)
    return lines(brief(sheet.meeting), *_agenda(sheet, most))


def _agenda(sheet: Sheet, most: int) -> list[Text]:
    first = follow_up(sheet.points)
    if not sheet.items:
        return [T("Agenda: not set yet"), *([] if first is None else [first])]
    shown, left = sheet.items[:most], len(sheet.items[most:])
    number = sheet.meeting.number
    see = Line(f"ordre du jour {number}", f"agenda {number}")
    rest = P("… and {n} more item: {line}", "… and {n} more items: {line}", left, line=see)
    return [T("Agenda:"), *([] if first is None else [first]), *map(item_line, shown), *([rest] if left else [])]


def fitted(make: Callable[[int], Text], longest: int = LONGEST) -> tuple[Text, int]:
    """The text with as many lines of the agenda as there is room for, in an answer, and how many those are."""
    for most in range(SHOWN_ITEMS, -1, -1):
        text = make(most)
        if all(len(render(text, Reader(lang))) <= longest for lang in LANGUAGES):
            return text, most
    return make(-1), -1


def answer_text(reply: MeetingReply) -> Text:
    """What somebody answered, and who comes instead."""
    answer = ANSWERS[reply.answer]
    said = T("Your answer: {answer}", answer=answer)
    if reply.note:
        said = T("Your answer: {answer} ({note})", answer=answer, note=short(Said(reply.note), ITEM))
    if not reply.replacement:
        return said
    return lines(said, T("In your place: {name}", name=Said(reply.replacement)))


def answer_options(number: int, given: str = "") -> tuple[Option, ...]:
    """The answers one can give, or change to."""
    return tuple(
        Option(label, f"{LINES[answer]} {number}", words=_WORDS[answer])
        for answer, label in ANSWERS.items()
        if answer != given
    )
