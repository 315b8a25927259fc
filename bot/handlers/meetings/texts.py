"""How a meeting is put into words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.handlers.meetings.agenda.texts import ITEM, follow_up, follows_up, item_line
from bot.handlers.meetings.events.texts import delegates_text
from bot.handlers.meetings.kinds import called
from bot.languages import LANGUAGES, Reader, render
from bot.messages import NO, YES, Chat, Option
from bot.rules.meetings.meetings import when_text
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.events import delegates
from storage.meetings.events.delegates import Delegate
from storage.meetings.meetings import Meeting
from storage.meetings.programme import sessions
from storage.meetings.programme.sessions import Session
from storage.meetings.replies import MeetingReply

LONGEST = 1000
SHOWN_ITEMS = 8
TITLE = 80

ANSWERS = {"yes": T("Yes"), "no": T("No"), "online": T("Online"), "excused": T("Excused absence")}
LINES = {"yes": "oui", "online": "en ligne", "no": "non", "excused": "excuse"}
_WORDS = {
    "yes": (*YES, "present"), "online": ("en ligne", "online"), "no": (*NO, "absent"), "excused": ("excuse", "excused"),
}  # fmt: skip
MERE_WORDS = {"yes": ("oui", "yes"), "no": ("non", "no")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A meeting with its agenda, programme and delegates, and how many points of earlier ones are followed up at it."""

    meeting: Meeting
    items: list[AgendaItem]
    points: int
    programme: list[Session]
    delegates: list[Delegate]

    def sends(self, person_id: int) -> bool:
        """Whether this person goes there for the group."""
        return any(one.person_id == person_id for one in self.delegates)


async def sheet_of(chat: Chat, meeting: Meeting) -> Sheet:
    """What there is to say of a meeting; nothing is followed up at one that is over or cancelled.

    Where the agenda itself says that points are followed up, it is not said twice.
    """
    items = await agendas.of_meeting(chat.tx, meeting.id)
    ahead = meeting.kind == "meeting" and meeting.state != "cancelled" and meeting.timing.over_at > chat.seconds
    counted = ahead and not any(map(follows_up, items))
    points = await agendas.open_points(chat.tx, chat.group_id) if counted else 0
    programme = await sessions.of_meeting(chat.tx, meeting.id)
    return Sheet(meeting, items, points, programme, await delegates.of_meeting(chat.tx, meeting.id))


def heading(meeting: Meeting, longest: int = TITLE) -> Text:
    """Kind, number and title."""
    title = short(Said(meeting.title, meeting.lang), longest) if meeting.title else None
    return called(meeting.kind, meeting.number, title)


def where(venue: str, link: str = "") -> Text:
    """The venue, the link, or both; not set is said too."""
    if not venue and not link:
        return T("Venue: not set yet")
    return lines(
        T("Venue: {place}", place=Said(venue)) if venue else None,
        T("Link: {link}", link=Said(link)) if link else None,
    )


def brief(meeting: Meeting) -> Text:
    """What, when and where."""
    return lines(heading(meeting), when_text(meeting.timing), where(meeting.venue, meeting.link))


def body(sheet: Sheet, most: int) -> Text:
    """The meeting with at most so many lines of its agenda; less than none leaves the agenda out altogether."""
    if most < 0:
        return brief(sheet.meeting)
    named = delegates_text(sheet.delegates) if sheet.delegates else None
    return lines(brief(sheet.meeting), *_agenda(sheet, most), _programme(sheet), named)


def _programme(sheet: Sheet) -> Text | None:
    if not sheet.programme:
        return None
    see = Line(f"programme {sheet.meeting.number}", f"programme {sheet.meeting.number}")
    return P("Programme: {n} session. To see it: {line}", "Programme: {n} sessions. To see them: {line}",
             len(sheet.programme), line=see)  # fmt: skip


def _agenda(sheet: Sheet, most: int) -> list[Text]:
    first = follow_up(sheet.points)
    if not sheet.items and (sheet.programme or sheet.meeting.kind == "event"):
        return [] if first is None else [first]
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


def answer_options(number: int, given: str = "", words: Mapping[str, tuple[str, ...]] = _WORDS) -> tuple[Option, ...]:
    """The answers, each always in its place: a thumb that taps twice does not find another. `words` mean them, too."""
    return tuple(
        Option(
            label,
            f"{LINES[answer]} {number}",
            words=() if answer == given else words.get(answer, ()),
            chosen=answer == given,
        )
        for answer, label in ANSWERS.items()
    )
