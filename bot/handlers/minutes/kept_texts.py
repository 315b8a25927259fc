"""What is said once minutes are kept."""

from __future__ import annotations

from datetime import date

from bot.handlers.minutes.keep import KeptMinutes
from bot.messages import Option
from bot.rules.meetings.meetings import when_text
from bot.texts import Line, P, T, Text, Value, lines, listed
from storage.meetings.meetings import Meeting
from storage.meetings.minutes import SavedDraft


def kept_text(kept: KeptMinutes, now: int) -> Text:
    """What exists now, and what is not set. `now` in UTC seconds."""
    return lines(
        T("✓ Kept as meeting {number}.", number=kept.meeting.number),
        when_text(kept.meeting.timing),
        P("{n} organisation was present.", "{n} organisations were present.", kept.present),
        P("{n} organisation is new in the register.", "{n} organisations are new in the register.", kept.added)
        if kept.added
        else None,
        _points(kept.points),
        _missing(kept),
        _next(kept.next_meeting, now),
    )


def _points(numbers: tuple[int, ...]) -> Text:
    if not numbers:
        return T("No action point.")
    first = numbers[0]
    return P(
        "{n} action point: number {first}. To tell its owners: {line}",
        "{n} action points: numbers {first} to {last}. To tell the owners of the first: {line}",
        len(numbers), first=first, last=numbers[-1], line=Line(f"prevenir {first}", f"notify {first}"),
    )  # fmt: skip


def _missing(kept: KeptMinutes) -> Text | None:
    absent: list[Value] = []
    absent += [P("{n} deadline", "{n} deadlines", kept.undated)] if kept.undated else []
    absent += [P("{n} owner", "{n} owners", kept.ownerless)] if kept.ownerless else []
    return T("Not set: {what}", what=listed(absent)) if absent else None


def _next(meeting: Meeting | None, now: int) -> Text | None:
    if meeting is None:
        return None
    day = date.fromisoformat(meeting.timing.day)
    if _is_untold(meeting, now):
        return T("Next meeting: {day}, number {number}. Nobody was told yet.", day=day, number=meeting.number)
    return T("Next meeting: {day}, number {number}.", day=day, number=meeting.number)


def _is_untold(meeting: Meeting, now: int) -> bool:
    return meeting.told == 0 and meeting.timing.over_at > now


def what_next(kept: KeptMinutes, waiting: SavedDraft | None, now: int) -> tuple[Option, ...]:
    """What a coordinator does then."""
    options = [Option(T("See the points"), "points tous")] if kept.points else []
    meeting = kept.next_meeting
    if meeting is not None and _is_untold(meeting, now):
        line = "publier" if meeting.state == "draft" else "prevenir reunion"
        options.append(Option(T("Announce meeting {number}", number=meeting.number), f"{line} {meeting.number}"))
    if waiting is not None:
        options.append(Option(T("See the next minutes"), f"relire {waiting.number}"))
    return tuple(options)
