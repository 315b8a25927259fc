"""What people are told of a meeting, given what they knew of it before."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers.meetings.texts import Sheet, body, heading, where
from bot.rules.meetings.meetings import when_text
from bot.rules.meetings.news import ToldMeeting, is_news, known
from bot.texts import Said, T, Text, lines
from storage.meetings.meetings import Meeting

Draw = Callable[[int], Text]
"""What people will read, with at most so many lines of the agenda."""


COMING = T("Are you coming?")
SENT = T("You go there for the group.")
"""What delegates read where others are asked."""


def news(before: ToldMeeting | None, sheet: Sheet, asked: Text = COMING) -> Draw | None:
    """For somebody who knew the meeting so, None for not at all; None if there is nothing new for them."""
    meeting = sheet.meeting
    if not is_news(before, meeting, known(meeting, sheet.items, 0, sheet.programme)):
        return None
    if before is None:
        return lambda most: lines(T("📅 Invitation"), body(sheet, most), asked)
    if meeting.state == "cancelled":
        return lambda _: _cancellation(before, meeting)
    if before.timing != meeting.timing:
        return lambda _: _move(before, meeting)
    return lambda most: lines(T("📅 Change"), body(sheet, most), _place_before(before, meeting), asked)


def _move(before: ToldMeeting, meeting: Meeting) -> Text:
    """The old date and the new one."""
    return lines(
        T("📅 New date"),
        heading(meeting),
        T("Before: {when}", when=when_text(before.timing)),
        T("Now: {when}", when=when_text(meeting.timing)),
        where(meeting.venue, meeting.link) if (before.place, before.link) != (meeting.venue, meeting.link) else None,
        _place_before(before, meeting),
        _asked(before, meeting),
    )


def _asked(before: ToldMeeting, meeting: Meeting) -> Text:
    """A yes is kept; a no was one to another beginning."""
    if before.timing.answered_for == meeting.timing.answered_for:
        return T("If you had answered, your answer is kept. Are you coming?")
    return T("If you had said yes, that is kept. If you had said no, that was for the old date. Are you coming?")


def _place_before(before: ToldMeeting, meeting: Meeting) -> Text | None:
    if not before.place or before.place == meeting.venue:
        return None
    return T("Venue before: {place}", place=Said(before.place))


def _cancellation(before: ToldMeeting, meeting: Meeting) -> Text:
    """A meeting that will not take place, neither then nor later: the date and the place are those that people knew."""
    return lines(
        T("📅 Cancelled"),
        heading(meeting),
        when_text(before.timing),
        where(before.place, before.link),
        T("This meeting will not take place."),
    )
