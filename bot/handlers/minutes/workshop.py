"""The report of a workshop: its programme, and what was written down in it, session by session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from bot.handlers.common.paragraph_roles import CONCLUSION, DECISION, OBJECTIVE, RECOMMENDATION, labelled, role_of
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.marks import Marks
from bot.handlers.minutes.wording import action_of, days_of, how_to_correct, language_of, next_of, plain
from bot.handlers.minutes.written import Written
from bot.languages import Reader, render
from bot.minutes.model import AgendaItem
from bot.reports.workshop_record import DayRecord, SessionRecord, WorkshopRecord
from bot.rules.meetings.programme.items import items_of
from bot.rules.minutes.kept_minutes import meeting_title
from bot.rules.people.countries import country_said
from storage.meetings.programme.sessions import Session

_HOUR = 60


def is_report(found: Written) -> bool:
    """Whether a meeting is told of as a workshop is."""
    return found.meeting.kind == "workshop"


def report_of(found: Written, lang: str) -> WorkshopRecord:
    """The report in words, with labels in this language; hours are on the clocks of the workshop."""
    read, timing = found.read, found.meeting.timing
    reader = Reader(lang, timing.zone)
    marks = Marks(found.lines)
    told = _told(found, reader, marks)
    whole = told.pop("", _Told())
    actions = [action_of(point, reader, marks, place) for place, point in enumerate(read.action_points)]
    title = plain(meeting_title(read.title or ""), reader) or render(heading(found.meeting), reader)
    return WorkshopRecord(
        title=marks.on("title", title),
        days=marks.on("date", days_of(read.date, timing, reader)),
        place=marks.on("place", plain(read.place or "", reader)),
        participants=tuple(
            (marks.on("present", name, place), _country(found.countries.get(name), lang))
            for place, name in enumerate(read.present)
        ),
        excused=marks.on_all("excused", read.excused),
        absent=marks.on_all("absent", read.absent),
        objectives=tuple(whole.aims),
        introduction=tuple(whole.said),
        programme=tuple(_days(found, reader, marks, told)),
        conclusions=(
            *whole.recommendations,
            *whole.conclusions,
            *(one for of in told.values() for one in of.conclusions),
        ),
        actions=tuple(actions),
        next_meeting=marks.on("next", next_of(read.next_meeting, timing.zone, reader)),
        language=language_of(found, lang),
        note=how_to_correct(found, reader),
    )


@dataclass(slots=True)
class _Told:
    """What was said of one subject, by what it is for."""

    aims: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    recommendations: list[str] = field(default_factory=list)
    conclusions: list[str] = field(default_factory=list)


def _told(found: Written, reader: Reader, marks: Marks) -> dict[str, _Told]:
    """By the title of the subject; a decision stays called so."""
    told: dict[str, _Told] = {}
    paragraphs = ((one.title, text) for one in found.read.discussion for text in one.points)
    for place, (title, text) in enumerate(paragraphs):
        role, rest = role_of(plain(text, reader))
        words = labelled(DECISION, rest, reader.lang) if role == DECISION else rest
        of = told.setdefault(title, _Told())
        listed = {OBJECTIVE: of.aims, RECOMMENDATION: of.recommendations, CONCLUSION: of.conclusions}.get(role, of.said)
        listed.append(marks.on("paragraph", " ".join(words.split()), place))
    return told


def _days(found: Written, reader: Reader, marks: Marks, told: dict[str, _Told]) -> list[DayRecord]:
    """The sessions as the programme has them, then what stood in none."""
    by_day: dict[int, list[SessionRecord]] = {}
    items = found.read.agenda
    for place, (item, session) in enumerate(zip(items, _sessions(items, found.programme), strict=True)):
        one = _record(
            item, session, told.get(item.title, _Told()), reader, marks.on("agenda", plain(item.title, reader), place)
        )
        by_day.setdefault(0 if session is None else session.day, []).append(one)
    known = {item.title for item in items}
    for title, of in told.items():
        if title not in known:
            by_day.setdefault(0, []).append(_record(AgendaItem(title=title), None, of, reader, plain(title, reader)))
    first = date.fromisoformat(found.meeting.timing.day)
    days = sorted(number for number in by_day if number)
    found_days = [
        DayRecord(number, render(first + timedelta(days=number - 1), reader), tuple(by_day[number])) for number in days
    ]
    return [*found_days, *([DayRecord(0, "", tuple(by_day[0]))] if 0 in by_day else [])]


def _record(item: AgendaItem, session: Session | None, of: _Told, reader: Reader, title: str) -> SessionRecord:
    return SessionRecord(
        title, "" if session is None else _hours(session, reader), plain(item.presenter or "", reader),
        tuple(of.aims), tuple(of.said), tuple(of.recommendations),
    )  # fmt: skip


def _sessions(items: Sequence[AgendaItem], programme: Sequence[Session]) -> list[Session | None]:
    """Which session of the programme each item is; one whose title was corrected is the one that is left."""
    by_title = {title: session for (title, _, _), session in zip(items_of(programme), programme, strict=True)}
    found = [by_title.pop(item.title, None) for item in items]
    left = list(by_title.values())
    if left and len(left) == sum(one is None for one in found):
        return [one if one is not None else left.pop(0) for one in found]
    return found


def _hours(session: Session, reader: Reader) -> str:
    if session.starts is None:
        return ""
    start = render(_clock(session.starts), reader)
    return start if session.ends is None else f"{start} – {render(_clock(session.ends), reader)}"


def _clock(minutes: int) -> time:
    return time(minutes // _HOUR, minutes % _HOUR)


def _country(country: str | None, lang: str) -> str:
    return "" if not country else country_said(country, lang) or country
