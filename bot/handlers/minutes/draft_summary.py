"""How a draft of minutes is put into words: what was read in brief, and how to put it right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from bot.handlers.common.sections import SectionRow
from bot.handlers.minutes.draft_lines import hours, moment
from bot.languages import day
from bot.minutes.draft.draft import Draft, DraftLine
from bot.minutes.model import Minutes
from bot.texts import Line, P, T, Text, Value, lines, listed


def name_of(read: Minutes) -> Text:
    """The day of the meeting, by which a draft is known."""
    return T("📄 Minutes without a date") if read.date is None else T("📄 Minutes of {day}", day=read.date)


def summary(draft: Draft) -> Text:
    """What was read, in brief: when, how much of each, what is not set."""
    read = draft.read
    return lines(
        _when(read), _counts(read), _next(read), _missing(read), _guessed(read), _unclear(draft)
    )  # fmt: skip


def _when(read: Minutes) -> Text:
    if read.date is None:
        return T("📄 What I read, without a date:")
    if read.start is None:
        return T("📄 What I read: {day}", day=read.date)
    return T("📄 What I read: {day}, {hours}", day=read.date, hours=hours(read.start, read.end))


def _counts(read: Minutes) -> Text:
    away: list[Text] = []
    away += [P("{n} excused", "{n} excused", len(read.excused))] if read.excused else []
    away += [P("{n} absent", "{n} absent", len(read.absent))] if read.absent else []
    return T(
        "{present} · {subjects} · {points} · {paragraphs}",
        present=listed([P("{n} present", "{n} present", len(read.present)), *away]),
        subjects=P("{n} agenda item", "{n} agenda items", len(read.agenda)),
        points=P("{n} action point", "{n} action points", len(read.action_points)),
        paragraphs=P("{n} paragraph", "{n} paragraphs", sum(len(one.points) for one in read.discussion)),
    )


def _next(read: Minutes) -> Text | None:
    return None if read.next_meeting is None else T("Next meeting: {when}", when=moment(read.next_meeting))


def _missing(read: Minutes) -> Text | None:
    """What is not set is said and counted, never guessed."""
    undated = sum(point.deadline is None for point in read.action_points)
    ownerless = sum(not point.owners for point in read.action_points)
    absent: list[Value] = []
    absent += [] if read.date else [T("the date")]
    absent += [] if read.start else [T("the hours")]
    absent += [] if read.place else [T("the venue")]
    absent += [] if read.next_meeting else [T("the next meeting")]
    absent += [P("{n} deadline", "{n} deadlines", undated)] if undated else []
    absent += [P("{n} owner", "{n} owners", ownerless)] if ownerless else []
    return T("Not set: {what}", what=listed(absent)) if absent else None


def _guessed(read: Minutes) -> Text | None:
    """What signs that may mislead were read from."""
    names = {
        "date": T("the date"), "place": T("the venue"), "present": T("who was present"),
        "excused": T("who was excused, who absent"), "action_points": T("the action points"),
    }  # fmt: skip
    guessed: list[Value] = [names[one] for one in read.uncertain if one in names]
    return T("⚠ I am not sure of: {what}", what=listed(guessed)) if guessed else None


def _unclear(draft: Draft) -> Text | None:
    numbers = draft.numbers["unclear"]
    if not numbers:
        return None
    return P("I did not understand line {first}.", "I did not understand {n} lines, from line {first}.",
             len(numbers), first=numbers[0])  # fmt: skip


def impossible(read: Minutes, today: date) -> list[Text]:
    """Dates that cannot be right."""
    found: list[Text] = []
    if read.date is not None and read.date > today:
        found.append(T("This date is still to come. Is it right?"))
    upcoming = _day(read.next_meeting)
    if read.date is not None and upcoming is not None and upcoming <= read.date:
        found.append(T("The next meeting is not after this one. Is it right?"))
    return found


def _day(when: date | datetime | None) -> date | None:
    return when.date() if isinstance(when, datetime) else when


def how_to(draft: Draft, page: Sequence[SectionRow], *, first: bool) -> list[Text]:
    """How a line is put right, with an example that fits those of the page; in full on the first one.

    Each example ends its line: nothing that is copied with it changes what it means.
    """
    entries = [entry for row in page if (entry := draft.find(row.number)) is not None]
    change = T("To correct: {line}", line=fitting(draft, entries))
    if not first:
        return [change]
    unclear = [one for one in entries if one.kind == "unclear"]
    gone = _line([*unclear, *entries[::-1]][0], "-", "-")
    more = Line("corriger + présent CRN", "correct + present CRN")
    return [change, T("To remove: {line}", line=gone), T("To add: {line}", line=more)]


def fitting(draft: Draft, entries: Sequence[DraftLine]) -> Line:
    """An example for what most needs it: a deadline that is not set, a line that was not understood, or the first."""
    undated = [one for one in entries if one.kind == "point" and draft.value(one).deadline is None]
    unclear = [one for one in entries if one.kind == "unclear"]
    return example(draft, [*undated, *unclear, *entries][0])


def example(draft: Draft, entry: DraftLine) -> Line:
    """A line that puts this one right; what most likely has to wait for the next meeting is due on that day."""
    upcoming = _day(draft.read.next_meeting)
    if entry.kind == "point" and upcoming is not None:
        return _line(entry, _plain(upcoming, "fr"), _plain(upcoming, "en"))
    return _line(entry, *_EXAMPLES[entry.kind])


def _plain(value: date, lang: str) -> str:
    """The day without its name."""
    return day(value, lang).split(" ", 1)[1]


def _line(entry: DraftLine, french: str, english: str) -> Line:
    return Line(f"corriger {entry.number} {french}", f"correct {entry.number} {english}")


_EXAMPLES = {
    "point": ("12 mars", "12 March"),
    "unclear": ("sujet", "subject"),
    "title": ("Réunion de coordination", "Coordination meeting"),
    "date": ("23 septembre 2022", "23 September 2022"),
    "hours": ("9h-11h", "9:00-11:00"),
    "place": ("Salle B", "Room B"),
    "next": ("27 octobre 2022", "27 October 2022"),
    "present": ("CRN", "CRN"),
    "excused": ("CRN", "CRN"),
    "absent": ("CRN", "CRN"),
    "agenda": ("Bilan (OIM)", "Review (IOM)"),
    "paragraph": ("-", "-"),
}
